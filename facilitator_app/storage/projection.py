"""Writes what the log says now into the tables of records, and notes where two people said two things."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, insert, select, tuple_, update

from facilitator_app.domain.edit import Change
from facilitator_app.domain.kinds import KINDS
from facilitator_app.domain.operation import Operation, decode
from facilitator_app.domain.record import ALIVE, DELETED, LIFE, Field, fields_of, valued
from facilitator_app.storage import heads as head_table
from facilitator_app.storage.bulk import add_rows
from facilitator_app.storage.gathering import Batch, HeadKey, Said
from facilitator_app.storage.interning import chunks
from facilitator_app.storage.rows import ROWS, ConflictRow, LogRow, NameRow, OpRow, RawFieldRow, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Table

    from facilitator_app.storage.heads import Heads


_KNOWN: dict[str, dict[str, Field]] = {
    kind: {field.name: field for field in fields_of(record_type)} for kind, record_type in KINDS.items()
}
"""The fields that this version can read, of each kind of record, by name."""


@dataclass(slots=True)
class Projection:
    """The work of projecting one batch; ``said`` finds where each current value was said."""

    connection: Connection
    batch: Batch
    heads: Heads
    said: dict[HeadKey, Said]
    logs: dict[int, str]
    fields: dict[int, str]
    life: int

    def winner(self, ent: int, field: int) -> Said:
        """The value that is displayed: the latest by its author's clock, then by log and place. Display only."""
        keys = [HeadKey(ent, field, log, seq) for log, seq in self.heads[ent][field]]
        if len(keys) == 1:
            return self.said[keys[0]]
        return self.said[max(keys, key=lambda key: (self.said[key].operation.at, self.logs[key.log], key.seq))]

    def values(self, ent: int, field: int) -> list[Any]:
        """Every current value of a field."""
        name = self.fields[field]
        return [self.said[HeadKey(ent, field, log, seq)].assignment.values[name] for log, seq in self.heads[ent][field]]


def project(connection: Connection, batch: Batch, current: set[HeadKey]) -> list[Change]:
    """Bring the tables of records up to date with a settled batch; gives what changed for a reader."""
    touched = {(key.ent, key.field) for key in (*batch.values, *batch.dead)}
    older = {ent for ent, _ in touched} - batch.fresh
    heads = head_table.heads_in(key for key in current if key.ent in batch.fresh)
    heads |= head_table.heads_of(connection, older)
    fields = {n: text for n, text in connection.execute(select(NameRow.n, NameRow.text))}  # noqa: C416 - rows become plain
    logs: dict[int, str] = {row.n: row.id for row in connection.execute(select(LogRow.n, LogRow.id))}
    life = next((n for n, name in fields.items() if name == LIFE), 0)
    work = Projection(connection, batch, heads, _all_said(connection, batch, heads), logs, fields, life)
    _note_conflicts(work, touched)
    _keep_raw(work, touched)
    return _write_records(work, touched)


def _all_said(connection: Connection, batch: Batch, heads: Heads) -> dict[HeadKey, Said]:
    """Where each current value was said, read back from the log where this batch did not say it."""
    keys = [HeadKey(ent, f, *dot) for ent, by_field in heads.items() for f, dots in by_field.items() for dot in dots]
    said = {key: batch.values[key] for key in keys if key in batch.values}
    missing = [key for key in keys if key not in said]
    operations: dict[tuple[int, int], Operation] = {}
    for part in chunks(sorted({(key.log, key.seq) for key in missing})):
        query = select(OpRow.log, OpRow.seq, OpRow.line).where(tuple_(OpRow.log, OpRow.seq).in_(part))
        operations |= {(log, seq): decode(line) for log, seq, line in connection.execute(query) if line}
    for key in missing:
        kind, uid = batch.entities[key.ent]
        operation = operations[key.log, key.seq]
        said[key] = Said(operation, next(a for a in operation.do if (a.kind, a.id) == (kind, uid)))
    return said


def _alive(work: Projection, ent: int) -> tuple[bool, bool]:
    """Whether a record is there, and whether a deletion and an edit crossed (then it is shown, and asked about)."""
    current = work.heads.get(ent, {})
    if work.life not in current:
        return bool(current), False
    lives = [work.said[HeadKey(ent, work.life, *dot)] for dot in current[work.life]]
    states = [said.assignment.values[LIFE] for said in lives]
    if DELETED not in states:
        return True, False
    if ALIVE in states:
        return True, True
    seen = {dot for said in lives for dot in said.assignment.seen}
    unseen = any(f"{work.logs[log]}.{seq}" not in seen for field, dots in current.items() if field != work.life
                 for log, seq in dots)  # fmt: skip
    return unseen, unseen


def _note_conflicts(work: Projection, touched: set[tuple[int, int]]) -> None:
    older = {(ent, field) for ent, field in touched if ent not in work.batch.fresh}
    older |= {(ent, work.life) for ent, _ in older}
    _forget(work.connection, ConflictRow, older)
    rows = []
    for ent, field in touched | older:
        kind = _conflict_kind(work, ent, field)
        if kind:
            said = [work.said[HeadKey(ent, field, *dot)].operation.at for dot in work.heads[ent][field]]
            rows.append({"ent": ent, "field": field, "kind": kind, "since": max(said)})
    if rows:
        work.connection.execute(insert(ConflictRow), rows)


