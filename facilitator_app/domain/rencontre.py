"""A rencontre: its facts, its half-days, its subgroups, and who was asked to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import ClassVar

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record


class State(StrEnum):
    """How far a rencontre is."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"
    APPROVED = "approved"


class Part(StrEnum):
    """The part of a day that a half-day is (a meeting from 18 h to 21 h is one evening)."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Answer(StrEnum):
    """What an invited person answered."""

    INVITED = "invited"
    COMING = "coming"
    EXCUSED = "excused"
    REPRESENTED = "represented"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rencontre(Record):
    """One meeting of a group. ``reference`` is the short human one: R-2026-014; ``funders`` are codes of ``Funder``.

    ``capacity`` is how many people the room may hold, 0 when nobody said.
    """

    kind: ClassVar[str] = "rencontre"

    reference: str = ""
    title: str = ""
    format: str = ""
    group: RecordId | None = None
    region: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    place: str = ""
    facilitators: str = ""
    objectives: str = ""
    axes: tuple[str, ...] = ()
    essential: str = ""
    state: str = State.PLANNED.value
    funders: tuple[str, ...] = ()
    capacity: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfDay(Record):
    """A half-day: the unit of attendance. Planned hours and real ones are different facts."""

    kind: ClassVar[str] = "half_day"

    rencontre: RecordId | None = None
    day: date | None = None
    part: str = Part.MORNING.value
    starts: time | None = None
    ends: time | None = None
    started: time | None = None
    ended: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subgroup(Record):
    """A parallel group (atelier) of a rencontre."""

    kind: ClassVar[str] = "subgroup"

    rencontre: RecordId | None = None
    name: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation(Record):
    """One person asked to one rencontre; the identity is ``pair(rencontre, person)``."""

    kind: ClassVar[str] = "invitation"

    rencontre: RecordId | None = None
    person: RecordId | None = None
    answer: str = Answer.INVITED.value
    answered_at: datetime | None = None
    number: int = 0
    """The line of the attendance sheet, once the sheet is on paper; 0 before."""


def part_of(starts: time) -> Part:
    """The part of the day that begins at ``starts``: morning before 12 h, evening from 18 h."""
    if starts < time(12):
        return Part.MORNING
    return Part.AFTERNOON if starts < time(18) else Part.EVENING


def split_day(starts: time, ends: time) -> list[tuple[time, time]]:
    """The half-days of a day from ``starts`` to ``ends``, the midday break being 12 h 30 to 13 h 30."""
    noon, resume = time(12, 30), time(13, 30)
    if starts < noon and ends > resume:
        return [(starts, noon), (resume, ends)]
    return [(starts, ends)]
