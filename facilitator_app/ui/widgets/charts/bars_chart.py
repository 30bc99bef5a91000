"""Horizontal bars on screen: what each is about, the bar and its stroke, both values in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from facilitator_app.i18n.words import _
from facilitator_app.reports.chart_shapes import longest
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import CONTROL_RADIUS, SMALL
from facilitator_app.ui.theme.paint import draw_box, draw_focus, shows_focus, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.charts.chart import Chart
from facilitator_app.ui.widgets.charts.chart_words import draw_words, words_width

if TYPE_CHECKING:
    from facilitator_app.reports.chart_blocks import Bar, Bars
    from facilitator_app.ui.theme.tokens import Tokens

_ROW, _BAR, _STROKE, _HALO = 28, 12, 20, 2
_MOST_LABEL = 0.48
"""The part of the width that labels never exceed; they are cut instead."""


class BarsChart(Chart):
    """Shows `Bars`, one row a bar; the row chosen stands on a pale ground."""

    _chart: Bars | None = None

    def show_chart(self, chart: Bars) -> None:
        """Show other bars."""
        self._chart = chart
        self._show_values(chart.says, [bar_said(bar) for bar in chart.bars])

    @override
    def value_at(self, point: QPointF) -> int:
        number = int(point.y() // _ROW)
        return number if self._chart is not None and 0 <= number < len(self._chart.bars) else -1

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, _ROW * len(self._chart.bars) if self._chart else 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is None or not self._chart.bars:
            return
        painter, tokens = QPainter(self), tokens_of(self.palette())
        beside_axes = any(bar.axis for bar in self._chart.bars)
        scale = (*self._scale(self._chart), tokens.soft if beside_axes else tokens.accent)
        with smooth(painter):
            for number, bar in enumerate(self._chart.bars):
                row = QRectF(0, number * _ROW, self.width(), _ROW)
                if number == self.current:
                    draw_box(painter, row.adjusted(0, 1, 0, -1), CONTROL_RADIUS, tokens.accent_soft)
                _draw_row(painter, tokens, row.adjusted(SMALL, 0, -SMALL, 0), bar, scale)
        if shows_focus(self) and self.current >= 0:
            draw_focus(painter, QRectF(0, self.current * _ROW, self.width(), _ROW).toRect(), tokens)

    def _scale(self, chart: Bars) -> tuple[float, float]:
        """Where bars begin, and how many pixels one of their units is."""
        labels = max(words_width(bar.label, "body") for bar in chart.bars)
        words = max(words_width(bar.words, "strong") + words_width(bar.mark_words, "small") for bar in chart.bars)
        left = SMALL + min(labels, self.width() * _MOST_LABEL) + SMALL
        room = max(self.width() - left - words - 4 * SMALL, self.width() * 0.15)
        return left, room / longest(chart)


def bar_said(bar: Bar) -> str:
    """One bar in words: « Débat mouvant : 43 min, prévu 40 min »."""
    said = ", ".join(filter(None, (bar.words, bar.mark_words)))
    return _("{label} : {words}").format(label=bar.label, words=said)


def _draw_row(painter: QPainter, tokens: Tokens, row: QRectF, bar: Bar, scale: tuple[float, float, str]) -> None:
    left, unit, plain = scale
    colour = plain if bar.axis is None else tokens.axis(bar.axis).ink
    draw_words(painter, QRectF(row.left(), row.top(), left - row.left() - SMALL, _ROW), bar.label, ("body", tokens.ink))
    _draw_bar(painter, tokens, QPointF(left, row.center().y()), bar, (unit, colour))
    at = left + max(bar.value, bar.mark or 0) * unit + SMALL
    at += draw_words(painter, QRectF(at, row.top(), row.right() - at, _ROW), bar.words, ("strong", tokens.ink)) + 6
    draw_words(painter, QRectF(at, row.top(), row.right() - at, _ROW), bar.mark_words, ("small", tokens.soft))


def _draw_bar(painter: QPainter, tokens: Tokens, at: QPointF, bar: Bar, how: tuple[float, str]) -> None:
    unit, colour = how
    if bar.value:
        width = max(bar.value * unit, 2)
        draw_box(painter, QRectF(at.x(), at.y() - _BAR / 2, width, _BAR), min(3, width / 2), colour)
    if bar.mark is not None:
        stroke = QRectF(at.x() + bar.mark * unit - 1, at.y() - _STROKE / 2, 2, _STROKE)
        painter.fillRect(stroke.adjusted(-_HALO, 0, _HALO, 0), QColor(tokens.card))
        painter.fillRect(stroke, QColor(tokens.ink))
