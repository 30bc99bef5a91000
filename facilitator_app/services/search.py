"""Search everywhere: rencontres, people, notes, actions, resources, as one types."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from time import sleep
from typing import TYPE_CHECKING, Final, NamedTuple

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.progress import unwatched
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.folding import folded
from facilitator_app.services import outcomes
from facilitator_app.services.rencontres import rencontres
from facilitator_app.services.search_query import read_query
from facilitator_app.services.search_results import Results, group_words
from facilitator_app.services.search_scope import Scope, scope_of
from facilitator_app.storage import search, search_reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.library import Library
    from facilitator_app.services.search_found import Found
    from facilitator_app.services.search_query import Query
    from facilitator_app.storage.database import Work

FEW, MANY = 5, 30
"""Results of a group among others, and of one that stands alone."""

_LINES: Final = 250
"""Lines of the logs that the index reads in one transaction: 30 ms at most, in which typing waits."""
_BREATH: Final = 0.002
"""Seconds between two of them: without any, a lock that is let go and taken again never reaches who waits for it."""

_DECISION: Final = re.compile(r"D-(\d{4}-\d+)-\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Group:
    """Results of one kind, the best first; ``more`` when there are others."""

    name: str
    found: tuple[Found, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found. ``unclear``: values not understood; ``near``: what is shown where nothing is asked."""

    groups: tuple[Group, ...] = ()
    unclear: tuple[str, ...] = ()
    near: tuple[Found, ...] = ()


class _Asked(NamedTuple):
    """A query as it was understood."""

    query: Query
    scope: Scope
    few: int


@dataclass(frozen=True, slots=True)
class Finder:
    """Searches the records of one workspace; safe to use in another thread than the window's."""

    library: Library
    catalogue: Catalogue

    def behind(self) -> int:
        """How many lines of the logs were written that no search has read."""
        with self.library.database.read() as work:
            return search_reading.behind(work.connection())

    def keep_up(self, progress: Progress = unwatched) -> None:
        """Read all that was written since the last time. Typing goes on meanwhile."""
        done, total = 0, self.behind()
        while done < total:
            read = self._read_on()
            if not read:
                return
            done = min(done + read, total)
            progress(done, total)
            sleep(_BREATH)

    def find(self, typed: str, few: int = FEW) -> Findings:
        """What there is for the words typed, ``few`` of each group; ``MANY`` of one that is asked for alone.

        What was written a moment ago is found, unless it is so much that ``keep_up`` must read it first.
        """
        query = read_query(typed)
        if not query.asks:
            return Findings(near=() if typed.strip() else self.near())
        with suppress(Problem):  # a full disk must not keep anybody from finding what is there
            if 0 < self.behind() <= _LINES:
                self._read_on()
        scope = scope_of(query, self.library, self.catalogue)
        with self.library.database.read() as work:
            groups = tuple(self._groups(work, typed, _Asked(query, scope, few)))
        return Findings(groups, scope.unclear)

    def near(self, most: int = FEW) -> tuple[Found, ...]:
        """The rencontres nearest to today, before or after, for who has not typed anything yet."""
        today = self.library.today()
        dated = [rencontre for rencontre in rencontres(self.library) if rencontre.starts_on is not None]
        nearest = sorted(dated, key=lambda r: abs((r.starts_on - today).days) if r.starts_on else 0)[:most]
        with self.library.database.read() as work:
            return Results(work, self.catalogue, ()).of("rencontre", [rencontre.id for rencontre in nearest])

    def _read_on(self) -> int:
        with self.library.database.write() as work:
            return search_reading.read_on(work.connection(), _LINES)

    def _groups(self, work: Work, typed: str, asked: _Asked) -> Iterator[Group]:
        query, scope = asked.query, asked.scope
        decision = self._decision(work, typed)
        if decision is not None:
            yield decision
            return
        if scope.unclear and not query.terms and scope == Scope(unclear=scope.unclear):
            return
        results = Results(work, self.catalogue, query.terms)
        most = MANY if len(scope.groups) == 1 else asked.few
        sought = search.Sought(terms=query.terms, marks=scope.marks, within=scope.within)
        for name in group_words():
            if name in scope.groups:
                ids = search.found(work.connection(), name, sought, most + 1)
                found = results.of(name, ids[:most])
                if found:
                    yield Group(name, found, more=len(ids) > most)

    def _decision(self, work: Work, typed: str) -> Group | None:
        """The decision whose reference was typed whole."""
        match = _DECISION.fullmatch(typed.strip())
        if match is None:
            return None
        for rencontre in self.library.find(Rencontre, reference=f"R-{match[1]}"):
            noted = outcomes.outcomes_of(self.library, rencontre.id)
            references = outcomes.decisions_of(noted, rencontre.reference)
            named = [decision for decision, reference in references.items() if folded(reference) == folded(typed)]
            if named:
                return Group("note", Results(work, self.catalogue, ()).of("note", named))
        return None
