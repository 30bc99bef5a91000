"""What a compte rendu is made of: plain values, gathered by a service, that say everything and know nothing else.

They are also what a closed version keeps: a field added later has a default, so that old versions are still read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

OUTSIDE: Final = 0
"""The number, as no axis has it, of what somebody decided belongs to no axis. ``None`` is another thing: not filed."""


class Variant(StrEnum):
    """What is made of the same data for different readers."""

    COMPLETE = "complete"
    DECISIONS = "decisions"
    SYNTHESIS = "synthesis"
    REGIONAL = "regional"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class AxisData:
    """An axis of the programme, and whether the rencontre treated it."""

    number: int
    short_name: str
    name: str
    treated: bool


@dataclass(frozen=True, slots=True)
class HalfDayData:
    """A half-day; ``part`` is a ``Part``. Planned hours and real ones are different facts; ``None`` is not known."""

    day: date
    part: str
    starts: time | None = None
    ends: time | None = None
    started: time | None = None
    ended: time | None = None


@dataclass(frozen=True, slots=True)
class DecisionData:
    """A decision by its number ("D1"); ``support`` is a ``Support`` or "", ``vote`` is as the group said it.

    ``axis`` is a number, ``OUTSIDE``, or ``None``: not filed yet. ``reference`` is the one it keeps for ever
    ("D-2026-014-01"), "" while it may still change.
    """

    number: str
    text: str
    axis: int | None = None
    support: str = ""
    vote: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class ActionData:
    """An action by its number ("A1"); ``state`` is a ``Progression``.

    ``axis`` is a number, ``OUTSIDE``, or ``None``: not filed yet. ``late`` says that its due date was over when
    the record last changed; ``result`` is what came of it.
    """

    number: str
    text: str
    state: str
    owner: str = ""
    due: date | None = None
    axis: int | None = None
    late: bool = False
    result: str = ""


@dataclass(frozen=True, slots=True)
class OutcomeData:
    """Another outcome than a decision or an action. ``axis`` is a number, ``OUTSIDE``, or ``None``: not filed yet.

    ``nature`` is a ``Kind``, ``support`` a ``Support`` or ""; ``voice`` says who spoke by profile
    ("une élue"), never by name; ``also`` are the numbers of other axes it touches. ``internal`` notes, of any nature,
    are only there when they are asked for; ``more`` is what else is known of one (who does it, by when).
    """

    nature: str
    text: str
    axis: int | None = None
    also: tuple[int, ...] = ()
    support: str = ""
    verbatim: bool = False
    subgroup: str = ""
    voice: str = ""
    internal: bool = False
    more: str = ""


@dataclass(frozen=True, slots=True)
class SequenceData:
    """A sequence of the day: when it was planned, how long it was to last and how long it did, in minutes."""

    title: str
    day: date | None = None
    starts: time | None = None
    minutes: int = 0
    lasted: int | None = None
    method: str = ""
    axis: int | None = None


@dataclass(frozen=True, slots=True)
class SynthesisData:
    """What is said of one axis (or ``OUTSIDE``), and the first words of the outcomes it rests on."""

    axis: int
    text: str
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowedData:
    """An action of an earlier rencontre, ``origin``, as this one left it; ``state`` is a ``Progression``."""

    text: str
    origin: str
    state: str
    owner: str = ""
    due: date | None = None
    comment: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class ResourceData:
    """A resource that was identified: its title, what was said of it, and where to find it."""

    title: str
    text: str = ""
    link: str = ""
    file: str = ""
    territory: str = ""
    contact: str = ""
    transferability: str = ""
    axis: int | None = None


@dataclass(frozen=True, slots=True)
class QuestionData:
    """A question of the evaluation. ``counts`` are the marks from 1 to 5; ``remarks`` what people wrote.

    ``median`` is ``None`` where nobody answered, and for questions answered in words.
    """

    text: str
    low: str = ""
    high: str = ""
    counts: tuple[int, ...] = ()
    blank: int = 0
    median: float | None = None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EvaluationData:
    """What so many ``papers`` without a name said of the rencontre."""

    papers: int
    questions: tuple[QuestionData, ...]


@dataclass(frozen=True, slots=True)
class VersionData:
    """Which version of the minutes this is. ``closed_on`` is ``None`` while it is still being written.

    ``changes`` say what is no longer as in the version before, and ``reason`` why.
    """

    number: int
    closed_on: date | None = None
    reason: str = ""
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NextData:
    """When and where the group meets next."""

    day: date
    title: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class HalfDayCount:
    """How many people in each state at one half-day; ``present`` counts all who took part, wholly or partly."""

    present: int
    excused: int = 0
    represented: int = 0
    absent: int = 0
    unrecorded: int = 0


@dataclass(frozen=True, slots=True)
class GroupCount:
    """A structure or a profile, and how many of its people took part in each half-day."""

    name: str
    present: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ParticipantData:
    """Someone by name; ``states`` are a ``Presence`` for each half-day, ``None`` where nothing was recorded."""

    last_name: str
    first_name: str
    states: tuple[str | None, ...]
    function: str = ""
    organisation: str = ""
    profile: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceData:
    """Who came. ``people`` counts each person once; ``participants`` stays empty unless names are wanted."""

    people: int = 0
    counts: tuple[HalfDayCount, ...] = ()
    profiles: tuple[GroupCount, ...] = ()
    territories: tuple[GroupCount, ...] = ()
    organisations: tuple[GroupCount, ...] = ()
    participants: tuple[ParticipantData, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesData:
    """A whole compte rendu, in ``language`` ("fr" or "en", the one now spoken).

    ``approved_on`` ``None`` is a draft. ``made_at``, the last change, is in the zone of the reader. ``fingerprint`` is
    the SHA-256 of the data in hexadecimal. ``ahead``: it has not been held yet, and its axes are a plan.
    ``attachment`` is the record as JSON, carried inside the file; empty, nothing is attached.
    ``version`` ``None``: no minutes were ever closed, and these are a draft. ``variant`` is a ``Variant``.
    """

    reference: str
    revision: int
    title: str
    half_days: tuple[HalfDayData, ...]
    made_at: datetime
    application: str
    fingerprint: str
    organisation: str
    language: str = "fr"
    approved_on: date | None = None
    led_by: str = ""
    format: str = ""
    group: str = ""
    region: str = ""
    place: str = ""
    facilitators: tuple[str, ...] = ()
    axes: tuple[AxisData, ...] = ()
    ahead: bool = False
    objectives: str = ""
    essential: str = ""
    decisions: tuple[DecisionData, ...] = ()
    actions: tuple[ActionData, ...] = ()
    outcomes: tuple[OutcomeData, ...] = ()
    attendance: AttendanceData = AttendanceData()
    funders: tuple[str, ...] = ()
    attachment: bytes = b""
    variant: str = Variant.COMPLETE.value
    version: VersionData | None = None
    agenda: tuple[SequenceData, ...] = ()
    syntheses: tuple[SynthesisData, ...] = ()
    followed: tuple[FollowedData, ...] = ()
    resources: tuple[ResourceData, ...] = ()
    evaluation: EvaluationData | None = None
    following: NextData | None = None

    @property
    def draft(self) -> bool:
        """Whether what it says may still change."""
        return self.approved_on is None and (self.version is None or self.version.closed_on is None)

    @property
    def shared(self) -> tuple[OutcomeData, ...]:
        """What was said, without the notes that facilitators keep for themselves."""
        return tuple(outcome for outcome in self.outcomes if not outcome.internal)

    @property
    def kept_back(self) -> tuple[OutcomeData, ...]:
        """The notes that facilitators keep for themselves, where they were asked for."""
        return tuple(outcome for outcome in self.outcomes if outcome.internal)
