"""Takes verified lines of others into our copy of their logs, in one transaction, in any order, any number of times."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select, update

from facilitator_app.domain.operation import chained
from facilitator_app.storage import fold, interning
from facilitator_app.storage.gathering import Line, operation_in
from facilitator_app.storage.rows import AckRow, ConflictRow, ForkRow, LogRow, OpRow, RetiredRow, SealRow, WaitingRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from facilitator_app.domain.edit import Change
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.storage.outgoing import Portion


@dataclass(slots=True)
class Merged:
    """What a bundle brought, counted in lines, and what changed for a reader."""

    new: int = 0
    known: int = 0
    waiting: int = 0
    forked: int = 0
    ours: bool = False
    """Lines of our own came back that we had lost: this file went back in time, and nobody had noticed."""
    changes: list[Change] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the sender says it holds: its current log, its retired ones, the end of each log it has."""

    peer: RecordId
    self_log: RecordId
    past: tuple[RecordId, ...]
    have: Mapping[str, int]


def merge(
    connection: Connection, received: Sequence[Portion], bundle: str, at: str, *, me: RecordId | None = None
) -> Merged:
    """Take in verified portions. Their chains, authors and seals have been checked by the caller.

    ``me``: this device; what it wrote before its file went back is taken in too, and never continued.
    """
    merged = Merged()
    ready: list[Line] = []
    for portion in received:
        log = _log(connection, portion, me)
        merged.ours |= portion.device == me and log.state == "live" and portion.last > log.seq
        fresh = _sorted_out(connection, log, _lines(log.n, portion), merged, (bundle, at))
        if fresh:
            fold.append(connection, fresh)
        ready += fresh
    if ready:
        merged.changes = fold.fold(connection, ready)
    merged.new = len(ready)
    return merged


def take_receipt(connection: Connection, receipt: Receipt) -> None:
    """Note what a peer acknowledges; a receipt never goes back inside one incarnation."""
    logs = interning.log_numbers(connection, [*receipt.have])  # type: ignore[list-item]  # identities as JSON text
    rows = {0: 0} | {logs[log]: seq for log, seq in receipt.have.items()}  # type: ignore[index]  # the same
    mine = (AckRow.peer == receipt.peer) & (AckRow.self_log == receipt.self_log)
    known = {row.log: row.seq for row in connection.execute(select(AckRow.log, AckRow.seq).where(mine))}
    connection.execute(delete(AckRow).where(mine))
    identity = {"peer": receipt.peer, "self_log": receipt.self_log, "kept": ""}
    merged = known | {log: max(seq, known.get(log, 0)) for log, seq in rows.items()}
    connection.execute(insert(AckRow), [{**identity, "log": log, "seq": seq} for log, seq in merged.items()])
    _retire(connection, receipt)


def take_seals(connection: Connection, seals: Iterable[tuple[RecordId, int, bytes, bytes]]) -> None:
    """Keep authors' checkpoints of lines that we hold, so that we may forward them."""
    for log_id, seq, chain, signature in seals:
        n = connection.scalar(select(LogRow.n).where(LogRow.id == log_id))
        held = connection.scalar(select(OpRow.chain).where(OpRow.log == n, OpRow.seq == seq))
        known = connection.scalar(select(SealRow.seq).where(SealRow.log == n, SealRow.seq == seq))
        if held == chain and known is None:
            connection.execute(insert(SealRow).values(log=n, seq=seq, chain=chain, signature=signature))


def owners(connection: Connection) -> dict[RecordId, RecordId]:
    """Log -> the device that writes it, for every log whose author is known."""
    query = select(LogRow.id, LogRow.device).where(LogRow.device.is_not(None))
    return {row.id: row.device for row in connection.execute(query)}


def conflicts(connection: Connection) -> int:
    """How many fields have two values written apart."""
    return connection.scalar(select(func.count()).select_from(ConflictRow)) or 0


def _retire(connection: Connection, receipt: Receipt) -> None:
    known = set(connection.scalars(select(RetiredRow.self_log).where(RetiredRow.peer == receipt.peer)))
    rows = [{"peer": receipt.peer, "self_log": log} for log in receipt.past if log not in known]
    if rows:
        connection.execute(insert(RetiredRow), rows)


