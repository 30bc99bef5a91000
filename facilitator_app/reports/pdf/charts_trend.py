"""Values over dates on paper: points that are joined, each with its value, on a scale whose ends are named."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reportlab.lib.colors import HexColor

from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.numbers import number
from facilitator_app.reports.chart_shapes import apart, places
from facilitator_app.reports.pdf.charts_words import draw_middle, draw_words
from facilitator_app.reports.pdf.look import HEAD, INK, NOTE, RULE, WHITE, style

if TYPE_CHECKING:
    from facilitator_app.reports.chart_blocks import Trend
    from facilitator_app.reports.pdf.canvas import TaggedCanvas
    from facilitator_app.reports.pdf.paragraphs import Pen

_PLOT, _TOP, _FOOT = 36.0, 13.0, 14.0
TREND_HEIGHT: Final = _TOP + _PLOT + _FOOT
_SCALE_SHARE = 0.32
_SIDE = 26.0
"""Room at both ends for half a date, in points."""
_GAP = 6.0
_DOT = 2.9
_LINE: Final = HexColor("#173F66")
_VALUE: Final = style(HEAD, textColor=INK)


def draw_trend(pen: Pen, chart: Trend, canvas: TaggedCanvas, width: float, height: float) -> None:
    """The ends of the scale at the left, the points in the plot, their days below."""
    left, plot = width * _SCALE_SHARE, height - _TOP - _FOOT
    ends = ((chart.most, chart.high, _FOOT + plot), (chart.least, chart.low, _FOOT))
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.6)
    for value, words, y in ends:
        canvas.line(left, y, width, y)
        said = f"{number(value, language=pen.language)} {words}".strip()
        draw_words(pen, canvas, said, style(NOTE, alignment=2), (0, y), left - _GAP)
    room = width - left - 2 * _SIDE
    at = [(left + _SIDE + x * room, _FOOT + y * plot) for x, y in places(chart)]
    _draw_points(canvas, at)
    _draw_values(pen, chart, canvas, at)
    _draw_days(pen, chart, canvas, at)


def _draw_points(canvas: TaggedCanvas, at: list[tuple[float, float]]) -> None:
    canvas.setStrokeColor(_LINE)
    canvas.setFillColor(_LINE)
    canvas.setLineWidth(1.1)
    for (x, y), (then_x, then_y) in pairwise(at):
        canvas.line(x, y, then_x, then_y)
    for x, y in at:
        canvas.circle(x, y, _DOT, stroke=0, fill=1)


def _draw_values(pen: Pen, chart: Trend, canvas: TaggedCanvas, at: list[tuple[float, float]]) -> None:
    widths = [pen.width(point.words, _VALUE) + 2 for point in chart.points]
    for written, point, (x, y) in zip(apart([x for x, _y in at], widths), chart.points, at, strict=True):
        if written:
            half = pen.width(point.words, _VALUE) / 2 + 1
            canvas.setFillColor(WHITE)
            canvas.rect(x - half, y + 4.5, 2 * half, 8, stroke=0, fill=1)
            draw_middle(pen, canvas, point.words, _VALUE, (x, y + 8.5))


def _draw_days(pen: Pen, chart: Trend, canvas: TaggedCanvas, at: list[tuple[float, float]]) -> None:
    days = [short_date(point.day) for point in chart.points]
    widths = [pen.width(day, NOTE) + _GAP for day in days]
    for written, day, (x, _y) in zip(apart([x for x, _y in at], widths), days, at, strict=True):
        if written:
            draw_middle(pen, canvas, day, NOTE, (x, (_FOOT - 4) / 2))
