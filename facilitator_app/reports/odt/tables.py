"""Tables in ODT: heads repeated on each page, rows that are not cut, a name and a description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.reports.blocks import AxisMark, Stack, StateMark
from facilitator_app.reports.colours import INK, RULE
from facilitator_app.reports.odt.words import X, chip, paragraph, properties
from facilitator_app.reports.office_looks import WIDTH, Style
from facilitator_app.reports.phrases import disc
from facilitator_app.reports.prose import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.blocks import Cell, Column, Table
    from facilitator_app.reports.odt.words import Pen
    from facilitator_app.reports.xml_tree import Node

_LONGEST_ROW = 600
"""Characters in a cell: beyond, its row may be cut, or it would leave a hole, and a page may not hold it."""


def table_node(pen: Pen, table: Table) -> Node:
    """The table; what stands after it keeps its distance by itself."""
    head, cell = _cell_style(pen, "CarnetHeadCell", 0, 3, INK), _body_style(pen, dense=table.dense)
    looks = [Style.HEAD_FIGURES if column.figures else Style.HEAD for column in table.columns]
    shown = zip(table.columns, looks, strict=True)
    heads = [cell_node(head, [pen.paragraph(column.head, look)]) for column, look in shown]
    rows = [_row(pen, row, table.columns, cell) for row in table.rows]
    return whole_table(pen, [column.share for column in table.columns], heads, rows, table.title)


def whole_table(pen: Pen, shares: Sequence[float], heads: Sequence[Node], rows: Sequence[Node], says: str) -> Node:
    """Columns of these ``shares`` of the page; ``heads`` may be none; ``says`` is for those who do not see it."""
    look = {"style:width": f"{WIDTH}mm", "table:align": "margins", "fo:margin-bottom": "8pt"}
    name = pen.automatically("CarnetTable", "table", None, properties("table", look))
    title = on_one_line(says, pen.language)
    above = [X("table:title", None, title)] if title else []
    columns = [X("table:table-column", {"table:style-name": _column(pen, share / sum(shares))}) for share in shares]
    first = [X("table:table-header-rows", None, row_node(pen, heads))] if heads else []
    return X("table:table", {"table:name": pen.table_name(), "table:style-name": name}, *above, *columns, *first, *rows)


def row_node(pen: Pen, cells: Sequence[Node], *, whole: bool = True) -> Node:
    """A row, which stays ``whole`` on one page."""
    facts = properties("table-row", {"fo:keep-together": "always" if whole else "auto"})
    name = pen.automatically("CarnetRow" if whole else "CarnetLongRow", "table-row", None, facts)
    return X("table:table-row", {"table:style-name": name}, *cells)


def cell_node(style: str, parts: Sequence[Node]) -> Node:
    """A cell of paragraphs."""
    facts = {"table:style-name": style, "office:value-type": "string"}
    return X("table:table-cell", facts, *(parts or [paragraph(Style.CELL, [])]))


def _column(pen: Pen, share: float) -> str:
    width = f"{share * WIDTH:.2f}mm"
    name = f"CarnetColumn{round(share * WIDTH * 100)}"
    return pen.automatically(name, "table-column", None, properties("table-column", {"style:column-width": width}))


def _body_style(pen: Pen, *, dense: bool) -> str:
    if dense:
        return _cell_style(pen, "CarnetDenseCell", 1.5, 1.5, RULE)
    return _cell_style(pen, "CarnetBodyCell", 3.5, 3, RULE)


def _cell_style(pen: Pen, name: str, above: float, below: float, colour: str) -> str:
    thick = 1 if colour == INK else 0.5
    look = {
        "fo:border": "none",
        "fo:border-bottom": f"{thick}pt solid #{colour}",
        "fo:padding": "0pt",
        "fo:padding-top": f"{above}pt",
        "fo:padding-bottom": f"{below}pt",
        "fo:padding-right": "5pt",
        "style:vertical-align": "bottom" if colour == INK else "top",
    }
    return pen.automatically(name, "table-cell", None, properties("table-cell", look))


def _row(pen: Pen, row: Sequence[Cell], columns: Sequence[Column], style: str) -> Node:
    cells = [list(_paragraphs(pen, cell, column)) for cell, column in zip(row, columns, strict=True)]
    whole = all(sum(len(text) for part in parts for text in part.itertext()) <= _LONGEST_ROW for parts in cells)
    return row_node(pen, [cell_node(style, parts) for parts in cells], whole=whole)


def _paragraphs(pen: Pen, cell: Cell, column: Column) -> Iterator[Node]:
    style = Style.FIGURES if column.figures else Style.CELL
    match cell:
        case AxisMark(axis):
            yield paragraph(style, [chip(axis)])
        case StateMark(fraction, word):
            yield pen.paragraph(f"{disc(fraction)}\u00a0{word}", style)
        case Stack(lines):
            said = [line for line in lines if line]
            yield from (pen.paragraph(line, Style.MORE if number else style) for number, line in enumerate(said))
        case _:
            yield pen.paragraph(cell, style)
