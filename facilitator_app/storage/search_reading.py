"""Brings the index of words up to date: reads on in each log, and tells the index of the records named there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from facilitator_app.storage import interning, search_index
from facilitator_app.storage.rows import ROWS, LogRow, OpRow, SearchTipRow, table_of
from facilitator_app.storage.search_entries import GROUPS_OF, entries
from facilitator_app.storage.search_index import WORDS, base

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from facilitator_app.storage.interning import EntityKey

_DEPENDENTS = ("outcome", "agenda_item", "axis_synthesis")
"""The kinds that are found only while their rencontre is there."""

_LENT = {"organisation": ("person", "organisation"), "working_group": ("rencontre", "group")}
"""Kinds whose name is found with other records: the kind of those, and their field that points to them."""

_LOGS = (
    select(LogRow.n, func.coalesce(SearchTipRow.seq, 0).label("read"), LogRow.seq)
    .join(SearchTipRow, SearchTipRow.log == LogRow.n, isouter=True)
    .where(LogRow.seq > func.coalesce(SearchTipRow.seq, 0))
    .order_by(LogRow.n)
)


def behind(connection: Connection) -> int:
    """How many lines of the logs the index has not read."""
    return sum(log.seq - log.read for log in connection.execute(_LOGS))


def read_on(connection: Connection, most: int) -> int:
    """Read the next ``most`` lines or fewer; gives how many. Nothing is logged."""
    left = most
    named: set[EntityKey] = set()
    for log in connection.execute(_LOGS).all():
        if not left:
            break
        query = select(OpRow.line).where(OpRow.log == log.n, OpRow.seq > log.read).order_by(OpRow.seq).limit(left)
        lines = connection.scalars(query).all()
        named.update(key for line in lines if line for key in _named(line))
        _move(connection, log.n, log.read, log.read + len(lines))
        left -= len(lines)
    if named:
        _tell_again(connection, named)
        search_index.tidy(connection)
    return most - left


def _named(line: bytes) -> Iterator[EntityKey]:
    """The records that a line of the log names; it was read strictly when it came in."""
    return ((said["kind"], said["id"]) for said in json.loads(line)["do"])


def _move(connection: Connection, log: int, read: int, now: int) -> None:
    if read:
        connection.execute(update(SearchTipRow).where(SearchTipRow.log == log).values(seq=now))
    else:
        connection.execute(insert(SearchTipRow).values(log=log, seq=now))


def _tell_again(connection: Connection, named: set[EntityKey]) -> None:
    touched = _touched(connection, named)
    for kind, numbers in touched.items():
        search_index.forget(connection, GROUPS_OF[kind], numbers)
        search_index.put(connection, entries(connection, kind, numbers))


def _touched(connection: Connection, named: set[EntityKey]) -> dict[str, set[int]]:
    """The numbers of the records of each kind that may now say something else."""
    wanted = {key for key in named if key[0] in GROUPS_OF}
    wanted |= {("outcome", uid) for kind, uid in named if kind in {"action", "resource"}}
    touched: dict[str, set[int]] = {}
    for (kind, _), n in interning.known_entities(connection, wanted).items():
        touched.setdefault(kind, set()).add(n)
    for lender, (kind, field) in _LENT.items():
        uids = {uid for name, uid in named if name == lender}
        touched.setdefault(kind, set()).update(_pointing(connection, kind, field, uids))
    turned = _turned(connection, touched["rencontre"])
    for kind in _DEPENDENTS:
        touched.setdefault(kind, set()).update(_pointing(connection, kind, "rencontre", turned))
    return touched


def _pointing(connection: Connection, kind: str, field: str, uids: Iterable[str]) -> Iterator[int]:
    table = table_of(ROWS[kind])
    for part in interning.chunks(sorted(uids)):
        yield from connection.scalars(select(table.c.n).where(table.c[field].in_(part)))


def _turned(connection: Connection, numbers: Iterable[int]) -> set[str]:
    """The rencontres that went to the bin or came out of it since the index heard of them."""
    table: Any = table_of(ROWS["rencontre"])
    found: set[str] = set()
    for part in interning.chunks(sorted(numbers)):
        places = [base("rencontre") + n for n in part]
        known = set(connection.scalars(select(WORDS.c.rowid).where(WORDS.c.rowid.in_(places))))
        rows = connection.execute(select(table.c.n, table.c.id, table.c.alive).where(table.c.n.in_(part)))
        found.update(row.id for row in rows if row.alive != (base("rencontre") + row.n in known))
    return found
