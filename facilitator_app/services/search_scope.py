"""What the operators of a search mean: which groups of results count, and how each is narrowed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from facilitator_app.domain.catalogue import OUTSIDE, WorkingGroup
from facilitator_app.domain.outcome import Kind, Progression
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.domain.searching import Term, words_of
from facilitator_app.i18n.folding import folded
from facilitator_app.services.axis_words import axis_meant
from facilitator_app.services.search_days import typed_days
from facilitator_app.storage.search import EVERYWHERE, Within
from facilitator_app.storage.search_entries import NO_AXIS, mark, marks
from facilitator_app.storage.search_index import GROUPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.library import Library
    from facilitator_app.services.search_query import Query

_Meant = TypeVar("_Meant")

_OF_RENCONTRES: Final = frozenset(GROUPS) - frozenset({"person"})
_NOTED: Final = ("note", "action", "resource")

_NATURES: Final = {
    "constats": Kind.FINDING, "findings": Kind.FINDING, "propositions": Kind.PROPOSAL, "proposals": Kind.PROPOSAL,
    "decisions": Kind.DECISION, "questions": Kind.QUESTION,
}  # fmt: skip
_TYPES: Final[Mapping[str, tuple[str, ...]]] = {
    "rencontres": ("rencontre",), "meetings": ("rencontre",), "personnes": ("person",), "people": ("person",),
    "notes": ("note", "action", "resource"), "outcomes": ("note", "action", "resource"), "actions": ("action",),
    "ressources": ("resource",), "resources": ("resource",), "outils": ("resource",),
    "sequences": ("agenda_item",), "deroules": ("agenda_item",), "syntheses": ("axis_synthesis",),
}  # fmt: skip
_STATES: Final = {
    "a faire": Progression.OPEN, "ouvertes": Progression.OPEN, "open": Progression.OPEN, "to do": Progression.OPEN,
    "en cours": Progression.UNDER_WAY, "under way": Progression.UNDER_WAY,
    "faites": Progression.DONE, "closes": Progression.DONE, "done": Progression.DONE,
    "abandonnees": Progression.DROPPED, "dropped": Progression.DROPPED,
}  # fmt: skip
_UNFILED: Final = frozenset({"a classer", "sans", "none", "to file"})
_OUTSIDE: Final = frozenset({"hors", "outside"})
"""Shorter than what is understood elsewhere: a value has no space unless it stands in quotes."""


@dataclass(frozen=True, slots=True)
class Scope:
    """``marks``: each must be found, in one of its words; ``unclear``: values that were not understood."""

    groups: frozenset[str] = frozenset(GROUPS)
    marks: tuple[tuple[Term, ...], ...] = ()
    within: Within = EVERYWHERE
    unclear: tuple[str, ...] = ()

    def only(self, groups: Iterable[str]) -> Scope:
        """Fewer groups."""
        return replace(self, groups=self.groups & frozenset(groups))

    def marked(self, groups: Iterable[str], *any_of: Term) -> Scope:
        """Fewer groups, of which only what bears one of these marks."""
        return replace(self.only(groups), marks=(*self.marks, any_of))

    def between(self, first: date | None, last: date | None) -> Scope:
        """Fewer rencontres: those from ``first`` to ``last``, both included."""
        known = self.within
        starts = max((day for day in (first, known.first) if day is not None), default=None)
        ends = min((day for day in (last, known.last) if day is not None), default=None)
        return replace(self.only(_OF_RENCONTRES), within=replace(known, first=starts, last=ends))


def scope_of(query: Query, library: Library, catalogue: Catalogue) -> Scope:
    """What the operators of ``query`` mean together."""
    scope, reader = Scope(), _Reader(library, catalogue)
    for name, value in query.operators:
        narrowed = reader.narrowed(scope, name, value)
        scope = narrowed or replace(scope, unclear=(*scope.unclear, value))
    return scope


class _Reader:
    """Narrows a scope by one operator at a time; ``None`` where its value is not understood."""

    def __init__(self, library: Library, catalogue: Catalogue) -> None:
        self._library, self._catalogue = library, catalogue
        self._today = library.today()
        self._readers: dict[str, Callable[[Scope, str], Scope | None]] = {
            "axis": self._axis, "type": self._type, "before": self._before, "after": self._after, "in": self._in,
            "group": self._group, "rencontre": self._rencontre, "state": self._state,
            "topic": lambda scope, value: _worded(scope, ("agenda_item", *_NOTED), "topic", value),
            "owner": lambda scope, value: _worded(scope, ("action",), "owner", value),
            "structure": lambda scope, value: _worded(scope, ("person",), "structure", value),
        }  # fmt: skip

    def narrowed(self, scope: Scope, name: str, value: str) -> Scope | None:
        return self._readers[name](scope, value)

    def _axis(self, scope: Scope, value: str) -> Scope | None:
        if folded(value) in _UNFILED:
            return scope.marked(_NOTED, Term((NO_AXIS,), open=False))
        outside = folded(value) in _OUTSIDE
        code = OUTSIDE if outside else axis_meant(self._catalogue, value, self._today)
        return scope.marked(_OF_RENCONTRES, Term((mark("axis", code),), open=False)) if code else None

    @staticmethod
    def _type(scope: Scope, value: str) -> Scope | None:
        natures = _begun(_NATURES, value)
        if natures:
            return scope.marked(("note",), *(Term((mark("nature", nature),), open=False) for nature in natures))
        groups = [group for each in _begun(_TYPES, value) for group in each]
        return scope.only(groups) if groups else None

    @staticmethod
    def _state(scope: Scope, value: str) -> Scope | None:
        states = _begun(_STATES, value)
        return scope.marked(("action",), *(Term((mark("state", s),), open=False) for s in states)) if states else None

    def _before(self, scope: Scope, value: str) -> Scope | None:
        days = typed_days(value, self._today)
        return None if days is None else scope.between(None, days[0] - timedelta(days=1))

    def _after(self, scope: Scope, value: str) -> Scope | None:
        days = typed_days(value, self._today)
        return None if days is None else scope.between(days[1] + timedelta(days=1), None)

    def _in(self, scope: Scope, value: str) -> Scope | None:
        days = typed_days(value, self._today)
        return None if days is None else scope.between(*days)

    def _group(self, scope: Scope, value: str) -> Scope:
        groups = (group for group in self._library.find(WorkingGroup) if _says(group.name, value))
        within = replace(scope.within, groups=_both(scope.within.groups, (group.id for group in groups)))
        return replace(scope.only(_OF_RENCONTRES), within=within)

    def _rencontre(self, scope: Scope, value: str) -> Scope:
        wanted = folded(value)
        exact = [r for r in self._library.find(Rencontre) if folded(r.reference) == wanted]
        found = exact or [r for r in self._library.find(Rencontre) if _says(f"{r.reference} {r.title}", value)]
        within = replace(scope.within, ids=_both(scope.within.ids, (r.id for r in found)))
        return replace(scope.only(_OF_RENCONTRES), within=within)


def _worded(scope: Scope, groups: Iterable[str], name: str, value: str) -> Scope | None:
    words = list(marks(name, value))
    narrowed = scope.only(groups)
    for word in words:
        narrowed = narrowed.marked(groups, Term((word,)))
    return narrowed if words else None


def _both(known: frozenset[RecordId] | None, more: Iterable[RecordId]) -> frozenset[RecordId]:
    """What is in both, where the first is known."""
    return frozenset(more) if known is None else known & frozenset(more)


def _begun(known: Mapping[str, _Meant], typed: str) -> list[_Meant]:
    """What words mean that begin as ``typed`` does; each once."""
    wanted = folded(typed)
    return list(dict.fromkeys(value for word, value in known.items() if word.startswith(wanted)))


def _says(text: str, typed: str) -> bool:
    """Whether each word typed begins a word of ``text``."""
    words = words_of(text)
    return all(any(word.startswith(wanted) for word in words) for wanted in words_of(typed))
