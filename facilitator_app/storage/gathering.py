"""Reads a batch of log lines into what they set and what they replace."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.operation import Assignment, Operation, decode
from facilitator_app.domain.people import Person
from facilitator_app.domain.strict_json import JsonRefused
from facilitator_app.i18n.words import _
from facilitator_app.storage import interning
from facilitator_app.storage.rows import ErasureRow, LogRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

    from facilitator_app.storage.interning import EntityKey


class Line(NamedTuple):
    """One line of a log as stored: the log's number, the place in it, hash, chain, bytes (``None``: erased)."""

    log: int
    seq: int
    sha: bytes
    chain: bytes
    line: bytes | None


class HeadKey(NamedTuple):
    """One value: of which record and field, set by which operation."""

    ent: int
    field: int
    log: int
    seq: int


class Said(NamedTuple):
    """Where a value was said."""

    operation: Operation
    assignment: Assignment


@dataclass(slots=True)
class Batch:
    """What a batch of lines does: values it sets, values it replaces, records it names."""

    entities: dict[int, EntityKey] = field(default_factory=dict)
    fresh: set[int] = field(default_factory=set)
    fields: dict[int, str] = field(default_factory=dict)
    values: dict[HeadKey, Said] = field(default_factory=dict)
    dead: set[HeadKey] = field(default_factory=set)


def gather(connection: Connection, lines: Sequence[Line]) -> Batch:
    """The batch in ``lines``; records, fields and logs that are named for the first time get numbers."""
    said = list(_said(connection, lines))
    spaces = {row.n: row.space for row in connection.execute(select(LogRow.n, LogRow.space))}
    first_space: dict[EntityKey, RecordId] = {}
    for line, _operation, change in said:
        first_space.setdefault((change.kind, RecordId(change.id)), spaces[line.log])
    known = interning.known_entities(connection, first_space)
    fresh = interning.new_entities(connection, {k: s for k, s in first_space.items() if k not in known})
    fields = interning.field_numbers(connection, (name for *_place, change in said for name in change.values))
    logs = interning.log_numbers(connection, _logs_named(said))
    numbers = known | fresh
    batch = Batch({n: key for key, n in numbers.items()}, set(fresh.values()), {n: name for name, n in fields.items()})
    for line, operation, change in said:
        ent = numbers[change.kind, RecordId(change.id)]
        for name in change.values:
            batch.values[HeadKey(ent, fields[name], line.log, line.seq)] = Said(operation, change)
        for name, dots in change.over.items():
            batch.dead.update(HeadKey(ent, fields[name], logs[_log_of(dot)], _seq_of(dot)) for dot in dots)
    return batch


def _said(connection: Connection, lines: Sequence[Line]) -> Iterator[tuple[Line, Operation, Assignment]]:
    """Every assignment of every line; what an erased person's old lines say is left out for good."""
    erased = set(connection.scalars(select(ErasureRow.uid)))
    for line in lines:
        operation = operation_in(line)
        if operation is None:
            continue
        for change in operation.do:
            if change.kind != Person.kind or change.id not in erased:
                yield line, operation, change


def operation_in(line: Line) -> Operation | None:
    """The operation of a line, ``None`` once erased.

    ``JsonRefused`` where no Carnet writes such a line, or not at this place.
    """
    if line.line is None:
        return None
    operation = decode(line.line)
    if operation.seq != line.seq:
        raise JsonRefused(_("Une modification n’y est pas à sa place."))
    return operation


def _logs_named(said: list[tuple[Line, Operation, Assignment]]) -> set[RecordId]:
    return {_log_of(dot) for *_place, change in said for dots in change.over.values() for dot in dots}


def _log_of(dot: str) -> RecordId:
    return RecordId(dot.partition(".")[0])


def _seq_of(dot: str) -> int:
    return int(dot.partition(".")[2])
