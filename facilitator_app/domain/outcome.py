"""What the group produced: outcomes against the axes, and the actions that follow from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Kind(StrEnum):
    """The nature of an outcome, in the order of the capture line (F1 to F6)."""

    FINDING = "finding"
    PROPOSAL = "proposal"
    DECISION = "decision"
    ACTION = "action"
    RESOURCE = "resource"
    QUESTION = "question"


class Support(StrEnum):
    """Who carries an outcome (portage): a regional synthesis keeps isolated voices and disagreements."""

    ISOLATED = "isolated"
    SHARED = "shared"
    COLLECTIVE = "collective"
    DISAGREEMENT = "disagreement"


class Progression(StrEnum):
    """How far an action is."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Record):
    """One idea, in the participants' words. ``axis`` is a code, ``OUTSIDE``, or ``None``: not filed yet.

    ``number`` is that of a decision or an action once minutes were closed with it, 0 before; ``internal`` is a note
    for the facilitators, kept out of documents unless they ask for it; ``topic`` is a subject followed over the years.
    """

    kind: ClassVar[str] = "outcome"

    rencontre: RecordId | None = None
    nature: str = Kind.FINDING.value
    text: str = ""
    axis: str | None = None
    also: tuple[str, ...] = ()
    support: str = ""
    verbatim: bool = False
    vote: str = ""
    half_day: RecordId | None = None
    agenda_item: RecordId | None = None
    subgroup: RecordId | None = None
    noted_at: datetime | None = None
    number: int = 0
    internal: bool = False
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Record):
    """What someone must do. The identity is that of the outcome whose text says what."""

    kind: ClassVar[str] = "action"

    rencontre: RecordId | None = None
    owner: str = ""
    due: date | None = None
    state: str = Progression.OPEN.value
    result: str = ""
    closed_on: date | None = None

    @property
    def unfinished(self) -> bool:
        """Whether somebody must still do it."""
        return self.state in {Progression.OPEN, Progression.UNDER_WAY}

    def late(self, today: date) -> bool:
        """Whether the due date is over and nobody has closed it."""
        return self.due is not None and self.due < today and self.unfinished

    def moved(self, state: str, today: date) -> Action:
        """The action in another state: closed today when done or dropped, else without closing day nor result."""
        moved = replace(self, state=state)
        if moved.unfinished:
            return replace(moved, closed_on=None, result="")
        return replace(moved, closed_on=self.closed_on or today)


def filed(outcome: Outcome, axis: str | None) -> Outcome:
    """The outcome under another main axis, which is then no longer a secondary one; under its own again, not filed."""
    return refiled(outcome, None if axis == outcome.axis else axis)


def refiled(outcome: Outcome, axis: str | None) -> Outcome:
    """The outcome under a main axis, whatever it was under; that axis is then no longer a secondary one."""
    return replace(outcome, axis=axis, also=tuple(code for code in outcome.also if code != axis))


def also_filed(outcome: Outcome, axis: str) -> Outcome:
    """The outcome with one more secondary axis, or one less; the main axis is never a secondary one."""
    if axis == outcome.axis:
        return outcome
    without = tuple(code for code in outcome.also if code != axis)
    return replace(outcome, also=without if axis in outcome.also else tuple(sorted((*outcome.also, axis))))


def next_support(support: str) -> str:
    """Who carries an outcome, one step further in the list; nobody has said at both ends."""
    steps = ["", *(str(step) for step in Support)]
    return steps[(steps.index(support) + 1) % len(steps)] if support in steps else ""


def by_axis(outcomes: Iterable[Outcome]) -> dict[str | None, list[Outcome]]:
    """Outcomes under their main axis (``OUTSIDE`` and ``None`` included), in the order given."""
    shelves: dict[str | None, list[Outcome]] = {}
    for outcome in outcomes:
        shelves.setdefault(outcome.axis, []).append(outcome)
    return shelves


def overlooked(counts: Mapping[str, int]) -> str | None:
    """The axis that got a third of the average or less, once enough was noted for that to mean something."""
    if not counts or sum(counts.values()) < _ENOUGH_NOTES:
        return None
    least = min(counts, key=lambda axis: counts[axis])
    average = sum(counts.values()) / len(counts)
    return least if counts[least] <= average / 3 else None


_ENOUGH_NOTES = 8


def outside_axes(outcome: Outcome) -> bool:
    """Whether somebody decided that the outcome belongs to no axis."""
    return outcome.axis == OUTSIDE
