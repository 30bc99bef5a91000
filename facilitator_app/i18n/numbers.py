"""Numbers as people read them: « 1 234,50 », « 1 234,50 € », « 42 % », « 38 ko »."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from facilitator_app.i18n.words import LANGUAGES, spoken

_NO_BREAK: Final = "\u00a0"
_MARKS: Final = {"fr": ("\u202f", ","), "en": (",", ".")}  # between thousands, before decimals
_SIZE_UNITS: Final = {"fr": ("octets", "ko", "Mo", "Go", "To"), "en": ("bytes", "kB", "MB", "GB", "TB")}
_THOUSAND: Final = 1000
_TWO_DIGITS: Final = 10


def number(value: float | Decimal, decimals: int = 0, language: str | None = None) -> str:
    """« 1 234,50 » for 1234.5 with two decimals; thousands are set apart by a narrow no-break space."""
    thousands, point = _MARKS[_language(language)]
    plain = f"{abs(value):,.{decimals}f}"
    written = plain.translate({ord(","): thousands, ord("."): point})
    return f"−{written}" if value < 0 and plain.strip("0,.") else written


def euros(cents: int, language: str | None = None) -> str:
    """« 1 234,50 € » for an amount in integer cents."""
    amount = number(Decimal(cents) / 100, 2, language)
    return f"€{amount}" if _language(language) == "en" else f"{amount}{_NO_BREAK}€"


def percent(share: float, language: str | None = None) -> str:
    """« 42 % » for 0.42."""
    space = "" if _language(language) == "en" else _NO_BREAK
    return f"{number(share * 100, 0, language)}{space}%"


def file_size(octets: int, language: str | None = None) -> str:
    """« 38 ko », « 1,2 Mo », « 512 octets »: decimal units, as the file browsers of today's systems show them."""
    units = _SIZE_UNITS[_language(language)]
    size, power = float(octets), 0
    while round(size) >= _THOUSAND and power < len(units) - 1:
        size, power = size / _THOUSAND, power + 1
    decimals = 1 if power > 1 and size < _TWO_DIGITS else 0
    return f"{number(size, decimals, language)}{_NO_BREAK}{units[power]}"


def _language(given: str | None) -> str:
    return given if given in LANGUAGES else spoken()
