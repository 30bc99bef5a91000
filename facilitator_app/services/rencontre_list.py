"""The list of rencontres as a screen shows it: read plainly for the first paint, then with its counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from facilitator_app.i18n.folding import folded
from facilitator_app.storage.first_list import first_list

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library


@dataclass(frozen=True, slots=True)
class Listed:
    """One line: a rencontre and how many were asked, came, and notes were taken; ``None`` while not counted.

    ``closed`` is the number of the last version of its minutes, 0 while they are a draft.
    """

    id: RecordId
    reference: str
    title: str
    starts_on: date | None
    place: str
    state: str
    closed: int = 0
    invited: int | None = None
    present: int | None = None
    noted: int | None = None

    @property
    def words(self) -> str:
        """What the line is found by."""
        day = "" if self.starts_on is None else f"{self.starts_on:%d/%m/%Y}"
        return f" {folded(f'{self.title} {self.place} {self.reference} {day}')}"


def first_listed(file: Path) -> list[Listed]:
    """The lines before anything else is loaded: no counts yet (5 ms for 500 rencontres)."""
    return [
        Listed(r.id, r.reference, r.title, date.fromisoformat(r.starts_on) if r.starts_on else None, r.place, r.state,
               r.closed)
        for r in first_list(file)
    ]  # fmt: skip


def listed(library: Library) -> list[Listed]:
    """The lines with their counts, those without a date first, then the latest first."""
    from facilitator_app.services.rencontres import rencontres  # noqa: PLC0415 - the first paint does without
    from facilitator_app.storage import counting  # noqa: PLC0415 - the mapping is not imported before the first paint

    with library.database.read() as session:
        asked, came, notes = counting.invited(session), counting.present(session), counting.noted(session)
        closed = counting.closed(session)
    return [
        Listed(r.id, r.reference, r.title, r.starts_on, r.place, r.state, closed.get(r.id, 0),
               asked.get(r.id, 0), came.get(r.id, 0), notes.get(r.id, 0))
        for r in rencontres(library)
    ]  # fmt: skip


def matching(lines: Iterable[Listed], typed: str) -> list[Listed]:
    """The lines that have a word beginning with each word typed."""
    wanted = folded(typed).split()
    return [line for line in lines if all(f" {word}" in line.words for word in wanted)]
