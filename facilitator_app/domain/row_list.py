"""Row numbers as one types them from paper: « 12 », « 1-12 15 17 »."""

from __future__ import annotations

import re
from typing import Final

_RANGE: Final = re.compile(r"\s*[-–]\s*")
_BETWEEN: Final = re.compile(r"[\s,;+]+")
_LONGEST: Final = 4
"""Digits of a row number: nobody signs on line 10,000, and a range to there would be a slip of the hand."""


def rows_meant(typed: str) -> tuple[int, ...] | None:
    """The row numbers meant, in order and each once; ``None`` when ``typed`` is no list of rows."""
    rows: set[int] = set()
    for part in filter(None, _BETWEEN.split(_RANGE.sub("-", typed.strip()))):
        meant = _part(part)
        if not meant:
            return None
        rows.update(meant)
    return tuple(sorted(rows)) or None


def _part(text: str) -> range:
    """One number, or from one to another; empty when it is neither."""
    first, dash, last = text.partition("-")
    numbers = (first, last) if dash else (first, first)
    if not all(number.isascii() and number.isdigit() and len(number) <= _LONGEST for number in numbers):
        return range(0)
    return range(int(numbers[0]), int(numbers[1]) + 1)
