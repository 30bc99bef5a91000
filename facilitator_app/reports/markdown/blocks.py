"""One block as Markdown: each part of it is a paragraph of source, "" where it says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from facilitator_app.reports.blocks import AxisMark, Heading, Items, Quote, Run, Stack, StateMark, Table, Text
from facilitator_app.reports.chart_blocks import Bars, Distribution, Trend
from facilitator_app.reports.chart_tables import chart_table
from facilitator_app.reports.markdown.escaping import inline, paragraph
from facilitator_app.reports.phrases import DOT, caption

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.blocks import Block, Cell, Item, Section, Words


def block_source(block: Block, section: Section, language: str, bullet: str) -> Iterator[str]:
    """What ``block`` says, in ``section``; lists are marked with ``bullet``."""
    match block:
        case Text(words):
            yield text(words, language)
        case Heading(words):
            yield heading(3, words, language)
        case Items(items):
            entries = [_labelled(item) for item in items]
            yield listed(entries, language, bullet, [item.note for item in items])
        case Quote():
            yield _quote(block, language)
        case Table():
            yield text(caption(block, section), language)
            yield _table(block, language)
        case Bars() | Distribution() | Trend():
            shown = chart_table(block, language)
            yield text(caption(shown, section), language)
            yield text(block.says, language)
            yield _table(shown, language)
        case _:
            assert_never(block)


def text(words: Words, language: str) -> str:
    """A paragraph."""
    return paragraph(words, language)


def heading(level: int, words: Words, language: str) -> str:
    """A heading of ``level`` 1 to 6."""
    said = inline(words, language)
    return f"{'#' * level} {said}" if said else ""


def listed(entries: Sequence[Words], language: str, bullet: str = "-", notes: Sequence[Words] | None = None) -> str:
    """A list; the note of an entry is its second paragraph."""
    pairs = zip(entries, notes or [""] * len(entries), strict=True)
    sources = [f"{bullet} {_indented(_together(pair, language))}" for pair in pairs]
    return ("\n\n" if any("\n\n" in source for source in sources) else "\n").join(sources)


def _together(texts: Sequence[Words], language: str) -> str:
    """Paragraphs that stand one under the other."""
    return "\n\n".join(filter(None, (paragraph(words, language) for words in texts)))


def _labelled(item: Item) -> Words:
    if item.label == DOT:
        return item.words
    words = (Run(item.words),) if isinstance(item.words, str) else item.words
    return (Run(item.label, strong=True), Run(" "), *words)


def _indented(source: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in source.split("\n")).removeprefix("  ")


def _quote(quote: Quote, language: str) -> str:
    source = _together((quote.text, quote.source), language)
    return "\n".join(f"> {line}".rstrip(" ") for line in source.split("\n")) if source else ""


def _table(table: Table, language: str) -> str:
    rules = [":---:" if column.figures else "---" for column in table.columns]
    rows = [[inline(column.head, language) for column in table.columns], rules]
    rows += [[_cell(cell, language) for cell in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(cell: Cell, language: str) -> str:
    match cell:
        case AxisMark(axis):
            return str(axis)
        case StateMark(word=word):
            return inline(word, language)
        case Stack(lines):
            return " · ".join(filter(None, (inline(line, language) for line in lines)))
        case _:
            return inline(cell, language)
