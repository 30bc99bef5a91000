"""The fold: operations, in any order, become the one state that every copy of the log agrees on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, select, update

from facilitator_app.domain.progress import Progress, unwatched
from facilitator_app.storage import heads, search_index
from facilitator_app.storage.bulk import add_rows
from facilitator_app.storage.gathering import Line, gather
from facilitator_app.storage.projection import project
from facilitator_app.storage.rows import (
    ROWS,
    Base,
    ConflictRow,
    EntityRow,
    GoneRow,
    HeadRow,
    LogRow,
    OpRow,
    RawFieldRow,
    table_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from facilitator_app.domain.edit import Change

_BATCH = 5000

_ENDED = (
    update(table_of(LogRow)).where(LogRow.n == bindparam("log")).values(seq=bindparam("last"), chain=bindparam("end"))
)


def append(connection: Connection, lines: Sequence[Line]) -> None:
    """Store lines that continue their logs, and move the logs' ends. The caller has checked the chains."""
    add_rows(connection, table_of(OpRow), Line._fields, lines)
    ends = {line.log: line for line in lines}
    for line in ends.values():
        connection.execute(_ENDED, {"log": line.log, "last": line.seq, "end": line.chain})


def fold(connection: Connection, lines: Sequence[Line], tips: Mapping[int, int] | None = None) -> list[Change]:
    """Fold stored lines into the tables; gives what changed for a reader.

    ``tips``: how far each log is folded with these lines; taken from the logs when not given.
    """
    known = tips if tips is not None else tips_of(connection)
    batch = gather(connection, lines)
    current = heads.settle(connection, batch, known)
    return project(connection, batch, current)


def tips_of(connection: Connection) -> dict[int, int]:
    """The number of each log -> its last place."""
    return {row.n: row.seq for row in connection.execute(select(LogRow.n, LogRow.seq))}


def rebuild(connection: Connection, progress: Progress = unwatched) -> None:
    """Make every table anew from the log, which is the truth; the index of words will be filled when next asked."""
    search_index.empty(connection)
    derived: tuple[type[Base], ...] = (*ROWS.values(), HeadRow, GoneRow, ConflictRow, RawFieldRow, EntityRow)
    for row_type in derived:
        connection.execute(delete(table_of(row_type)))
    columns = select(OpRow.log, OpRow.seq, OpRow.sha, OpRow.chain, OpRow.line).order_by(OpRow.log, OpRow.seq)
    lines = [Line(*row) for row in connection.execute(columns)]
    tips: dict[int, int] = {}
    for start in range(0, len(lines), _BATCH):
        part = lines[start : start + _BATCH]
        tips |= {line.log: line.seq for line in part}
        fold(connection, part, tips)
        progress(min(start + _BATCH, len(lines)), len(lines))
