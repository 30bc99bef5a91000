"""A page of the signed paper sheet, photographed or scanned: which page it is, and how many signatures it bears."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from facilitator_app.domain.attendance import Attendance

SIGNING: Final = frozenset({Presence.PRESENT, Presence.LEFT})
"""The states of people who were in the room, and so could sign the paper."""

_CODE: Final = re.compile(r"(?P<reference>[^\s/]{1,40})/E/(?P<page>[1-9]\d{0,2})")
_COUNTED: Final = re.compile(r"(?P<half_day>[0-9a-f]{32})=(?P<signatures>\d{1,4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedPage(Record):
    """One picture of a signed page, or one PDF of several.

    ``attachment`` is what is shown, ``original`` the file as it came where somebody wanted it kept. ``code`` stands
    on the paper: "R-2026-014/E/2". ``page`` is the first page, ``leaves`` how many there are in the file, ``pages``
    how many the whole sheet has (0: nobody knows). ``counted`` says signatures by half-day: "<identity>=12".
    """

    kind: ClassVar[str] = "scanned_page"

    rencontre: RecordId | None = None
    attachment: RecordId | None = None
    original: RecordId | None = None
    code: str = ""
    page: int = 1
    leaves: int = 1
    pages: int = 0
    counted: tuple[str, ...] = ()

    def signatures(self) -> dict[RecordId, int]:
        """How many signatures were counted at each half-day; a half-day that nobody counted is not in it."""
        found = (_COUNTED.fullmatch(text) for text in self.counted)
        return {RecordId(one["half_day"]): int(one["signatures"]) for one in found if one}

    def counting(self, half_day: RecordId, signatures: int | None) -> ScannedPage:
        """The page with ``signatures`` counted at a half-day; ``None`` says that nobody counted them."""
        said = self.signatures()
        said.pop(half_day, None)
        if signatures is not None:
            said[half_day] = signatures
        return replace(self, counted=tuple(f"{identity}={count}" for identity, count in sorted(said.items())))

    @property
    def numbers(self) -> range:
        """The numbers of the pages in the file."""
        return range(self.page, self.page + max(1, self.leaves))


class SheetCode(NamedTuple):
    """What the code of a page says: whose sheet it is, and which page."""

    reference: str
    page: int


def sheet_code(text: str) -> SheetCode | None:
    """What ``text`` says if it is the code of a page of a sheet ("R-2026-014/E/2"); else ``None``."""
    found = _CODE.fullmatch(text.strip())
    return SheetCode(found["reference"], int(found["page"])) if found else None


def page_code(reference: str, page: int) -> str:
    """The code that stands on a page of the sheet of this reference."""
    return f"{reference}/E/{page}"


def missing_pages(pages: Iterable[ScannedPage]) -> list[int]:
    """The numbers of the pages that the sheet has, as far as anybody knows, and that no file shows."""
    every = list(pages)
    last = max((max(page.pages, page.numbers[-1]) for page in every), default=0)
    shown = {number for page in every for number in page.numbers}
    return [number for number in range(1, last + 1) if number not in shown]


def counted_at(pages: Iterable[ScannedPage], half_day: RecordId) -> int | None:
    """The signatures counted at a half-day over all pages; ``None`` when nobody counted any.

    A page that was photographed twice counts once, as it was counted last.
    """
    latest: Mapping[int, int] = {
        page.page: found for page in pages if (found := page.signatures().get(half_day)) is not None
    }
    return sum(latest.values()) if latest else None


def could_sign(marks: Iterable[Attendance]) -> int:
    """How many people were recorded in the room: those at a distance cannot sign the paper."""
    return sum(mark.state in SIGNING for mark in marks)
