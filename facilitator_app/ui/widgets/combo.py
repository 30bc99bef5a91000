"""A choice among several, folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.icons import icon

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtGui import QWheelEvent


class Combo(QComboBox):
    """Holds values under their words; `edited` when a person chooses."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))  # Fusion's own draws a menu, not a list
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self.edited)

    def offer(self, choices: Sequence[tuple[Hashable, str]], icon_name: str = "") -> None:
        """Replace what can be chosen: values and their words; the choice stays if it is still offered."""
        chosen = self.value()
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
            if icon_name:
                self.setItemIcon(self.count() - 1, icon(icon_name))
        self.show_value(chosen)

    def value(self) -> Hashable:
        """The value chosen, or None."""
        value: Hashable = self.currentData()
        return value

    def show_value(self, value: Hashable) -> None:
        """Choose without saying `edited`; an unknown value shows nothing chosen."""
        known = (n for n in range(self.count()) if self.itemData(n) == value)
        self.setCurrentIndex(next(known, -1))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a page must not change what it passes over
