"""Personnes: everyone known, found as one types, and one person's sheet beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import people
from facilitator_app.services.directory import Directory
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.models.columns import TableColumn
from facilitator_app.ui.models.table_model import TableModel
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.people.person_form import PersonForm
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
    from PySide6.QtCore import QModelIndex, QPoint
    from PySide6.QtGui import QResizeEvent

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.people import Known
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.jobs import Jobs

_FORM = 340
_NEEDED = {2: 720, 3: 980, 4: 840}
"""The width of the page, in pixels, from which a column is shown; 340 more beside an open sheet."""


class PeoplePage(Page):
    """The list is read in the background the first time it is shown, then follows every edit."""

    def __init__(
        self, editor: Editor, carnet: Carnet, catalogue: Catalogue, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = _("Personnes")
        self._editor, self._library, self._jobs = editor, carnet.library, jobs
        self._directory = Directory(carnet.library)
        self._wanted: RecordId | None = None
        self.model: TableModel[Known] = TableModel(_columns(catalogue), key=lambda known: known.id, parent=self)
        self.table = Table(self.model, self)
        self.table.setObjectName("people")
        self.table.setAccessibleName(_("Personnes"))
        self.search_line = SearchField(_("Chercher un nom, une structure"), self)
        self.search_line.setObjectName("people-find")
        self.new = Button(_("Nouvelle personne"), self, kind="primary", icon="user-plus", tip=_("Ctrl+N"))
        self.new.setObjectName("people-new")
        self.form = PersonForm(editor, catalogue, self)
        self.empty = EmptyState(
            _("Les personnes que vous invitez et accueillez seront ici, avec leur structure."),
            _("Nouvelle personne"), "users", self,
        )  # fmt: skip
        self.nothing = EmptyState("", icon="search", parent=self)
        self._assemble()
        self._connect()

    @override
    def activate(self) -> None:
        self.search_line.setFocus()
        if self._directory.filled:
            self._show_people()
            return
        job = Job(lambda _progress: people.known_people(self._library))
        job.succeeded.connect(self._on_read)
        job.failed.connect(self.problem)
        self._jobs.start(job)

    @override
    def show_record(self, record: RecordId) -> None:
        """Choose someone in the list and open their sheet, as soon as the list is read."""
        self._wanted = record
        if self._directory.filled:
            self._show_wanted()

    @override
    def flush(self) -> None:
        self.form.flush()

    @override
    def search(self) -> None:
        self.search_line.setFocus()
        self.search_line.selectAll()

    @override
    def go_back(self) -> bool:
        leaving = self.form.isVisible() or bool(self.search_line.text())
        if self.form.isVisible():
            self._leave_form()
        else:
            self.search_line.clear()
        return leaving

    @override
    def explain(self) -> str:
        return _(
            "Toutes les personnes connues de ce carnet. Tapez pour chercher ; les flèches choisissent, Entrée ouvre la "
            "fiche, Suppr met à la corbeille (Annuler reprend).\n\nUne personne émargée reste sur ses feuilles : "
            "elle ne peut pas être supprimée. N’inscrivez que ce qui sert : un nom et une structure suffisent."
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _assemble(self) -> None:
        head = ToolRow(self.title, self, page=True)
        self.note = head.note
        head.add_tool(self.search_line)
        head.add_tool(self.new)
        self.views = QStackedWidget(self)
        for view in (TableCard(self.table, self), self.empty, self.nothing):
            self.views.addWidget(view)
        self.form.setFixedWidth(_FORM)
        self.form.hide()
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        row.addWidget(self.views, 1)
        row.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(head)
        layout.addLayout(row, 1)

    def _connect(self) -> None:
        SearchKeys(self.search_line, self.table)
        add_action(self, _("Nouvelle personne"), ("Ctrl+N",), self._on_new)
        self.search_line.textChanged.connect(self._show_people)
        self.search_line.returnPressed.connect(self._on_enter)
        self.new.clicked.connect(self._on_new)
        self.empty.action.clicked.connect(self._on_new)
        self.form.left.connect(self._leave_form)
        self.table.keys.opened.connect(lambda known: self._open(known.person))
        self.table.keys.removed.connect(self._on_removed)
        self.table.keys.menu_asked.connect(self._on_menu)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self._editor.performed.connect(self._on_performed)

    def _show_people(self) -> None:
        typed, everyone = self.search_line.text(), self._directory.everyone
        found = people.matching(everyone, typed)
        self.model.show_records(found)
        self.note.setText(plural(len(everyone), _("{n} personne"), _("{n} personnes")) if everyone else "")
        self.nothing.sentence.setText(_("Personne ne répond à « {typed} ».").format(typed=typed))
        self.views.setCurrentIndex(0 if found else 2 if everyone else 1)
        self.new.setVisible(self.views.currentWidget() is not self.empty)  # there the middle of the page offers it
        if found and (typed or not self.table.currentIndex().isValid()):
            self.table.choose(0)

    def _open(self, person: Person) -> None:
        self.form.show_person(person)
        self._fit()
        self.form.last_name.setFocus()
        self.form.last_name.selectAll()

    def _leave_form(self) -> None:
        self.form.leave()
        self._fit()
        self.table.setFocus()

    def _fit(self) -> None:
        taken = _FORM if self.form.isVisible() else 0
        for column, least in _NEEDED.items():
            self.table.setColumnHidden(column, self.width() - taken < least)

    def _on_row(self, index: QModelIndex) -> None:
        """An open sheet follows the arrows in the list."""
        if self.form.isVisible() and self.table.hasFocus() and index.isValid():
            self.form.show_person(self.model.record(index.row()).person)

    def _on_read(self, everyone: list[Known]) -> None:
        self._directory.fill(everyone)
        self._show_people()
        self._show_wanted()

    def _show_wanted(self) -> None:
        if self._wanted is None:
            return
        wanted, self._wanted = self._wanted, None
        self.search_line.clear()
        row = self.model.row_of(wanted)
        if row >= 0:
            self.table.choose(row)
            self._open(self.model.record(row).person)

    def _on_new(self) -> None:
        edit, person = people.adding(self._library, Person(id=self._library.new_id()), "")
        if self._editor.perform(edit):
            self.search_line.clear()
            self._open(person)

    def _on_enter(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self._open(self.model.record(row).person)

    def _on_removed(self, chosen: list[Known]) -> None:
        try:
            edit = people.removing(self._library, [known.person for known in chosen])
        except Problem as problem:
            self.problem.emit(problem)
            return
        if self._editor.perform(edit):
            self.told.emit(plural(len(chosen), _("Personne supprimée"), _("{n} personnes supprimées")))

    def _on_menu(self, chosen: list[Known], at: QPoint) -> None:
        show_menu(self.table, at, (
            (_("Ouvrir la fiche"), "arrow-right", lambda: self._open(chosen[0].person)),
            (_("Supprimer"), "trash-2", lambda: self._on_removed(chosen)),
        ))  # fmt: skip

    def _on_performed(self, edit: Edit) -> None:
        if not edit.touches_kind(Person, Organisation):
            return
        self._directory.follow(edit)
        self.form.follow()
        if self.isVisible():
            self._show_people()


def _columns(catalogue: Catalogue) -> tuple[TableColumn[Known], ...]:
    return (
        TableColumn(_("Nom et prénom"), lambda k: k.person.full_name or _("Sans nom"), 210, firm=True),
        TableColumn(_("Structure"), lambda k: k.organisation, 0),
        TableColumn(_("Profil"), lambda k: catalogue.label("profile", k.person.profile), 200, most=300,
                    tone=lambda _k: "soft"),
        TableColumn(_("Fonction"), lambda k: k.person.function, 190, most=320, tone=lambda _k: "soft"),
        TableColumn(_("Territoire"), lambda k: k.person.territory, 150, tone=lambda _k: "soft"),
    )  # fmt: skip
