"""A page of the signed paper sheet, photographed or scanned: which page of which sheet it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_PAGES: Final = 99
"""More pages than any sheet has: 200 people take 13."""

_CODE: Final = re.compile(r"(?P<reference>[^\s/]{1,40})/E/(?P<page>[1-9]\d?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedPage(Record):
    """One picture of a signed page, or one PDF of several.

    ``attachment`` is what is shown, ``original`` the file as it came where somebody wanted it kept. ``code`` stands
    on the paper: "R-2026-014/E/2". ``page`` is the first page, ``leaves`` how many there are in the file, ``pages``
    how many the whole sheet has (0: nobody knows). The signatures on all of them are counted in ``PaperCount``.
    """

    kind: ClassVar[str] = "scanned_page"

    rencontre: RecordId | None = None
    attachment: RecordId | None = None
    original: RecordId | None = None
    code: str = ""
    page: int = 1
    leaves: int = 1
    pages: int = 0

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
    last = min(MOST_PAGES, max((max(page.pages, page.numbers[-1]) for page in every), default=0))
    shown = {number for page in every for number in page.numbers}
    return [number for number in range(1, last + 1) if number not in shown]


def twice(pages: Iterable[ScannedPage]) -> list[int]:
    """The numbers of the pages that several files show, as when two laptops each took a photo of one."""
    every = [number for page in pages for number in page.numbers]
    return sorted({number for number in every if every.count(number) > 1})
