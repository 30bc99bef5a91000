"""The top of an ODT: who, what, the title, the facts side by side, the axes on their colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.reports.blocks import Run
from facilitator_app.reports.colours import RULE, WHITE, axis_hex
from facilitator_app.reports.odt.tables import cell_node, row_node, whole_table
from facilitator_app.reports.odt.words import X, paragraph, properties
from facilitator_app.reports.office_looks import WIDTH, Style
from facilitator_app.reports.phrases import axes_said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.blocks import AxisTile, Cover, Fact
    from facilitator_app.reports.odt.words import Pen
    from facilitator_app.reports.xml_tree import Node

_IN_A_ROW = 4


def cover_nodes(pen: Pen, cover: Cover) -> Iterator[Node]:
    """The paragraphs and the tables of the cover."""
    yield paragraph(right_tab(pen, Style.MASTHEAD), _masthead(pen, cover))
    states = " · ".join(filter(None, cover.states))
    yield pen.paragraph((Run(cover.kind, strong=True), Run(f" · {states}" if states else "")), Style.NOTE)
    yield pen.paragraph(cover.title, Style.TITLE)
    if cover.subtitle:
        yield pen.paragraph(cover.subtitle, Style.SUBTITLE)
    if cover.facts:
        yield _facts(pen, cover.facts)
    for start in range(0, len(cover.axes), _IN_A_ROW):
        yield _tiles(pen, cover.axes[start : start + _IN_A_ROW])


def right_tab(pen: Pen, style: Style) -> str:
    """``style`` with a stop at the right margin."""
    look = properties("paragraph", {})
    stop = {"style:position": f"{WIDTH}mm", "style:type": "right"}
    look.append(X("style:tab-stops", None, X("style:tab-stop", stop)))
    return pen.automatically(f"{style}Right", "paragraph", style, look)


def _masthead(pen: Pen, cover: Cover) -> list[Node]:
    right = [X("text:tab"), *pen.spans(cover.led_by)] if cover.led_by else []
    return [*pen.spans((Run(cover.organisation, strong=True),)), *right]


def _facts(pen: Pen, facts: Sequence[Fact]) -> Node:
    """The labels are the heads of their columns."""
    over = {"fo:border": "none", "fo:border-top": f"0.75pt solid #{RULE}", "fo:padding": "0pt", "fo:padding-top": "4pt"}
    head = pen.automatically("CarnetFactHead", "table-cell", None, properties("table-cell", over))
    plain = {"fo:border": "none", "fo:padding": "0pt", "fo:padding-right": "5pt"}
    cell = pen.automatically("CarnetFactCell", "table-cell", None, properties("table-cell", plain))
    heads = [cell_node(head, [pen.paragraph(fact.label, Style.HEAD)]) for fact in facts]
    row = row_node(pen, [cell_node(cell, list(_fact(pen, fact))) for fact in facts])
    return whole_table(pen, [1] * len(facts), heads, [row], ", ".join(fact.label for fact in facts))


def _fact(pen: Pen, fact: Fact) -> Iterator[Node]:
    yield pen.paragraph(fact.value, Style.VALUE)
    yield from (pen.paragraph(line, Style.CELL) for line in fact.more)


def _tiles(pen: Pen, axes: Sequence[AxisTile]) -> Node:
    cells = [_tile(pen, axis) for axis in axes]
    return whole_table(pen, [1] * len(axes), [], [row_node(pen, cells)], axes_said(axes))


def _tile(pen: Pen, axis: AxisTile) -> Node:
    """Filled when the axis is treated, outlined when not: the word says it too."""
    colour = axis_hex(axis.number)
    edge = {"fo:border": f"1pt solid #{WHITE if axis.treated else RULE}", "fo:padding": "5pt"}
    look = {**edge, "fo:background-color": f"#{colour}" if axis.treated else "transparent"}
    kind = colour if axis.treated else "Plain"
    style = pen.automatically(f"CarnetTile{kind}", "table-cell", None, properties("table-cell", look))
    ink = "CarnetWhite" if axis.treated else "CarnetSoft"
    name = (Run(f"{axis.number}\u2002{axis.name}", strong=True),)
    return cell_node(style, [paragraph(Style.TILE, pen.spans(words, ink)) for words in (name, axis.state)])
