"""Hours and durations as people read them: « 9 h 30 », « 9 h 30 – 16 h 30 », « 1 h 15 », « 45 min »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import LANGUAGES, spoken

if TYPE_CHECKING:
    from datetime import time

_NO_BREAK = "\u00a0"


def hour(clock: time, language: str | None = None) -> str:
    """« 9 h 30 », « 9 h » (English: "9:30", "9:00"), with no-break spaces."""
    if _language(language) == "en":
        return f"{clock.hour}:{clock.minute:02}"
    minutes = f"{_NO_BREAK}{clock.minute:02}" if clock.minute else ""
    return f"{clock.hour}{_NO_BREAK}h{minutes}"


def span(start: time, end: time, language: str | None = None) -> str:
    """« 9 h 30 – 16 h 30 »; a line may break only after the dash."""
    return f"{hour(start, language)}{_NO_BREAK}– {hour(end, language)}"


def duration(minutes: int, language: str | None = None) -> str:
    """« 1 h 15 », « 2 h », « 45 min » for a number of minutes; a negative one keeps its sign."""
    sign = "−" if minutes < 0 else ""
    hours, rest = divmod(abs(minutes), 60)
    if not hours:
        return f"{sign}{rest}{_NO_BREAK}min"
    unit = f"{_NO_BREAK}min" if _language(language) == "en" else ""
    return f"{sign}{hours}{_NO_BREAK}h" + (f"{_NO_BREAK}{rest:02}{unit}" if rest else "")


def _language(given: str | None) -> str:
    return given if given in LANGUAGES else spoken()
