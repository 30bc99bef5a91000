"""When a set of records last changed, and a number that only grows with each change."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from sqlalchemy import select, tuple_

from facilitator_app.storage import heads, interning
from facilitator_app.storage.rows import OpRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from facilitator_app.domain.record import Record

Dot: TypeAlias = "tuple[int, int]"
"""A line: the number of its log, and its place there."""

_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Revision:
    """``number`` grows with every change, the same on every computer that holds the same; ``at`` is UTC."""

    number: int
    at: datetime | None


def revision(session: Session, records: Iterable[Record]) -> Revision:
    """The revision of these records together: the sum, log by log, of the last line that says something current."""
    return revisions(session, {None: records})[None]


def revisions(session: Session, groups: Mapping[_Key, Iterable[Record]]) -> dict[_Key, Revision]:
    """The revision of several groups of records, each by its key: two statements for all of them."""
    connection = session.connection()
    keys = {key: [(record.kind, record.id) for record in records] for key, records in groups.items()}
    numbers = interning.known_entities(connection, {entity for group in keys.values() for entity in group})
    current = heads.heads_of(connection, numbers.values())
    last = {key: _last([current.get(numbers[e], {}) for e in group if e in numbers]) for key, group in keys.items()}
    instants = _instants(session, {dot for dots in last.values() for dot in dots.items()})
    return {key: _revision(dots, instants) for key, dots in last.items()}


def _last(records: Iterable[Mapping[int, Sequence[Dot]]]) -> dict[int, int]:
    """The last line of each log that says something current of these records."""
    last: dict[int, int] = {}
    for log, seq in {dot for fields in records for found in fields.values() for dot in found}:
        last[log] = max(seq, last.get(log, 0))
    return last


def _instants(session: Session, dots: set[Dot]) -> dict[Dot, str]:
    """When each of these lines was written; a line that is gone says nothing."""
    found: dict[Dot, str] = {}
    for part in interning.chunks(sorted(dots)):
        rows = session.execute(select(OpRow.log, OpRow.seq, OpRow.line).where(tuple_(OpRow.log, OpRow.seq).in_(part)))
        found |= {(log, seq): json.loads(line)["at"] for log, seq, line in rows if line}
    return found


def _revision(last: Mapping[int, int], instants: Mapping[Dot, str]) -> Revision:
    said = [instants[dot] for dot in last.items() if dot in instants]
    return Revision(sum(last.values()), datetime.fromisoformat(max(said)) if said else None)
