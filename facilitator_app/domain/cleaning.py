"""Text from outside made safe to keep: no invisible control characters, one form for each accent, a bounded length."""

from __future__ import annotations

import re
import unicodedata

LINE_LIMIT = 200
"""The most characters of a field of one line: a name, a place, a function."""

NOTE_LIMIT = 20_000
"""The most characters of a text of several lines."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Controls, marks that turn the direction of a text round, lone surrogates (reliability.md, 3)."""


def clean_text(text: str) -> str:
    """``text`` without controls other than tabs and line feeds, its accents composed."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", plain)).strip()


def clean_line(text: str) -> str:
    """``text`` cleaned, on one line: line ends and tabs become spaces, spaces are single."""
    return re.sub(r"[ \t\n]+", " ", clean_text(text))
