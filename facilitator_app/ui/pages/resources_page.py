"""Ressources: the library of what every rencontre found worth passing on, searched, described, exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from facilitator_app.i18n.words import _, plural
from facilitator_app.services import resource_list, resources
from facilitator_app.services.resource_shelf import ResourceShelf
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.models.table_model import TableModel
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.resources.columns import NEEDED, columns
from facilitator_app.ui.pages.resources.export_button import SITE, ExportButton
from facilitator_app.ui.pages.resources.filter_row import ResourceFilters
from facilitator_app.ui.pages.resources.leaving import Asked, Leaving
from facilitator_app.ui.pages.resources.resource_form import ResourceForm
from facilitator_app.ui.shell.page import Page, Target
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
    from facilitator_app.services.resource_list import KnownResource
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs

_FORM = 340


class ResourcesPage(Page):
    """The list is read in the background the first time it is shown, then follows every edit."""

    def __init__(self, editor: Editor, carnet: Carnet, catalogue: Catalogue, jobs: Jobs, files: Files) -> None:
        super().__init__()
        self.title = _("Ressources")
        self._editor, self._library, self._jobs, self._files = editor, carnet.library, jobs, files
        self._shelf = ResourceShelf(carnet.library)
        self._awaited: RecordId | None = None
        self.model: TableModel[KnownResource] = TableModel(columns(catalogue), key=lambda one: one.id, parent=self)
        self.table = Table(self.model, self)
        self.table.setObjectName("resources")
        self.table.setAccessibleName(_("Ressources"))
        self.search_line = SearchField(_("Chercher une ressource"), self)
        self.search_line.setObjectName("resources-find")
        self.filters = ResourceFilters(catalogue, self)
        self.export = ExportButton(self)
        self.leaving = Leaving(carnet, catalogue, jobs, files, self)
        self.new = Button(_("Nouvelle ressource"), self, kind="primary", icon="plus", tip=_("Ctrl+N"))
        self.new.setObjectName("resources-new")
        self.form = ResourceForm(editor, catalogue, jobs, files, self)
        self.empty = EmptyState(
            _("Les outils, méthodes et documents repérés pendant vos rencontres seront ici, prêts à être transmis."),
            _("Nouvelle ressource"), "library", self,
        )  # fmt: skip
        self.nothing = EmptyState(_("Aucune ressource ne répond à cette recherche."), icon="search", parent=self)
        self._assemble()
        self._connect()

    @override
    def activate(self) -> None:
        self.search_line.setFocus()
        if self._shelf.filled:
            self._show()
            return
        job = Job(lambda _progress: resource_list.known_resources(self._library))
        job.succeeded.connect(self._on_read)
        job.failed.connect(self.problem)
        self._jobs.start(job)

    @override
    def show_record(self, record: RecordId) -> None:
        self._awaited = record
        if self._shelf.filled:
            self._show_awaited()

    @override
    def flush(self) -> None:
        self.form.flush()

    @override
    def search(self) -> None:
        self.search_line.setFocus()
        self.search_line.selectAll()

    @override
    def go_back(self) -> bool:
        if self.form.isVisible():
            self._leave_form()
            return True
        leaving = bool(self.search_line.text()) or not self.filters.wanted("").everything
        self._show_all()
        return leaving

    @override
    def explain(self) -> str:
        return _(
            "Toutes les ressources repérées pendant vos rencontres, et celles que vous ajoutez ici (Ctrl+N). Tapez "
            "pour chercher ; les flèches choisissent, Entrée ouvre la fiche, Suppr met à la corbeille (Annuler "
            "reprend). Maj et Ctrl en choisissent plusieurs.\n\n« Exporter » prend celles qui sont choisies si elles "
            "sont plusieurs, sinon toutes celles qui sont affichées. Les notes internes restent ici ; les contacts "
            "aussi, sauf si vous le demandez."
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _assemble(self) -> None:
        head = ToolRow(self.title, self, page=True)
        self.note = head.note
        for tool in (self.search_line, self.export, self.new):
            head.add_tool(tool)
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
        for widget in (head, self.filters, self.leaving):
            layout.addWidget(widget)
        layout.addLayout(row, 1)

    def _connect(self) -> None:
        SearchKeys(self.search_line, self.table)
        add_action(self, _("Nouvelle ressource"), ("Ctrl+N",), self._on_new)
        for changed in (self.search_line.textChanged, self.filters.changed):
            changed.connect(self._show)
        self.search_line.returnPressed.connect(self._on_enter)
        for button in (self.new, self.empty.action):
            button.clicked.connect(self._on_new)
        self.form.left.connect(self._leave_form)
        self.form.file.problem.connect(self.problem)
        self.form.link_asked.connect(self._files.browse)
        self.form.came_from_asked.connect(self._on_came_from)
        self.export.asked.connect(self._on_export)
        self.export.take_in_asked.connect(self.leaving.take_in)
        self.leaving.brought.connect(self._on_brought)
        self.table.keys.opened.connect(self._open)
        self.table.keys.removed.connect(self._on_removed)
        self.table.keys.menu_asked.connect(self._on_menu)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.selectionModel().selectionChanged.connect(self._show_scope)
        self._editor.performed.connect(self._on_performed)

    def _show(self) -> None:
        everything, wanted = self._shelf.resources, self.filters.wanted(self.search_line.text())
        found = resource_list.matching(everything, wanted)
        self.model.show_records(found)
        counted = plural(len(everything), _("{n} ressource"), _("{n} ressources")) if everything else ""
        narrowed = _("{n} sur {all}").format(n=len(found), all=counted)
        self.note.setText(counted if len(found) == len(everything) else narrowed)
        self.views.setCurrentIndex(0 if found else 2 if everything else 1)
        self.new.setVisible(bool(everything))  # without any, the middle of the page offers it
        if found and (wanted.typed or not self.table.currentIndex().isValid()) and not self.form.isVisible():
            self.table.choose(0)
        self._show_scope()

    def _show_scope(self) -> None:
        leaving, shown = self._to_export(), self.model.rowCount()
        words = plural(len(leaving), _("{n} ressource choisie"), _("{n} ressources choisies"))
        if len(leaving) == shown:
            words = plural(shown, _("{n} ressource affichée"), _("{n} ressources affichées"))
        self.export.show_scope(words)

    def _to_export(self) -> list[KnownResource]:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})
        rows = rows if len(rows) > 1 else [*range(self.model.rowCount())]
        return [self.model.record(row) for row in rows]

    def _open(self, known: KnownResource) -> None:
        self.form.show_resource(known)
        self._fit()
        self.form.name.setFocus()

    def _leave_form(self) -> None:
        self.form.leave()
        self._fit()
        self.table.setFocus()

    def _show_all(self) -> None:
        self.search_line.clear()
        self.filters.clear()

    def _show_awaited(self) -> None:
        """Choose the resource that somebody came to see, whatever the list was narrowed to."""
        known = None if self._awaited is None else self._shelf.resource(self._awaited)
        self._awaited = None
        if known is None:
            return
        if self.model.row_of(known.id) < 0:
            self._show_all()
        self.table.choose(self.model.row_of(known.id))
        self._open(known)

    def _fit(self) -> None:
        taken = _FORM if self.form.isVisible() else 0
        for column, least in NEEDED.items():
            self.table.setColumnHidden(column, self.width() - taken < least)

    def _on_read(self, everything: list[KnownResource]) -> None:
        self._shelf.fill(everything)
        self.filters.offer(everything)
        self._show()
        self._show_awaited()

    def _on_row(self, index: QModelIndex) -> None:
        """An open sheet follows the arrows in the list."""
        if self.form.isVisible() and self.table.hasFocus() and index.isValid():
            self.form.show_resource(self.model.record(index.row()))

    def _on_enter(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self._open(self.model.record(row))

    def _on_new(self) -> None:
        edit, identity = resources.adding(self._library)
        if self._editor.perform(edit):
            self.show_record(identity)

    def _on_removed(self, chosen: list[KnownResource]) -> None:
        if self._editor.perform(resources.deleting(self._library, [one.id for one in chosen])):
            self.told.emit(plural(len(chosen), _("Ressource supprimée"), _("{n} ressources supprimées")))

    def _on_menu(self, chosen: list[KnownResource], at: QPoint) -> None:
        first = chosen[0]
        lines = [(_("Ouvrir la fiche"), "arrow-right", lambda: self._open(first))]
        if first.rencontre is not None:
            lines.append((_("Voir la rencontre"), "arrow-up-right", lambda: self._on_came_from(first)))
        show_menu(self.table, at, [*lines, (_("Supprimer"), "trash-2", lambda: self._on_removed(chosen))])

    def _on_came_from(self, known: KnownResource) -> None:
        if known.rencontre is not None:
            self.asked.emit(Target("rencontres", known.rencontre.id, "restitute", known.id))

    def _on_export(self, form: str) -> None:
        self.flush()
        asked = Asked(self._to_export(), self.filters.words(), self.export.contacts())
        if form == SITE:
            self.leaving.write_site(asked)
        else:
            self.leaving.write_list(asked, form)

    def _on_brought(self, edits: list[Edit]) -> None:
        self._editor.perform_all(edits, _("Reprendre une liste de ressources"))

    def _on_performed(self, edit: Edit) -> None:
        if not self._shelf.filled:
            return
        self._shelf.follow(edit)
        self.filters.offer(self._shelf.resources)
        known = self.form.known()
        if known is not None:
            self.form.follow(self._shelf.resource(known.id))
        if self.isVisible():
            self._show()
