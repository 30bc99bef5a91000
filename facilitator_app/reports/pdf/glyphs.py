"""Text that can be drawn: no control character, no missing glyph, whatever somebody typed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from facilitator_app.i18n.typography import NO_BREAK, typeset
from facilitator_app.reports.pdf.direction import joined, turns, unjoined
from facilitator_app.reports.pdf.faces import EMOJI, NARROW, SIGNS, covered

if TYPE_CHECKING:
    from collections.abc import Iterator

MISSING: Final = "▯"
"""Stands for a character that none of our faces has."""

_OFTEN: Final = 400
"""Characters of the texts that are kept as they were drawn: longer ones are typed, and seldom said twice."""
_LONGEST: Final = 4000
"""Of what is not drawn, more is dropped: ISO 19005 allows no string above 32,767 bytes."""

_FALLBACK: Final = (SIGNS, EMOJI)
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_BLANK = re.compile("[\t\x1c-\x1f\u1680\u2000-\u200a\u205f\u3000]")
_INVISIBLE = {"Cc", "Cf"}
"""Categories that draw nothing, or deceive as bidirectional overrides do."""

_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""Halves of characters, and the two that XML 1.0 refuses (2.2 Char): what a file says of itself is in XML."""

_SELECTORS = range(0xFE00, 0xFE10)
_SKINS = range(0x1F3FB, 0x1F400)


def drawable(text: str, language: str) -> str:
    """``text`` composed, cleaned and set in the typography of ``language``; its lines end with a line feed."""
    return _drawn_before(text, language) if len(text) <= _OFTEN else _drawable(text, language)


@lru_cache(maxsize=4096)
def _drawn_before(text: str, language: str) -> str:
    """A document is drawn again after each change, and says most of its words again."""
    return _drawable(text, language)


def _drawable(text: str, language: str) -> str:
    if text.isascii() and text.isprintable():
        return typeset(text, language).replace("\u202f", NARROW)
    text = _NO_CHARACTER.sub(MISSING, unicodedata.normalize("NFC", text))
    text = _BLANK.sub(" ", _LINE_ENDS.sub("\n", text))
    kept = "".join(character for character in text if character == "\n" or _visible(character))
    return joined(typeset(kept, language).replace("\u202f", NARROW))


def spoken(text: str, language: str) -> str:
    """``text`` for what is read aloud or listed rather than drawn: bookmarks, descriptions, properties."""
    plain = drawable(text[:_LONGEST], language).replace(NARROW, "\u202f").replace("\n", " ")
    return "".join(map(unjoined, plain)) if turns(plain) else plain


def in_faces(text: str, face: str) -> Iterator[tuple[str, str]]:
    """``text`` cut into (face, piece): what ``face`` lacks is lent by another, or becomes ``MISSING``."""
    if text and covered(face).issuperset(map(ord, text)):
        yield face, text  # nearly always: looking up each character took a tenth of a document's time
        return
    for lender, characters in groupby(text, lambda character: _face_for(character, face)):
        piece = "".join(characters)
        yield (lender, piece) if lender else (SIGNS, MISSING * len(piece))


def _face_for(character: str, face: str) -> str:
    if character in {" ", NO_BREAK}:
        return face
    return next((name for name in (face, *_FALLBACK) if ord(character) in covered(name)), "")


def _visible(character: str) -> bool:
    code = ord(character)
    return unicodedata.category(character) not in _INVISIBLE and code not in _SELECTORS and code not in _SKINS
