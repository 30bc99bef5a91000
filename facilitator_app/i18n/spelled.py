"""Durations in words, as signed papers state them: « cinq heures et quarante-cinq minutes »."""

from __future__ import annotations

from typing import Final

from facilitator_app.i18n.numbers import number
from facilitator_app.i18n.words import LANGUAGES, spoken

_SMALL: Final = {
    "fr": (
        "zéro", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ),
    "en": (
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ),
}  # fmt: skip
_TENS: Final = {
    "fr": ("", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"),
    "en": ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
}
_UNITS: Final = {
    "fr": (("heure", "heures"), ("minute", "minutes"), "et"),
    "en": (("hour", "hours"), ("minute", "minutes"), "and"),
}
_LAST_IN_WORDS: Final = 999


def spelled_duration(minutes: int, language: str | None = None) -> str:
    """« deux heures et vingt et une minutes », « une heure », « zéro minute » for a number of minutes from 0 on."""
    said = language if language in LANGUAGES else spoken()
    hour_words, minute_words, link = _UNITS[said]
    hours, rest = divmod(minutes, 60)
    parts = [_counted(hours, hour_words, said)] if hours else []
    parts += [_counted(rest, minute_words, said)] if rest or not hours else []
    return f" {link} ".join(parts)


def _counted(count: int, words: tuple[str, str], language: str) -> str:
    plural = count > 1 if language == "fr" else count != 1
    return f"{_spelled(count, language)} {words[plural]}"


def _spelled(count: int, language: str) -> str:
    """A number of hours or minutes in words, feminine in French; in figures beyond 999."""
    if count > _LAST_IN_WORDS:
        return number(count, 0, language)
    return _french(count) if language == "fr" else _english(count)


def _french(count: int) -> str:
    hundreds, rest = divmod(count, 100)
    if not hundreds:
        return _french_below_hundred(rest)
    head = "cent" if hundreds == 1 else f"{_SMALL['fr'][hundreds]} cent"
    if not rest:
        return head if hundreds == 1 else f"{head}s"
    return f"{head} {_french_below_hundred(rest)}"


def _french_below_hundred(count: int) -> str:
    small = _SMALL["fr"]
    if count < len(small):
        return small[count]
    tens, unit = divmod(count, 10)
    if tens in {7, 9}:
        unit += 10
    if not unit:
        return f"{_TENS['fr'][tens]}{'s' if tens == 8 else ''}"  # noqa: PLR2004 - « quatre-vingts »
    follows = unit in {1, 11} and tens < 8  # noqa: PLR2004 - « quatre-vingt-une » has no « et »
    return f"{_TENS['fr'][tens]}{' et ' if follows else '-'}{small[unit]}"


def _english(count: int) -> str:
    hundreds, rest = divmod(count, 100)
    below = _english_below_hundred(rest)
    if not hundreds:
        return below
    return f"{_SMALL['en'][hundreds]} hundred" + (f" and {below}" if rest else "")


def _english_below_hundred(count: int) -> str:
    small = _SMALL["en"]
    if count < len(small):
        return small[count]
    tens, unit = divmod(count, 10)
    return _TENS["en"][tens] + (f"-{small[unit]}" if unit else "")
