"""The values that nothing has replaced, kept right whatever the order in which operations arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, delete, exists, select

from facilitator_app.storage.bulk import add_rows
from facilitator_app.storage.gathering import Batch, HeadKey
from facilitator_app.storage.interning import chunks
from facilitator_app.storage.rows import GoneRow, HeadRow, LogRow, NameRow, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

Heads = dict[int, dict[int, list[tuple[int, int]]]]
"""Record number -> field number -> the (log, seq) of each current value."""

# Built once: building a statement costs four times what running it does.
_STANDING = (
    select(NameRow.text, NameRow.n, LogRow.id, HeadRow.seq)
    .join(NameRow, NameRow.n == HeadRow.field)
    .join(LogRow, LogRow.n == HeadRow.log)
    .where(HeadRow.ent == bindparam("ent"))
    .order_by(LogRow.id, HeadRow.seq)
)
_FIELDS = (HeadRow.ent == bindparam("e")) & HeadRow.field.in_(bindparam("fields", expanding=True))
_REPLACED = delete(table_of(HeadRow)).where(_FIELDS)


class Standing(NamedTuple):
    """The number of a field, and the dots ("log.seq") of its current values."""

    field: int
    dots: list[str]


def settle(connection: Connection, batch: Batch, tips: Mapping[int, int]) -> set[HeadKey]:
    """Bring ``head`` and ``gone`` up to date; gives the values of the batch that are now current.

    heads(field) = what sets it, less what any operation names as replaced: the same set in any order.
    ``tips`` says how far each log is folded, this batch included: what lies beyond is not here yet.
    """
    current = batch.values.keys() - batch.dead
    early = {key for key in batch.dead - batch.values.keys() if key.seq > tips.get(key.log, 0)}
    late = _already_gone(connection, batch.values.keys())
    _remove(connection, HeadRow, batch.dead - batch.values.keys() - early)
    _remove(connection, GoneRow, late)
    _put(connection, GoneRow, early - _held(connection, early))
    _put(connection, HeadRow, current - late)
    return current - late


def heads_of(connection: Connection, entities: Iterable[int]) -> Heads:
    """The current values of some records."""
    found: Heads = {}
    columns = select(HeadRow.ent, HeadRow.field, HeadRow.log, HeadRow.seq)
    for part in chunks(sorted(entities)):
        for ent, field, log, seq in connection.execute(columns.where(HeadRow.ent.in_(part))):
            found.setdefault(ent, {}).setdefault(field, []).append((log, seq))
    return found


def heads_in(keys: Iterable[HeadKey]) -> Heads:
    """The same, of values just folded."""
    found: Heads = {}
    for ent, field, log, seq in keys:
        found.setdefault(ent, {}).setdefault(field, []).append((log, seq))
    return found


def replace(connection: Connection, ent: int, fields: Iterable[int], log: int, seq: int) -> None:
    """One operation of our own replaces every current value of these fields."""
    numbers = list(fields)
    connection.execute(_REPLACED, {"e": ent, "fields": numbers})
    _put(connection, HeadRow, [HeadKey(ent, field, log, seq) for field in numbers])


def standing(connection: Connection, ent: int) -> dict[str, Standing]:
    """What stands now in the fields of a record, by name."""
    found: dict[str, Standing] = {}
    for name, field, log_id, seq in connection.execute(_STANDING, {"ent": ent}):
        found.setdefault(name, Standing(field, [])).dots.append(f"{log_id}.{seq}")
    return found


def _already_gone(connection: Connection, keys: Iterable[HeadKey]) -> set[HeadKey]:
    """Those of ``keys`` that were replaced before they arrived."""
    if not connection.scalar(select(exists(select(GoneRow.ent)))):
        return set()
    return set(keys) & _held(connection, keys)


def _held(connection: Connection, keys: Iterable[HeadKey]) -> set[HeadKey]:
    columns = select(GoneRow.ent, GoneRow.field, GoneRow.log, GoneRow.seq)
    found: set[HeadKey] = set()
    for part in chunks(sorted({key.ent for key in keys})):
        found.update(HeadKey(*row) for row in connection.execute(columns.where(GoneRow.ent.in_(part))))
    return found


def _remove(connection: Connection, table: type[HeadRow | GoneRow], keys: Iterable[HeadKey]) -> None:
    rows = [{"e": key.ent, "f": key.field, "l": key.log, "s": key.seq} for key in keys]
    if rows:
        same = (table.ent == bindparam("e")) & (table.field == bindparam("f"))
        same &= (table.log == bindparam("l")) & (table.seq == bindparam("s"))
        connection.execute(delete(table_of(table)).where(same), rows)


def _put(connection: Connection, table: type[HeadRow | GoneRow], keys: Iterable[HeadKey]) -> None:
    add_rows(connection, table_of(table), HeadKey._fields, sorted(keys))
