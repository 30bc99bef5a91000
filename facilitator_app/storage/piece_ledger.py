"""Which attached files are here, which are wanted, and which ones a peer says it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete, insert, select

from facilitator_app.domain.resource import Attachment
from facilitator_app.storage import pieces
from facilitator_app.storage.rows import ROWS, BlobRow, EntityRow, PieceAckRow, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from sqlalchemy.orm import Session

    from facilitator_app.domain.identity import RecordId

HERE, WANTED = "here", "wanted"
"""The states of a piece: its bytes were stored here once, or only its name is known."""


class Piece(NamedTuple):
    """A file that a record names: its sum in hexadecimal, its bytes' count as the record says it, its name and type."""

    sha: str
    size: int
    media_type: str
    name: str


def named(session: Session, spaces: frozenset[RecordId] | None = None) -> dict[str, Piece]:
    """The files that records of these spaces name (``None``: of all), by their sum; those in the bin name none."""
    table = table_of(ROWS[Attachment.kind])
    query = select(table.c.sha256, table.c.size, table.c.media_type, table.c.name, EntityRow.space)
    rows = session.execute(query.join(EntityRow, EntityRow.n == table.c.n).where(table.c.alive).order_by(table.c.n))
    return {
        row.sha256: Piece(row.sha256, row.size, row.media_type, row.name)
        for row in rows
        if pieces.is_sum(row.sha256) and (spaces is None or row.space in spaces)
    }


def note(session: Session, piece: Piece, state: str) -> None:
    """Write that a piece is here, or that it is wanted."""
    sha = bytes.fromhex(piece.sha)
    session.merge(BlobRow(sha=sha, size=piece.size, mime=piece.media_type, name=piece.name, state=state))
    session.flush()  # what follows looks for it


def states(session: Session) -> Mapping[str, str]:
    """The state of every piece ever noted, by its sum."""
    return {row.sha.hex(): row.state for row in session.execute(select(BlobRow.sha, BlobRow.state))}


def note_new(session: Session, folder: Path) -> None:
    """Note every piece that a record names and that was never noted: here when its file is, else wanted."""
    known = states(session)
    for sha, piece in named(session).items():
        if sha not in known:
            note(session, piece, HERE if pieces.is_here(folder, sha) else WANTED)


def held_by(session: Session, peer: RecordId) -> frozenset[str]:
    """The sums that a peer said it holds, in the last receipt that came from it."""
    return frozenset(sha.hex() for sha in session.scalars(select(PieceAckRow.sha).where(PieceAckRow.peer == peer)))


def take_receipt(session: Session, peer: RecordId, have: Iterable[str]) -> None:
    """Replace what a peer says it holds: one that lost its files says less, and is sent them again."""
    connection = session.connection()
    connection.execute(delete(PieceAckRow).where(PieceAckRow.peer == peer))
    rows = [{"peer": peer, "sha": bytes.fromhex(sha)} for sha in sorted(have)]
    if rows:
        connection.execute(insert(PieceAckRow), rows)
