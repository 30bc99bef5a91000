"""Records out of the file, and edits into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from sqlalchemy import bindparam, select

from facilitator_app.domain.kinds import KINDS
from facilitator_app.domain.problem import Conflict
from facilitator_app.domain.record import ALIVE, LIFE, Record, fields_of
from facilitator_app.i18n.words import _
from facilitator_app.storage import interning
from facilitator_app.storage.rows import ROWS, EntityRow, RecordRow, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

    from facilitator_app.domain.edit import Change, Edit
    from facilitator_app.domain.identity import RecordId

Kept = TypeVar("Kept", bound=Record)

_SHARED = 3
"""How many columns the tables of all kinds begin with: number, identity, alive."""

# Built once: building a statement costs four times what running it does.
_GET = {
    kind: select(table_of(row))
    .join(EntityRow, EntityRow.n == table_of(row).c.n)
    .where(EntityRow.uid == bindparam("uid"), EntityRow.kind == kind, table_of(row).c.alive)
    for kind, row in ROWS.items()
}
_AMONG = {
    kind: select(table_of(row))
    .join(EntityRow, EntityRow.n == table_of(row).c.n)
    .where(EntityRow.uid.in_(bindparam("uids", expanding=True)), EntityRow.kind == kind, table_of(row).c.alive)
    for kind, row in ROWS.items()
}
_ROWS = {
    kind: select(row)
    .join(EntityRow, EntityRow.n == row.n)
    .where(EntityRow.uid.in_(bindparam("uids", expanding=True)), EntityRow.kind == kind)
    for kind, row in ROWS.items()
}


def get(session: Session, record_type: type[Kept], record_id: RecordId) -> Kept | None:
    """The record, or ``None`` when it is not there or lies in the bin."""
    row = session.connection().execute(_GET[record_type.kind], {"uid": record_id}).one_or_none()
    return None if row is None else _record(record_type, row)


def among(session: Session, record_type: type[Kept], ids: Iterable[RecordId]) -> dict[RecordId, Kept]:
    """Those of these records that are there, by identity."""
    found: dict[RecordId, Kept] = {}
    for part in interning.chunks(sorted(set(ids))):
        rows = session.connection().execute(_AMONG[record_type.kind], {"uids": part})
        found |= {row.id: _record(record_type, row) for row in rows}
    return found


def find(session: Session, record_type: type[Kept], **values: Any) -> list[Kept]:
    """The records whose fields have these values, in the order in which they were first met."""
    return _matching(session, record_type, alive=True, values=values)


def saying(session: Session, record_type: type[Kept], field: str) -> list[Kept]:
    """The records that say something in a field of text, in the order in which they were first met."""
    table = table_of(ROWS[record_type.kind])
    query = select(table).where(table.c.alive, table.c[field] != "").order_by(table.c.n)
    return [_record(record_type, row) for row in session.connection().execute(query)]


def in_bin(session: Session, record_type: type[Kept], **values: Any) -> list[Kept]:
    """The deleted records whose fields have these values."""
    return _matching(session, record_type, alive=False, values=values)


def _matching(session: Session, record_type: type[Kept], *, alive: bool, values: Mapping[str, Any]) -> list[Kept]:
    table = table_of(ROWS[record_type.kind])
    query: Select[Any] = select(table).where(table.c.alive == alive).order_by(table.c.n)
    for name, value in values.items():
        query = query.where(table.c[name] == value)
    return [_record(record_type, row) for row in session.connection().execute(query)]


def _record(record_type: type[Kept], row: Row[Any]) -> Kept:
    named = zip((field.name for field in fields_of(record_type)), row[_SHARED:], strict=True)
    return record_type(id=row.id, **dict(named))


def apply(session: Session, edit: Edit, home: RecordId) -> None:
    """Make the changes of ``edit``; they are stored, with their line of the log, when the session is flushed.

    ``home`` is the space of records that belong to no rencontre. Raises ``Conflict`` where a value
    is no longer what the edit says it was.
    """
    by_record: dict[tuple[str, RecordId], list[Change]] = {}
    for change in edit.changes:
        by_record.setdefault((change.kind, change.record_id), []).append(change)
    rows = _rows(session, by_record)
    for key, changes in by_record.items():
        row = rows.get(key) or _new_row(session, key, changes, home)
        _apply_to(row, changes)
    session.flush()


def _rows(session: Session, keys: Iterable[tuple[str, RecordId]]) -> dict[tuple[str, RecordId], RecordRow]:
    by_kind: dict[str, list[RecordId]] = {}
    for kind, uid in keys:
        by_kind.setdefault(kind, []).append(uid)
    found = (
        row
        for kind, uids in by_kind.items()
        for part in interning.chunks(uids)
        for row in session.scalars(_ROWS[kind], {"uids": part})
    )
    return {(row.__tablename__, row.id): row for row in found}


def _new_row(session: Session, key: tuple[str, RecordId], changes: list[Change], home: RecordId) -> RecordRow:
    kind, uid = key
    space = _space_of(session, changes) or home
    n = interning.new_entities(session.connection(), {key: space})[key]
    defaults = {field.name: field.default for field in fields_of(KINDS[kind])}
    row = ROWS[kind](n=n, id=uid, alive=False, **defaults)
    session.add(row)
    return row


def _space_of(session: Session, changes: list[Change]) -> RecordId | None:
    """What belongs to a rencontre travels in the space of that rencontre."""
    parent = next((change.after for change in changes if change.field == "rencontre"), None)
    if parent is None:
        return None
    query = select(EntityRow.space).where(EntityRow.uid == parent, EntityRow.kind == "rencontre")
    return cast("RecordId | None", session.scalar(query))


def _apply_to(row: RecordRow, changes: list[Change]) -> None:
    """A record that comes back is not compared with what it said when it left: that is still written in it.

    One that is not there and does not come back has left since the edit was made.
    """
    was_there = row.alive
    if not was_there and LIFE not in {change.field for change in changes}:
        raise _changed_since()
    for change in changes:
        name = "alive" if change.field == LIFE else change.field
        after = change.after == ALIVE if change.field == LIFE else change.after
        before = change.before == ALIVE if change.field == LIFE else change.before
        if was_there and getattr(row, name) != before:
            raise _changed_since()
        setattr(row, name, after)


def _changed_since() -> Conflict:
    return Conflict(_("Cette valeur a changé entre-temps : la version la plus récente est gardée, rien n’est "
                      "perdu. Relisez-la, puis refaites la modification si elle est encore utile."))  # fmt: skip
