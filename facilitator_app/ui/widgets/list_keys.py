"""What the keyboard and the mouse ask of a list: open, delete, show the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator_app.ui.models.table_model import RECORD
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QAbstractItemView

_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ListKeys(QObject):
    """Attached to a view, it says what a person wants of which records."""

    opened = Signal(object)
    """Enter or a double click on a record."""
    removed = Signal(object)
    """Delete: the list of chosen records. Do it, and offer to undo it."""
    menu_asked = Signal(object, QPoint)
    """Right click or the menu key: the chosen records, and where on the screen."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)
        view.doubleClicked.connect(self._on_double_click)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_menu)

    def chosen(self) -> list[object]:
        """The chosen records, from top to bottom."""
        selection = self._view.selectionModel()
        if selection is None:
            return []
        return [index.data(RECORD) for index in sorted(selection.selectedIndexes()) if index.column() == 0]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event.key())
        return super().eventFilter(watched, event)

    def _on_key(self, key: int) -> bool:
        current = self._view.currentIndex()
        if key in _OPEN and current.isValid():
            self.opened.emit(current.data(RECORD))
            return True
        if key in _DELETE and (chosen := self.chosen()):
            self.removed.emit(chosen)
            return True
        return False

    def _on_double_click(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(RECORD))

    def _on_menu(self, at: QPoint) -> None:
        if chosen := self.chosen():
            self.menu_asked.emit(chosen, self._view.viewport().mapToGlobal(at))
