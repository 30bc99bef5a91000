"""Hebrew, Arabic and the like in lines that run from left to right: letters joined, and laid out as they are read.

What Unicode's annex 9 asks for a line whose own direction is from left to right, without its marks of embedding,
which ``drawable`` takes away; the joined forms are those of Unicode's own compatibility characters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import groupby
from typing import Final

_LEFT, _RIGHT, _NUMBER = 0, 1, 2
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FORMS: Final = (range(0xFB50, 0xFE00), range(0xFE70, 0xFEFD))
_JOINED: Final = ("isolated", "final", "initial", "medial")
_LAM: Final = "\u0644"
_TATWEEL: Final = "\u0640"
_MIRRORED: Final = dict(zip("()[]{}<>«»", ")(][}{><»«", strict=True))


def turns(text: str) -> bool:
    """Whether some of ``text`` is read from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def joined(text: str) -> str:
    """``text`` with each Arabic letter in the form that its neighbours ask for; as it is where there are none."""
    if not turns(text):
        return text
    letters = _with_ligatures(text)
    return "".join(_form(letters, place) for place in range(len(letters)))


def unjoined(character: str) -> str:
    """The letters that a joined form stands for, as who copies the text wants them."""
    if any(ord(character) in forms for forms in _FORMS):
        return unicodedata.normalize("NFKC", character)
    return character


def as_read(text: str) -> list[int]:
    """The places of the characters of a line, from the leftmost to the rightmost as they are to be drawn."""
    levels = _levels(text)
    order: list[int] = []
    for turned, places in groupby(range(len(text)), lambda place: levels[place] > _LEFT):
        run = list(places)
        order += _turned(run, levels) if turned else run
    return order


def mirrored(character: str) -> str:
    """What a bracket becomes in a text that is read from right to left."""
    return _MIRRORED.get(character, character)


def turned_places(text: str) -> frozenset[int]:
    """The places of a line that are read from right to left."""
    return frozenset(place for place, level in enumerate(_levels(text)) if level == _RIGHT)


def _turned(run: list[int], levels: list[int]) -> list[int]:
    """A run from its end to its beginning, but for the numbers in it."""
    order: list[int] = []
    for number, places in groupby(reversed(run), lambda place: levels[place] == _NUMBER):
        part = list(places)
        order += reversed(part) if number else part
    return order


def _levels(text: str) -> list[int]:
    strong = [_strong(character) for character in text]
    levels: list[int] = []
    for place, own in enumerate(strong):
        before = _nearest(strong[:place][::-1])
        if own == _NUMBER:
            levels.append(_NUMBER if before == _RIGHT else _LEFT)
        elif own is None:
            both = before == _RIGHT and _nearest(strong[place + 1 :], numbers=True) in {_RIGHT, _NUMBER}
            levels.append(_RIGHT if both else _LEFT)
        else:
            levels.append(own)
    return levels


def _nearest(strong: list[int | None], *, numbers: bool = False) -> int | None:
    return next((one for one in strong if one is not None and (numbers or one != _NUMBER)), None)


def _strong(character: str) -> int | None:
    direction = unicodedata.bidirectional(character)
    if direction in {"R", "AL", "NSM"}:
        return _RIGHT if direction != "NSM" or turns(character) else None
    if direction in {"EN", "AN"}:
        return _NUMBER
    return _LEFT if direction == "L" else None


def _with_ligatures(text: str) -> list[str]:
    """The letters of ``text``; lam and the alef that follows are one, as everywhere in Arabic."""
    letters: list[str] = []
    for character in text:
        if letters and letters[-1] == _LAM and _LAM + character in _forms():
            letters[-1] += character
        else:
            letters.append(character)
    return letters


def _form(letters: list[str], place: int) -> str:
    known = _forms().get(letters[place])
    if known is None:
        return letters[place]
    before = _joins(_neighbour(letters, range(place - 1, -1, -1)), "initial")
    after = "initial" in known and _joins(_neighbour(letters, range(place + 1, len(letters))), "final")
    wanted = _JOINED[(1 if before else 0) + (2 if after else 0)]
    return known.get(wanted) or known.get("isolated") or letters[place]


def _neighbour(letters: list[str], places: range) -> str:
    """The first letter at these places; vowel signs stand above it and do not part letters."""
    return next((letters[place] for place in places if not unicodedata.combining(letters[place][0])), "")


def _joins(letter: str, form: str) -> bool:
    return letter == _TATWEEL or form in _forms().get(letter, {})


@cache
def _forms() -> dict[str, dict[str, str]]:
    """The forms of each letter, and of lam with alef, by the name that Unicode gives them."""
    forms: dict[str, dict[str, str]] = {}
    for code in (code for codes in _FORMS for code in codes):
        name, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        base = "".join(chr(int(letter, 16)) for letter in letters)
        if name.strip("<>") in _JOINED and (len(base) == 1 or (base[0] == _LAM and base[1:] in _ALEFS)):
            forms.setdefault(base, {}).setdefault(name.strip("<>"), chr(code))
    return forms


_ALEFS: Final = ("\u0622", "\u0623", "\u0625", "\u0627")
