"""Actions: what the group decided to do, in every rencontre, as a list, a board, or topic by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.domain.follow_up import Review
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import topics
from facilitator_app.services.action_groups import grouped
from facilitator_app.services.action_list import ActionsAtHand, ListedAction
from facilitator_app.ui.models.table_model import RECORD
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.actions.action_changes import ActionChanges
from facilitator_app.ui.pages.actions.action_form import ActionForm
from facilitator_app.ui.pages.actions.action_keys import ActionKeys
from facilitator_app.ui.pages.actions.board import ActionBoard
from facilitator_app.ui.pages.actions.columns import NEEDED, columns
from facilitator_app.ui.pages.actions.exporting import CalendarExport
from facilitator_app.ui.pages.actions.filters import ActionFilters
from facilitator_app.ui.pages.actions.rows import ActionTableModel, key_of, rows_of
from facilitator_app.ui.pages.actions.topics_view import TopicsView
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import LARGE, MEDIUM, WIDE
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.search_field import SearchField
from facilitator_app.ui.widgets.search_keys import SearchKeys
from facilitator_app.ui.widgets.segmented import Choice, Segmented
from facilitator_app.ui.widgets.table import Table
from facilitator_app.ui.widgets.table_card import TableCard
from facilitator_app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs

_FORM = 320
_LIST, _BOARD, _TOPICS = "list", "board", "topics"
_SHOWN = (Action, Outcome, Review, Rencontre, WorkingGroup, AgendaItem)


class ActionsPage(Page):
    """Reads every action when it is first shown, then follows edits."""

    def __init__(
        self,
        editor: Editor,
        carnet: Carnet,
        catalogue: Catalogue,
        jobs: Jobs,
        files: Files,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = _("Actions")
        self._editor, self._library, self._files, self._name = editor, carnet.library, files, carnet.owner.name
        self._hand = ActionsAtHand(carnet.library, catalogue)
        self._stale = True
        self.model = ActionTableModel(columns(carnet.library.today), key=key_of, parent=self)
        self.table = Table(self.model, self)
        self.table.setObjectName("actions")
        self.table.setAccessibleName(_("Actions"))
        self.table_keys = ActionKeys(self.table, self.table.keys)
        self.board = ActionBoard(carnet.library.today, self)
        self.topics = TopicsView(carnet.library, self)
        self.form = ActionForm(editor, self)
        self.filters = ActionFilters(self)
        self.search_line = SearchField(_("Chercher une action, un nom"), self)
        self.search_line.setObjectName("actions-find")
        self.view = Segmented(_views(), self)
        self.view.setAccessibleName(_("Présentation"))
        self.export = Button("", self, icon="calendar-plus", tip=_("Échéances pour un agenda (Ctrl+P)"))
        self.export.setObjectName("actions-export")
        self._changes = ActionChanges(editor, self)
        self._calendar = CalendarExport(carnet.library, jobs, self)
        self.empty = EmptyState(
            _("Les actions que les groupes décident seront ici, avec leur responsable et leur échéance. Elles se "
              "notent dans « Animer »."), icon="list-checks", parent=self,
        )  # fmt: skip
        self.nothing = EmptyState("", icon="search", parent=self)
        self._assemble()
        self._connect()

    @override
    def activate(self) -> None:
        if self._stale:
            self._hand.read()
            self._stale = False
        self._show()
        self.search_line.setFocus()

    @override
    def show_record(self, record: RecordId) -> None:
        """Choose an action, also one that the filters hid, and open it."""
        one = self._hand.every.get(record)
        if one is None:
            return
        if self.view.value() == _TOPICS:
            self.view.show_value(_LIST)
        if one.id not in {shown.id for shown in self._found()}:
            self.search_line.clear()
            self.filters.clear()
        self._show()
        self._choose(one.id)
        self._open(one)

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
            "Toutes les actions décidées, celles en retard d’abord. Ce qui reste ouvert revient de soi-même à l’ordre "
            "du jour des rencontres suivantes. Tapez pour chercher ; les flèches choisissent.\n\nEspace : faite, et "
            "ce qu’elle a donné. Entrée ou E : ouvre l’action. Alt+← et Alt+→ : change l’avancement. Suppr : à la "
            "corbeille. Plusieurs actions choisies changent ensemble.\n\n« Sujets » montre ce qui revient d’une "
            "rencontre à l’autre. Ctrl+P enregistre les échéances pour un agenda (.ics)."
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _assemble(self) -> None:
        head = ToolRow(self.title, self, page=True)
        self.note = head.note
        for tool in (self.search_line, self.view, self.export):
            head.add_tool(tool)
        self.views = QStackedWidget(self)
        for shown in (TableCard(self.table, self), self.board, self.topics, self.empty, self.nothing):
            self.views.addWidget(shown)
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
        layout.addWidget(self.filters)
        layout.addLayout(row, 1)

    def _connect(self) -> None:
        SearchKeys(self.search_line, self.table)
        add_action(self, _("Enregistrer les échéances pour un agenda"), ("Ctrl+P",), self._on_export)
        self.search_line.textChanged.connect(self._show)
        self.search_line.returnPressed.connect(self._on_enter)
        self.filters.edited.connect(self._show)
        self.view.edited.connect(self._on_view)
        self.export.clicked.connect(self._on_export)
        self.form.left.connect(self._leave_form)
        self.form.asked.connect(self.asked)
        self.topics.asked.connect(self.asked)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self._changes.attach(self.table.keys, self.table_keys, self.table)
        self._changes.follow_board(self.board)
        self._changes.opened.connect(self._open)
        self._changes.closed.connect(self._on_closed)
        self._changes.told.connect(self.told)
        self._calendar.failed.connect(self.problem)
        self._calendar.written.connect(self._editor.told)
        self._editor.performed.connect(self._on_performed)

    def _found(self, *, any_state: bool = False) -> list[ListedAction]:
        board = self.view.value() == _BOARD
        wanted = self.filters.wanted(self.search_line.text(), self._name, any_state=any_state or board)
        return self._hand.matching(wanted)

    def _show(self) -> None:
        """Show what is asked for, in the view that is asked for."""
        self.filters.show_owners(self._hand.owners())
        self.note.setText(self._count())
        view, found = self.view.value(), self._found()
        self.filters.setVisible(view != _TOPICS)
        if view == _TOPICS:
            self.topics.show_topics(self.search_line.text())
            self.views.setCurrentWidget(self.topics)
            return
        if view == _BOARD:
            self.board.show_actions(found)
        else:
            self.model.show_records(list(rows_of(grouped(found, self.filters.group_by(), self._library.today()))))
        self.nothing.sentence.setText(_("Aucune action ne répond à ce qui est demandé."))
        shown = 1 if view == _BOARD else 0
        self.views.setCurrentIndex(shown if found else 4 if self._hand.every else 3)
        if found and view == _LIST and not self.table_keys.chosen():
            self._choose_near(self.table.currentIndex().row())

    def _count(self) -> str:
        left, late = self._hand.unfinished(), self._hand.late()
        if not self._hand.every:
            return ""
        words = plural(left, _("{n} à suivre"), _("{n} à suivre"))
        return _("{count}, dont {late} en retard").format(count=words, late=late) if late else words

    def _choose(self, identity: RecordId) -> None:
        if self.view.value() == _BOARD:
            self.board.choose(identity)
        elif (row := self.model.row_of(identity)) >= 0:
            self.table.choose(row)

    def _choose_near(self, row: int) -> None:
        """Choose the action of a row, or the next one: a heading cannot be chosen."""
        listed = [n for n in range(self.model.rowCount()) if isinstance(self.model.record(n), ListedAction)]
        self.table.choose(next((n for n in listed if n >= row), listed[-1]))

    def _open(self, one: ListedAction) -> None:
        self._put(one)
        self.form.write()

    def _put(self, one: ListedAction) -> None:
        self.form.show_action(one.followed, self._hand.owners(), topics.known_topics(self._library))
        self._fit()

    def _leave_form(self) -> None:
        self.form.leave()
        self._fit()
        if self.view.value() == _BOARD:
            self.board.take_keyboard()
        else:
            self.table.setFocus()

    def _fit(self) -> None:
        taken = _FORM + LARGE if self.form.isVisible() else 0
        for column, least in NEEDED.items():
            self.table.setColumnHidden(column, self.width() - 2 * WIDE - taken < least)

    def _on_view(self) -> None:
        self.form.leave()
        self._fit()
        self.filters.show_board(self.view.value() == _BOARD)
        self._show()

    def _on_row(self, index: QModelIndex) -> None:
        """An open action follows the arrows in the list."""
        record = index.data(RECORD)
        if self.form.isVisible() and self.table.hasFocus() and isinstance(record, ListedAction):
            self._put(record)

    def _on_enter(self) -> None:
        record = self.table.currentIndex().data(RECORD)
        if self.view.value() == _LIST and isinstance(record, ListedAction):
            self._open(record)

    def _on_closed(self, one: ListedAction) -> None:
        """Closing always offers to say what came of it."""
        fresh = self._hand.every.get(one.id)
        if fresh is not None:
            self._put(fresh)
            self.form.say_result()

    def _on_export(self) -> None:
        self.flush()
        path = self._files.choose(self, _("actions.ics"))
        if path is not None:
            self._calendar.write([one.followed for one in self._found(any_state=True)], path)

    def _on_performed(self, edit: Edit) -> None:
        if not edit.touches_kind(*_SHOWN):
            return
        self.form.follow(edit)
        if not self.isVisible():
            self._stale = True
        elif self._hand.follow(edit) or self.view.value() == _TOPICS:
            self._show()


def _views() -> tuple[Choice, ...]:
    return (
        Choice(_LIST, _("Liste"), name="actions-as-list"),
        Choice(_BOARD, _("Tableau"), name="actions-as-board"),
        Choice(_TOPICS, _("Sujets"), name="actions-as-topics"),
    )