def _conflict_kind(work: Projection, ent: int, field: int) -> str:
    dots = work.heads.get(ent, {}).get(field, ())
    if field == work.life and dots:
        return "delete_edit" if _alive(work, ent)[1] else ""
    if len(dots) <= 1:
        return ""
    different = {json.dumps(value, sort_keys=True) for value in work.values(ent, field)}
    return "value" if len(different) > 1 else ""


def _keep_raw(work: Projection, touched: set[tuple[int, int]]) -> None:
    """Values of kinds and fields that this version cannot read stand in a table of their own."""
    unread = {(ent, field) for ent, field in touched if not _readable(work, ent, field)}
    _forget(work.connection, RawFieldRow, {key for key in touched if key[0] not in work.batch.fresh})
    rows = [
        {"ent": ent, "field": field, "log": log, "seq": seq, "value": json.dumps(value, ensure_ascii=False)}
        for ent, field in unread
        for (log, seq), value in zip(work.heads[ent][field], work.values(ent, field), strict=True)
    ]
    if rows:
        work.connection.execute(insert(RawFieldRow), rows)


def _readable(work: Projection, ent: int, field: int) -> bool:
    known = _KNOWN.get(work.batch.entities[ent][0])
    if known is None or field == work.life or field not in work.heads.get(ent, {}):
        return known is not None or field not in work.heads.get(ent, {})
    wanted = known.get(work.fields[field])
    return wanted is not None and all(_fits(wanted.type, value) for value in work.values(ent, field))


def _fits(wanted: type, value: Any) -> bool:
    try:
        valued(wanted, value)
    except (TypeError, ValueError):
        return False
    return True


def _write_records(work: Projection, touched: set[tuple[int, int]]) -> list[Change]:
    by_kind: dict[str, dict[int, dict[str, Any]]] = {}
    for ent, field in sorted(touched):
        kind, _ = work.batch.entities[ent]
        if kind in ROWS:
            columns = by_kind.setdefault(kind, {}).setdefault(ent, {})
            columns |= _column(work, kind, ent, field)
    changes: list[Change] = []
    for kind, rows in by_kind.items():
        changes += _write_kind(work, kind, rows)
    return changes


def _column(work: Projection, kind: str, ent: int, field: int) -> dict[str, Any]:
    """The column a field fills, with the value displayed; nothing for fields this version cannot read."""
    name = work.fields[field]
    known = _KNOWN[kind].get(name)
    if known is None:
        return {}
    if field not in work.heads.get(ent, {}):
        return {name: known.default}
    value = work.winner(ent, field).assignment.values[name]
    if value is None or not _fits(known.type, value):
        return {name: known.default}
    return {name: valued(known.type, value)}


def _write_kind(work: Projection, kind: str, rows: dict[int, dict[str, Any]]) -> list[Change]:
    table = table_of(ROWS[kind])
    present = {row["n"]: row for row in _present(work.connection, table, rows)}
    defaults = {name: field.default for name, field in _KNOWN[kind].items()}
    new, changed, changes = [], [], []
    for n, columns in rows.items():
        _, uid = work.batch.entities[n]
        before = present.get(n) or {"alive": False, **defaults}
        after = {"alive": _alive(work, n)[0], **columns}
        changes += _changes(kind, uid, before, after)
        if n in present:
            changed.append({f"_{name}": value for name, value in {**present[n], **after}.items()})
        else:
            new.append(tuple(({"n": n, "id": uid} | defaults | after).values()))
    add_rows(work.connection, table, ("n", "id", *defaults, "alive"), new)
    if changed:
        names = ("alive", *defaults)
        assigned: dict[str, Any] = {name: bindparam(f"_{name}") for name in names}
        work.connection.execute(update(table).where(table.c.n == bindparam("_n")).values(assigned), changed)
    return changes


def _present(connection: Connection, table: Table, numbers: Iterable[int]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for part in chunks(sorted(numbers)):
        found += [dict(row) for row in connection.execute(select(table).where(table.c.n.in_(part))).mappings()]
    return found


def _changes(kind: str, uid: Any, before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    life = {True: ALIVE, False: DELETED}
    found = []
    if before["alive"] != after["alive"]:
        found.append(Change(kind, uid, LIFE, life[before["alive"]], life[after["alive"]]))
    names = (name for name in after if name != "alive" and after[name] != before[name])
    return found + [Change(kind, uid, name, before[name], after[name]) for name in names]


def _forget(connection: Connection, table: type[ConflictRow | RawFieldRow], keys: Iterable[tuple[int, int]]) -> None:
    rows = [{"e": ent, "f": field} for ent, field in keys]
    if rows:
        same = (table.ent == bindparam("e")) & (table.field == bindparam("f"))
        connection.execute(delete(table_of(table)).where(same), rows)
