"""Horizontal bars on paper: what each is about, the bar, its stroke, and both values in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.lib.colors import HexColor

from facilitator_app.reports.chart_shapes import longest
from facilitator_app.reports.pdf.charts_words import draw_words
from facilitator_app.reports.pdf.look import CELL, CELL_NAME, GREY, INK, RULE, WHITE, axis_colour, style

if TYPE_CHECKING:
    from reportlab.lib.colors import Color

    from facilitator_app.reports.chart_blocks import Bar, Bars
    from facilitator_app.reports.pdf.canvas import TaggedCanvas
    from facilitator_app.reports.pdf.paragraphs import Pen

MOST_BARS: Final = 30
"""What one figure holds: half a page."""
_ROW, _BAR, _STROKE, _HALO = 17.0, 8.5, 13.0, 3.4
_GAP = 7.0
_MOST_LABEL = 0.45
"""The part of the width that labels never exceed; they are shortened instead."""
_PLAIN: Final = HexColor("#4A78A3")
_SOFT: Final = style(CELL, textColor=GREY)


def bars_height(chart: Bars) -> float:
    """How high the figure is, in points."""
    return _ROW * len(chart.bars)


def draw_bars(pen: Pen, part: Bars, whole: Bars, canvas: TaggedCanvas, width: float, height: float) -> None:
    """Draw ``part`` on the scale of ``whole``."""
    left = min(max(pen.width(bar.label, CELL) for bar in whole.bars) + 2 * _GAP, width * _MOST_LABEL)
    words = max(pen.width(bar.words, CELL_NAME) + pen.width(bar.mark_words, _SOFT) for bar in whole.bars)
    unit = (width - left - words - 3 * _GAP) / longest(whole)
    beside_axes = any(bar.axis for bar in whole.bars)
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.6)
    canvas.line(left, 0, left, height)
    for number, bar in enumerate(part.bars):
        middle = height - (number + 0.5) * _ROW
        draw_words(pen, canvas, bar.label, CELL, (0, middle), left - _GAP)
        colour = axis_colour(bar.axis) if bar.axis else GREY if beside_axes else _PLAIN
        _draw_bar(canvas, bar, (left, middle), (unit, colour))
        end = left + max(bar.value, bar.mark or 0) * unit + _GAP
        taken = draw_words(pen, canvas, bar.words, CELL_NAME, (end, middle), width - end)
        draw_words(pen, canvas, bar.mark_words, _SOFT, (end + taken + 4, middle), width - end - taken - 4)


def _draw_bar(canvas: TaggedCanvas, bar: Bar, at: tuple[float, float], how: tuple[float, Color]) -> None:
    (x, middle), (unit, colour) = at, how
    canvas.setFillColor(colour)
    if bar.value:
        canvas.rect(x, middle - _BAR / 2, bar.value * unit, _BAR, stroke=0, fill=1)
    if bar.mark is not None:
        for ink, width in ((WHITE, _HALO), (INK, 1.4)):
            canvas.setStrokeColor(ink)
            canvas.setLineWidth(width)
            canvas.line(x + bar.mark * unit, middle - _STROKE / 2, x + bar.mark * unit, middle + _STROKE / 2)
