"""Dates as people type them: « 14 mars », « 14/3 », « jeudi prochain », « demain », « dans 2 semaines », ISO."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from facilitator_app.i18n.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS
from facilitator_app.i18n.folding import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMED_DAYS: Final = {
    "avant hier": -2,
    "hier": -1,
    "aujourd hui": 0,
    "demain": 1,
    "apres demain": 2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
}
_ISO: Final = re.compile(r"(\d{4}) (\d{1,2}) (\d{1,2})")
_NUMBERS: Final = re.compile(r"(\d{1,2})[ /.](\d{1,2})(?:[ /.](\d{2}|\d{4}))?")
_DAY_MONTH: Final = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)(?: (\d{2}|\d{4}))?")
_MONTH_DAY: Final = re.compile(r"([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_DISTANCE: Final = re.compile(r"(?:dans|in) (\d{1,3}|une?|one) (jours?|days?|semaines?|weeks?)")
_NEAR_WEEKDAY: Final = re.compile(r"(?:(?:ce|this|next|last) )?([a-z]+)(?: (prochain|dernier|en huit|en quinze))?")
_WEEK: Final = 7
_KEPT_PAST: Final = timedelta(days=60)
_LATER_WEEKS: Final = {"en huit": 1, "en quinze": 2}


def typed_date(text: str, today: date) -> date | None:
    """The date meant by ``text`` on the day ``today``; None when it is not understood or does not exist.

    Without a year, the coming date is meant, or the one just past (60 days). A weekday written beside a date must be
    that date's: « jeudi 14 mars 2026 », which is a Saturday, is a slip that nobody should guess about. A weekday
    alone, « prochain » or not, is the first one after today.
    """
    said = folded(text).replace(",", " ").removeprefix("le ").removeprefix("on ").strip()
    said = " ".join(said.split())
    return _named(said, today) or _weekday(said, today) or _dated(said, today)


def _named(said: str, today: date) -> date | None:
    if said in _NAMED_DAYS:
        return _moved(today, _NAMED_DAYS[said])
    match = _DISTANCE.fullmatch(said)
    if not match:
        return None
    count = int(match[1]) if match[1].isdigit() else 1
    return _moved(today, count * (_WEEK if match[2].startswith(("semaine", "week")) else 1))


def _weekday(said: str, today: date) -> date | None:
    match = _NEAR_WEEKDAY.fullmatch(said)
    weekday = _position(match[1], WEEKDAYS) if match else None
    if match is None or weekday is None:
        return None
    if match[2] == "dernier" or said.startswith("last "):
        return _moved(today, -((today.weekday() - weekday - 1) % _WEEK + 1))
    coming = (weekday - today.weekday() - 1) % _WEEK + 1
    return _moved(today, coming + _WEEK * _LATER_WEEKS.get(match[2] or "", 0))


def _dated(said: str, today: date) -> date | None:
    first, _, rest = said.partition(" ")
    weekday = _position(first, WEEKDAYS)
    day = _written(rest if weekday is not None else said, today)
    return None if day and weekday not in (None, day.weekday()) else day


def _written(said: str, today: date) -> date | None:
    if match := _ISO.fullmatch(said):
        return _existing(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.fullmatch(said):
        return _in_year(match[3], int(match[2]), int(match[1]), today)
    if (match := _DAY_MONTH.fullmatch(said)) and (month := _month(match[2])):
        return _in_year(match[3], month, int(match[1]), today)
    if (match := _MONTH_DAY.fullmatch(said)) and (month := _month(match[1])):
        return _in_year(match[3], month, int(match[2]), today)
    return None


def _in_year(year: str | None, month: int, day: int, today: date) -> date | None:
    if year:
        return _existing(int(year) + (2000 if len(year) == 2 else 0), month, day)  # noqa: PLR2004 - « 26 » for 2026
    near = [found for shift in range(5) if (found := _existing(today.year + shift, month, day))]  # 29 February too
    return next((found for found in near if found >= today - _KEPT_PAST), None)


def _month(name: str) -> int | None:
    position = _position(name, MONTHS)
    if position is None:
        position = _position(name, SHORT_MONTHS)
    return None if position is None else position + 1


def _position(name: str, names: Mapping[str, tuple[str, ...]]) -> int | None:
    """Where ``name`` stands among the names of one of the languages; None for any other word."""
    lists = ([folded(word) for word in words] for words in names.values())
    return next((words.index(name) for words in lists if name in words), None)


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
