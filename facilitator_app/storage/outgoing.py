"""What a peer lacks: ranges of log lines after its last receipt, and our own receipt for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select

from facilitator_app.domain.identity import BUILTIN_DEVICE
from facilitator_app.domain.operation import ZERO
from facilitator_app.storage.rows import AckRow, LogRow, OpRow, RetiredRow, SealRow, WaitingRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from facilitator_app.domain.identity import RecordId


@dataclass(frozen=True, slots=True)
class Portion:
    """Consecutive lines of one log: (hash, bytes; ``None`` once erased), and the chain before and after."""

    log: RecordId
    device: RecordId
    space: RecordId
    first: int
    last: int
    prev: bytes
    head: bytes
    lines: tuple[tuple[bytes, bytes | None], ...]


def portions(session: Session, peer: RecordId, me: RecordId, spaces: frozenset[RecordId] | None,
             *, full: bool) -> list[Portion]:  # fmt: skip
    """What ``peer`` has not acknowledged, in the spaces it may see (``None``: all); everything if ``full``.

    Our own logs go to their end; those of others to the last seal of their author. A peer that went back
    to an old copy is sent what it wrote itself.
    """
    acked = {} if full else acknowledged(session, peer)
    found = []
    for log in _logs(session, spaces):
        start, end = acked.get(log.n, 0), log.seq if log.device == me else _last_seal(session, log.n)
        if start < end:
            found.append(_portion(session, log, start, end))
    return found


def acknowledged(session: Session, peer: RecordId) -> dict[int, int]:
    """Log number -> the last place the peer durably holds.

    Inside one incarnation of the peer receipts only grow: the greatest counts. Between live
    incarnations the least counts, since one of them may have been restored from an old copy.
    """
    retired = set(session.scalars(select(RetiredRow.self_log).where(RetiredRow.peer == peer)))
    lives: dict[RecordId, dict[int, int]] = {}
    for row in session.execute(select(AckRow.self_log, AckRow.log, AckRow.seq).where(AckRow.peer == peer)):
        if row.self_log not in retired:
            lives.setdefault(row.self_log, {})[row.log] = row.seq
    if not lives:
        return {}
    everywhere = set.intersection(*(set(held) for held in lives.values())) - {0}
    return {log: min(held[log] for held in lives.values()) for log in everywhere}


def have(session: Session, spaces: frozenset[RecordId] | None) -> dict[str, int]:
    """Our receipt: the last place durably held of each log that concerns a peer."""
    return {log.id: log.seq for log in _logs(session, spaces)}


def kept(session: Session) -> dict[str, tuple[tuple[int, int], ...]]:
    """What waits for earlier lines, as spans, log by log."""
    query = select(LogRow.id, WaitingRow.seq).join(LogRow, LogRow.n == WaitingRow.log)
    found: dict[RecordId, list[tuple[int, int]]] = {}
    for log_id, seq in session.execute(query.order_by(WaitingRow.log, WaitingRow.seq)):
        spans = found.setdefault(log_id, [])
        if spans and spans[-1][1] == seq - 1:
            spans[-1] = (spans[-1][0], seq)
        else:
            spans.append((seq, seq))
    return {log_id: tuple(spans) for log_id, spans in found.items()}


def gaps(session: Session) -> dict[RecordId, tuple[int, int]]:
    """The lines that are missing before those that wait, log by log: first and last."""
    least = func.min(WaitingRow.seq)
    query = select(LogRow.id, LogRow.seq, least).join(LogRow, LogRow.n == WaitingRow.log).group_by(WaitingRow.log)
    return {log_id: (seq + 1, first - 1) for log_id, seq, first in session.execute(query) if first > seq + 1}


class OwnLog(NamedTuple):
    """One of our logs: its last place, the chain there, live or retired."""

    id: RecordId
    space: RecordId | None
    seq: int
    chain: bytes
    state: str


def own_logs(session: Session, me: RecordId) -> list[OwnLog]:
    """Our logs, the oldest first."""
    query = select(LogRow.id, LogRow.space, LogRow.seq, LogRow.chain, LogRow.state)
    return [OwnLog(*row) for row in session.execute(query.where(LogRow.device == me).order_by(LogRow.n))]


def seals(session: Session) -> list[tuple[RecordId, int, bytes, bytes]]:
    """The latest seal of each log: log, place, chain, signature."""
    query = select(LogRow.id, SealRow.seq, SealRow.chain, SealRow.signature)
    joined = query.join(LogRow, LogRow.n == SealRow.log).order_by(SealRow.seq)
    return list({row.id: (row.id, row.seq, row.chain, row.signature) for row in session.execute(joined)}.values())


def lines_since(session: Session, me: RecordId, peer: RecordId) -> int:
    """How many of our own lines the peer has not acknowledged."""
    acked = acknowledged(session, peer)
    query = select(LogRow.n, LogRow.seq).where(LogRow.device == me)
    return sum(seq - min(seq, acked.get(n, 0)) for n, seq in session.execute(query))


def _logs(session: Session, spaces: frozenset[RecordId] | None) -> list[LogRow]:
    query = select(LogRow).where(LogRow.seq > 0, LogRow.device != BUILTIN_DEVICE).order_by(LogRow.id)
    return [log for log in session.scalars(query) if spaces is None or log.space in spaces]


def _last_seal(session: Session, log: int) -> int:
    return session.scalar(select(func.max(SealRow.seq)).where(SealRow.log == log)) or 0


def _portion(session: Session, log: LogRow, start: int, end: int) -> Portion:
    query = select(OpRow.seq, OpRow.sha, OpRow.chain, OpRow.line).where(OpRow.log == log.n)
    rows = list(session.execute(query.where(OpRow.seq >= start, OpRow.seq <= end).order_by(OpRow.seq)))
    prev = rows.pop(0).chain if start else ZERO
    lines = tuple((row.sha, row.line) for row in rows)
    device, space = log.device, log.space
    if device is None or space is None:
        message = "a log with lines has an author and a space"
        raise RuntimeError(message)
    return Portion(log.id, device, space, start + 1, end, prev, rows[-1].chain, lines)
