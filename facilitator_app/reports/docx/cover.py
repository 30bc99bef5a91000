"""The top of a DOCX: who, what, the title, the facts side by side, the axes on their colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.reports.blocks import Run
from facilitator_app.reports.colours import GREY, RULE, WHITE, axis_hex
from facilitator_app.reports.docx.styles import FACTS, PLAIN, border, twips
from facilitator_app.reports.docx.tables import cell_node, grid, properties
from facilitator_app.reports.docx.words import W, paragraph
from facilitator_app.reports.office_looks import WIDTH, Style
from facilitator_app.reports.phrases import axes_said
from facilitator_app.reports.prose import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.blocks import AxisTile, Cover, Fact
    from facilitator_app.reports.docx.words import Pen
    from facilitator_app.reports.xml_tree import Node

_POINTS = 72 / 25.4
_TEXT_WIDTH = twips(WIDTH * _POINTS)
_IN_A_ROW = 4
_BELOW = 200
"""Below the facts and the axes, in twentieths of a point."""


def cover_nodes(pen: Pen, cover: Cover) -> Iterator[Node]:
    """The paragraphs and the two tables of the cover."""
    yield _masthead(pen, cover)
    states = " · ".join(filter(None, cover.states))
    yield pen.paragraph((Run(cover.kind, strong=True), Run(f" · {states}" if states else "")), Style.NOTE)
    yield pen.paragraph(cover.title, Style.TITLE)
    if cover.subtitle:
        yield pen.paragraph(cover.subtitle, Style.SUBTITLE)
    if cover.facts:
        yield _facts(pen, cover.facts)
        yield paragraph(Style.GAP, [], W("w:spacing", {"w:after": _BELOW}))
    for start in range(0, len(cover.axes), _IN_A_ROW):
        yield _tiles(pen, cover.axes[start : start + _IN_A_ROW])
        yield paragraph(Style.GAP, [], W("w:spacing", {"w:after": _BELOW}))


def _masthead(pen: Pen, cover: Cover) -> Node:
    tabs = W("w:tabs", None, W("w:tab", {"w:val": "right", "w:pos": _TEXT_WIDTH}))
    right = [W("w:r", None, W("w:tab")), *pen.runs(cover.led_by)] if cover.led_by else []
    return paragraph(Style.MASTHEAD, [*pen.runs((Run(cover.organisation, strong=True),)), *right], tabs)


def _facts(pen: Pen, facts: Sequence[Fact]) -> Node:
    """The labels are the heads of their columns."""
    width = _TEXT_WIDTH // len(facts)
    heads = [cell_node([pen.paragraph(fact.label, Style.HEAD)], width) for fact in facts]
    cells = [cell_node(list(_fact(pen, fact)), width) for fact in facts]
    rows = [
        W("w:tr", None, W("w:trPr", None, W("w:cantSplit"), W("w:tblHeader")), *heads),
        W("w:tr", None, W("w:trPr", None, W("w:cantSplit")), *cells),
    ]
    says = on_one_line(", ".join(fact.label for fact in facts), pen.language)
    return W("w:tbl", None, properties(_TEXT_WIDTH, says, style=FACTS), grid([width] * len(facts)), *rows)


def _fact(pen: Pen, fact: Fact) -> Iterator[Node]:
    yield pen.paragraph(fact.value, Style.VALUE)
    for line in fact.more:
        yield pen.paragraph(line, Style.CELL)


def _tiles(pen: Pen, axes: Sequence[AxisTile]) -> Node:
    width = _TEXT_WIDTH // len(axes)
    row = W("w:tr", None, W("w:trPr", None, W("w:cantSplit")), *(_tile(pen, axis, width) for axis in axes))
    says = on_one_line(axes_said(axes), pen.language)
    return W("w:tbl", None, properties(_TEXT_WIDTH, says, style=PLAIN), grid([width] * len(axes)), row)


def _tile(pen: Pen, axis: AxisTile, width: int) -> Node:
    """Filled when the axis is treated, outlined when not: the word says it too."""
    colour = axis_hex(axis.number) if axis.treated else WHITE
    edges = W("w:tcBorders", None, *(border(side, RULE if not axis.treated else WHITE, 8) for side in _SIDES))
    ground = W("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colour})
    margins = W("w:tcMar", None, *(W(side, {"w:w": 90, "w:type": "dxa"}) for side in _SIDES))
    number = (Run(f"{axis.number}\u2002{axis.name}", strong=True),)
    ink = WHITE if axis.treated else GREY
    lines = [paragraph(Style.TILE, pen.runs(words, ink)) for words in (number, axis.state)]
    return cell_node(lines, width, edges, ground, margins)


_SIDES = ("w:top", "w:left", "w:bottom", "w:right")
