"""The reference lists that ship with the program: a log that every file begins with, the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from facilitator_app.domain.identity import BUILTIN_DEVICE, NATIONAL_SPACE, derived
from facilitator_app.domain.operation import ZERO, chained, line_hash
from facilitator_app.storage import fold
from facilitator_app.storage.gathering import Line
from facilitator_app.storage.rows import LogRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

BUILTIN_LOG = derived("log", "builtin")


def seed(connection: Connection, shipped: Sequence[bytes]) -> None:
    """Add the shipped lines that the file lacks. A file of a newer program holds more: they stay."""
    row = connection.execute(select(LogRow.n, LogRow.seq, LogRow.chain).where(LogRow.id == BUILTIN_LOG)).one_or_none()
    n, seq, chain = (row.n, row.seq, row.chain) if row else (_begin(connection), 0, ZERO)
    lines = []
    for place, line in enumerate(shipped[seq:], start=seq + 1):
        sha = line_hash(line)
        chain = chained(chain, sha)
        lines.append(Line(n, place, sha, chain, line))
    if lines:
        fold.append(connection, lines)
        fold.fold(connection, lines)


def _begin(connection: Connection) -> int:
    values = {"id": BUILTIN_LOG, "device": BUILTIN_DEVICE, "space": NATIONAL_SPACE, "seq": 0, "chain": ZERO}
    return connection.execute(insert(LogRow).values(**values, state="live").returning(LogRow.n)).scalar_one()
