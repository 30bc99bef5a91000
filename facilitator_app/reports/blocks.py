"""What a document says, in order, before anybody draws it: every writer renders the same blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.chart_blocks import Chart


@dataclass(frozen=True, slots=True)
class Run:
    """Some words: ``strong`` for bold, ``soft`` for grey, ``axis`` for the colour of that axis."""

    text: str
    strong: bool = False
    soft: bool = False
    axis: int | None = None


Words: TypeAlias = "str | tuple[Run, ...]"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph. ``lead`` is set larger; ``small`` accompanies another paragraph or a table."""

    words: Words
    lead: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part of a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: its label ("•", "D1"), what it says, and a quieter line below."""

    words: Words
    label: str = "•"
    note: Words = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list. ``lead`` is set larger; ``numbered`` labels are part of what is said and stand out."""

    items: tuple[Item, ...]
    lead: bool = False
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words heard in the room, and who said them."""

    text: str
    source: str = ""
    axis: int | None = None


@dataclass(frozen=True, slots=True)
class AxisMark:
    """A cell that shows an axis by its number."""

    axis: int


@dataclass(frozen=True, slots=True)
class StateMark:
    """A cell that shows how far something is: ``fraction`` done (0, 0.5, 1) and its word."""

    fraction: float
    word: str


@dataclass(frozen=True, slots=True)
class Stack:
    """A cell of several lines, the first being the main one."""

    lines: tuple[Words, ...]


Cell: TypeAlias = "Words | AxisMark | StateMark | Stack"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ``share`` is its part of the width, ``figures`` centres what is short."""

    head: str
    share: float
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads that are repeated on each page; the first column names the row.

    ``dense`` rows, of one line each, stand closer.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    dense: bool = False


Block: TypeAlias = "Text | Heading | Items | Quote | Table | Chart"
"""The charts (``Bars``, ``Distribution``, ``Trend``) are in ``chart_blocks``."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document. ``set_apart`` is on a tinted ground; ``axis`` gives its colour and number."""

    title: str
    blocks: tuple[Block, ...]
    note: tuple[str, ...] = ()
    axis: int | None = None
    set_apart: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A label of the cover with its value and what completes it."""

    label: str
    value: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AxisTile:
    """An axis on the cover, treated or not; ``state`` says which in a word."""

    number: int
    name: str
    treated: bool
    state: str


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands above everything: kind of document, its state, its title and its facts."""

    kind: str
    states: tuple[str, ...]
    organisation: str
    led_by: str
    title: str
    subtitle: str
    facts: tuple[Fact, ...]
    axes: tuple[AxisTile, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the document comes from, and a code that a machine reads."""

    title: str
    texts: tuple[Words, ...]
    fingerprint: str
    code: str
    code_means: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """What every page repeats: the running line on top; below, reference and mark, occasion and place, the page."""

    kind: str
    title: str
    reference: str
    mark: str
    occasion: str
    place: str = ""
    support: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document in one language ("fr" or "en")."""

    language: str
    cover: Cover
    sections: Sequence[Section]
    provenance: Provenance
    furniture: Furniture
