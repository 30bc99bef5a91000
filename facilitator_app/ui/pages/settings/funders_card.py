"""The funders (financeurs): add one, say what it asks for, take it off the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator_app.domain.funder import Funder
from facilitator_app.domain.resource import Attachment
from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.words import _
from facilitator_app.services import funders
from facilitator_app.ui.models.line_model import LineFace, LineModel
from facilitator_app.ui.pages.settings.funder_form import FunderForm
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.line_list import LineList

if TYPE_CHECKING:
    from facilitator_app.domain.edit import Edit
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs

_SHOWN = 6


class FundersCard(Card):
    """Follows every edit by itself."""

    problem = Signal(object)

    def __init__(self, editor: Editor, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(_("Financeurs"), parent)
        self._editor = editor
        words = _("Leurs mentions et leurs logos s’impriment sur la feuille d’émargement des rencontres qu’ils "
                  "soutiennent. On les choisit dans « Préparer ».")  # fmt: skip
        self.lines: LineModel[Funder] = LineModel(_face, key=lambda funder: funder.id, parent=self)
        self.list = LineList(self.lines, self, fits=_SHOWN)
        self.list.setObjectName("funders")
        self.list.setAccessibleName(_("Financeurs"))
        self.newcomer = QLineEdit(self)
        self.newcomer.setObjectName("funder-new")
        self.newcomer.setPlaceholderText(_("Nom d’un financeur"))
        self.newcomer.setAccessibleName(_("Nom d’un financeur"))
        self.add = Button(_("Ajouter"), self, icon="list-plus")
        self.add.setObjectName("funder-add")
        self.remove = Button(_("Supprimer ce financeur"), self, kind="quiet", icon="trash-2")
        self.remove.setObjectName("funder-remove")
        self.form = FunderForm(editor, jobs, files, self)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.newcomer, 1)
        row.addWidget(self.add)
        self.body.addWidget(PlainLabel(words, self, size="small", tone="soft", wrap=True))
        self.body.addWidget(self.list)
        self.body.addLayout(row)
        self.body.addWidget(self.form)
        self.body.addWidget(self.remove)
        self._connect()

    def refresh(self) -> None:
        """Read the list again."""
        found = funders.funders(self._editor.library)
        self.lines.show_records(found)
        self.list.setVisible(bool(found))
        if found and not self.list.currentIndex().isValid():
            self.list.choose(0)
        self._show_chosen()

    def take_keyboard(self) -> None:
        """Put the keyboard on the list, or on the line that adds the first one."""
        (self.list if self.lines.rowCount() else self.newcomer).setFocus()

    def flush(self) -> None:
        """Store what is typed."""
        self.form.flush()

    def chosen(self) -> Funder | None:
        """The funder that is chosen."""
        found = self.list.keys.chosen()
        return found[0] if found and isinstance(found[0], Funder) else None

    def _show_chosen(self) -> None:
        funder = self.chosen()
        self.form.show_funder(funder)
        self.form.setVisible(funder is not None)
        self.remove.setVisible(funder is not None)

    def _on_add(self) -> None:
        name = self.newcomer.text().strip()
        if not name:
            return
        self.form.flush()
        edit, funder = funders.adding(self._editor.library, name)
        if self._editor.perform(edit):
            self.newcomer.clear()
            self.refresh()
            self.list.choose(self.lines.row_of(funder.id))

    def _on_removed(self) -> None:
        funder = self.chosen()
        if funder is not None:
            self.form.flush()
            self._editor.perform(funders.deleting(self._editor.library, funder))

    def _on_performed(self, edit: Edit) -> None:
        if edit.touches_kind(Funder, Attachment) and self.isVisible():
            self.refresh()

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.newcomer.returnPressed.connect(self._on_add)
        self.remove.clicked.connect(self._on_removed)
        self.list.keys.removed.connect(lambda _funders: self._on_removed())
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        self.form.problem.connect(self.problem)
        self._editor.performed.connect(self._on_performed)


def _face(funder: Funder) -> LineFace:
    number = _("convention n° {number}").format(number=funder.agreement) if funder.agreement else ""
    ends = _("jusqu’au {day}").format(day=short_date(funder.valid_until)) if funder.valid_until else ""
    return LineFace(funder.name or _("(sans nom)"), " · ".join(filter(None, (number, ends))), icon="layers")
