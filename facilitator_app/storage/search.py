"""Finds the records that say what somebody looks for, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Integer, and_, bindparam, exists, literal, literal_column, select

from facilitator_app.storage import search_index
from facilitator_app.storage.rows import ROWS, EntityRow, table_of
from facilitator_app.storage.search_entries import GROUPS_OF
from facilitator_app.storage.search_index import NAME, WORDS, base, span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Connection

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.searching import Term

# Built once: building a statement costs four times what running it does.
_EVERY = (
    select(WORDS.c.rowid)
    .where(WORDS.c.rowid.between(bindparam("first"), bindparam("last")))
    .order_by(WORDS.c.rowid.desc())
    .limit(bindparam("most"))
)
_MATCHING = _EVERY.where(literal_column(NAME).op("MATCH")(bindparam("expression")))
_UIDS = select(EntityRow.n, EntityRow.uid).where(EntityRow.n.in_(bindparam("numbers", expanding=True)))

_KINDS = {group: kind for kind, groups in GROUPS_OF.items() for group in groups}


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """Which rencontres count: dates are both included, ``None`` is unbounded; ``groups`` and ``ids`` too."""

    first: date | None = None
    last: date | None = None
    groups: frozenset[RecordId] | None = None
    ids: frozenset[RecordId] | None = None

    @property
    def everywhere(self) -> bool:
        """Whether every rencontre counts, and what belongs to none."""
        return self == EVERYWHERE


EVERYWHERE = Within()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is looked for: all ``terms``, in ``main`` alone if so, and for each of ``marks`` one of its words."""

    terms: tuple[Term, ...] = ()
    marks: tuple[tuple[Term, ...], ...] = ()
    within: Within = EVERYWHERE


def found(connection: Connection, group: str, sought: Sought, most: int) -> list[RecordId]:
    """The identities of the first ``most`` records of ``group``.

    Whole words in what a record is called come first, then words that begin so, then words in what else it says;
    the newest first among each.
    """
    strict, lenient = _expressions(group, sought)
    every = _places(connection, group, lenient, sought.within, most)
    first: dict[int, None] = {}
    if len(every) > 1:  # most groups say nothing of most words: they are asked once
        for expression in strict:
            if len(first) < most:
                first |= dict.fromkeys(_places(connection, group, expression, sought.within, most))
    numbers = [place - base(group) for place in first | dict.fromkeys(every)][:most]
    if not numbers:
        return []
    uids = {row.n: row.uid for row in connection.execute(_UIDS, {"numbers": numbers})}
    return [uids[n] for n in numbers]


def _expressions(group: str, sought: Sought) -> tuple[list[str], str]:
    """What is asked of the index: what should come first, the best before, and all that counts; "" is everything."""
    marks = [" OR ".join(_phrase(" ".join(term.words), goes_on=term.open) for term in one) for one in sought.marks]
    narrowed = [f"marks : ({one})" for one in marks]
    if not sought.terms:
        return [], " AND ".join(narrowed)
    asked = []
    for columns, whole in (("main", True), ("main", False), ("{main more}", False)):
        words = " AND ".join(
            _phrase(search_index.lettered(group, " ".join(term.words)), goes_on=term.open and not whole)
            for term in sought.terms
        )
        asked.append(" AND ".join([f"{columns} : ({words})", *narrowed]))
    return asked[:-1], asked[-1]


def _phrase(words: str, *, goes_on: bool) -> str:
    return f'"{words}"{" *" if goes_on else ""}'


def _places(connection: Connection, group: str, expression: str, within: Within, most: int) -> Sequence[int]:
    first, last = span(group)
    query = _MATCHING if expression else _EVERY
    if not within.everywhere:
        query = query.where(_is_within(group, within))
    given = {"first": first, "last": last, "most": most} | ({"expression": expression} if expression else {})
    return connection.scalars(query, given).all()


def _is_within(group: str, within: Within) -> ColumnElement[bool]:
    """Asked of each place in turn: the index goes on leading, and stops at the last that is wanted."""
    rencontre, kind = table_of(ROWS["rencontre"]), table_of(ROWS[_KINDS[group]])
    number = WORDS.c.rowid - literal(base(group), Integer)
    if kind is rencontre:
        return exists().where(rencontre.c.n == number, _counts(within)).correlate(WORDS)
    counted = select(rencontre.c.id).where(rencontre.c.alive, _counts(within))
    return exists().where(kind.c.n == number, kind.c.rencontre.in_(counted)).correlate(WORDS)


def _counts(within: Within) -> ColumnElement[bool]:
    table: Any = table_of(ROWS["rencontre"])
    conditions = []
    if within.first is not None:
        conditions.append(table.c.starts_on >= within.first)
    if within.last is not None:
        conditions.append(table.c.starts_on <= within.last)
    if within.groups is not None:
        conditions.append(table.c.group.in_(sorted(within.groups)))
    if within.ids is not None:
        conditions.append(table.c.id.in_(sorted(within.ids)))
    return and_(*conditions)
