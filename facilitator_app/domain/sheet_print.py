"""What a sheet that went to paper says of the rencontre: its title and its hours, which other papers must repeat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, time

    from facilitator_app.domain.rencontre import HalfDay


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPrint(Record):
    """One time the sheet to sign was made, as far as it said something new; never changed.

    A record for each, so that two laptops that print apart do not contradict one another. ``hours`` are as
    ``hours_of`` gives them.
    """

    kind: ClassVar[str] = "sheet_print"

    rencontre: RecordId | None = None
    title: str = ""
    hours: tuple[str, ...] = ()
    printed_at: datetime | None = None

    def says(self, title: str, hours: tuple[str, ...]) -> bool:
        """Whether it says this."""
        return self.title == title and self.hours == hours


def hours_of(half_days: Iterable[HalfDay]) -> tuple[str, ...]:
    """The planned hours of half-days as papers repeat them: "2026-03-14 09:30-12:30"; those without a date are not."""
    return tuple(sorted(_hours(h.day, h.starts, h.ends) for h in half_days if h.day is not None))


def _hours(day: date, starts: time | None, ends: time | None) -> str:
    span = "-".join("?" if hour is None else hour.isoformat("minutes") for hour in (starts, ends))
    return f"{day.isoformat()} {span}"
