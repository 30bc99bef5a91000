"""What pages repeat outside their text: the thread of the axes, and lines of small print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from facilitator_app.reports.pdf import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.blocks import AxisTile
    from facilitator_app.reports.pdf.canvas import TaggedCanvas
    from facilitator_app.reports.pdf.paragraphs import Pen


def draw_thread(canvas: TaggedCanvas, axes: Sequence[AxisTile], at: tuple[float, float], width: float) -> None:
    """A thread of as many segments as axes from ``at`` on, thick and coloured where the axis is treated."""
    gap = 1.2 * mm
    segment = (width - gap * (len(axes) - 1)) / max(1, len(axes))
    for index, axis in enumerate(axes):
        canvas.setFillColor(look.axis_colour(axis.number) if axis.treated else look.RULE)
        height = (1.6 if axis.treated else 0.5) * mm
        canvas.rect(at[0] + index * (segment + gap), at[1], segment, height, stroke=0, fill=1)


def draw_line(pen: Pen, words: str, width: float, canvas: TaggedCanvas, at: tuple[float, float]) -> None:
    """Small print on one line of at most ``width`` points, its box standing on ``at``."""
    line = pen.one_line(words, look.NOTE, width)
    line.wrap(width + 1, 20)
    line.drawOn(canvas, *at)
