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


HERE = frozenset({Presence.PRESENT, Presence.LEFT, Presence.REMOTE})
"""The states of someone who took part, wholly or partly."""


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
