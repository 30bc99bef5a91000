"""Renders the blocks of a document as tagged PDF."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer

from facilitator_app.i18n.words import _
from facilitator_app.reports.blocks import AxisMark, Heading, Item, Items, Quote, Stack, StateMark, Table, Text
from facilitator_app.reports.chart_blocks import Bars, Distribution, Trend
from facilitator_app.reports.pdf import look
from facilitator_app.reports.pdf.build import Paper, built, draw_page_number
from facilitator_app.reports.pdf.charts import chart_story
from facilitator_app.reports.pdf.cover import cover_story
from facilitator_app.reports.pdf.figures import Badge, Figure, StateDisc, draw_code
from facilitator_app.reports.pdf.furniture import draw_line, draw_thread
from facilitator_app.reports.pdf.lists import entry, list_tag, title
from facilitator_app.reports.pdf.panels import Beside, Panel, quotation
from facilitator_app.reports.pdf.paragraphs import Pen
from facilitator_app.reports.pdf.rail import RailFoot, RailHeading, begun
from facilitator_app.reports.pdf.tables import DataTable
from facilitator_app.reports.pdf.tags import Tag
from facilitator_app.reports.phrases import grouped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.blocks import AxisTile, Block, Cell, Column, Document, Furniture, Provenance, Section
    from facilitator_app.reports.identity import Identity
    from facilitator_app.reports.pdf.canvas import TaggedCanvas

_WIDE, _HIGH = A4
_MAIN_X = look.LEFT + look.RAIL + look.GUTTER
_MAIN = _WIDE - _MAIN_X - look.RIGHT
_BOTTOM, _FIRST_TOP, _LATER_TOP = 24 * mm, 32 * mm, 29 * mm
_SUPPORT = 9 * mm
_CODE_SIDE = 24 * mm


def document_pdf(document: Document, identity: Identity, progress: Progress) -> bytes:
    """``document`` as a PDF for archives and for screen readers."""
    pen = Pen(document.language)
    foot = _BOTTOM + (_SUPPORT if document.furniture.support else 0)
    paper = Paper(
        (_MAIN_X, foot, _MAIN, _HIGH - _FIRST_TOP - foot), (_MAIN_X, _BOTTOM, _MAIN, _HIGH - _LATER_TOP - _BOTTOM)
    )
    story = cover_story(pen, document.cover, _MAIN)
    for section in document.sections:
        story += _section(pen, section)
    story += _provenance(pen, document.provenance)
    furnish = partial(_furnish, pen, document.furniture, document.cover.axes)
    return built(story, paper, identity, furnish, progress)


def _section(pen: Pen, section: Section) -> list[Any]:
    heading = RailHeading(pen, section)
    parts = [part for block in section.blocks for part in _flowables(pen, block)]
    if section.blocks and isinstance(section.blocks[0], Heading):
        parts[0].style = look.FIRST_PART
    if section.set_apart:
        return [Panel([heading, *(piece for part in parts for piece in _loose(part))])]
    need = heading.getSpaceBefore() + parts[0].opening_height(_MAIN) if isinstance(parts[0], DataTable) else 0
    return [*begun(heading, need), *parts, RailFoot(heading)]


def _loose(part: Any) -> list[Any]:
    """What a panel can hold: it splits between its parts, and knows nothing of those that stay together."""
    return list(part._content) if isinstance(part, KeepTogether) else [part]  # type: ignore[attr-defined]  # noqa: SLF001 - reportlab hands it to nobody


def _flowables(pen: Pen, block: Block) -> Iterator[Any]:
    match block:
        case Text(words, lead, small):
            yield pen.write(words, look.LEAD if lead else look.SMALL if small else look.BODY, "P")
        case Heading(text):
            yield title(pen, text, look.PART, 3, "")
        case Items():
            yield from _list(pen, block)
        case Quote():
            yield Spacer(1, 5)
            yield KeepTogether(quotation(pen, block))
        case Table():
            yield _table(pen, block)
        case Bars() | Distribution() | Trend():
            yield from chart_story(pen, block, _MAIN)


def _list(pen: Pen, block: Items) -> Iterator[Any]:
    tag = list_tag(numbered=block.numbered)
    main = look.NUMBERED if block.numbered else look.LEAD_ITEM if block.lead else look.ITEM
    below = look.NUMBERED_NOTE if block.numbered else look.ITEM_NOTE
    for item in block.items:
        yield from _entry(pen, item, main, below, tag)


def _entry(pen: Pen, item: Item, main: Any, below: Any, tag: Tag) -> Iterator[Any]:
    first = entry(pen, item.words, look.style(main, spaceAfter=0) if item.note else main, item.label, tag)
    if item.note:
        yield KeepTogether([first, pen.write(item.note, below, Tag("P", first.body))])
    else:
        yield first


def _table(pen: Pen, table: Table) -> DataTable:
    unit = _MAIN / sum(column.share for column in table.columns)
    heads = [pen.write(c.head, look.HEAD_FIGURES if c.figures else look.HEAD) for c in table.columns]
    rows = [[_cell(pen, cell, column) for cell, column in zip(row, table.columns, strict=True)] for row in table.rows]
    return DataTable(
        [heads, *rows],
        [column.share * unit for column in table.columns],
        style=[*look.TABLE_RULES, *_centred(table.columns), *(look.DENSE_RULES if table.dense else ())],
        spaceAfter=12,
        on_continue=partial(_draw_continued, pen, table.title) if table.title else None,
    )


def _centred(columns: Sequence[Column]) -> list[Any]:
    return [("ALIGN", (i, 0), (i, -1), "CENTER") for i, column in enumerate(columns) if column.figures]


def _cell(pen: Pen, cell: Cell, column: Column) -> Any:
    match cell:
        case AxisMark(axis):
            return Badge(axis)
        case StateMark(fraction, word):
            return StateDisc(pen, fraction, word)
        case Stack(lines):
            quiet = look.style(look.CELL, textColor=look.GREY)
            return [pen.write(line, quiet if number else look.CELL) for number, line in enumerate(lines)]
        case _:
            return pen.write(cell, look.CELL_FIGURES if column.figures else look.CELL) if cell else []


def _draw_continued(pen: Pen, name: str, canvas: TaggedCanvas, height: float) -> None:
    line = pen.one_line(_("{title} (suite)").format(title=name), look.NOTE, look.RAIL)
    line.wrap(look.RAIL, height)
    line.drawOn(canvas, -look.RAIL - look.GUTTER, height - line.height)


def _provenance(pen: Pen, provenance: Provenance) -> list[Any]:
    paragraphs = [title(pen, provenance.title, look.style(look.PART, spaceBefore=0), 2, provenance.title)]
    paragraphs += [pen.write(text, look.style(look.SMALL, spaceAfter=0), "P") for text in provenance.texts]  # type: ignore[misc]  # a title is a paragraph
    fingerprint = grouped(provenance.fingerprint)
    paragraphs += [pen.write(fingerprint, look.NOTE, "P")] if fingerprint else []  # type: ignore[list-item]  # idem
    code = Figure(_CODE_SIDE, _CODE_SIDE, draw_code(pen.aloud(provenance.code)), pen.aloud(provenance.code_means))
    return [Spacer(1, 4 * mm), KeepTogether([Panel([Beside(code, paragraphs)])])]


def _furnish(pen: Pen, furniture: Furniture, axes: Sequence[AxisTile], canvas: TaggedCanvas, page: int) -> None:
    draw_thread(canvas, axes, (look.LEFT, _HIGH - 12 * mm), _WIDE - look.LEFT - look.RIGHT)
    if page == 1:
        _draw_support(pen, furniture, canvas)
    else:
        draw_line(pen, furniture.kind, look.RAIL, canvas, (look.LEFT, _HIGH - 18.6 * mm))
        draw_line(pen, furniture.title, _MAIN, canvas, (_MAIN_X, _HIGH - 18.6 * mm))
    canvas.setStrokeColor(look.RULE)
    canvas.setLineWidth(0.6)
    canvas.line(look.LEFT, 18.5 * mm, _WIDE - look.RIGHT, 18.5 * mm)
    draw_line(pen, furniture.reference, look.RAIL + look.GUTTER, canvas, (look.LEFT, 13.5 * mm))
    draw_line(pen, furniture.mark, look.RAIL + look.GUTTER, canvas, (look.LEFT, 9.6 * mm))
    draw_line(pen, furniture.occasion, _MAIN - 24 * mm, canvas, (_MAIN_X, 13.5 * mm))
    draw_line(pen, furniture.place, _MAIN, canvas, (_MAIN_X, 9.6 * mm))
    draw_page_number(canvas, _WIDE - look.RIGHT, 14.4 * mm, page)


def _draw_support(pen: Pen, furniture: Furniture, canvas: TaggedCanvas) -> None:
    if furniture.support:
        line = pen.write(furniture.support, look.NOTE)
        line.wrap(_MAIN, _SUPPORT)
        line.drawOn(canvas, _MAIN_X, 20.5 * mm)
