"""The top of the first page: what the document is, its title, its facts, and the axes it treats."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from facilitator_app.reports.pdf.figures import Figure, Mark
from facilitator_app.reports.pdf.lists import title
from facilitator_app.reports.pdf.look import (
    COVER_TITLE,
    GREY,
    GUTTER,
    INK,
    KIND,
    LABEL,
    NOTE,
    RAIL,
    RULE,
    SMALL,
    SUBTITLE,
    VALUE,
    WHITE,
    axis_colour,
    style,
)
from facilitator_app.reports.pdf.tables import LayoutTable
from facilitator_app.reports.phrases import axes_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.blocks import AxisTile, Cover, Fact
    from facilitator_app.reports.pdf.canvas import TaggedCanvas
    from facilitator_app.reports.pdf.paragraphs import Para, Pen

_TILE_GAP, _TILE_TEXT = 2 * mm, 7.6 * mm
_TILE_NUMBER = style(KIND, fontSize=17, leading=18)
_TILE_NAME = style(KIND, fontSize=9.5, leading=11)
_TILE_STATE = style(NOTE, fontSize=8, leading=9.5)
_MASTHEAD_ABOVE = 11.5 * mm
_ORGANISATION = style(KIND, fontSize=9, leading=12)
_LED_BY = style(NOTE, fontSize=9, alignment=2)
_ORGANISATION_SHARE = 0.65
_BASELINE = 25


class Masthead(Mark):
    """The organisation above the frame, and the kind and state of the document in the rail; takes no height."""

    def __init__(self, pen: Pen, cover: Cover, width: float) -> None:
        super().__init__(width, 0)
        over = width + RAIL + GUTTER
        self.organisation = pen.one_line(cover.organisation, _ORGANISATION, over * _ORGANISATION_SHARE, "P")
        self.led_by = pen.one_line(cover.led_by, _LED_BY, over * (1 - _ORGANISATION_SHARE) - 4, "P")
        self.kind = pen.write(cover.kind, KIND, "P")
        self.states = [pen.write(state, NOTE, "P") for state in cover.states]

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - the names of reportlab
        """No height."""
        over = aW + RAIL + GUTTER
        self.organisation.wrap(over * _ORGANISATION_SHARE + 1, aH)
        self.led_by.wrap(over * (1 - _ORGANISATION_SHARE), aH)
        for part in (self.kind, *self.states):
            part.wrap(RAIL, aH)
        return aW, 0

    def draw(self) -> None:
        """Above and to the left of the title, whose first baseline the kind shares."""
        x = -RAIL - GUTTER
        self.organisation.drawOn(self.canv, x, _MASTHEAD_ABOVE - self.organisation.height)
        self.led_by.drawOn(self.canv, self.width - self.led_by.width, _MASTHEAD_ABOVE - self.led_by.height)
        y = -_BASELINE + KIND.fontSize
        for part in (self.kind, *self.states):
            y -= part.height
            part.drawOn(self.canv, x, y)


def cover_story(pen: Pen, cover: Cover, width: float) -> list[Any]:
    """The flowables of the cover, for a text column of ``width`` points."""
    look = pen.balanced(cover.title, COVER_TITLE, width)
    story: list[Any] = [Masthead(pen, cover, width), title(pen, cover.title, look, 1, cover.kind)]
    if cover.subtitle:
        story.append(pen.write(cover.subtitle, SUBTITLE, "P"))
    story += [Spacer(1, 7 * mm), facts_table(pen, cover.facts, width)]
    if cover.axes:
        story += [Spacer(1, 6 * mm), _tiles(pen, cover.axes, width)]
    return story


def facts_table(pen: Pen, facts: Sequence[Fact], width: float) -> LayoutTable:
    """The facts side by side under a rule."""
    cells = [_fact(pen, fact) for fact in facts]
    rules: list[Any] = [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEABOVE", (0, 0), (-1, 0), 0.9, INK),
    ]
    return LayoutTable([cells], [width / len(cells)] * len(cells), hAlign="LEFT", style=rules, splitInRow=1)


def _fact(pen: Pen, fact: Fact) -> list[Para]:
    more = [pen.write(line, style(SMALL, spaceAfter=0), "P") for line in fact.more]
    return [pen.write(fact.label, LABEL, "P"), pen.write(fact.value, VALUE, "P"), *more]


def _tiles(pen: Pen, axes: Sequence[AxisTile], width: float) -> Figure:
    """A tile an axis: filled when treated, outlined when not, with the word for those who see no colour."""
    tile = (width - _TILE_GAP * (len(axes) - 1)) / len(axes)
    names = [pen.write(axis.name, _TILE_NAME) for axis in axes]
    highest = max(name.wrap(tile - _TILE_TEXT - 4, 1000)[1] for name in names)
    height = highest + _TILE_STATE.leading + 3.4 * mm
    return Figure(width, height, partial(_draw_tiles, pen, axes), pen.aloud(axes_said(axes)))


def _draw_tiles(pen: Pen, axes: Sequence[AxisTile], canvas: TaggedCanvas, width: float, height: float) -> None:
    tile = (width - _TILE_GAP * (len(axes) - 1)) / len(axes)
    for index, axis in enumerate(axes):
        canvas.saveState()
        canvas.translate(index * (tile + _TILE_GAP), 0)
        _draw_tile(pen, axis, canvas, tile, height)
        canvas.restoreState()


def _draw_tile(pen: Pen, axis: AxisTile, canvas: TaggedCanvas, width: float, height: float) -> None:
    colour, ink = axis_colour(axis.number), WHITE if axis.treated else GREY
    canvas.setLineWidth(0.7)
    canvas.setStrokeColor(colour if axis.treated else RULE)
    canvas.setFillColor(colour if axis.treated else WHITE)
    canvas.roundRect(0, 0, width, height, 1.5 * mm, stroke=1, fill=1)
    number = pen.write(str(axis.number), style(_TILE_NUMBER, textColor=ink))
    number.wrap(_TILE_TEXT, height)
    number.drawOn(canvas, 2.4 * mm, (height - number.height) / 2 + 1)
    said = ((axis.name, _TILE_NAME), (axis.state, _TILE_STATE))
    lines = [pen.write(words, style(look, textColor=ink)) for words, look in said]
    heights = [line.wrap(width - _TILE_TEXT - 4, height)[1] for line in lines]
    y = (height + sum(heights)) / 2
    for line, taken in zip(lines, heights, strict=True):
        y -= taken
        line.drawOn(canvas, _TILE_TEXT, y)
