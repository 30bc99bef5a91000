"""Where a text says what was looked for, and the part of a long text around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from facilitator_app.domain.searching import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.domain.searching import Term

_CHUNK: Final = re.compile(r"[^\s'’ʼ`‐‑‒–—―-]+")
"""What stands between two places where folding parts words."""
_EDGES: Final = re.compile(r"^[\W_]+|[\W_]+$")
_BEFORE: Final = 40
"""Characters that are shown before the first thing found in a long text."""
_SLACK: Final = 20
"""Characters by which the end of a text may be longer than asked, rather than cut."""


class Span(NamedTuple):
    """A part of a text that was looked for: from ``start`` to before ``end``, in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A text on one line, and the parts of it that were looked for, in order."""

    text: str
    spans: tuple[Span, ...] = ()


NOTHING: Final = Marked("")


class _Word(NamedTuple):
    """One word as a search compares it, and where it stands."""

    word: str
    start: int
    end: int


def marked(text: str, terms: Sequence[Term], most: int = 0) -> Marked:
    """``text`` on one line with what was looked for in it; with ``most``, no more characters than that around it."""
    line = " ".join(text.split())
    shown = _part(line, terms, most) if 0 < most < len(line) else line
    return Marked(shown, tuple(_joined(sorted(_found(shown, terms)))))


def says(text: str, term: Term) -> bool:
    """Whether a text says what was looked for."""
    return next(_of_term(_words(text), term), None) is not None


def _part(line: str, terms: Sequence[Term], most: int) -> str:
    """The part of a long line where the first thing stands, whole words, with marks where it is cut."""
    first = min((span.start for span in _found(line, terms)), default=0)
    start = 0 if first < most - _BEFORE else line.rfind(" ", 0, min(first - _BEFORE, len(line) - most)) + 1
    end = len(line) if len(line) - start <= most + _SLACK else line.rfind(" ", start, start + most)
    end = end if end > start else start + most
    return f"{'…' if start else ''}{line[start:end].rstrip()}{'…' if end < len(line) else ''}"


def _found(text: str, terms: Sequence[Term]) -> list[Span]:
    words = _words(text)
    return [span for term in terms for span in _of_term(words, term)]


def _of_term(words: Sequence[_Word], term: Term) -> Iterator[Span]:
    """Each place where the words of a term stand one after the other."""
    length = len(term.words)
    for first in range(len(words) - length + 1):
        here = words[first : first + length]
        same = all(word.word == wanted for word, wanted in zip(here[:-1], term.words, strict=False))
        last, wanted = here[-1].word, term.words[-1]
        if same and (last.startswith(wanted) if term.open else last == wanted):
            yield Span(here[0].start, here[-1].end)


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[_Word, ...]:
    """The words of a text. Kept: each text of a result is looked through once for every word asked."""
    return tuple(_parted(text))


def _parted(text: str) -> Iterator[_Word]:
    for chunk in _CHUNK.finditer(text):
        bare = _EDGES.sub("", chunk[0])
        start = chunk.start() + chunk[0].find(bare)
        for word in words_of(chunk[0]):
            yield _Word(word, start, start + len(bare))


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    """The same, without those that overlap."""
    now: Span | None = None
    for span in spans:
        if now is not None and span.start <= now.end:
            now = Span(now.start, max(now.end, span.end))
            continue
        if now is not None:
            yield now
        now = span
    if now is not None:
        yield now
