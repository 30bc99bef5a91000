"""Is the file sound: its pages, the chains of its logs, and its tables against the log, which is the truth."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from facilitator_app.domain.operation import ZERO, chained, line_hash
from facilitator_app.storage.connecting import engine_for
from facilitator_app.storage.fold import rebuild
from facilitator_app.storage.rows import ROWS, ConflictRow, EntityRow, HeadRow, LogRow, OpRow, table_of

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from facilitator_app.domain.progress import Progress


@dataclass(frozen=True, slots=True)
class Health:
    """What is wrong: answers of SQLite, logs whose chain breaks and where, tables that are not what the log says."""

    pages: tuple[str, ...]
    chains: tuple[tuple[str, int], ...]
    tables: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.pages or self.chains or self.tables)


def examined(path: Path, scratch: Path, progress: Progress) -> Health:
    """The health of the file at ``path``; ``scratch`` is where a copy may be rebuilt, and is left as a file."""
    pages = _pages(path)
    if pages:
        return Health(pages, (), ())
    _copy(path, scratch)
    engine = engine_for(scratch)
    try:
        with engine.connect() as connection:
            chains, before = tuple(_broken_chains(connection)), _content(connection)
        if chains:
            return Health((), chains, ())
        with engine.execution_options(writing=True).begin() as connection:
            rebuild(connection, progress)
            after = _content(connection)
    finally:
        engine.dispose()
    return Health((), (), tuple(sorted(name for name in before if before[name] != after[name])))


def sqlite_version() -> str:
    """The version of SQLite that reads and writes the file."""
    return sqlite3.sqlite_version


def _pages(path: Path) -> tuple[str, ...]:
    """What the integrity check of SQLite says of the file; nothing when it is whole."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            answers = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
            answers += [f"foreign key: {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
    except sqlite3.DatabaseError as error:
        return (str(error),)
    return tuple(answer for answer in answers if answer != "ok")


def _copy(path: Path, scratch: Path) -> None:
    with (
        closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as origin,
        closing(sqlite3.connect(scratch)) as copy,
    ):
        origin.backup(copy)


def _broken_chains(connection: Connection) -> list[tuple[str, int]]:
    """Each log whose lines do not follow one another to its end, and the first place where they do not."""
    found = []
    for log in connection.execute(select(LogRow.n, LogRow.id, LogRow.seq, LogRow.chain)):
        lines = select(OpRow.seq, OpRow.sha, OpRow.chain, OpRow.line).where(OpRow.log == log.n).order_by(OpRow.seq)
        seq, chain = 0, ZERO
        for row in connection.execute(lines):
            same = row.line is None or line_hash(row.line) == row.sha
            if row.seq != seq + 1 or not same or chained(chain, row.sha) != row.chain:
                break
            seq, chain = row.seq, row.chain
        if seq != log.seq or (seq and chain != log.chain):
            found.append((str(log.id), seq + 1))
    return found


def _content(connection: Connection) -> dict[str, Any]:
    """All that the log decides, without the numbers by which this file happens to call records."""
    names = {
        row.n: (row.kind, row.uid) for row in connection.execute(select(EntityRow.n, EntityRow.kind, EntityRow.uid))
    }
    found: dict[str, Any] = {}
    for kind, row_type in ROWS.items():
        table = table_of(row_type)
        columns = [column for column in table.columns if column.name != "n"]
        found[kind] = {row[0]: row for row in connection.execute(select(*_id_first(columns)))}
    heads = connection.execute(select(HeadRow.ent, HeadRow.field, HeadRow.log, HeadRow.seq))
    found["head"] = {(names.get(ent), field, log, seq) for ent, field, log, seq in heads}
    conflicts = connection.execute(select(ConflictRow.ent, ConflictRow.field, ConflictRow.kind))
    found["conflict"] = {(names.get(ent), field, kind) for ent, field, kind in conflicts}
    return found


def _id_first(columns: list[Any]) -> list[Any]:
    return sorted(columns, key=lambda column: column.name != "id")
