"""Topics (sujets): what a group works on from rencontre to rencontre, and what came of it each time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.outcome import Action, Kind, Outcome, Progression
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.folding import collation_key, folded
from facilitator_app.services import agenda, outcomes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic, as it was last written: how often it came, what was noted, how many actions are still to be done."""

    name: str
    last: date | None
    rencontres: int
    sequences: int
    noted: int
    unfinished: int

    @property
    def key(self) -> str:
        """What makes two ways of writing it the same topic: accents and capitals do not count."""
        return folded(self.name)


@dataclass(frozen=True, slots=True)
class Said:
    """An outcome on a topic: the reference it has if it is a decision, its follow-up if it is an action."""

    outcome: Outcome
    reference: str = ""
    action: Action | None = None


@dataclass(frozen=True, slots=True)
class TopicDay:
    """What one rencontre did on a topic: the sequences that worked on it, then what was noted, nature by nature."""

    rencontre: Rencontre
    sequences: tuple[AgendaItem, ...]
    said: tuple[Said, ...]


def topics(library: Library) -> list[Topic]:
    """Every topic, the one last worked on first."""
    days = _Days(library)
    found = [_counted(key, marks, days) for key, marks in days.by_topic.items()]
    in_order = sorted(found, key=lambda topic: collation_key(topic.name))
    return sorted(in_order, key=lambda topic: str(topic.last or ""), reverse=True)


def timeline(library: Library, name: str) -> tuple[TopicDay, ...]:
    """What each rencontre did on a topic, the latest first."""
    days = _Days(library)
    marks = days.by_topic.get(folded(name), [])
    meetings = {mark.rencontre: days.meetings[mark.rencontre] for mark in marks if mark.rencontre is not None}
    latest = sorted(meetings.values(), key=lambda r: (str(r.starts_on or ""), r.reference), reverse=True)
    return tuple(_day(library, rencontre, folded(name)) for rencontre in latest)


def known_topics(library: Library) -> list[str]:
    """The names of all topics, as they were last written, in the order of a French list."""
    return sorted((topic.name for topic in topics(library)), key=collation_key)


class _Days:
    """What bears a topic, by topic; what belongs to a rencontre in the bin is left out."""

    def __init__(self, library: Library) -> None:
        self.meetings = {rencontre.id: rencontre for rencontre in library.find(Rencontre)}
        states = (Progression.OPEN.value, Progression.UNDER_WAY.value)
        self.unfinished = {action.id for state in states for action in library.find(Action, state=state)}
        self.by_topic: dict[str, list[AgendaItem | Outcome]] = {}
        marks: list[AgendaItem | Outcome] = [
            *library.saying(AgendaItem, "topic"),
            *library.saying(Outcome, "topic"),
        ]
        for mark in marks:
            if mark.rencontre in self.meetings and (key := folded(mark.topic)):
                self.by_topic.setdefault(key, []).append(mark)

    def day(self, mark: AgendaItem | Outcome) -> date | None:
        """When something was planned or said."""
        meeting = self.meetings.get(mark.rencontre) if mark.rencontre else None
        return None if meeting is None else meeting.starts_on


def _counted(key: str, marks: list[AgendaItem | Outcome], days: _Days) -> Topic:
    latest = max(marks, key=lambda mark: str(days.day(mark) or ""))
    noted = [mark for mark in marks if isinstance(mark, Outcome)]
    return Topic(
        name=latest.topic.strip() or key,
        last=days.day(latest),
        rencontres=len({mark.rencontre for mark in marks}),
        sequences=len(marks) - len(noted),
        noted=len(noted),
        unfinished=sum(mark.nature == Kind.ACTION and mark.id in days.unfinished for mark in noted),
    )


def _day(library: Library, rencontre: Rencontre, key: str) -> TopicDay:
    every = outcomes.outcomes_of(library, rencontre.id)
    references = outcomes.decisions_of(every, rencontre.reference)
    follow_ups = outcomes.actions_of(library, rencontre.id)
    return TopicDay(
        rencontre,
        tuple(item for item in agenda.items_of(library, rencontre.id) if folded(item.topic) == key),
        tuple(_said(every, key, references, follow_ups)),
    )


def _said(
    every: Sequence[Outcome], key: str, references: dict[RecordId, str], follow_ups: dict[RecordId, Action]
) -> list[Said]:
    order = [Kind.DECISION, Kind.ACTION, *Kind, *(outcome.nature for outcome in every)]
    found = [
        Said(outcome, references.get(outcome.id, ""), follow_ups.get(outcome.id) if _is_action(outcome) else None)
        for outcome in every
        if folded(outcome.topic) == key
    ]
    return sorted(
        found, key=lambda said: order.index(said.outcome.nature) if said.outcome.nature in order else len(order)
    )


def _is_action(outcome: Outcome) -> bool:
    return outcome.nature == Kind.ACTION
