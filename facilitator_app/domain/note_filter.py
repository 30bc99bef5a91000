"""Choosing some of the notes of a rencontre: by their words, their nature, who carries them, where they were said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from facilitator_app.i18n.folding import folded

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from facilitator_app.domain.outcome import Outcome

Facet = Literal["nature", "support", "subgroup", "topic", "internal"]
"""What notes are chosen by: the names of fields of an outcome."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One value that is let through, such as the nature "decision"."""

    facet: Facet
    value: Hashable


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """Lets a note through that has one of the wanted values of each facet named, and the words; empty, every note."""

    wanted: tuple[Wanted, ...] = ()
    words: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is left out."""
        return not self.wanted and not self.words.strip()

    def toggled(self, wanted: Wanted) -> NoteFilter:
        """The filter with one value more, or without it."""
        without = tuple(one for one in self.wanted if one != wanted)
        return replace(self, wanted=without if wanted in self.wanted else (*self.wanted, wanted))

    def chosen(self, outcomes: Iterable[Outcome]) -> Iterable[Outcome]:
        """The notes that are let through, in the order given."""
        values: dict[Facet, set[Hashable]] = {}
        for wanted in self.wanted:
            values.setdefault(wanted.facet, set()).add(wanted.value)
        asked = [(attrgetter(facet), allowed) for facet, allowed in values.items()]
        words = folded(self.words)
        for outcome in outcomes:
            right = all(value_of(outcome) in allowed for value_of, allowed in asked)
            if right and (not words or words in _searched(outcome.text)):
                yield outcome


@lru_cache(maxsize=8192)
def _searched(text: str) -> str:
    """A text as it is searched. Kept: each letter typed asks for all of them."""
    return folded(text)
