"""Facts about the file itself, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from facilitator_app.storage.rows import MetaRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def facts(session: Session) -> dict[str, str]:
    """Every fact: device, role, name, home space, last number of a bundle..."""
    return {row.key: row.value for row in session.execute(select(MetaRow.key, MetaRow.value))}


def note(session: Session, **values: str) -> None:
    """Write facts, replacing those of the same name."""
    for key, value in values.items():
        session.merge(MetaRow(key=key, value=value))


def next_number(session: Session, log: str) -> int:
    """The next number of a bundle made from ``log``, from 1."""
    key = f"bundle_number.{log}"
    number = int(facts(session).get(key, "0")) + 1
    session.merge(MetaRow(key=key, value=str(number)))
    return number
