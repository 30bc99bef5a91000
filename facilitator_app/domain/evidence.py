"""What would make a reader doubt an attendance sheet: the rules of the evidence linter (domain report, 3.4)."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.domain.holidays import public_holiday
from facilitator_app.i18n.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator_app.domain.attendance import Attendance
    from facilitator_app.domain.rencontre import HalfDay

MOST_IN_A_ROW: Final = 5
"""E2: so many people can sign one after the other in a hurry; more of them make a reader wonder who held the pen."""

_EARLIEST, _LATEST = time(7), time(22, 30)
_SUNDAY = 6
_ALLOWED = timedelta(minutes=30)
_IN_A_HURRY = timedelta(seconds=30)
_DAY_END = timedelta(minutes=30)
_ON_SCREEN = frozenset({Method.SCREEN, Method.SIGNED})
_IN_ROOM = frozenset({Presence.PRESENT, Presence.LEFT})


def unusual_day(half_day: HalfDay) -> bool:
    """E4: a half-day on a Sunday or a public holiday."""
    return half_day.day is not None and (half_day.day.weekday() == _SUNDAY or public_holiday(half_day.day))


def unusual_hour(half_day: HalfDay) -> bool:
    """E4: a half-day that begins before 7 h or ends after 22 h 30."""
    starts, ends = half_day.started or half_day.starts, half_day.ended or half_day.ends
    return (starts is not None and starts < _EARLIEST) or (ends is not None and ends > _LATEST)


def ended(half_day: HalfDay, here: datetime) -> bool:
    """Whether a half-day is over at ``here``, an instant in the room: before, nothing is missing yet.

    Without an hour it is over with its day; without a day it never is.
    """
    over = _end_of(half_day, here)
    if half_day.day is None:
        return False
    return half_day.day < here.date() if over is None else over <= here


def begun(half_day: HalfDay, here: datetime) -> bool:
    """Whether a half-day has begun at ``here``; without an hour, whether its day has come."""
    if half_day.day is None or half_day.day != here.date():
        return half_day.day is not None and half_day.day < here.date()
    starts = half_day.started or half_day.starts
    return starts is None or starts <= here.time()


def recorded_late(mark: Attendance, half_day: HalfDay, at: datetime) -> bool:
    """E1: someone ticked or signing on the screen after the half-day ended; ``at`` is the instant in the room.

    Half an hour is allowed: people sign as they leave. What was ticked from the paper sheet is typed at any time.
    """
    over = _end_of(half_day, at)
    return mark.method in _ON_SCREEN and mark.here and over is not None and at - over > _ALLOWED


def in_a_row(marks: Iterable[tuple[datetime, Attendance]], half_days: Sequence[HalfDay]) -> list[Attendance]:
    """E2: the longest run of marks made on the screen of one device at the end of a day, 30 s or less apart.

    ``marks`` come with their instant in the room. The end of a day begins half an hour before its last half-day ends;
    at the door in the morning forty people a minute are nothing strange. Empty under ``MOST_IN_A_ROW`` marks.
    """
    longest: list[Attendance] = []
    runs: dict[str, list[tuple[datetime, Attendance]]] = {}
    for at, mark in sorted(marks, key=lambda pair: pair[0]):
        if mark.method not in _ON_SCREEN or not mark.here or not _at_day_end(at, half_days):
            continue
        run = runs.setdefault(mark.recorded_by, [])
        if run and at - run[-1][0] > _IN_A_HURRY:
            run.clear()
        run.append((at, mark))
        if len(run) > max(len(longest), MOST_IN_A_ROW):
            longest = [one for _at, one in run]
    return longest


def overlap(first: HalfDay, second: HalfDay) -> bool:
    """E3: whether two half-days fall at the same time; nobody can be at both. Without hours, the part of day tells."""
    if first.day is None or first.day != second.day:
        return False
    if None in (first.starts, first.ends, second.starts, second.ends):
        return first.part == second.part
    return _minutes(first.starts) < _minutes(second.ends) and _minutes(second.starts) < _minutes(first.ends)


def in_common(first: str, second: str) -> list[str]:
    """E3: the facilitators that two rencontres both name, as the first one writes them; the order of words is free."""
    others = {_name_key(name) for name in second.split(",")}
    return [name.strip() for name in first.split(",") if name.strip() and _name_key(name) in others]


def in_room(mark: Attendance) -> bool:
    """E5: whether someone takes a seat in the room: those at a distance do not."""
    return mark.state in _IN_ROOM


def _at_day_end(at: datetime, half_days: Sequence[HalfDay]) -> bool:
    ends = [over for half_day in half_days
            if half_day.day == at.date() and (over := _end_of(half_day, at)) is not None]  # fmt: skip
    return bool(ends) and at >= max(ends) - _DAY_END


def _end_of(half_day: HalfDay, here: datetime) -> datetime | None:
    """When a half-day ends, in the zone of ``here``; ``None`` when that is not known."""
    ends = half_day.ended or half_day.ends
    return None if half_day.day is None or ends is None else datetime.combine(half_day.day, ends, here.tzinfo)


def _name_key(name: str) -> frozenset[str]:
    return frozenset(folded(name).split())


def _minutes(hour: time | None) -> int:
    return 0 if hour is None else hour.hour * 60 + hour.minute
