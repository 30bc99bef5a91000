"""Text made safe to keep: no invisible control characters, one form for each accent and each line end."""

from __future__ import annotations

import re
import unicodedata

LINE_LIMIT = 200
"""The most characters of a field of one line: a name, a place, a function."""

NOTE_LIMIT = 20_000
"""The most characters of a text of several lines."""

# Word separates lines with vertical tabs, old files with carriage returns, others with what Unicode has for it.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]",
)
"""Controls, and marks that turn the direction of a text round (reliability.md, 3)."""
_LONE_HALVES = re.compile("[\ud800-\udfff]")
"""Surrogates that stand alone are no characters, and cannot be written in UTF-8."""


def clean_text(text: str) -> str:
    """``text`` as every carnet can keep, send and show it; cleaning it again changes nothing.

    Line ends are line feeds, accents are composed (NFC), controls other than line feed and tab are
    gone, and so are the marks that would show a text in another order than it is written.
    """
    lines = _LINE_ENDS.sub("\n", text)
    return unicodedata.normalize("NFC", _LONE_HALVES.sub("\ufffd", _INVISIBLE.sub("", lines)))


def clean_line(text: str) -> str:
    """``text`` cleaned, on one line: line ends and tabs become spaces, spaces are single."""
    return re.sub(r"[ \t\n]+", " ", clean_text(text)).strip()
