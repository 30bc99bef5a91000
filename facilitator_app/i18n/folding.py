"""Text made comparable: for searching (case, accents, ligatures, inclusive dots ignored) and for French sorting."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})
_INCLUSIVE_DOTS: Final = re.compile(r"[·⋅∙•‧]|(?<!\d)\.|\.(?!\d)")  # « élu⋅es », « élu.e.s »; not the dot of « 3.5 »
_WORD_BREAKS: Final = re.compile(r"[\s'’ʼ`‐‑‒–—―-]+")
_DIGITS: Final = re.compile(r"\d+")
_LONGEST_NUMBER: Final = 12


def folded(text: str) -> str:
    """``text`` as a search compares it: « Élu⋅es de Saint-Étienne » gives « elues de saint etienne ».

    Two texts that a reader would call the same word fold to the same text; folding twice changes nothing.
    """
    plain = _without_accents(_without_accents(text).casefold()).translate(_LIGATURES)
    return _WORD_BREAKS.sub(" ", _INCLUSIVE_DOTS.sub("", plain)).strip()


@lru_cache(maxsize=32_768)
def collation_key(text: str) -> tuple[str, str, str, str]:
    """A key that sorts as French readers expect: Eluard, Étienne, Œdipe; « Séance 2 » before « Séance 10 ».

    Letters decide first, word by word; then accents; then capitals, which come after small letters. Only equal texts
    have equal keys.
    """
    letters = _DIGITS.sub(lambda digits: digits[0].zfill(_LONGEST_NUMBER), folded(text))
    return letters, unicodedata.normalize("NFD", text.lower()), text.swapcase(), text


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
