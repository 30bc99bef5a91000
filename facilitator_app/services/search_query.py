"""What somebody typed to search: words, phrases in quotes, and operators such as « axe:3 »."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from facilitator_app.domain.searching import LEAST, Term, words_of
from facilitator_app.i18n.folding import folded

OPERATORS: Final = {
    "axe": "axis", "axis": "axis",
    "type": "type", "nature": "type", "kind": "type",
    "avant": "before", "before": "before",
    "apres": "after", "after": "after",
    "en": "in", "in": "in",
    "groupe": "group", "group": "group",
    "rencontre": "rencontre", "meeting": "rencontre",
    "sujet": "topic", "topic": "topic",
    "responsable": "owner", "owner": "owner",
    "structure": "structure", "organisation": "structure", "organization": "structure",
    "etat": "state", "statut": "state", "state": "state", "status": "state",
}  # fmt: skip
"""The operators, in both languages, folded; what follows any other word and a colon is looked for as words."""

_QUOTED: Final = r'"[^"]*"?|«[^»]*»?|“[^”]*”?'
_PART: Final = re.compile(rf"(?P<name>[^\W\d_]+):(?P<value>{_QUOTED}|\S*)|(?P<phrase>{_QUOTED})|(?P<word>\S+)")
_QUOTES: Final = '"«»“” \u00a0\u202f'
_CLOSED: Final = ('"', "»", "”")


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for. ``operators`` are names of ours and values as they were typed."""

    terms: tuple[Term, ...] = ()
    operators: tuple[tuple[str, str], ...] = ()

    @property
    def asks(self) -> bool:
        """Whether there is anything to look for yet."""
        return bool(self.terms or self.operators)


def read_query(typed: str) -> Query:
    """The query in what was typed. It is read anew at each key: what has just been begun counts as far as it goes."""
    terms: list[Term] = []
    operators: list[tuple[str, str]] = []
    for part in _PART.finditer(typed):
        name = OPERATORS.get(folded(part["name"] or ""))
        if name is not None:
            operators.append((name, part["value"].strip(_QUOTES)))
        elif part["phrase"] is not None:
            terms.append(Term(words_of(part["phrase"]), open=not _is_closed(part["phrase"])))
        else:
            terms.append(Term(words_of(part[0])))
    given = tuple((name, value) for name, value in operators if value)
    return Query(tuple(_counting(terms)), given)


def _is_closed(phrase: str) -> bool:
    return len(phrase) > 1 and phrase.endswith(_CLOSED)


def _counting(terms: list[Term]) -> list[Term]:
    """Those that can be looked for: one letter is the beginning of too much, one figure is a whole word."""
    return [_figure(term) for term in terms if term.words and (len("".join(term.words)) >= LEAST or _is_figure(term))]


def _figure(term: Term) -> Term:
    return Term(term.words, open=False) if _is_figure(term) else term


def _is_figure(term: Term) -> bool:
    return len(term.words) == 1 and len(term.words[0]) == 1 and term.words[0].isdigit()
