"""The timed plan of a day (déroulé): sequences one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Priority(StrEnum):
    """What may be dropped when the day runs late."""

    ESSENTIAL = "essential"
    USEFUL = "useful"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Record):
    """One sequence. ``rank`` orders sequences; ``fixed_start`` is an hour that does not move (lunch)."""

    kind: ClassVar[str] = "agenda_item"

    rencontre: RecordId | None = None
    day: int = 0
    rank: str = ""
    title: str = ""
    minutes: int = 0
    fixed_start: time | None = None
    method: str = ""
    axis: str | None = None
    priority: str = Priority.USEFUL.value
    facilitation: str = ""
    material: str = ""
    topic: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A sequence with the hour it begins; ``overrun`` is how many minutes it begins after its fixed hour."""

    item: AgendaItem
    starts: time
    ends: time
    overrun: int = 0


def timed(items: Iterable[AgendaItem], starts: time) -> Iterator[Slot]:
    """The sequences of one day in order, each beginning where the one before ends."""
    now = _minutes(starts)
    for item in sorted(items, key=lambda item: item.rank):
        fixed = now if item.fixed_start is None else _minutes(item.fixed_start)
        begin = max(now, fixed)
        yield Slot(item, _hour(begin), _hour(begin + item.minutes), begin - fixed)
        now = begin + item.minutes


def rank_after(last: str) -> str:
    """A rank that sorts after ``last`` ("" begins a list). Ranks are decimal fractions without their "0."."""
    top = int(last[:_DIGITS].ljust(_DIGITS, "0")) if last else 0
    return str(top + _STEP).rjust(_DIGITS, "0")


def rank_between(before: str, after: str) -> str:
    """A rank strictly between two others; "" is the beginning or the end of the list."""
    if not after:
        return rank_after(before)
    room = max(len(before), len(after), _DIGITS) + 1
    middle = (int(before.ljust(room, "0")) + int(after.ljust(room, "0"))) // 2
    return str(middle).rjust(room, "0").rstrip("0")


_DIGITS, _STEP = 6, 1000


def _minutes(hour: time) -> int:
    return hour.hour * 60 + hour.minute


def _hour(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)
