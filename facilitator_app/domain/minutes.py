"""The minutes as they are closed, approved, put right and handed on; and the synthesis of each axis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisSynthesis(Record):
    """What a rencontre says of one axis, and the outcomes it rests on; the identity is ``pair(rencontre, axis)``."""

    kind: ClassVar[str] = "axis_synthesis"

    rencontre: RecordId | None = None
    axis: str = ""
    text: str = ""
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesVersion(Record):
    """Minutes that were closed: they never change. ``content`` is what they say, ``fingerprint`` its SHA-256.

    ``reason`` is why they replace the version before; ``approved_how`` is how they were approved, as people say it.
    """

    kind: ClassVar[str] = "minutes_version"

    rencontre: RecordId | None = None
    number: int = 0
    closed_at: datetime | None = None
    closed_by: str = ""
    fingerprint: str = ""
    content: str = ""
    reason: str = ""
    approved_on: date | None = None
    approved_how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(Record):
    """One version of the minutes handed to someone; ``person`` where they are in the directory."""

    kind: ClassVar[str] = "delivery"

    rencontre: RecordId | None = None
    version: RecordId | None = None
    person: RecordId | None = None
    recipient: str = ""
    sent_on: date | None = None
    means: str = ""
