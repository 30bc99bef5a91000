"""Text on a tinted ground that bleeds into the rail, and words heard in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm

from facilitator_app.reports.pdf.figures import Mark
from facilitator_app.reports.pdf.look import BLEED, GUTTER, PAPER, QUOTED, RAIL, SOURCE, axis_colour
from facilitator_app.reports.pdf.paragraphs import Para
from facilitator_app.reports.pdf.rail import RailHeading
from facilitator_app.reports.pdf.tags import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.colors import Color

    from facilitator_app.reports.blocks import Quote
    from facilitator_app.reports.pdf.paragraphs import Pen

_PADDING = 5 * mm


class Panel(Mark):
    """Flowables on a tinted ground; it splits between them, or within one that can split."""

    def __init__(self, children: Sequence[Any], space_before: float = 6 * mm) -> None:
        super().__init__(0, 0)
        self.children, self.space_before = list(children), space_before
        self.heights: list[float] = []

    def getSpaceBefore(self) -> float:  # noqa: N802 - asked by reportlab
        """The space above the ground."""
        return self.space_before

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - the names of reportlab
        """As high as the children, and at least as what stands beside them in the rail."""
        self.width = aW
        self.heights = [child.wrap(aW, aH)[1] for child in self.children]
        gaps = sum(child.getSpaceAfter() for child in self.children[:-1])
        self.height = max(sum(self.heights) + gaps, self._rail()) + 2 * _PADDING
        return aW, self.height

    def _rail(self) -> float:
        return max((child.rail_height for child in self.children if isinstance(child, RailHeading)), default=0)

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - the names of reportlab
        """What fits in ``aH`` and the rest, or nothing when not even the heading and one line of text would fit."""
        if self._rail() + 2 * _PADDING > aH:
            return []
        head, tail = self._divided(aW, aH - 2 * _PADDING)
        has_text = any(not isinstance(child, RailHeading) for child in head)
        return [Panel(head, self.space_before), Panel(tail, 0)] if has_text and tail else []

    def _divided(self, width: float, room: float) -> tuple[list[Any], list[Any]]:
        head: list[Any] = []
        tail = list(self.children)
        while tail:
            height = tail[0].wrap(width, room)[1]
            if height > room:
                parts = tail[0].split(width, room) if room > 0 else []
                cut = len(parts) > 1
                return head + parts[:1] * cut, (parts[1:] if cut else []) + tail[cut:]
            room -= height + tail[0].getSpaceAfter()
            head.append(tail.pop(0))
        return head, tail

    def draw(self) -> None:
        """The ground, then the children from top to bottom."""
        self.canv.setFillColor(PAPER)
        left, width = -RAIL - GUTTER - BLEED, self.width + RAIL + GUTTER + 2 * BLEED
        self.canv.roundRect(left, 0, width, self.height, 2 * mm, stroke=0, fill=1)
        y = self.height - _PADDING
        for child, height in zip(self.children, self.heights, strict=True):
            child.drawOn(self.canv, 0, y - height)
            y -= height + child.getSpaceAfter()


class Beside(Mark):
    """A figure in the rail, and paragraphs beside it."""

    def __init__(self, figure: Mark, paragraphs: Sequence[Para]) -> None:
        super().__init__(0, 0)
        self.figure, self.paragraphs = figure, paragraphs

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - the names of reportlab
        """As high as the higher of the two."""
        heights = [paragraph.wrap(aW, aH)[1] + 3 for paragraph in self.paragraphs]
        self.width, self.height = aW, max(self.figure.height, sum(heights))
        return aW, self.height

    def draw(self) -> None:
        """The figure first: it is read first."""
        self.figure.drawOn(self.canv, -RAIL - GUTTER, self.height - self.figure.height)
        y = self.height
        for paragraph in self.paragraphs:
            y -= paragraph.height + 3
            paragraph.drawOn(self.canv, 0, y + 3)


class Heard(Para):
    """A paragraph with a rule of the colour of its axis, redrawn on each page it runs over."""

    colour: Color

    def continue_as(self, part: Para) -> None:
        """Every part has the rule."""
        super().continue_as(part)
        if isinstance(part, Heard):
            part.colour = self.colour

    def draw(self) -> None:
        """The rule, then the words."""
        self.canv.setStrokeColor(self.colour)
        self.canv.setLineWidth(1.6)
        self.canv.line(1, -1, 1, self.height - (3 if self.style.fontName == QUOTED.fontName else 0))
        super().draw()


def quotation(pen: Pen, quote: Quote) -> list[Any]:
    """A quotation and its source."""
    tag = Tag("BlockQuote")
    said = [(quote.text, QUOTED), (quote.source, SOURCE)]
    parts: list[Heard] = [pen.write_as(Heard, words, look, Tag("P", tag)) for words, look in said if words]
    for part in parts:
        part.colour = axis_colour(quote.axis)
    return parts
