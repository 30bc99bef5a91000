"""Dates as people read them: « jeudi 14 mars 2026 », « 1er mars », « du 25 au 26 juin 2015 », « dans 3 jours »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from facilitator_app.i18n.calendar import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from facilitator_app.i18n.hours import duration, hour, span
from facilitator_app.i18n.words import LANGUAGES, spoken

if TYPE_CHECKING:
    from datetime import date, datetime

__all__ = [
    "ago",
    "date_span",
    "duration",
    "hour",
    "instant",
    "long_date",
    "month_and_year",
    "plain_date",
    "relative_day",
    "short_date",
    "span",
    "weekday_date",
]

_AGO: Final = {
    "fr": ("à l’instant", "il y a {n} min", "il y a {n} h", "hier à {hour}", "le {date} à {hour}"),
    "en": ("just now", "{n} min ago", "{n} h ago", "yesterday at {hour}", "on {date} at {hour}"),
}
_NEAR_DAYS: Final = {
    "fr": {-1: "hier", 0: "aujourd’hui", 1: "demain"},
    "en": {-1: "yesterday", 0: "today", 1: "tomorrow"},
}
_FAR_DAYS: Final = {"fr": ("il y a {n} jours", "dans {n} jours"), "en": ("{n} days ago", "in {n} days")}
_SPANS: Final = {"fr": "du {first} au {last}", "en": "{first} – {last}"}


def long_date(day: date, language: str | None = None) -> str:
    """« jeudi 14 mars 2026 », with a no-break space between the day and the month."""
    return f"{WEEKDAYS[_language(language)][day.weekday()]} {plain_date(day, language)}"


def plain_date(day: date, language: str | None = None) -> str:
    """« 14 mars 2026 » or « 1er mars 2026 »: the date without its weekday."""
    return f"{_day_and_month(day, language)} {day.year}"


def short_date(day: date) -> str:
    """« 14/03/2026 », for narrow columns; the same in both languages, since English here is British."""
    return f"{day:%d/%m}/{day.year:04}"


def weekday_date(day: date, language: str | None = None) -> str:
    """« jeu. 14 mars »: for a column of days of one year."""
    spoken_here = _language(language)
    number = _ordinal(day.day, spoken_here)
    return f"{SHORT_WEEKDAYS[spoken_here][day.weekday()]} {number}\u00a0{SHORT_MONTHS[spoken_here][day.month - 1]}"


def month_and_year(day: date, language: str | None = None) -> str:
    """« mars 2026 »."""
    return f"{MONTHS[_language(language)][day.month - 1]} {day.year}"


def date_span(first: date, last: date, language: str | None = None) -> str:
    """« du 25 au 26 juin 2015 »; the long date when both are the same day. What is common is said once."""
    if first == last:
        return long_date(first, language)
    spoken_here = _language(language)
    if (first.year, first.month) == (last.year, last.month):
        start = _ordinal(first.day, spoken_here)
    elif first.year == last.year:
        start = _day_and_month(first, language)
    else:
        start = plain_date(first, language)
    return _SPANS[spoken_here].format(first=start, last=plain_date(last, language))


def instant(moment: datetime, language: str | None = None) -> str:
    """« 14 mars 2026 à 9 h 30 »; ``moment`` is already in the zone of the reader."""
    link = "à" if _language(language) == "fr" else "at"
    return f"{plain_date(moment.date(), language)} {link} {hour(moment.time(), language)}"


def ago(moment: datetime, now: datetime, language: str | None = None) -> str:
    """« il y a 3 min », « hier à 9 h 30 », « le 14 mars 2026 à 9 h 30 »; both in the zone of the reader.

    A moment after ``now`` (a colleague's clock runs ahead) is told by its date.
    """
    just_now, minutes, hours, yesterday, on_date = _AGO[_language(language)]
    seconds = (now - moment).total_seconds()
    clock, days = hour(moment.time(), language), (now.date() - moment.date()).days
    if 0 <= seconds < 60:  # noqa: PLR2004 - seconds in a minute
        return just_now
    if 0 <= seconds < 3600:  # noqa: PLR2004 - seconds in an hour
        return minutes.format(n=int(seconds // 60))
    if seconds >= 0 and days == 0:
        return hours.format(n=int(seconds // 3600))
    if days == 1:
        return yesterday.format(hour=clock)
    return on_date.format(date=plain_date(moment.date(), language), hour=clock)


def relative_day(day: date, today: date, language: str | None = None) -> str:
    """« aujourd’hui », « demain », « dans 3 jours », « il y a 12 jours »."""
    spoken_here = _language(language)
    distance = (day - today).days
    if distance in _NEAR_DAYS[spoken_here]:
        return _NEAR_DAYS[spoken_here][distance]
    past, future = _FAR_DAYS[spoken_here]
    return (past if distance < 0 else future).format(n=abs(distance))


def _day_and_month(day: date, language: str | None) -> str:
    spoken_here = _language(language)
    return f"{_ordinal(day.day, spoken_here)}\u00a0{MONTHS[spoken_here][day.month - 1]}"


def _ordinal(number: int, language: str) -> str:
    return "1er" if number == 1 and language == "fr" else str(number)


def _language(given: str | None) -> str:
    return given if given in LANGUAGES else spoken()
