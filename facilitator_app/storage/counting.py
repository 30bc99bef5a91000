"""How many people, notes and closed versions each rencontre has, counted by the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import distinct, func, select

from facilitator_app.domain.attendance import HERE
from facilitator_app.storage.rows import ROWS, table_of

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from facilitator_app.domain.identity import RecordId


def invited(session: Session) -> dict[RecordId, int]:
    """How many people were asked to each rencontre."""
    table = table_of(ROWS["invitation"])
    return _grouped(session, "invitation", func.count(table.c.n))


def present(session: Session) -> dict[RecordId, int]:
    """How many different people took part in each rencontre."""
    table = table_of(ROWS["attendance"])
    states = sorted(state.value for state in HERE)
    return _grouped(session, "attendance", func.count(distinct(table.c.person)), table.c.state.in_(states))


def noted(session: Session) -> dict[RecordId, int]:
    """How many outcomes were noted in each rencontre."""
    table = table_of(ROWS["outcome"])
    return _grouped(session, "outcome", func.count(table.c.n))


def closed(session: Session) -> dict[RecordId, int]:
    """The number of the last version of the minutes of each rencontre that has one; their content is not read."""
    return _grouped(session, "minutes_version", func.max(table_of(ROWS["minutes_version"]).c.number))


def _grouped(
    session: Session, kind: str, count: ColumnElement[int], *conditions: ColumnElement[bool]
) -> dict[RecordId, int]:
    table = table_of(ROWS[kind])
    query = select(table.c.rencontre, count).where(table.c.alive, *conditions).group_by(table.c.rencontre)
    return {row[0]: row[1] for row in session.execute(query) if row[0] is not None}
