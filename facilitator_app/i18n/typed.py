"""Hours and durations as people type them: « 930 », « 9h30 », « 9 h », « midi », « 1h15 », « 45 min »."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

from facilitator_app.i18n.typed_dates import typed_date

__all__ = ["typed_date", "typed_hour", "typed_minutes"]

_NAMED_HOURS: Final = {"midi": time(12), "noon": time(12), "minuit": time(0), "midnight": time(0)}
_HOUR: Final = re.compile(r"(\d{1,2}) ?(?:heures?|hrs?|h|:|\.|,)? ?(\d{2})? ?(?:min(?:utes?)?|mn)? ?(am|pm)?")
_MINUTES: Final = re.compile(r"(\d{1,3}) ?(?:min(?:utes?)?|mn|m|')?")
_HOURS_AND_MINUTES: Final = re.compile(r"(\d{1,2}) ?(?:heures?|hrs?|h|:) ?(?:(\d{1,2}) ?(?:min(?:utes?)?|mn|m)?)?")
_MIDDAY: Final = 12
_DAY: Final = 24
_HOUR_LENGTH: Final = 60


def typed_hour(text: str) -> time | None:
    """The hour meant by ``text`` (« 930 », « 9h30 », « 9:30 », « 9 h 30 », « midi »); None if not understood."""
    said = _normal(text)
    if said in _NAMED_HOURS:
        return _NAMED_HOURS[said]
    match = _HOUR.fullmatch(said)
    if not match:
        return None
    hours, minutes = int(match[1]), int(match[2] or 0)
    if match[3]:
        hours = _on_24_hours(hours, match[3])
    return time(hours, minutes) if hours < _DAY and minutes < _HOUR_LENGTH else None


def typed_minutes(text: str) -> int | None:
    """The minutes meant by a duration (« 45 », « 45 min », « 1h15 », « 2 h »); None if not understood."""
    said = _normal(text)
    if match := _MINUTES.fullmatch(said):
        return int(match[1])
    match = _HOURS_AND_MINUTES.fullmatch(said)
    if not match or int(match[2] or 0) >= _HOUR_LENGTH:
        return None
    return int(match[1]) * _HOUR_LENGTH + int(match[2] or 0)


def _normal(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _on_24_hours(hours: int, half: str) -> int:
    """12 am is midnight, 12 pm is noon; an hour that no English clock shows becomes an impossible one."""
    if not 1 <= hours <= _MIDDAY:
        return _DAY
    return hours % _MIDDAY + (_MIDDAY if half == "pm" else 0)
