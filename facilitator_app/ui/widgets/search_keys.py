"""The arrows of a search line move in the list it filters, so that the hands stay where they type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QLineEdit

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchKeys(QObject):
    """Attached to a line and the list below it: Up and Down choose a row while the keyboard stays in the line."""

    def __init__(self, line: QLineEdit, view: QAbstractItemView) -> None:
        super().__init__(line)
        self._view = view
        line.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step and self._view.isVisible():
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        model = self._view.model()
        last = model.rowCount() - 1
        now = self._view.currentIndex().row()
        if last >= 0:
            index = model.index(min(max(now + step, 0), last), 0)
            self._view.setCurrentIndex(index)
            self._view.scrollTo(index)
