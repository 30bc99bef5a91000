"""How much of what was written here a peer has acknowledged, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from facilitator_app.domain.operation import decode
from facilitator_app.storage import outgoing
from facilitator_app.storage.rows import LogRow, OpRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from facilitator_app.domain.identity import RecordId


def written(session: Session, me: RecordId) -> int:
    """How many lines we have written, in all our logs."""
    return session.scalar(select(func.coalesce(func.sum(LogRow.seq), 0)).where(LogRow.device == me)) or 0


def held(session: Session, me: RecordId, peer: RecordId) -> int:
    """How many of our lines the peer has acknowledged."""
    return written(session, me) - outgoing.lines_since(session, me, peer)


def held_until(session: Session, me: RecordId, peer: RecordId) -> str:
    """When the last of our lines that the peer holds was written, in UTC as the log writes it; "" for none."""
    acked = outgoing.acknowledged(session, peer)
    logs = session.execute(select(LogRow.n, LogRow.seq).where(LogRow.device == me)).all()
    ends = ((n, min(seq, acked.get(n, 0))) for n, seq in logs)
    lines = (session.scalar(select(OpRow.line).where(OpRow.log == n, OpRow.seq == end)) for n, end in ends if end)
    return max((decode(line).at for line in lines if line), default="")
