"""The change log writes itself: a flush listener turns each edit into one line, so nobody can forget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, event, inspect, select
from sqlalchemy.orm import Session

from facilitator_app.domain.operation import Assignment
from facilitator_app.domain.record import ALIVE, DELETED, LIFE, plain
from facilitator_app.storage import heads, interning
from facilitator_app.storage.rows import ROWS, ConflictRow, EntityRow, RawFieldRow, RecordRow, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection
    from sqlalchemy.orm import ORMExecuteState

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.storage.heads import Standing
    from facilitator_app.storage.pen import Pen


# Built once: building a statement costs four times what running it does.
_SPACES = select(EntityRow.n, EntityRow.space).where(EntityRow.n.in_(bindparam("numbers", expanding=True)))
_DECIDED = [
    delete(table_of(row)).where(row.ent == bindparam("e"), row.field.in_(bindparam("fields", expanding=True)))
    for row in (ConflictRow, RawFieldRow)
]


class Reading(Session):
    """A session that only reads: any flush raises ``RuntimeError``."""


class Writing(Session):
    """A session of which every flush writes its line; statements that would bypass the log are refused.

    ``info["pen"]`` is the pen, ``None`` for a database that can only be folded.
    """


def _refuse(_session: Session, _context: Any, _instances: Any) -> None:
    message = "a reading session cannot write"
    raise RuntimeError(message)


def _refuse_bulk(state: ORMExecuteState) -> None:
    if state.is_select:
        return
    # The statement names an annotated copy of the table, so that only names can be compared.
    if getattr(getattr(state.statement, "table", None), "name", None) in ROWS:
        message = "a bulk statement on records would bypass the change log; perform an Edit"
        raise RuntimeError(message)


def _log_flush(session: Session, _context: Any, _instances: Any) -> None:
    if any(isinstance(row, RecordRow) for row in session.deleted):
        message = "records are never deleted from the file; delete them with an Edit"
        raise RuntimeError(message)
    rows = [row for row in (*session.new, *session.dirty) if isinstance(row, RecordRow) and session.is_modified(row)]
    if not rows:
        return
    pen: Pen | None = session.info["pen"]
    if pen is None:
        message = "this database has no pen: it can be read and folded, not edited"
        raise RuntimeError(message)
    _write_lines(session.connection(), pen, rows)


def _write_lines(connection: Connection, pen: Pen, rows: list[RecordRow]) -> None:
    """One operation for each space touched: one, but for edits across groups."""
    spaces = _spaces(connection, rows)
    for space in sorted(set(spaces.values())):
        mine = sorted((row for row in rows if spaces[row.n] == space), key=lambda row: row.n)
        changed = {row.n: _changed(row) for row in mine}
        standing = {row.n: heads.standing(connection, row.n) for row in mine}
        fields = _fields(connection, changed.values(), standing.values())
        log = pen.write(connection, space, [_assignment(row, changed[row.n], standing[row.n]) for row in mine])
        for row in mine:
            numbers = [fields[name] for name in changed[row.n]]
            heads.replace(connection, row.n, numbers, log.n, log.seq)
            _decided(connection, row.n, numbers)


def _fields(
    connection: Connection, changed: Iterable[Mapping[str, Any]], standing: Iterable[Mapping[str, Standing]]
) -> dict[str, int]:
    """The numbers of the fields that change; most are known from what stands in them."""
    known = {name: stands.field for by_name in standing for name, stands in by_name.items()}
    missing = set().union(*changed) - known.keys()
    return known | interning.field_numbers(connection, missing) if missing else known


def _spaces(connection: Connection, rows: list[RecordRow]) -> dict[int, RecordId]:
    found = connection.execute(_SPACES, {"numbers": [row.n for row in rows]})
    return {row.n: row.space for row in found}


def _changed(row: RecordRow) -> dict[str, Any]:
    """The fields of ``row`` that this flush changes, as JSON carries them."""
    found: dict[str, Any] = {}
    for attribute in inspect(row).attrs:
        if attribute.key not in {"n", "id"} and attribute.history.has_changes():
            found[attribute.key] = plain(attribute.value)
    alive = found.pop("alive", None)
    fresh = inspect(row).pending
    if fresh:
        found = {name: value for name, value in found.items() if value != _default(row, name)}
    return found if alive is None else {LIFE: ALIVE if alive else DELETED} | found


def _default(row: RecordRow, name: str) -> Any:
    return plain(inspect(type(row)).columns[name].info["default"])


def _assignment(row: RecordRow, values: dict[str, Any], standing: Mapping[str, Standing]) -> Assignment:
    kind = row.__tablename__
    over = {name: tuple(standing[name].dots) for name in values if name in standing}
    if values.get(LIFE) != DELETED:
        return Assignment(kind, row.id, values, over)
    seen = sorted(dot for name, stands in standing.items() if name != LIFE for dot in stands.dots)
    return Assignment(kind, row.id, values, over, tuple(seen))


def _decided(connection: Connection, ent: int, fields: list[int]) -> None:
    """What we write replaces every value of the field: a conflict there is decided."""
    for statement in _DECIDED:
        connection.execute(statement, {"e": ent, "fields": fields})


event.listen(Reading, "before_flush", _refuse)
event.listen(Writing, "before_flush", _log_flush)
event.listen(Writing, "do_orm_execute", _refuse_bulk)
