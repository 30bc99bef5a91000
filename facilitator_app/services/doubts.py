"""A doubt about the evidence of a rencontre: what it is, whom it is about, how and where it is put right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.words import _, capitalised
from facilitator_app.reports.wording import part_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.attendance import SheetRow

SETTINGS = "settings"
"""The page of the window for what is put right outside the rencontre."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One of the checks E1 to E13 that fails. ``rows`` and ``half_days`` are those concerned, as far as it has any.

    ``remedy`` is a sentence. ``step`` and ``part`` say where: a step of the rencontre, or ``SETTINGS``; there a field
    or a panel.
    """

    code: str
    sentence: str
    remedy: str
    step: str = "welcome"
    part: str = ""
    rows: tuple[SheetRow, ...] = ()
    half_days: tuple[HalfDay, ...] = ()

    @property
    def spoken(self) -> str:
        """The sentence with its capital."""
        return capitalised(self.sentence)

    @property
    def record(self) -> RecordId | None:
        """The first record to look at: a person of the sheet, or else a half-day."""
        if self.rows:
            return self.rows[0].known.id
        return self.half_days[0].id if self.half_days else None

    @property
    def row_words(self) -> tuple[str, ...]:
        """The rows of the sheet concerned, each by its number and its name."""
        words = _("{number} {name}")
        return tuple(words.format(number=row.number, name=row.known.person.full_name) for row in self.rows)


def day_of(half_day: HalfDay) -> str:
    """« 14/03/2026 », a dash without a date."""
    return short_date(half_day.day) if half_day.day else "—"


def when(half_day: HalfDay, half_days: Sequence[HalfDay]) -> str:
    """« 14/03/2026 », with the part of the day where there are several that day: « 14/03/2026, matin »."""
    alone = sum(other.day == half_day.day for other in half_days) == 1
    if alone:
        return day_of(half_day)
    return _("{day}, {part}").format(day=day_of(half_day), part=part_name(half_day.part).lower())
