"""The answers to one question on paper: a stacked bar with how many gave each mark, and which mark under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.lib.colors import HexColor

from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.chart_shapes import shares
from facilitator_app.reports.pdf.charts_words import draw_middle, draw_words
from facilitator_app.reports.pdf.look import CELL, CELL_NAME, HEAD, INK, NOTE, RULE, WHITE, style

if TYPE_CHECKING:
    from reportlab.lib.colors import Color

    from facilitator_app.reports.chart_blocks import Distribution
    from facilitator_app.reports.pdf.canvas import TaggedCanvas
    from facilitator_app.reports.pdf.paragraphs import Pen

_BAR, _MARKS, _FOOT = 19.0, 13.0, 12.0
SPREAD_HEIGHT: Final = _BAR + _MARKS + _FOOT
_LEAST = 16.0
"""The narrowest part, in points: three figures fit in it."""
STEPS: Final = (
    (HexColor("#DDE2E8"), INK),
    (HexColor("#B7C5D4"), INK),
    (HexColor("#8BA9C6"), INK),
    (HexColor("#4A78A3"), WHITE),
    (HexColor("#173F66"), WHITE),
)
"""From the lowest mark to the highest: the ground, and the ink of the figure on it (at least 4.5:1, and five greys)."""


def step(number: int, of: int) -> tuple[Color, Color]:
    """The colours of the mark ``number`` (from 0) on a scale of so many marks."""
    return STEPS[round(number * (len(STEPS) - 1) / max(1, of - 1))]


def draw_spread(pen: Pen, chart: Distribution, canvas: TaggedCanvas, width: float, height: float) -> None:
    """The bar, the mark of each part below it, then what the ends mean, the median and how many answered."""
    foot = height - _BAR
    if not chart.answers:
        canvas.setStrokeColor(RULE)
        canvas.rect(0, foot, width, _BAR, stroke=1, fill=0)
    parts = shares(chart.counts, _LEAST / width)
    for number, ((start, share), count) in enumerate(zip(parts, chart.counts, strict=True)):
        if count:
            _draw_part(pen, canvas, (start * width, foot, share * width), count, step(number, len(chart.counts)))
            middle = ((start + share / 2) * width, foot - _MARKS / 2)
            draw_middle(pen, canvas, str(number + 1), HEAD, middle)
    _draw_foot(pen, chart, canvas, width)


def _draw_part(
    pen: Pen, canvas: TaggedCanvas, box: tuple[float, float, float], count: int, colours: tuple[Color, Color]
) -> None:
    x, y, width = box
    ground, ink = colours
    canvas.setFillColor(ground)
    canvas.setStrokeColor(WHITE)
    canvas.setLineWidth(0.8)
    canvas.rect(x, y, width, _BAR, stroke=1, fill=1)
    draw_middle(pen, canvas, str(count), style(CELL_NAME, textColor=ink), (x + width / 2, y + _BAR / 2))


def _draw_foot(pen: Pen, chart: Distribution, canvas: TaggedCanvas, width: float) -> None:
    ends = ((1, chart.low), (len(chart.counts), chart.high))
    scale = " · ".join(_("{mark} : {words}").format(mark=mark, words=words) for mark, words in ends if words)
    answers = plural(chart.answers, _("{n} réponse"), _("{n} réponses"))
    median = _("médiane {median}").format(median=chart.median) if chart.median else ""
    said = " · ".join(filter(None, (median, answers)))
    right = pen.width(said, CELL)
    draw_words(pen, canvas, scale, NOTE, (0, _FOOT / 2), width - right - 8)
    draw_words(pen, canvas, said, style(CELL, alignment=2), (width - right, _FOOT / 2), right)
