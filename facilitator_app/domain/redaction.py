"""Names, addresses and telephone numbers taken out of a text that anybody may read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from facilitator_app.i18n.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator_app.domain.people import Person

_ADDRESS: Final = re.compile(r"[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:\.[\w-]{1,63})+")
_TELEPHONE: Final = re.compile(
    r"(?<![\w.])(?:\+|00)\d(?:[\s.\-()]{0,2}\d){7,13}(?!\d)|(?<![\w.])0[1-9](?:[\s.\-]{0,2}\d{2}){4}(?!\d)"
)
_TITLED: Final = re.compile(
    r"\b(?:MM?\.|M[ml]es?|Mlles?|Monsieur|Madame|Mademoiselle|Dr|Pr|Me|Mr|Mrs|Ms)\s+"
    r"(?:d[eu]s?\s(?:l[ea]\s)?|l[ea]\s|d’)?[A-ZÀ-ÖØ-Þ][\w’'-]*(?:\s(?:d[eu]s?\s|l[ea]\s|d’)?[A-ZÀ-ÖØ-Þ][\w’'-]*){0,2}"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_APART: Final = 2
"""Characters that may stand between two words of one name: a space, a hyphen, a full stop and a space."""
_TOO_COMMON: Final = 3
"""A family name of so few letters is also a word: it counts only beside a first name."""


def says_how_to_reach(text: str) -> bool:
    """Whether an e-mail address or a telephone number stands in ``text``."""
    return any(pattern.search(text) for pattern in (_ADDRESS, _TELEPHONE))


@dataclass(frozen=True, slots=True)
class Redactor:
    """``families``: folded family names, word by word, with the folded first names that go with each."""

    families: dict[tuple[str, ...], frozenset[tuple[str, ...]]]
    removed: str

    @classmethod
    def of(cls, people: Iterable[Person], removed: str) -> Redactor:
        """Takes out the names of ``people``, and leaves ``removed`` in their place."""
        families: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        for person in people:
            if family := _words(person.last_name):
                families.setdefault(family, set()).add(_words(person.first_name))
        return cls({family: frozenset(firsts) for family, firsts in families.items()}, removed)

    def redacted(self, text: str) -> str:
        """``text`` without addresses, telephone numbers, names after a title, and the names it knows."""
        for pattern in (_ADDRESS, _TELEPHONE, _TITLED):
            text = pattern.sub(self.removed, text)
        return self._without_names(text) if self.families else text

    def _without_names(self, text: str) -> str:
        words = list(_WORD.finditer(text))
        plain = [folded(word[0]) for word in words]
        kept, last, place = [], 0, 0
        while place < len(words):
            first, end = self._name_at(text, words, plain, place)
            if end == place:
                place += 1
                continue
            start = max(words[first].start(), last)
            kept += [text[last:start], self.removed]
            last, place = words[end - 1].end(), end
        return "".join([*kept, text[last:]])

    def _name_at(self, text: str, words: Sequence[re.Match[str]], plain: Sequence[str], place: int) -> tuple[int, int]:
        """The words, from the first to the one after the last, of the name whose family part begins at ``place``."""
        for size in range(min(_LONGEST, len(words) - place), 0, -1):
            family = tuple(plain[place : place + size])
            if family in self.families and _together(text, words[place : place + size]):
                return self._whole(text, words, plain, (place, place + size))
        return place, place

    def _whole(self, text: str, words: Sequence[re.Match[str]], plain: Sequence[str],
               family: tuple[int, int]) -> tuple[int, int]:  # fmt: skip
        """The family name with the first name before or after it; nothing where it is but a common word."""
        start, end = family
        for first in self.families[tuple(plain[start:end])]:
            size = len(first)
            before, after = start - size, end + size
            if size and before >= 0 and tuple(plain[before:start]) == first and _together(text, words[before:end]):
                return before, end
            if size and tuple(plain[end:after]) == first and _together(text, words[start:after]):
                return start, after
        word = words[start][0]
        common = end - start == 1 and len(word) <= _TOO_COMMON
        return (start, end) if word[:1].isupper() and not common else (start, start)


_LONGEST: Final = 4
"""Words of the longest family names."""


def _words(name: str) -> tuple[str, ...]:
    return tuple(folded(word) for word in _WORD.findall(name))


def _together(text: str, words: Sequence[re.Match[str]]) -> bool:
    return all(after.start() - before.end() <= _APART and "\n" not in text[before.end() : after.start()]
               for before, after in pairwise(words))  # fmt: skip
