"""A signature drawn on paper as on the screen: smooth lines with round ends, in proportion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from facilitator_app.domain.signature import RATIO, SIDE, curves, strokes_of
from facilitator_app.reports.pdf.figures import Figure
from facilitator_app.reports.pdf.look import INK

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlab.pdfgen.pathobject import PDFPathObject

    from facilitator_app.reports.pdf.canvas import TaggedCanvas

_THICK: Final = 1.1
_ROUND: Final = 1


def signature_figure(text: str, size: tuple[float, float], says: str) -> Figure:
    """The strokes that ``text`` keeps, in the middle of a cell of this width and height, read aloud as ``says``."""
    return Figure(*size, draw_strokes(text), says)


def draw_strokes(text: str) -> Callable[[TaggedCanvas, float, float], None]:
    """A function that draws the strokes as large as they fit in a width and a height, their proportions kept."""
    strokes = strokes_of(text)

    def draw(canvas: TaggedCanvas, width: float, height: float) -> None:
        wide = min(width, height * RATIO)
        left = (width - wide) / 2
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(_THICK)
        canvas.setLineCap(_ROUND)
        canvas.setLineJoin(_ROUND)
        path = canvas.beginPath()
        for stroke in strokes:
            _add(path, [(left + x / SIDE * wide, (1 - y / SIDE) * wide / RATIO) for x, y in stroke])
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.setLineCap(0)
        canvas.setLineJoin(0)

    return draw


def _add(path: PDFPathObject, stroke: Sequence[tuple[float, float]]) -> None:
    """A quadratic has one control point, PDF wants two: each lies two thirds of the way to it."""
    here = stroke[0]
    path.moveTo(*here)
    if len(stroke) == 1:
        path.lineTo(*here)
    for control, end in curves(stroke):
        first, second = _towards(here, control), _towards(end, control)
        path.curveTo(*first, *second, *end)
        here = end


def _towards(here: tuple[float, float], there: tuple[float, float]) -> tuple[float, float]:
    return here[0] + (there[0] - here[0]) * 2 / 3, here[1] + (there[1] - here[1]) * 2 / 3