def _log(connection: Connection, portion: Portion, me: RecordId | None) -> LogRow:
    """Our copy of the log, begun if this is its first portion; a name only heard of so far gets its author."""
    n = interning.log_numbers(connection, [portion.log])[portion.log]
    unknown = (LogRow.n == n) & LogRow.device.is_(None)
    state = "retired" if portion.device == me else "live"
    connection.execute(update(LogRow).where(unknown).values(device=portion.device, space=portion.space, state=state))
    row = connection.execute(select(LogRow.n, LogRow.seq, LogRow.chain, LogRow.state).where(LogRow.n == n)).one()
    return LogRow(n=row.n, seq=row.seq, chain=row.chain, state=row.state)


def _lines(log: int, portion: Portion) -> list[Line]:
    lines, chain = [], portion.prev
    for seq, (sha, line) in enumerate(portion.lines, start=portion.first):
        chain = chained(chain, sha)
        lines.append(Line(log, seq, sha, chain, line))
    return lines


def _sorted_out(
    connection: Connection, log: LogRow, lines: list[Line], merged: Merged, origin: tuple[str, str]
) -> list[Line]:
    """Those lines that continue our copy, with what had been waiting for them; the rest is kept aside."""
    known = [line for line in lines if line.seq <= log.seq]
    fresh = [line for line in lines if line.seq > log.seq]
    if _differ(connection, known) or (fresh and fresh[0].seq == log.seq + 1 and not _continues(log.chain, fresh[0])):
        merged.forked += _set_aside(connection, lines, origin[0])
        return []
    merged.known += len(known)
    if fresh and fresh[0].seq > log.seq + 1:
        merged.waiting += _keep_waiting(connection, fresh, origin)
        fresh = []
    return fresh + _drain(connection, log, fresh, merged)


def _continues(chain: bytes, line: Line) -> bool:
    return chained(chain, line.sha) == line.chain


def _differ(connection: Connection, known: list[Line]) -> bool:
    """Whether a line we hold has another content in the file: one log with two histories."""
    if not known:
        return False
    query = select(OpRow.seq, OpRow.sha).where(OpRow.log == known[0].log, OpRow.seq >= known[0].seq)
    held = {row.seq: row.sha for row in connection.execute(query)}
    return any(held[line.seq] != line.sha for line in known)


def _set_aside(connection: Connection, lines: list[Line], bundle: str) -> int:
    log = lines[0].log
    seen = {
        (row.seq, row.sha) for row in connection.execute(select(ForkRow.seq, ForkRow.sha).where(ForkRow.log == log))
    }
    seen |= {(row.seq, row.sha) for row in connection.execute(select(OpRow.seq, OpRow.sha).where(OpRow.log == log))}
    rows = [
        {"log": log, "seq": line.seq, "sha": line.sha, "line": line.line, "bundle": bundle}
        for line in lines
        if (line.seq, line.sha) not in seen
    ]
    if rows:
        connection.execute(insert(ForkRow), rows)
    return len(rows)


def _keep_waiting(connection: Connection, lines: list[Line], origin: tuple[str, str]) -> int:
    held = set(connection.scalars(select(WaitingRow.seq).where(WaitingRow.log == lines[0].log)))
    bundle, since = origin
    for line in lines:
        operation_in(line)  # a line that nobody could fold later is refused now, with its whole bundle
    rows = [line._asdict() | {"bundle": bundle, "since": since} for line in lines if line.seq not in held]
    if rows:
        connection.execute(insert(WaitingRow), rows)
    return len(rows)


def _drain(connection: Connection, log: LogRow, fresh: list[Line], merged: Merged) -> list[Line]:
    """What had been waiting and now follows; what no longer fits our history is set aside as a fork."""
    tip, chain = (fresh[-1].seq, fresh[-1].chain) if fresh else (log.seq, log.chain)
    query = select(WaitingRow).where(WaitingRow.log == log.n).order_by(WaitingRow.seq)
    rows = list(connection.execute(query))
    waiting = [Line(row.log, row.seq, row.sha, row.chain, row.line) for row in rows if row.seq > tip]
    ready: list[Line] = []
    while waiting and waiting[0].seq == tip + 1 and _continues(chain, waiting[0]):
        ready.append(waiting.pop(0))
        tip, chain = ready[-1].seq, ready[-1].chain
    connection.execute(delete(WaitingRow).where(WaitingRow.log == log.n, WaitingRow.seq <= tip))
    if waiting and waiting[0].seq == tip + 1:
        merged.forked += _set_aside(connection, waiting, rows[0].bundle)
        connection.execute(delete(WaitingRow).where(WaitingRow.log == log.n))
    return ready
