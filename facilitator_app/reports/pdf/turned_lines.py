"""The lines of a paragraph, once broken, with what is read from right to left laid out so."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from facilitator_app.reports.pdf.direction import as_read, mirrored, turned_places, turns


def turned(broken: Any) -> Any:
    """What reportlab broke into lines, each line in the order in which it is drawn; most have nothing to turn."""
    for number, line in enumerate(broken.lines):
        if isinstance(line, tuple):
            broken.lines[number] = (line[0], _turned_words(line[1]))
        elif any(turns(word.text) for word in line.words):
            line.words = _turned_fragments(line.words)
    return broken


def _turned_words(words: list[str]) -> list[str]:
    """A line in one face: its words, which single spaces part."""
    text = " ".join(words)
    return _drawn(text).split(" ") if turns(text) else words


def _turned_fragments(fragments: list[Any]) -> list[Any]:
    """A line in several faces: the same letters in the same faces, cut anew where their order changed."""
    text = "".join(fragment.text for fragment in fragments)
    owners = [owner for owner, fragment in enumerate(fragments) for _letter in fragment.text]
    drawn, order = _drawn(text), as_read(text)
    pieces: list[Any] = []
    for owner, places in groupby(range(len(order)), lambda place: owners[order[place]]):
        pieces.append(fragments[owner].clone(text="".join(drawn[place] for place in places)))
    return pieces


def _drawn(text: str) -> str:
    facing = turned_places(text)
    return "".join(mirrored(text[place]) if place in facing else text[place] for place in as_read(text))
