"""The list of rencontres: find one, open it, plan another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.minutes import MinutesVersion
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.rencontre import Invitation, Rencontre
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import rencontre_list, rencontres
from facilitator_app.ui.models.table_model import TableModel
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.rencontres.columns import NEEDED, columns
from facilitator_app.ui.pages.rencontres.new_form import NewForm
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import LARGE, MEDIUM, WIDE
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.list_menu import show_menu
from facilitator_app.ui.widgets.search_field import SearchField
from facilitator_app.ui.widgets.search_keys import SearchKeys
from facilitator_app.ui.widgets.table import Table
from facilitator_app.ui.widgets.table_card import TableCard
from facilitator_app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.rencontre_list import Listed
    from facilitator_app.services.rencontres import Plan
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor


class RencontresPage(Page):
    """Shows `first` until a notebook is received: the window is there before the database is."""

    opened = Signal(str)
    """The identity of the rencontre that a person wants to work on."""

    def __init__(
        self,
        editor: Editor,
        today: Callable[[], date],
        first: Sequence[Listed] = (),
        carnet: Carnet | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = _("Rencontres")
        self._editor, self._carnet, self._lines = editor, carnet, list(first)
        self._stale = carnet is not None
        self._copied: RecordId | None = None
        self.model: TableModel[Listed] = TableModel(columns(), key=lambda line: line.id, parent=self)
        self.table = Table(self.model, self)
        self.table.setObjectName("rencontres")
        self.table.setAccessibleName(_("Rencontres"))
        self.search_line = SearchField(_("Titre, lieu ou date"), self)
        self.search_line.setAccessibleName(_("Chercher un titre, un lieu, une date"))
        self.search_line.setObjectName("rencontres-search")
        self.new = Button(_("Nouvelle rencontre"), self, kind="primary", icon="plus", tip=_("Ctrl+N"))
        self.new.setObjectName("rencontres-new")
        self.form = NewForm(today, self)
        self.empty = EmptyState(
            _("Vos rencontres seront ici, de leur préparation à leur compte rendu."),
            _("Nouvelle rencontre"), "calendar-days", self,
        )  # fmt: skip
        self.nothing = EmptyState("", icon="search", parent=self)
        self._assemble()
        self._connect()
        self._show_lines()

    def receive(self, carnet: Carnet) -> None:
        """Work on a notebook from now on."""
        from facilitator_app.services.workspace import COORDINATOR  # noqa: PLC0415 - after the first paint

        self._carnet, self._stale = carnet, True
        self.new.setEnabled(True)
        if carnet.owner.role == COORDINATOR:
            words = _("Les rencontres des régions seront ici dès que vous aurez reçu leurs fichiers dans « Échanges ».")
            self.empty.sentence.setText(words)
        if self.isVisible():
            self._refresh()

    @override
    def activate(self) -> None:
        self._refresh()
        self.search_line.setFocus()

    @override
    def search(self) -> None:
        self.search_line.setFocus()
        self.search_line.selectAll()

    @override
    def go_back(self) -> bool:
        leaving = self.form.isVisible() or bool(self.search_line.text())
        self._leave_form()
        self.search_line.clear()
        return leaving

    @override
    def explain(self) -> str:
        return _(
            "Toutes vos rencontres, les prochaines en tête. Tapez pour chercher ; les flèches choisissent, Entrée "
            "ouvre, Suppr met à la corbeille (Annuler la reprend).\n\nCtrl+N prévoit une rencontre : un titre et un "
            "jour suffisent, tout se change ensuite dans « Préparer »."
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what matters least where there is no room: the title never is."""
        super().resizeEvent(event)
        for column, least in NEEDED.items():
            self.table.setColumnHidden(column, self.width() < least)

    def _assemble(self) -> None:
        head = ToolRow(self.title, self, page=True)
        self.note = head.note
        head.add_tool(self.search_line)
        head.add_tool(self.new)
        self.views = QStackedWidget(self)
        for view in (TableCard(self.table, self), self.empty, self.nothing):
            self.views.addWidget(view)
        self.form.hide()
        self.new.setEnabled(self._carnet is not None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        layout.setSpacing(MEDIUM)
        for widget in (head, self.form):
            layout.addWidget(widget)
        layout.addWidget(self.views, 1)

    def _connect(self) -> None:
        SearchKeys(self.search_line, self.table)
        add_action(self, _("Nouvelle rencontre"), ("Ctrl+N",), self.plan)
        self.search_line.textChanged.connect(self._show_lines)
        self.search_line.returnPressed.connect(self._on_enter)
        self.new.clicked.connect(self.plan)
        self.empty.action.clicked.connect(self.plan)
        self.form.planned.connect(self._on_planned)
        self.form.left.connect(self._leave_form)
        self.table.keys.opened.connect(lambda line: self.opened.emit(line.id))
        self.table.keys.removed.connect(self._on_removed)
        self.table.keys.menu_asked.connect(self._on_menu)
        self._editor.performed.connect(self._on_performed)

    def _refresh(self) -> None:
        if self._carnet is not None and self._stale:
            self._lines, self._stale = rencontre_list.listed(self._carnet.library), False
        self._show_lines()

    def _show_lines(self) -> None:
        typed = self.search_line.text()
        found = rencontre_list.matching(self._lines, typed)
        self.model.show_records(found)
        self.note.setText(plural(len(self._lines), _("{n} rencontre"), _("{n} rencontres")) if self._lines else "")
        self.nothing.sentence.setText(_("Aucune rencontre ne contient « {typed} ».").format(typed=typed))
        self.views.setCurrentIndex(0 if found else 2 if self._lines else 1)
        self.new.setVisible(self.views.currentWidget() is not self.empty)  # there the middle of the page offers it
        if found and (typed or not self.table.currentIndex().isValid()):
            self.table.choose(0)

    def plan(self) -> None:
        """Open the form of a new rencontre."""
        if self._carnet is not None:
            self._copied = None
            self.new.hide()
            self.form.begin()

    def _leave_form(self) -> None:
        self.form.hide()
        self.new.show()
        self.table.setFocus()

    def _on_planned(self, plan: Plan) -> None:
        if self._carnet is None:
            return
        edit, rencontre = self._planned(self._carnet, plan)
        if self._editor.perform(edit):
            self._leave_form()
            self.opened.emit(rencontre.id)

    def _planned(self, carnet: Carnet, plan: Plan) -> tuple[Edit, Rencontre]:
        copied = None if self._copied is None else carnet.library.get(Rencontre, self._copied)
        if copied is None or plan.day is None:
            return rencontres.planned(carnet.library, carnet.owner, plan)
        return rencontres.duplicated(carnet.library, carnet.owner, copied, plan.day)

    def _on_enter(self) -> None:
        if (line := self.table.keys.chosen()) and isinstance(line[0], rencontre_list.Listed):
            self.opened.emit(line[0].id)

    def _on_removed(self, lines: list[Listed]) -> None:
        if self._carnet is None:
            return
        found = [self._carnet.library.get(Rencontre, line.id) for line in lines]
        records = [record for record in found if record is not None]
        if records and self._editor.perform(rencontres.deleting(*records)):
            self.told.emit(plural(len(records), _("Rencontre supprimée"), _("{n} rencontres supprimées")))

    def _on_menu(self, lines: list[Listed], at: QPoint) -> None:
        first = lines[0]
        show_menu(self.table, at, (
            (_("Ouvrir"), "arrow-right", lambda: self.opened.emit(first.id)),
            (_("Dupliquer…"), "copy", lambda: self._on_copy(first)),
            (_("Supprimer"), "trash-2", lambda: self._on_removed(lines)),
        ))  # fmt: skip

    def _on_copy(self, line: Listed) -> None:
        self._copied = line.id
        self.new.hide()
        self.form.begin(line.title or _("Rencontre sans titre"), _("Copie de « {title} »").format(title=line.title))

    def _on_performed(self, edit: Edit) -> None:
        if edit.touches_kind(Rencontre, Invitation, Attendance, Outcome, MinutesVersion):
            self._stale = True
            if self.isVisible():
                self._refresh()
