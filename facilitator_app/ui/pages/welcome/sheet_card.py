"""The attendance sheet: half-days to choose from, the table of people, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.models.table_model import TableModel
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.welcome.mark_words import half_day_names, state_words
from facilitator_app.ui.pages.welcome.more_menu import MoreMenu
from facilitator_app.ui.pages.welcome.sheet_columns import CAPACITY_COLUMN, FIRST_MARK_COLUMN, mark_width, sheet_columns
from facilitator_app.ui.pages.welcome.sheet_keys import SheetKeys, legend
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.segmented import Choice, Segmented
from facilitator_app.ui.widgets.table import Table
from facilitator_app.ui.widgets.table_card import TableCard
from facilitator_app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QResizeEvent

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.services.catalogue import Catalogue


PAPER_KEY = "F8"


class SheetCard(QWidget):
    """Shows a `Sheet`. It records nothing by itself: it says what is wanted of whom."""

    marked = Signal(list, str)
    """The chosen rows, and the state to record; "" for not recorded."""
    chosen = Signal()
    """Another person or another half-day is chosen."""
    opened = Signal()
    """Enter on a person: the keyboard wants the detail."""
    timed = Signal()
    """T on a person: the keyboard wants the hour."""
    left_up = Signal()
    print_asked = Signal(bool)
    """The sheet on paper: filled, or else to sign."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._half_days: tuple[HalfDay, ...] = ()
        self.tools = ToolRow(_("Feuille d’émargement"), self)
        self.half_days = Segmented((), self)
        self.tools.add(self.half_days)
        self.paper_button = Button(_("Pointer le papier"), self, icon="list-checks", tip=PAPER_KEY)
        self.paper_button.setObjectName("tick-paper")
        self.tools.add_tool(self.paper_button)
        self.print_button = Button(_("Imprimer la feuille"), self, icon="printer")
        self.print_button.setObjectName("print-sheet")
        self.print_button.setMenu(self._print_menu())
        self.tools.add_tool(self.print_button)
        self.more = MoreMenu(self)
        self.tools.add_tool(self.more)
        self.keys_line = PlainLabel(legend(), self, size="caption", tone="soft", elide=True)
        self._place = QHBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.tools)
        layout.addLayout(self._place, 1)
        layout.addWidget(self.keys_line)
        self._make_table()

    def show_half_days(self, half_days: Sequence[HalfDay], chosen: RecordId | None) -> None:
        """Show the half-days of a rencontre, and choose one of them."""
        if tuple(half_days) != self._half_days:
            self._half_days = tuple(half_days)
            self._make_table()
            self._make_choice()
        self.half_days.show_value(chosen)

    def half_day(self) -> HalfDay | None:
        """The half-day that is being recorded."""
        return next((h for h in self._half_days if h.id == self.half_days.value()), None)

    def half_day_name(self) -> str:
        """The name of the half-day that is being recorded."""
        names = dict(zip([h.id for h in self._half_days], half_day_names(self._half_days), strict=True))
        half_day = self.half_day()
        return "" if half_day is None else names[half_day.id]

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the people, and what was recorded of them."""
        self.model.show_records(sheet.lines)
        self.paper_button.setEnabled(bool(sheet.rows))
        self.tools.note.setText(plural(len(sheet.rows), _("{n} personne"), _("{n} personnes")))

    def chosen_rows(self) -> list[SheetRow]:
        """The chosen people, from top to bottom."""
        return cast("list[SheetRow]", self.table.keys.chosen())

    def choose_person(self, person: RecordId) -> None:
        """Choose someone and bring them in sight."""
        row = self.model.row_of(person)
        if row >= 0:
            self.table.choose(row)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give every half-day its room; where there is little, the capacity goes first."""
        width, roomy = mark_width(self.width(), len(self._half_days))
        self.table.setColumnHidden(CAPACITY_COLUMN, not roomy)
        for column in range(FIRST_MARK_COLUMN, FIRST_MARK_COLUMN + len(self._half_days)):
            self.table.setColumnWidth(column, width)

    def _make_table(self) -> None:
        """A new table, because the columns of a table are those it is made with."""
        old = self._place.takeAt(0)
        if old is not None and (gone := old.widget()) is not None:
            gone.hide()
            gone.deleteLater()
        self.model: TableModel[SheetRow] = TableModel(
            sheet_columns(self._catalogue, self._half_days), lambda row: row.known.id
        )
        self.table = Table(self.model)
        self.model.setParent(self.table)
        self.table.setObjectName("sheet")
        self.table.setAccessibleName(_("Feuille d’émargement"))
        keys = SheetKeys(self.table)
        keys.marked.connect(self._mark)
        keys.moved.connect(self._move)
        keys.timed.connect(self.timed)
        keys.left_up.connect(self.left_up)
        self.table.keys.removed.connect(lambda _rows: self._mark(""))
        self.table.keys.opened.connect(lambda _row: self.opened.emit())
        self.table.keys.menu_asked.connect(self._show_menu)
        self.table.selectionModel().selectionChanged.connect(self.chosen)
        self._place.addWidget(TableCard(self.table, self))
        self._share_width()

    def _make_choice(self) -> None:
        names = half_day_names(self._half_days)
        made = Segmented(
            [
                Choice(h.id, name, name=f"half-day-{n}")
                for n, (h, name) in enumerate(zip(self._half_days, names, strict=True))
            ],
            self,
        )
        made.setAccessibleName(_("Demi-journée"))
        made.edited.connect(self.chosen)
        self.tools.add(made)
        self.half_days.hide()
        self.half_days.deleteLater()
        self.half_days = made

    def _mark(self, state: str) -> None:
        if rows := self.chosen_rows():
            self.marked.emit(rows, str(state))

    def _move(self, step: int) -> None:
        now = self.half_day()
        if now is not None:
            place = self._half_days.index(now) + step
            self.half_days.show_value(self._half_days[place % len(self._half_days)].id)
            self.chosen.emit()

    def _show_menu(self, _rows: list[object], where: QPoint) -> None:
        menu = QMenu(self)
        for state, words in state_words().items():
            menu.addAction(words).triggered.connect(lambda _on=False, state=state: self._mark(state))
        menu.addSeparator()
        menu.addAction(_("non renseigné")).triggered.connect(lambda: self._mark(""))
        menu.popup(where)

    def _print_menu(self) -> QMenu:
        menu = QMenu(self)
        for words, filled in ((_("Feuille à signer"), False), (_("Feuille remplie"), True)):
            action = QAction(words, menu)
            action.setObjectName("print-filled" if filled else "print-blank")
            action.triggered.connect(lambda _on=False, filled=filled: self.print_asked.emit(filled))
            menu.addAction(action)
        return menu
