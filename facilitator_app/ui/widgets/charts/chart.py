"""What every chart on screen does: it takes the keyboard, goes from value to value, and says each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class Chart(QWidget):
    """At rest its name for a screen reader is the sentence of the whole; with the keyboard, the value it is at.

    Arrows, Home and End go from value to value, Enter or a double click opens one.
    """

    chosen = Signal(int)
    """The number of the value a person is now at."""
    opened = Signal(int)
    """The number of the value a person wants to know more of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._says, self._values = "", tuple[str, ...]()
        self.current = -1
        """The number of the value chosen, -1 for none."""

    def choose(self, number: int) -> None:
        """Go to a value; without effect where there is none of this number."""
        if 0 <= number < len(self._values):
            self.current = number
            self._say()
            self.update()
            self.chosen.emit(number)

    def value_at(self, _point: QPointF) -> int:
        """The number of the value drawn at a point, -1 for none."""
        return -1

    def _show_values(self, says: str, values: Sequence[str]) -> None:
        """Other values, each in a sentence; nothing is chosen any more."""
        self._says, self._values, self.current = says, tuple(values), -1
        self._say()
        self.updateGeometry()
        self.update()

    def _say(self) -> None:
        at_value = self.hasFocus() and self.current >= 0
        self.setAccessibleName(self._values[self.current] if at_value else self._says)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current < 0 and event.reason() in _BY_KEYBOARD:
            self.choose(0)
        self._say()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._say()
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._values) - 1
        if key in _OPEN and self.current >= 0:
            self.opened.emit(self.current)
        elif key in _STEPS:
            self.choose(min(max(self.current + _STEPS[key], 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(0 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose(self.value_at(event.position()))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        number = self.value_at(event.position())
        if number >= 0:
            self.opened.emit(number)
