"""Words within a figure: one line, its middle on a height, shortened where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.reports.pdf.look import style

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

    from facilitator_app.reports.pdf.canvas import TaggedCanvas
    from facilitator_app.reports.pdf.paragraphs import Para, Pen

_LEAST = 8
"""Points: nothing is written in less."""


def draw_words(
    pen: Pen, canvas: TaggedCanvas, words: str, look: ParagraphStyle, at: tuple[float, float], room: float
) -> float:
    """Write ``words`` from ``at`` (its left, and the middle of its height) in ``room`` points; gives their width."""
    if not words or room < _LEAST:
        return 0
    _draw(pen.one_line(words, look, room), canvas, at, room)
    return min(pen.width(words, look), room)


def draw_middle(pen: Pen, canvas: TaggedCanvas, words: str, look: ParagraphStyle, at: tuple[float, float]) -> None:
    """Write ``words`` whole, their middle on ``at``."""
    width = pen.width(words, look)
    _draw(pen.write(words, style(look, alignment=1)), canvas, (at[0] - width / 2, at[1]), width)


def _draw(line: Para, canvas: TaggedCanvas, at: tuple[float, float], room: float) -> None:
    """In a point more than ``room``, so that words that just fit are not broken by a rounding."""
    height = line.wrap(room + 1, 100)[1]
    spare = {1: 0.5, 2: 1.0}.get(int(line.style.alignment), 0)  # in the middle, at the right
    line.drawOn(canvas, at[0] - spare, at[1] - height / 2)
