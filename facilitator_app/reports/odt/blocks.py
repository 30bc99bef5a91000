"""One block of a document as elements of ODT."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from facilitator_app.reports.blocks import Heading, Items, Quote, Run, Table, Text
from facilitator_app.reports.chart_blocks import Bars, Distribution, Trend
from facilitator_app.reports.chart_tables import chart_table
from facilitator_app.reports.colours import axis_hex
from facilitator_app.reports.odt.styles import BULLETS, LABELS
from facilitator_app.reports.odt.tables import table_node
from facilitator_app.reports.odt.words import X, paragraph, properties, style_name
from facilitator_app.reports.office_looks import Style, label_room
from facilitator_app.reports.phrases import DOT, caption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Block, Item, Section
    from facilitator_app.reports.odt.words import Pen
    from facilitator_app.reports.xml_tree import Node


def block_nodes(pen: Pen, block: Block, section: Section) -> Iterator[Node]:
    """``block``, in ``section``."""
    match block:
        case Text(words, lead, small):
            style = Style.LEAD if lead else Style.SMALL if small else Style.TEXT
            yield pen.paragraph(words, style_name(style))
        case Heading(text):
            yield pen.heading(text, style_name(Style.PART), 2)
        case Items():
            yield _list(pen, block)
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
        yield pen.paragraph(says, Style.SMALL)
    yield table_node(pen, table)


def _list(pen: Pen, block: Items) -> Node:
    labels = [item.label for item in block.items if item.label != DOT]
    room = label_room(labels)
    style = LABELS if labels else BULLETS
    items = [_item(pen, item, block, room) for item in block.items]
    return X("text:list", {"text:style-name": style}, *items)


def _item(pen: Pen, item: Item, block: Items, room: float) -> Node:
    if item.label == DOT:
        parts = [pen.paragraph(item.words, Style.LEAD_BULLET if block.lead else Style.BULLET)]
        return X("text:list-item", None, *parts, *_note(pen, item, Style.CONTINUED))
    label = pen.spans((Run(item.label, strong=True),))
    words = [*label, X("text:tab"), *pen.spans(item.words)]
    main = _hung(pen, Style.LABELLED, room, room)
    return X("text:list-item", None, paragraph(main, words), *_note(pen, item, _hung(pen, Style.CONTINUED, room, 0)))


def _note(pen: Pen, item: Item, style: str) -> list[Node]:
    return [pen.paragraph(item.note, style)] if item.note else []


def _hung(pen: Pen, style: Style, room: float, hanging: float) -> str:
    """``style`` with so much room for labels."""
    stop = X("style:tab-stops", None, X("style:tab-stop", {"style:position": "0pt"}))
    keep = "always" if hanging else "auto"
    place = {"fo:margin-left": f"{room}pt", "fo:text-indent": f"{-hanging}pt"}
    look = properties("paragraph", {**place, "fo:keep-with-next": keep})
    look.append(stop)
    return pen.automatically(f"{style}{round(room)}", "paragraph", style_name(style), look)


def _quote(pen: Pen, quote: Quote) -> Iterator[Node]:
    colour = axis_hex(quote.axis)
    bar = {"fo:border-left": f"1.75pt solid #{colour}", "fo:padding-left": "8pt", "fo:margin-left": "2pt"}
    for words, style, keep in ((quote.text, Style.QUOTE, bool(quote.source)), (quote.source, Style.SOURCE, False)):
        look = properties("paragraph", {**bar, "fo:keep-with-next": "always" if keep else "auto"})
        if words:
            name = f"{style}{colour}{'Kept' * keep}"
            yield pen.paragraph(words, pen.automatically(name, "paragraph", style_name(style), look))
