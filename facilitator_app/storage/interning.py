"""Small numbers for long names: records, fields and logs are named once and then counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import bindparam, func, insert, select

from facilitator_app.domain.operation import ZERO
from facilitator_app.storage.bulk import add_rows
from facilitator_app.storage.rows import EntityRow, LogRow, NameRow, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from facilitator_app.domain.identity import RecordId

EntityKey = tuple[str, "RecordId"]
_Item = TypeVar("_Item")
_CHUNK = 500
"""How many values one IN (...) carries; SQLite allows 32,766."""

# Built once: building a statement costs four times what running it does.
_ENTITIES = select(EntityRow.kind, EntityRow.uid, EntityRow.n).where(
    EntityRow.uid.in_(bindparam("uids", expanding=True))
)
_TOP = select(func.coalesce(func.max(EntityRow.n), 0))
_NAMES = select(NameRow.text, NameRow.n).where(NameRow.text.in_(bindparam("names", expanding=True)))


def chunks(items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    """``items`` in portions that one statement can name."""
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))


def known_entities(connection: Connection, keys: Iterable[EntityKey]) -> dict[EntityKey, int]:
    """The numbers of those records that have one."""
    wanted = set(keys)
    found: dict[EntityKey, int] = {}
    for part in chunks(sorted({uid for _, uid in wanted})):
        rows = connection.execute(_ENTITIES, {"uids": part})
        found |= {(kind, uid): n for kind, uid, n in rows if (kind, uid) in wanted}
    return found


def new_entities(connection: Connection, spaces: Mapping[EntityKey, RecordId]) -> dict[EntityKey, int]:
    """Numbers for records met for the first time, each with the space it belongs to."""
    if not spaces:
        return {}
    top = connection.scalar(_TOP) or 0
    given = {key: n for n, key in enumerate(spaces, start=top + 1)}
    rows = [(n, kind, uid, spaces[kind, uid]) for (kind, uid), n in given.items()]
    add_rows(connection, table_of(EntityRow), ("n", "kind", "uid", "space"), rows)
    return given


def field_numbers(connection: Connection, names: Iterable[str]) -> dict[str, int]:
    """The numbers of field names; one that was never seen gets the next."""
    wanted = sorted(set(names))
    known: dict[str, int] = {}
    for part in chunks(wanted):
        known |= {text: n for text, n in connection.execute(_NAMES, {"names": part})}  # noqa: C416 - rows become plain
    missing = [name for name in wanted if name not in known]
    if missing:
        top = connection.scalar(select(func.coalesce(func.max(NameRow.n), 0))) or 0
        given = {name: n for n, name in enumerate(missing, start=top + 1)}
        connection.execute(insert(NameRow), [{"n": n, "text": name} for name, n in given.items()])
        known |= given
    return known


def log_numbers(connection: Connection, ids: Iterable[RecordId]) -> dict[RecordId, int]:
    """The numbers of logs; one that was only ever named by others gets an empty place."""
    known = {row.id: row.n for row in connection.execute(select(LogRow.id, LogRow.n))}
    missing = sorted(set(ids) - known.keys())
    for log_id in missing:
        row = {"id": log_id, "seq": 0, "chain": ZERO, "state": "live"}
        known[log_id] = connection.execute(insert(LogRow).values(row).returning(LogRow.n)).scalar_one()
    return known
