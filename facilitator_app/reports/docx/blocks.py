"""One block of a document as elements of DOCX."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from facilitator_app.reports.blocks import Heading, Items, Quote, Run, Table, Text
from facilitator_app.reports.chart_blocks import Bars, Distribution, Trend
from facilitator_app.reports.chart_tables import chart_table
from facilitator_app.reports.colours import axis_hex
from facilitator_app.reports.docx.styles import border, twips
from facilitator_app.reports.docx.tables import table_node
from facilitator_app.reports.docx.words import W, paragraph
from facilitator_app.reports.office_looks import LABEL, LOOKS, Style, label_room
from facilitator_app.reports.phrases import DOT, caption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Block, Item, Section
    from facilitator_app.reports.docx.words import Pen
    from facilitator_app.reports.xml_tree import Node


def block_nodes(pen: Pen, block: Block, section: Section) -> Iterator[Node]:
    """``block``, in ``section``."""
    match block:
        case Text(words, lead, small):
            yield pen.paragraph(words, Style.LEAD if lead else Style.SMALL if small else Style.TEXT)
        case Heading(text):
            yield pen.paragraph(text, Style.PART)
        case Items():
            yield from _list(pen, block)
        case Quote():
            yield from _quote(pen, block)
        case Table():
            yield from _captioned(pen, block, section)
        case Bars() | Distribution() | Trend():
            shown = chart_table(block, pen.language)
            yield from _captioned(pen, shown, section, block.says)
        case _:
            assert_never(block)


def _captioned(pen: Pen, table: Table, section: Section, says: str = "") -> Iterator[Node]:
    above = caption(table, section)
    if above:
        yield pen.paragraph(above, Style.CAPTION)
    if says:
        yield pen.paragraph(says, Style.SMALL, W("w:keepNext"))
    yield table_node(pen, table)
    yield paragraph(Style.GAP, [])  # two tables in a row would be one, and a table may not end a file


def _list(pen: Pen, block: Items) -> Iterator[Node]:
    labels = [item.label for item in block.items if item.label != DOT]
    room = label_room(labels)
    for item in block.items:
        yield _bulleted(pen, item, lead=block.lead) if item.label == DOT else _labelled(pen, item, room)
        if item.note:
            below = [_indent(room)] if labels else []
            yield pen.paragraph(item.note, Style.CONTINUED, *below)


def _bulleted(pen: Pen, item: Item, *, lead: bool) -> Node:
    with_note = [W("w:keepNext")] if item.note else []
    return pen.paragraph(item.words, Style.LEAD_BULLET if lead else Style.BULLET, *with_note)


def _labelled(pen: Pen, item: Item, room: float) -> Node:
    label = pen.runs((Run(item.label, strong=True),))
    changes = [] if item.note else [W("w:keepNext", {"w:val": 0})]
    changes += [] if room == LABEL else [_indent(room, room)]
    return paragraph(Style.LABELLED, [*label, W("w:r", None, W("w:tab")), *pen.runs(item.words)], *changes)


def _indent(left: float, hanging: float = 0) -> Node:
    return W("w:ind", {"w:left": twips(left), "w:hanging": twips(hanging)})


def _quote(pen: Pen, quote: Quote) -> Iterator[Node]:
    texts = [(quote.text, Style.QUOTE), (quote.source, Style.SOURCE)]
    for words, style in texts:
        if words:
            bar = W("w:pBdr", None, border("w:left", axis_hex(quote.axis), 14, 8))
            alone = [] if quote.source or style is Style.SOURCE else [W("w:keepNext", {"w:val": 0})]
            yield pen.paragraph(words, style, *alone, bar, _indent(LOOKS[style].indent))
