"""Drawings read aloud as one sentence, and the small marks of a table cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName
from reportlab.platypus import Flowable

from facilitator_app.reports.pdf.faces import BOLD
from facilitator_app.reports.pdf.look import CELL, INK, WHITE, axis_colour
from facilitator_app.reports.pdf.tags import Tag
from facilitator_app.reports.qr import qr_code

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.reports.pdf.canvas import TaggedCanvas
    from facilitator_app.reports.pdf.paragraphs import Pen


class Mark(Flowable):
    """A flowable of a known size on our canvas."""

    canv: TaggedCanvas

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        self.width, self.height = width, height


class Figure(Mark):
    """What ``draw`` draws (canvas, width, height), read aloud as ``says``."""

    def __init__(
        self, width: float, height: float, draw: Callable[[TaggedCanvas, float, float], None], says: str
    ) -> None:
        super().__init__(width, height)
        self._draw_inside = draw
        self.tag = Tag("Figure", attributes={"Alt": says})

    def draw(self) -> None:
        """Draw as one marked sequence, with the box it fills on the page."""
        x, y = self.canv.absolutePosition(0, 0)
        box = PDFArray([x, y, x + self.width, y + self.height])
        layout = {"O": PDFName("Layout"), "Placement": PDFName("Block"), "BBox": box}
        self.tag.attributes["A"] = PDFDictionary(layout)
        with self.canv.sequence(self.tag):
            self._draw_inside(self.canv, self.width, self.height)


class Badge(Mark):
    """The number of an axis on its colour."""

    def __init__(self, axis: int, size: float = 13) -> None:
        super().__init__(size, size)
        self.axis = axis

    def draw(self) -> None:
        """A disc and its number."""
        radius = self.width / 2
        self.canv.setFillColor(axis_colour(self.axis))
        self.canv.circle(radius, radius, radius, stroke=0, fill=1)
        self.canv.setFillColor(WHITE)
        self.canv.setFont(BOLD, self.width * 0.72)
        self.canv.drawCentredString(radius, radius - self.width * 0.245, str(self.axis))


class StateDisc(Mark):
    """How far something is: an empty, half or full disc, always with its word."""

    def __init__(self, pen: Pen, fraction: float, word: str) -> None:
        self.fraction = fraction
        self.word = pen.write(word, CELL)
        super().__init__(pen.width(word, CELL) + 11, 12.5)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - the names of reportlab
        """As high as its word in the width ``aW``."""
        self.height = self.word.wrap(aW - 11, aH)[1]
        return aW, self.height

    def draw(self) -> None:
        """The disc, level with the first line of the word."""
        radius, middle = 3.4, self.height - 6.1
        self.canv.setLineWidth(0.8)
        self.canv.setStrokeColor(INK)
        self.canv.setFillColor(INK if self.fraction >= 1 else WHITE)
        self.canv.circle(radius, middle, radius, stroke=1, fill=1)
        if 0 < self.fraction < 1:
            self.canv.setFillColor(INK)
            self.canv.wedge(0, middle - radius, 2 * radius, middle + radius, 90, 180, stroke=0, fill=1)
        self.word.drawOn(self.canv, 11, 0)


def draw_code(text: str) -> Callable[[TaggedCanvas, float, float], None]:
    """A function that draws the QR code of ``text``; of a text too long for any code it draws nothing."""
    code = qr_code(text)

    def draw(canvas: TaggedCanvas, width: float, height: float) -> None:
        if code is None:
            return
        side = width / code.side
        canvas.setFillColor(INK)
        for row, start, length in code.dark:
            y = height - (row + 1) * side
            canvas.rect(start * side, y, length * side, side + 0.03, stroke=0, fill=1)

    return draw
