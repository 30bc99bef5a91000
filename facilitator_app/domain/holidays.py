"""The public holidays of France, on which a signature surprises whoever checks a sheet (Code du travail, L3133-1)."""

from __future__ import annotations

from datetime import date, timedelta

_FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER = (1, 39, 50)
"""Days from Easter Sunday to Easter Monday, Ascension Day and Whit Monday."""


def public_holiday(day: date) -> bool:
    """Whether ``day`` is a public holiday everywhere in France."""
    moving = {easter(day.year) + timedelta(days=days) for days in _AFTER_EASTER}
    return (day.month, day.day) in _FIXED or day in moving


def easter(year: int) -> date:
    """Easter Sunday of a year of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    leap_centuries, late = divmod(century, 4)
    correction = (century + 8) // 25
    epact = (19 * (year % 19) + century - leap_centuries - (century - correction + 1) // 3 + 15) % 30
    leap_years, common = divmod(rest, 4)
    weekday = (32 + 2 * late + 2 * leap_years - epact - common) % 7
    shift = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, before = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, before + 1)
