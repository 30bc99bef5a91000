"""What is too long for a short document, cut where a word ends, and said to be so."""

from __future__ import annotations

import unicodedata
from math import ceil
from typing import TYPE_CHECKING, Final, TypeVar

from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import Run, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Thing = TypeVar("Thing")

LINE: Final = 74
"""Ordinary characters that a line of our text column holds, with some room to spare."""
_BETWEEN: Final = 0.4
"""The space between two paragraphs, in lines."""
_WIDE: Final = dict.fromkeys("MWmw@%—…œŒæÆ", 1.9)
_CAPITAL, _VERY_WIDE = 1.4, 2.3


def lines_of(text: str) -> int:
    """About how many lines ``text`` takes on paper; empty lines take none."""
    return sum(ceil(_width(line) / LINE) for line in text.splitlines() if line.strip())


def cut(text: str, most: int) -> str:
    """``text`` in at most ``most`` lines of paper, an ellipsis standing for what is left out."""
    kept: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        room = most - sum(lines_of(one) + _BETWEEN for one in kept)
        if room <= 0:
            kept[-1] = f"{kept[-1].rstrip(' ,;:.')}…"
            break
        kept.append(_cut_line(line, room * LINE))
        if kept[-1] != line:
            break
    return "\n".join(kept)


def one_line(text: str, width: float) -> str:
    """``text`` on one line, as wide as ``width`` ordinary characters at most."""
    return _cut_line(" ".join(text.split()), width)


def fitting(things: Sequence[Thing], lines: Callable[[Thing], int], most: int) -> list[Thing]:
    """The first of ``things`` that ``most`` lines of paper can hold."""
    kept: list[Thing] = []
    room = most
    for thing in things:
        room -= lines(thing)
        if room < 0:
            break
        kept.append(thing)
    return kept


def rest(left_out: int) -> Iterator[Text]:
    """The sentence that says how many more the whole compte rendu has; nothing where nothing was left out."""
    if left_out:
        one = _("… et {n} autre dans le compte rendu complet.")
        many = _("… et {n} autres dans le compte rendu complet.")
        yield Text((Run(plural(left_out, one, many), soft=True),), small=True)


def continued(text: str, shown: str) -> Iterator[Text]:
    """The sentence that says where the end of ``text`` is; nothing where ``shown`` is all of it."""
    if shown.split() != text.split():
        yield Text((Run(_("La suite est dans le compte rendu complet."), soft=True),), small=True)


def _cut_line(line: str, room: float) -> str:
    width = 0.0
    for place, character in enumerate(line):
        width += _advance(character)
        if width > room:
            words = line[: max(place - 1, 1)]
            whole = words.rpartition(" ")[0]
            return (whole if len(whole) * 2 > len(words) else words).rstrip(" ,;:.") + "…"
    return line


def _width(text: str) -> float:
    return sum(map(_advance, text))


def _advance(character: str) -> float:
    """How wide a character is, an ordinary one being 1."""
    if character.isascii() and (character.islower() or character == " "):
        return _WIDE.get(character, 1)
    if character in _WIDE:
        return _WIDE[character]
    if unicodedata.east_asian_width(character) in "WF" or unicodedata.category(character) == "So":
        return _VERY_WIDE
    return _CAPITAL if character.isupper() else 1
