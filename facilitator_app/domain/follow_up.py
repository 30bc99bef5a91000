"""What became of an action from one rencontre to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Record):
    """What a later rencontre said of an action; the identity is ``pair(rencontre, action)``.

    ``state`` is a ``Progression`` and ``due`` the due date as they were left on that ``day``.
    """

    kind: ClassVar[str] = "review"

    rencontre: RecordId | None = None
    action: RecordId | None = None
    day: date | None = None
    state: str = ""
    due: date | None = None
    comment: str = ""
