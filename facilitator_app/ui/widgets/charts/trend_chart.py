"""Values over dates on screen: points that are joined, each with its value, on a scale whose ends are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF

from facilitator_app.i18n.dates import plain_date, short_date
from facilitator_app.i18n.numbers import number
from facilitator_app.i18n.words import _
from facilitator_app.reports.chart_shapes import apart, places
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import SMALL, TIGHT
from facilitator_app.ui.theme.paint import draw_focus, shows_focus, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.charts.chart import Chart
from facilitator_app.ui.widgets.charts.chart_words import draw_end, draw_words, words_width

if TYPE_CHECKING:
    from facilitator_app.reports.chart_blocks import Point, Trend
    from facilitator_app.ui.theme.fonts import Size
    from facilitator_app.ui.theme.tokens import Tokens

_TOP, _PLOT, _FOOT, _LINE = 24, 40, 22, 18
_END = 32
"""Two lines for what an end of the scale means."""
_SCALE_SHARE = 0.3
_SIDE = 34
"""Room at both ends for half a date, in pixels."""
_DOT, _CHOSEN_DOT = 4, 6
_REACH = 18
"""How far from a point a click is still on it, in pixels."""


class TrendChart(Chart):
    """Shows a `Trend`; what happened at the point chosen stands below, instead of the dates."""

    _chart: Trend | None = None

    def show_chart(self, chart: Trend) -> None:
        """Show other values."""
        self._chart = chart
        self._show_values(chart.says, [point_said(point) for point in chart.points])

    @override
    def value_at(self, point: QPointF) -> int:
        near = [abs(at.x() - point.x()) for at in self._points()]
        closest = min(near, default=_REACH)
        return near.index(closest) if closest < _REACH else -1

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, _TOP + _PLOT + _FOOT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is None:
            return
        painter, tokens = QPainter(self), tokens_of(self.palette())
        at = self._points()
        self._draw_scale(painter, tokens, self._chart)
        with smooth(painter):
            painter.setPen(QPen(QColor(tokens.accent), 1.6))
            painter.drawPolyline(QPolygonF(at))
            painter.setBrush(QColor(tokens.accent))
            for index, point in enumerate(at):
                radius = _CHOSEN_DOT if index == self.current else _DOT
                painter.drawEllipse(point, radius, radius)
        self._draw_words(painter, tokens, self._chart, at)
        if shows_focus(self):
            draw_focus(painter, self.rect(), tokens)

    def _left(self) -> float:
        return self.width() * _SCALE_SHARE

    def _points(self) -> list[QPointF]:
        if self._chart is None:
            return []
        start = self._left() + _SIDE
        room = self.width() - start - _SIDE
        return [QPointF(start + x * room, _TOP + (1 - y) * _PLOT) for x, y in places(self._chart)]

    def _draw_scale(self, painter: QPainter, tokens: Tokens, chart: Trend) -> None:
        for value, words, y in ((chart.most, chart.high, _TOP), (chart.least, chart.low, _TOP + _PLOT)):
            painter.fillRect(QRectF(self._left(), y, self.width() - self._left(), 1), QColor(tokens.line))
            box = QRectF(SMALL, y - _END / 2, self._left() - 2 * SMALL, _END)
            draw_end(painter, box, f"{number(value)} {words}".strip(), tokens.soft)

    def _draw_words(self, painter: QPainter, tokens: Tokens, chart: Trend, at: list[QPointF]) -> None:
        values = [point.words for point in chart.points]
        _draw_apart(painter, values, [point - QPointF(0, 14) for point in at], ("strong", tokens.ink), tokens.card)
        top = _TOP + _PLOT + (_FOOT - _LINE) / 2 + 2
        foot = QRectF(self._left(), top, self.width() - self._left() - TIGHT, _LINE)
        if self.current >= 0:
            chosen = chart.points[self.current]
            said = f"{short_date(chosen.day)} · {chosen.label}"
            draw_words(painter, foot, said, ("small", tokens.ink), Qt.AlignmentFlag.AlignRight)
            return
        days = [short_date(point.day) for point in chart.points]
        _draw_apart(
            painter, days, [QPointF(point.x(), foot.center().y()) for point in at], ("caption", tokens.soft), ""
        )


def point_said(point: Point) -> str:
    """One point in words: « 14 mars 2026, Coopérer : 4,5 »."""
    day = plain_date(point.day)
    return _("{day}, {title} : {value}").format(day=day, title=point.label, value=point.words)


def _draw_apart(painter: QPainter, texts: list[str], at: list[QPointF], look: tuple[Size, str], ground: str) -> None:
    """Each text with its middle on its point, but those that would run into another; ``ground`` hides what is under."""
    widths = [words_width(text, look[0]) + SMALL for text in texts]
    written = apart([point.x() for point in at], widths)
    for text, point, width, is_written in zip(texts, at, widths, written, strict=True):
        if is_written:
            box = QRectF(point.x() - width / 2, point.y() - _LINE / 2, width, _LINE)
            if ground:
                painter.fillRect(box.adjusted(2, 2, -2, -2), QColor(ground))
            draw_words(painter, box, text, look, Qt.AlignmentFlag.AlignHCenter)
