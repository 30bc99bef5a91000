"""Ctrl+Z in a line whose letters there is nothing to undo of belongs to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit


class WindowUndo(QObject):
    """Attached to a line, which would otherwise swallow the key and do nothing with it."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        line.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._idle(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _idle(self, event: QKeyEvent) -> bool:
        """Whether the key asks to undo or redo and the line has nothing to."""
        keys = QKeySequence.StandardKey
        undoes = event.matches(keys.Undo) and not self._line.isUndoAvailable()
        return undoes or (event.matches(keys.Redo) and not self._line.isRedoAvailable())
