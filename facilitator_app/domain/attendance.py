"""Attendance: one person at one half-day. No record means "not recorded", which is never "absent"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from typing import ClassVar

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record


class Presence(StrEnum):
    """What was recorded of one person at one half-day."""

    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"
    LEFT = "left"
    REPRESENTED = "represented"
    REMOTE = "remote"


class Method(StrEnum):
    """How it was recorded."""

    SCREEN = "screen"
    PAPER = "paper"
    REMOTE = "remote"
    IMPORT = "import"
    SIGNED = "signed"
    """By a signature on the screen: see ``Signature``."""
    ATTESTED = "attested"
    """On the word of the facilitator, without a signature: weaker than the others, and never without its reason."""


HERE = frozenset({Presence.PRESENT, Presence.LEFT, Presence.REMOTE})
"""The states of someone who took part, wholly or partly."""

_OFF_PAPER = frozenset({Method.ATTESTED, Method.SIGNED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Record):
    """The identity is ``pair(half_day, person)``.

    Structure, function and profile are a snapshot: who the person was that day. A sheet of 2014
    does not change when someone changes jobs in 2016.
    """

    kind: ClassVar[str] = "attendance"

    rencontre: RecordId | None = None
    half_day: RecordId | None = None
    person: RecordId | None = None
    state: str = Presence.PRESENT.value
    method: str = Method.SCREEN.value
    arrived: time | None = None
    left: time | None = None
    represented_by: str = ""
    reason: str = ""
    """Why the facilitator attests it; "" for every other method."""
    organisation: str = ""
    function: str = ""
    profile: str = ""
    territory: str = ""
    recorded_at: datetime | None = None
    recorded_by: str = ""

    @property
    def here(self) -> bool:
        """Whether the person took part in the half-day."""
        return self.state in HERE

    @property
    def signs(self) -> bool:
        """Whether a signature is to be expected on paper: in the room, not attested, and not signed on the screen."""
        return self.state in {Presence.PRESENT, Presence.LEFT} and self.method not in _OFF_PAPER


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCount(Record):
    """How many signatures someone counted on the paper sheet of a half-day; ``pair(rencontre, half_day)``.

    A record of its own: it says who counted and when, and changes nothing of what the minutes say.
    """

    kind: ClassVar[str] = "paper_count"

    rencontre: RecordId | None = None
    half_day: RecordId | None = None
    signatures: int = 0
    counted_at: datetime | None = None
    counted_by: str = ""
