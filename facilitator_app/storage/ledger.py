"""The ledger of every bundle, both ways: what was prepared, applied, refused, and why."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import select

from facilitator_app.storage.rows import BundleRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from facilitator_app.domain.identity import RecordId

OUT, IN = "out", "in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file. ``at`` is UTC; ``counts`` are lines by what became of them; ``size`` in bytes."""

    id: str
    direction: str
    sha256: str
    at: str
    status: str
    peer: RecordId | None = None
    peer_name: str = ""
    number: int = 0
    size: int = 0
    reason: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    path: str = ""


def enter(session: Session, entry: Entry) -> None:
    """Write an entry, or write anew the one of the same file."""
    values = {name: getattr(entry, name) for name in Entry.__slots__}
    session.merge(BundleRow(**values | {"counts": json.dumps(dict(entry.counts))}))


def entries(session: Session) -> list[Entry]:
    """Every file, the latest first."""
    rows = session.scalars(select(BundleRow).order_by(BundleRow.at.desc()))
    return [_entry(row) for row in rows]


def applied(session: Session, sha256: str) -> Entry | None:
    """The entry of a received file of these very bytes, if it was applied before."""
    query = select(BundleRow).where(
        BundleRow.sha256 == sha256, BundleRow.direction == IN, BundleRow.status == "applied"
    )
    row = session.scalars(query).first()
    return None if row is None else _entry(row)


def _entry(row: BundleRow) -> Entry:
    values = {name: getattr(row, name) for name in Entry.__slots__}
    return Entry(**values | {"counts": json.loads(row.counts)})
