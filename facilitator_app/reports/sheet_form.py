"""What a sheet to sign says, before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator_app.reports.blocks import AxisTile, Fact, Words


@dataclass(frozen=True, slots=True)
class Box:
    """What a box says: nothing to be signed, else a state, and smaller how it was recorded; ``struck`` for good.

    ``strokes`` are those of a signature made on the screen, which is read aloud as ``says``.
    """

    text: str = ""
    note: str = ""
    struck: bool = False
    strokes: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One person: the number of the line, the name, the structure and function, and the boxes."""

    number: int
    name: Words
    role: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class SheetForm:
    """A sheet in one language. ``code`` names a page of it once its number is added: "R-2026-014/E/2".

    ``boxes`` are the heads of the boxes (half-day, hours); ``blank_lines`` ``None`` fills the last page, with
    lines for people who were not announced, or ``struck`` so that nobody can be added. ``logos`` are PNG.
    ``evidence`` are the sentences that follow the sheet; ``certified`` the signatures of who sealed it.
    """

    language: str
    title: str
    kind: str
    organisation: str
    occasion: str
    facts: tuple[Fact, ...]
    axes: tuple[AxisTile, ...]
    boxes: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    blank_lines: int | None
    struck: bool
    certificate: str
    certifier: str
    notice: str
    support: str
    logos: tuple[bytes, ...]
    reference: str
    code: str
    evidence: tuple[str, ...] = ()
    certified: tuple[Box, ...] = ()
