"""The arrows of a search line move in the list it filters, so that the hands stay where they type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QLineEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchKeys(QObject):
    """Attached to a line and the list below it: Up and Down choose a row while the keyboard stays in the line."""

    forced = Signal()
    """Ctrl+Enter in the line, which then means nothing else in the page."""

    def __init__(self, line: QLineEdit, view: QAbstractItemView) -> None:
        super().__init__(line)
        self._view = view
        line.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._on_forced(event)
        step = _STEPS.get(Qt.Key(event.key()), 0) if event.type() == QEvent.Type.KeyPress else 0
        if step and self._view.isVisible():
            self._move(step)
            return True
        return super().eventFilter(watched, event)

    def _on_forced(self, event: QKeyEvent) -> bool:
        """Take the key before any shortcut of the page does."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self.forced.emit()
        return True

    def _move(self, step: int) -> None:
        """One row up or down; what cannot be chosen, such as a heading, is passed over."""
        model = self._view.model()
        last = model.rowCount() - 1
        row = max(self._view.currentIndex().row() + step, 0)
        while 0 <= row <= last and not model.index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable:
            row += step
        if 0 <= row <= last:
            index = model.index(row, 0)
            self._view.setCurrentIndex(index)
            self._view.scrollTo(index)
