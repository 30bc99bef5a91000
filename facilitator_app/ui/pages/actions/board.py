"""The board of actions: a column for each state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.services.action_list import ListedAction, in_order
from facilitator_app.services.action_words import state_words
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.actions.action_face import face_of
from facilitator_app.ui.pages.actions.board_column import BoardColumn
from facilitator_app.ui.theme.measures import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

_SIDES: Final[dict[int, int]] = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}


class ActionBoard(QWidget):
    """Shows actions by state, and says what a person wants of them; the arrows go from column to column."""

    moved = Signal(object, str)
    """The identities of actions, and the state they go to."""
    opened = Signal(object)
    """An action to read and write in."""
    ticked = Signal(object)
    """Actions that are done, or to be done again."""
    removed = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = [
            BoardColumn(state, words, lambda one: face_of(one, today()), self) for state, words in state_words().items()
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        for column in self.columns:
            row.addWidget(column, 1)
            self._connect(column)

    def show_actions(self, found: Iterable[ListedAction]) -> None:
        """Show these, each in the column of its state."""
        ordered = in_order(found)
        for column in self.columns:
            column.show_actions([one for one in ordered if one.action.state == column.state])

    def choose(self, identity: str) -> bool:
        """Choose the card of an action and bring it in sight; false when it is not here."""
        for column in self.columns:
            if (row := column.model.row_of(identity)) >= 0:
                self._enter(column, row)
                return True
        return False

    def take_keyboard(self) -> None:
        """Put the keyboard on a card."""
        column = next((column for column in self.columns if column.model.rowCount()), self.columns[0])
        self._enter(column, max(column.list.currentIndex().row(), 0))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _SIDES.get(event.key(), 0)
            if step and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                return self._step_aside(watched, step)
        return super().eventFilter(watched, event)

    def _connect(self, column: BoardColumn) -> None:
        column.list.installEventFilter(self)
        column.dropped.connect(self.moved)
        column.list.keys.opened.connect(self.opened)
        column.list.keys.removed.connect(self.removed)
        column.list.keys.menu_asked.connect(self.menu_asked)
        column.list.action_keys.edited.connect(self.opened)
        column.list.action_keys.ticked.connect(self.ticked)
        column.list.action_keys.stepped.connect(lambda chosen, step: self._on_stepped(column, chosen, step))

    def _on_stepped(self, column: BoardColumn, chosen: list[ListedAction], step: int) -> None:
        place = self.columns.index(column) + step
        if 0 <= place < len(self.columns):
            self.moved.emit([one.id for one in chosen], self.columns[place].state)
            self.choose(chosen[0].id)

    def _step_aside(self, watched: QObject, step: int) -> bool:
        filled = [column for column in self.columns if column.model.rowCount()]
        here = next((column for column in filled if column.list is watched), None)
        if here is None:
            return False
        there = filled[(filled.index(here) + step) % len(filled)]
        self._enter(there, min(here.list.currentIndex().row(), there.model.rowCount() - 1))
        return True

    def _enter(self, column: BoardColumn, row: int) -> None:
        for other in self.columns:
            if other is not column:
                other.list.clearSelection()
        if column.model.rowCount():
            column.list.choose(row)
        column.list.setFocus(Qt.FocusReason.OtherFocusReason)
