"""A few counts under one another: the word at the left, the number at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.theme.palette import tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROW = 25


class CountRows(QWidget):
    """A screen reader hears every word with its count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._counts: tuple[tuple[str, int], ...] = ()

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Show other counts, in this order."""
        self._counts = tuple(counts)
        self.setAccessibleName(", ".join(f"{words} {count}" for words, count in counts))
        self.updateGeometry()
        self.update()

    def counts(self) -> dict[str, int]:
        """What is shown."""
        return dict(self._counts)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, _ROW * len(self._counts))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        for number, (words, count) in enumerate(self._counts):
            room = QRect(0, number * _ROW, self.width(), _ROW)
            painter.setFont(font("strong"))
            painter.setPen(QColor(tokens.ink if count else tokens.soft))
            painter.drawText(room, line | Qt.AlignmentFlag.AlignRight, str(count))
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(str(count)) - SMALL)
            painter.setFont(font("body"))
            painter.setPen(QColor(tokens.soft))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, line, shown)
