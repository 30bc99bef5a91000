"""When a set of records last changed, and a number that only grows with each change."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select, tuple_

from facilitator_app.storage import heads, interning
from facilitator_app.storage.rows import OpRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from facilitator_app.domain.record import Record


@dataclass(frozen=True, slots=True)
class Revision:
    """``number`` grows with every change, the same on every computer that holds the same; ``at`` is UTC."""

    number: int
    at: datetime | None


def revision(session: Session, records: Iterable[Record]) -> Revision:
    """The revision of these records together: the sum, log by log, of the last line that says something current."""
    connection = session.connection()
    numbers = interning.known_entities(connection, {(record.kind, record.id) for record in records})
    current = heads.heads_of(connection, numbers.values())
    dots = {dot for fields in current.values() for found in fields.values() for dot in found}
    last: dict[int, int] = {}
    for log, seq in dots:
        last[log] = max(seq, last.get(log, 0))
    lines = connection.scalars(select(OpRow.line).where(tuple_(OpRow.log, OpRow.seq).in_(sorted(last.items()))))
    instants = [json.loads(line)["at"] for line in lines if line]
    return Revision(sum(last.values()), datetime.fromisoformat(max(instants)) if instants else None)
