"""The minutes as they are closed, approved, put right and handed on; and the synthesis of each axis."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from facilitator_app.domain.identity import RecordId, derived
from facilitator_app.domain.record import Record, plain


class Means(StrEnum):
    """How minutes are handed to someone."""

    EMAIL = "email"
    PAPER = "paper"
    HAND = "hand"
    LINK = "link"


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
    The identity is the seal of everything but the approval: whatever else is written in it later is seen.
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

    @property
    def seal(self) -> RecordId:
        """The identity that what was closed gives it."""
        closed = (self.rencontre, self.number, self.closed_at, self.closed_by, self.fingerprint, self.content)
        return derived(self.kind, json.dumps([plain(value) for value in (*closed, self.reason)], ensure_ascii=False))

    @property
    def sealed(self) -> bool:
        """Whether it still says what was closed."""
        return self.id == self.seal


@dataclass(frozen=True, slots=True)
class Standing:
    """How far minutes are: the version that holds, ``None`` for a draft; ``changed``: the rencontre says otherwise."""

    last: MinutesVersion | None = None
    changed: bool = False

    @property
    def done(self) -> bool:
        """Whether what is said in the rencontre is closed."""
        return self.last is not None and not self.changed

    @property
    def number(self) -> int:
        """The number of the version that holds, 0 for a draft."""
        return 0 if self.last is None else self.last.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(Record):
    """One version handed to someone by some ``Means``; ``person`` where they are in the directory."""

    kind: ClassVar[str] = "delivery"

    rencontre: RecordId | None = None
    version: RecordId | None = None
    person: RecordId | None = None
    recipient: str = ""
    sent_on: date | None = None
    means: str = ""
