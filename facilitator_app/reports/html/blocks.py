"""One block of a document as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from facilitator_app.reports.blocks import AxisMark, Heading, Items, Quote, Stack, StateMark, Table, Text
from facilitator_app.reports.chart_blocks import Bars, Distribution, Trend
from facilitator_app.reports.html.charts import chart_figure
from facilitator_app.reports.html.elements import NOTHING, Html, axis_class, element, paragraph, said, together
from facilitator_app.reports.phrases import DOT, caption, disc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.blocks import Block, Cell, Column, Item, Section


def block_html(block: Block, section: Section, language: str) -> Html:
    """``block``, in ``section``."""
    match block:
        case Text(words, lead, small):
            return paragraph(words, language, "lead" if lead else "small" if small else None)
        case Heading(text):
            return element("h3", said(text, language))
        case Items():
            return _list(block, language)
        case Quote():
            return _quote(block, language)
        case Table():
            return table_html(block, language, shown=bool(caption(block, section)))
        case Bars() | Distribution() | Trend():
            return chart_figure(block, language, table_html)
        case _:
            assert_never(block)


def _list(block: Items, language: str) -> Html:
    labelled = any(item.label != DOT for item in block.items)
    looks = ["labelled"] * labelled + ["lead"] * block.lead
    entries = together(_item(item, language) for item in block.items)
    return element("ul", entries, class_=" ".join(looks) or None, role="list" if labelled else None)


def _item(item: Item, language: str) -> Html:
    label = element("b", said(item.label, language), class_="label") if item.label != DOT else NOTHING
    between = Html(" ") if label else NOTHING
    note = paragraph(item.note, language, "note")
    return element("li", together((label, between, said(item.words, language), note)))


def _quote(quote: Quote, language: str) -> Html:
    source = said(quote.source, language)
    parts = (
        element("blockquote", paragraph(quote.text, language)),
        element("figcaption", source) if source else NOTHING,
    )
    looks = " ".join(filter(None, ("quote", axis_class(quote.axis))))
    return element("figure", together(parts), class_=looks)


def table_html(table: Table, language: str, *, shown: bool) -> Html:
    """A table; its title is ``shown`` above it, or only said to those who do not see the page."""
    title = said(table.title, language)
    above = element("caption", title, class_=None if shown else "said") if title else NOTHING
    heads = together(_head(column, language) for column in table.columns)
    rows = together((_row(row, table.columns, language) for row in table.rows), "\n")
    inside = together((above, element("thead", element("tr", heads)), element("tbody", rows)))
    return element("div", element("table", inside), class_="scroll")


def _head(column: Column, language: str) -> Html:
    looks = "figures" if column.figures else None
    text = said(column.head, language)
    return element("th", text, scope="col", class_=looks) if text else element("td", NOTHING, class_=looks)


def _row(row: Sequence[Cell], columns: Sequence[Column], language: str) -> Html:
    cells = enumerate(zip(row, columns, strict=True))
    return element("tr", together(_cell(cell, column, language, first=not n) for n, (cell, column) in cells))


def _cell(cell: Cell, column: Column, language: str, *, first: bool) -> Html:
    looks = "figures" if column.figures else None
    content = _content(cell, language)
    return element("th", content, scope="row") if first else element("td", content, class_=looks)


def _content(cell: Cell, language: str) -> Html:
    match cell:
        case AxisMark(axis):
            return element("b", Html(str(axis)), class_=axis_class(axis))
        case StateMark(fraction, word):
            sign = element("span", Html(disc(fraction)), aria_hidden="true")
            return element("span", together((sign, said(word, language)), " "), class_="state")
        case Stack(lines):
            first, *more = [said(line, language) for line in lines] or [NOTHING]
            return together((first, *(element("span", line, class_="more") for line in more)), " ")
        case _:
            return said(cell, language)
