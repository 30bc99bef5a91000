"""Days as they are typed in a search: « 2026 », « 2026-03 », « mars 2026 », « 14/3/2026 », « hier »."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from facilitator_app.i18n.calendar import MONTHS
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.typed_dates import typed_date

_YEAR: Final = re.compile(r"(\d{4})")
_YEAR_MONTH: Final = re.compile(r"(\d{4}) (\d{1,2})")
_MONTH_YEAR: Final = re.compile(r"(\d{1,2}) (\d{4})")
_NAMED_MONTH: Final = re.compile(r"([a-z]+) ?(\d{4})")
_DECEMBER: Final = 12


def typed_days(typed: str, today: date) -> tuple[date, date] | None:
    """The first and the last day of the year, the month or the day that was typed; ``None`` when it is none."""
    said = folded(typed).replace("/", " ").replace(".", " ").strip()
    if match := _YEAR.fullmatch(said):
        return _days(int(match[1]), 1, _DECEMBER)
    if match := _YEAR_MONTH.fullmatch(said):
        return _month(int(match[1]), int(match[2]))
    if match := _MONTH_YEAR.fullmatch(said):
        return _month(int(match[2]), int(match[1]))
    if match := _NAMED_MONTH.fullmatch(said):
        return _month(int(match[2]), _number_of(match[1]))
    day = typed_date(typed, today)
    return None if day is None else (day, day)


def _number_of(name: str) -> int:
    """The number of a month by its name or its beginning in either language; 0 for any other word."""
    every = (n for names in MONTHS.values() for n, month in enumerate(names, 1) if folded(month).startswith(name))
    return next(every, 0)


def _month(year: int, month: int) -> tuple[date, date] | None:
    return _days(year, month, month) if 1 <= month <= _DECEMBER else None


def _days(year: int, first: int, last: int) -> tuple[date, date] | None:
    try:
        after = date(year + last // _DECEMBER, last % _DECEMBER + 1, 1)
        return date(year, first, 1), after - timedelta(days=1)
    except ValueError:
        return None
