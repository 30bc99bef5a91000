"""Tables in DOCX: a style of ours, heads repeated on each page, rows that are not cut, a description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.reports.blocks import AxisMark, Stack, StateMark
from facilitator_app.reports.docx.styles import DENSE, TABLE, twips
from facilitator_app.reports.docx.words import W, chip, paragraph
from facilitator_app.reports.office_looks import WIDTH, Style
from facilitator_app.reports.phrases import disc
from facilitator_app.reports.prose import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.blocks import Cell, Column, Table, Words
    from facilitator_app.reports.docx.words import Pen
    from facilitator_app.reports.xml_tree import Node

_POINTS = 72 / 25.4
"""In a millimetre."""
_LONGEST_ROW = 600
"""Characters in a cell: beyond, its row may be cut, or it would leave a hole, and a page may not hold it."""


def table_node(pen: Pen, table: Table) -> Node:
    """The table; what stands after it keeps its distance by itself."""
    unit = WIDTH * _POINTS / sum(column.share for column in table.columns)
    widths = [twips(column.share * unit) for column in table.columns]
    heads = [pen.paragraph(c.head, Style.HEAD_FIGURES if c.figures else Style.HEAD) for c in table.columns]
    rows = [row_node([[head] for head in heads], widths, W("w:cantSplit"), W("w:tblHeader"))]
    rows += [_row(pen, row, table.columns, widths) for row in table.rows]
    says = on_one_line(table.title, pen.language)
    facts = properties(sum(widths), says, style=DENSE if table.dense else TABLE)
    return W("w:tbl", None, facts, grid(widths), *rows)


def properties(width: int, says: str, *, style: str) -> Node:
    """What a table is, in the order that the format wants; ``says`` is read to those who do not see it."""
    parts = [
        W("w:tblStyle", {"w:val": style}),
        W("w:tblW", {"w:w": width, "w:type": "dxa"}),
        W("w:tblLayout", {"w:type": "fixed"}),
        W("w:tblLook", {"w:val": "04A0", "w:firstRow": 1, "w:firstColumn": 1, "w:noVBand": 1}),
    ]
    return W("w:tblPr", None, *parts, *([W("w:tblCaption", {"w:val": says[:_SAID]})] if says else []))


_SAID = 250
"""Characters: Word refuses a longer title of a table."""


def grid(widths: Sequence[int]) -> Node:
    """The columns."""
    return W("w:tblGrid", None, *(W("w:gridCol", {"w:w": width}) for width in widths))


def row_node(cells: Sequence[Sequence[Node]], widths: Sequence[int], *facts: Node) -> Node:
    """A row of cells, each of its paragraphs."""
    made = [cell_node(parts, width) for parts, width in zip(cells, widths, strict=True)]
    return W("w:tr", None, *([W("w:trPr", None, *facts)] if facts else []), *made)


def cell_node(parts: Sequence[Node], width: int, *facts: Node) -> Node:
    """A cell of paragraphs; Word wants one at least."""
    inside = parts or [paragraph(Style.CELL, [])]
    return W("w:tc", None, W("w:tcPr", None, W("w:tcW", {"w:w": width, "w:type": "dxa"}), *facts), *inside)


def _row(pen: Pen, row: Sequence[Cell], columns: Sequence[Column], widths: Sequence[int]) -> Node:
    cells = [list(_paragraphs(pen, cell, column)) for cell, column in zip(row, columns, strict=True)]
    whole = all(len(_text(parts)) <= _LONGEST_ROW for parts in cells)
    return row_node(cells, widths, *([W("w:cantSplit")] if whole else []))


def _text(parts: Sequence[Node]) -> str:
    return "".join(text for part in parts for text in part.itertext())


def _paragraphs(pen: Pen, cell: Cell, column: Column) -> Iterator[Node]:
    style = Style.FIGURES if column.figures else Style.CELL
    match cell:
        case AxisMark(axis):
            yield paragraph(style, [chip(axis)])
        case StateMark(fraction, word):
            yield pen.paragraph(f"{disc(fraction)}\u00a0{word}", style)
        case Stack(lines):
            said: list[Words] = [line for line in lines if line]
            yield from (pen.paragraph(line, Style.MORE if number else style) for number, line in enumerate(said))
        case _:
            yield pen.paragraph(cell, style)
