"""What would make a reader doubt an attendance sheet: the rules of the evidence linter (domain report, 3.4)."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Method
from facilitator_app.domain.holidays import public_holiday

if TYPE_CHECKING:
    from datetime import datetime

    from facilitator_app.domain.attendance import Attendance
    from facilitator_app.domain.rencontre import HalfDay

_EARLIEST, _LATEST = time(7), time(22, 30)
_SUNDAY = 6


def unusual_day(half_day: HalfDay) -> bool:
    """E4: a half-day on a Sunday or a public holiday."""
    return half_day.day is not None and (half_day.day.weekday() == _SUNDAY or public_holiday(half_day.day))


def unusual_hour(half_day: HalfDay) -> bool:
    """E4: a half-day that begins before 7 h or ends after 22 h 30."""
    starts, ends = half_day.started or half_day.starts, half_day.ended or half_day.ends
    return (starts is not None and starts < _EARLIEST) or (ends is not None and ends > _LATEST)


def recorded_late(mark: Attendance, half_day: HalfDay, at: datetime) -> bool:
    """E1: someone recorded on the screen after the half-day ended; ``at`` is the instant in the room.

    Half an hour is allowed: one ticks the paper sheet when people have left.
    """
    ends = half_day.ended or half_day.ends
    if mark.method != Method.SCREEN or not mark.here or half_day.day is None or ends is None:
        return False
    minutes = (at.date() - half_day.day).days * 1440 + at.hour * 60 + at.minute - ends.hour * 60 - ends.minute
    return minutes > _ALLOWED_MINUTES


def overlap(first: HalfDay, second: HalfDay) -> bool:
    """E3: whether two half-days fall at the same time; nobody can be at both."""
    if first.day is None or first.day != second.day or None in (first.starts, first.ends, second.starts, second.ends):
        return False
    return _minutes(first.starts) < _minutes(second.ends) and _minutes(second.starts) < _minutes(first.ends)


_ALLOWED_MINUTES = 30


def _minutes(hour: time | None) -> int:
    return 0 if hour is None else hour.hour * 60 + hour.minute
