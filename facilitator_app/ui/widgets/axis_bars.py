"""How much was said on each axis: one bar an axis, with its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROW = 28
_BAR = 16


@dataclass(frozen=True, slots=True)
class AxisCount:
    """One bar: the number of the axis (None outside the axes), its words ("Axe 1"), and how many."""

    axis: int | None
    text: str
    count: int


class AxisBars(QWidget):
    """Bars on a common scale; a screen reader hears the words and the counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._counts: tuple[AxisCount, ...] = ()

    def show_counts(self, counts: Sequence[AxisCount]) -> None:
        """Show other counts, in this order."""
        self._counts = tuple(counts)
        self.setAccessibleName(", ".join(f"{count.text} {count.count}" for count in counts))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _ROW * len(self._counts))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts:
            return
        painter = QPainter(self)
        painter.setFont(font("body"))
        metrics = QFontMetrics(font("body"))
        left = max(metrics.horizontalAdvance(count.text) for count in self._counts) + SMALL
        most = max(*(count.count for count in self._counts), 1)
        room = self.width() - left - SMALL - metrics.horizontalAdvance(str(most)) - 2
        with smooth(painter):
            for row, count in enumerate(self._counts):
                self._draw_row(painter, QRectF(left, row * _ROW, room, _ROW), count, count.count / most)

    def _draw_row(self, painter: QPainter, lane: QRectF, count: AxisCount, share: float) -> None:
        tokens = tokens_of(self.palette())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setPen(QColor(tokens.ink))
        painter.drawText(QRectF(0, lane.top(), lane.left(), _ROW), middle, count.text)
        bar = QRectF(lane.left(), lane.top() + (_ROW - _BAR) / 2, max(lane.width() * share, 2), _BAR)
        draw_box(painter, bar, min(3, bar.width() / 2), tokens.axis(count.axis).ink)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(bar.adjusted(bar.width() + SMALL - 2, -4, 80, 4), middle, str(count.count))
