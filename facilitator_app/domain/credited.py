"""The time people gave: how long a half-day lasts, what one person is credited, and the person-hours of all.

Two figures are made of the same sheet, and they are not the same figure:

- **person-hours** (`person_minutes`): the length of each half-day times the people who took part in it. This is what
  funders ask for and what the screens show; it needs no hour of arrival, so it can be compared between rencontres.
- **credited hours** (`credit`): what one person can be certified, half-day by half-day, less what they missed when
  their arrival or their departure was recorded.

Neither ever counts a half-day that a person did not take part in, nor one that was not recorded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.domain.rencontre import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import time

    from facilitator_app.domain.attendance import Attendance
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay

_DAY, _NOON = 24 * 60, 12 * 60


@dataclass(frozen=True, slots=True)
class Credit:
    """What one person is credited for some half-days, in minutes: in all, and how much of it at a distance.

    ``unknown`` counts the half-days they took part in for a time that the sheet does not tell.
    """

    minutes: int = 0
    remote: int = 0
    unknown: int = 0


def duration(half_day: HalfDay) -> int | None:
    """The length of a half-day in minutes, by its real hours where known, else the planned ones; ``None`` if unknown.

    Only an evening may go past midnight; any other half-day that ends before it begins has hours that cannot be right.
    """
    span = _span(half_day)
    return None if span is None else span[1] - span[0]


def person_minutes(half_days: Iterable[HalfDay], sheet: Iterable[Attendance]) -> int:
    """The length of each half-day times the people who took part in it; nothing for a half-day of unknown length."""
    lengths = {half_day.id: duration(half_day) or 0 for half_day in half_days}
    return sum(lengths.get(a.half_day, 0) for a in sheet if a.here and a.half_day is not None)


def credited_minutes(half_day: HalfDay, mark: Attendance | None) -> int | None:
    """The minutes of a half-day that ``mark`` credits to its person: 0 when they were not there or nothing is recorded.

    An arrival counts when it is later than the beginning, a departure when it is earlier than the end. ``None``, not
    known, when the half-day has no hours, when someone left at an hour nobody noted, and when the hours contradict the
    presence (arrived after the end, left before arriving): what follows from them is signed, and must claim no minute
    that the sheet does not prove.
    """
    if mark is None or not mark.here:
        return 0
    span = _span(half_day)
    if span is None or (mark.state == Presence.LEFT and mark.left is None):
        return None
    arrived = span[0] if mark.arrived is None else max(span[0], _within(mark.arrived, span))
    left = span[1] if mark.left is None else min(span[1], _within(mark.left, span))
    return left - arrived if left > arrived else None


def credit(half_days: Iterable[HalfDay], marks: Mapping[RecordId, Attendance]) -> Credit:
    """What one person is credited for ``half_days``; ``marks`` are theirs, by half-day."""
    total = remote = unknown = 0
    for half_day in half_days:
        mark = marks.get(half_day.id)
        minutes = credited_minutes(half_day, mark)
        total += minutes or 0
        unknown += minutes is None
        remote += (minutes or 0) if mark is not None and at_a_distance(mark) else 0
    return Credit(total, remote, unknown)


def at_a_distance(mark: Attendance) -> bool:
    """Whether someone took part without being in the room, also when they left before the end."""
    return mark.here and (mark.state == Presence.REMOTE or mark.method == Method.REMOTE)


def over(half_day: HalfDay, hour: time) -> bool:
    """Whether a half-day has ended at this hour of its day; never when its hours are unknown."""
    span = _span(half_day)
    return span is not None and _minutes(hour) >= span[1]


def _span(half_day: HalfDay) -> tuple[int, int] | None:
    """When a half-day begins and ends, in minutes after midnight; an evening may end after 24 hours."""
    starts, ends = half_day.started or half_day.starts, half_day.ended or half_day.ends
    if starts is None or ends is None:
        return None
    first, last = _minutes(starts), _minutes(ends)
    if last <= first and half_day.part == Part.EVENING:
        last += _DAY
    return (first, last) if last > first else None


def _within(hour: time, span: tuple[int, int]) -> int:
    """``hour`` in minutes, on the next day when the half-day goes past midnight and the hour is before noon."""
    minutes = _minutes(hour)
    return minutes + _DAY if span[1] > _DAY and minutes < _NOON else minutes


def _minutes(hour: time) -> int:
    return hour.hour * 60 + hour.minute
