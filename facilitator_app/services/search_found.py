"""What a search found, as a person reads it: the words of each result, where they were met, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.services.search_excerpt import NOTHING, Marked, marked, says

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.domain.searching import Term

_TITLE, _EXCERPT = 96, 110
"""Characters of a title and of an excerpt."""

_PLACES = {
    "rencontre": ("rencontres", ""),
    "person": ("people", ""),
    "action": ("rencontres", "restitute"),
    "note": ("rencontres", "restitute"),
    "resource": ("rencontres", "restitute"),
    "agenda_item": ("rencontres", "prepare"),
    "axis_synthesis": ("rencontres", "restitute"),
}


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place in the window: a page by its key; for a rencontre, its step, and the record to light there."""

    page: str
    rencontre: RecordId | None = None
    step: str = ""
    record: RecordId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One result. ``nature`` is that of an outcome; ``day`` and ``reference`` are those of its rencontre."""

    group: str
    id: RecordId
    title: Marked
    context: Marked = NOTHING
    nature: str = ""
    day: date | None = None
    reference: str = ""
    rencontre: RecordId | None = None

    @property
    def whereabouts(self) -> Whereabouts:
        """Where it is seen."""
        page, step = _PLACES[self.group]
        record = None if self.id == self.rencontre else self.id
        return Whereabouts(page, self.rencontre, step, record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a record has to say: its title, what stands beside it, and what is quoted where only that was met."""

    title: str
    beside: Sequence[str] = ()
    quoted: Sequence[str] = ()
    nature: str = ""


def found_as(group: str, record: RecordId, told: Told, terms: Sequence[Term], of: Rencontre | None) -> Found:
    """One result, with what was looked for marked in it; ``of`` is the rencontre it belongs to, or is."""
    beside = " · ".join(part for part in told.beside if part)
    missing = [term for term in terms if not says(told.title, term) and not says(beside, term)]
    quote = _quoted(told.quoted, missing)
    return Found(
        group=group,
        id=record,
        title=marked(told.title, terms, _TITLE),
        context=marked(" · ".join(part for part in (quote, beside) if part), terms),
        nature=told.nature,
        day=None if of is None else of.starts_on,
        reference="" if of is None else of.reference,
        rencontre=None if of is None else of.id,
    )


def _quoted(texts: Sequence[str], missing: Sequence[Term]) -> str:
    """The part of the first text that says what is shown nowhere else; "" when nothing is missing."""
    for text in texts:
        met = [term for term in missing if says(text, term)]
        if met:
            return marked(text, met, _EXCERPT).text.lstrip("-–•* ")
    return ""
