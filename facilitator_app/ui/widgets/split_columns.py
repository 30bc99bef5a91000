"""Columns side by side that fold into tabs when the window is narrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import LARGE, SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the word of its tab, what it shows, and its part of the width (0: as wide as `width` pixels)."""

    title: str
    widget: QWidget
    stretch: int = 0
    width: int = 0


class SplitColumns(QWidget):
    """Below `fold_under` pixels one column is shown at a time, under tabs; it never scrolls sideways."""

    def __init__(self, columns: Sequence[Column], fold_under: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns, self._fold_under = tuple(columns), fold_under
        self._arranged_folded = False
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        for column in columns:
            self.tabs.addTab(column.title.replace("&", "&&"))
            row.addWidget(column.widget, column.stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.tabs)
        layout.addLayout(row, 1)
        self.tabs.currentChanged.connect(self._arrange)
        self._arrange()

    def is_folded(self) -> bool:
        """Whether the columns are tabs now."""
        return self.width() < self._fold_under

    def show_column(self, number: int) -> None:
        """Bring a column to the front, counted from 0; without effect while all are in sight."""
        self.tabs.setCurrentIndex(number)

    @override
    def minimumSizeHint(self) -> QSize:
        """What the widest column needs by itself: side by side they would keep the window from ever folding."""
        hints = [column.widget.minimumSizeHint() for column in self._columns]
        height = max(hint.height() for hint in hints) + self.tabs.sizeHint().height()
        return QSize(max(hint.width() for hint in hints), height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_folded() != self._arranged_folded:  # the old size of the event is not that of a page not shown yet
            self._arrange()

    def _arrange(self) -> None:
        folded = self._arranged_folded = self.is_folded()
        self.tabs.setVisible(folded)
        for number, column in enumerate(self._columns):
            fixed = column.width and not folded
            column.widget.setMinimumWidth(column.width if fixed else 0)
            column.widget.setMaximumWidth(column.width if fixed else _ANY_WIDTH)
            column.widget.setVisible(not folded or number == self.tabs.currentIndex())


_ANY_WIDTH = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""
