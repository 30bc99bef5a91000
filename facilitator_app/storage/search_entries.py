"""What each record says to the index of words, read from the tables of records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from facilitator_app.domain.outcome import Kind
from facilitator_app.domain.searching import words_of
from facilitator_app.storage import interning
from facilitator_app.storage.rows import ROWS, table_of
from facilitator_app.storage.search_index import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from sqlalchemy import Connection, Row

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.storage.interning import EntityKey

GROUPS_OF = {
    "rencontre": ("rencontre",),
    "person": ("person",),
    "outcome": ("note", "action", "resource"),
    "agenda_item": ("agenda_item",),
    "axis_synthesis": ("axis_synthesis",),
}
"""The kinds of records that are indexed, and the groups in which each may be; what else is said of an outcome
(an action's owner, a resource's link) is found with it."""

NO_AXIS = "axisnone"
"""The mark of what nobody has filed under an axis yet."""


def mark(name: str, value: str) -> str:
    """The mark for a value that is compared as a whole: "axis" and "2014.3" give "axis2014x3"."""
    return name + "x".join(words_of(value.replace(".", " ").replace("_", " ")))


def marks(name: str, text: str) -> Iterator[str]:
    """The marks for a text of which words are looked for."""
    return (name + word for word in words_of(text))


def entries(connection: Connection, kind: str, numbers: Collection[int]) -> list[Entry]:
    """What the records of these numbers say; those in the bin, and those whose rencontre is there, say nothing."""
    rows = [row for part in interning.chunks(sorted(numbers)) for row in _alive(connection, kind, part)]
    if "rencontre" in table_of(ROWS[kind]).c:
        here = here_of(connection, "rencontre", {row.rencontre for row in rows})
        rows = [row for row in rows if row.rencontre in here]
    return list(_SAID[kind](connection, rows))


def here_of(connection: Connection, kind: str, uids: Iterable[RecordId | None]) -> dict[RecordId, Any]:
    """The rows of those records that are there, by identity."""
    keys: set[EntityKey] = {(kind, uid) for uid in uids if uid is not None}
    numbers = interning.known_entities(connection, keys).values()
    return {row.id: row for part in interning.chunks(sorted(numbers)) for row in _alive(connection, kind, part)}


def _alive(connection: Connection, kind: str, numbers: Iterable[int]) -> list[Row[Any]]:
    table = table_of(ROWS[kind])
    return list(connection.execute(select(table).where(table.c.n.in_(numbers), table.c.alive)))


def _rencontres(connection: Connection, rows: list[Row[Any]]) -> Iterator[Entry]:
    groups = here_of(connection, "working_group", {row.group for row in rows})
    for row in rows:
        name = groups[row.group].name if row.group in groups else ""
        more = (row.place, row.objectives, row.essential, row.facilitators, name)
        yield Entry("rencontre", row.n, _said(row.title, row.reference), _said(*more), _axes(*row.axes))


def _people(connection: Connection, rows: list[Row[Any]]) -> Iterator[Entry]:
    places = here_of(connection, "organisation", {row.organisation for row in rows})
    for row in rows:
        name = places[row.organisation].name if row.organisation in places else ""
        given = " ".join(marks("structure", name))
        yield Entry("person", row.n, _said(row.last_name, row.first_name), _said(name, row.function), given)


def _outcomes(connection: Connection, rows: list[Row[Any]]) -> Iterator[Entry]:
    uids = [row.id for row in rows]
    actions, resources = here_of(connection, "action", uids), here_of(connection, "resource", uids)
    for row in rows:
        if row.nature == Kind.ACTION:
            yield _action(row, actions.get(row.id))
        elif row.nature == Kind.RESOURCE:
            yield _resource(row, resources.get(row.id))
        else:
            yield Entry("note", row.n, _said(row.text), _said(row.topic), _marks(row, mark("nature", row.nature)))


def _action(row: Row[Any], action: Row[Any] | None) -> Entry:
    if action is None:
        return Entry("action", row.n, _said(row.text), _said(row.topic), _marks(row, mark("state", "open")))
    more = _said(action.owner, action.result, row.topic)
    follow_up = (mark("state", action.state), *marks("owner", action.owner))
    return Entry("action", row.n, _said(row.text), more, _marks(row, *follow_up))


def _resource(row: Row[Any], known: Row[Any] | None) -> Entry:
    if known is None:
        return Entry("resource", row.n, _said(row.text), _said(row.topic), _marks(row))
    more = (known.territory, known.contact, known.transferability, *_of_link(known.link), row.topic)
    return Entry("resource", row.n, _said(known.title, row.text), _said(*more), _marks(row))


def _agenda_items(_connection: Connection, rows: list[Row[Any]]) -> Iterator[Entry]:
    for row in rows:
        topics = " ".join(marks("topic", row.topic))
        yield Entry("agenda_item", row.n, _said(row.title), _said(row.topic), f"{_axes(row.axis)} {topics}".strip())


def _syntheses(_connection: Connection, rows: list[Row[Any]]) -> Iterator[Entry]:
    return (Entry("axis_synthesis", row.n, _said(row.text), "", _axes(row.axis)) for row in rows if row.text)


_SAID: dict[str, Callable[[Connection, list[Row[Any]]], Iterator[Entry]]] = {
    "rencontre": _rencontres,
    "person": _people,
    "outcome": _outcomes,
    "agenda_item": _agenda_items,
    "axis_synthesis": _syntheses,
}


def _said(*texts: str) -> str:
    return " ".join(word for text in texts for word in words_of(text))


def _axes(*codes: str | None) -> str:
    known = [mark("axis", code) for code in codes if code]
    return " ".join(known) if known else NO_AXIS


def _marks(outcome: Row[Any], *others: str) -> str:
    return " ".join((_axes(outcome.axis, *outcome.also), *marks("topic", outcome.topic), *others))


def _of_link(link: str) -> tuple[str, ...]:
    """The parts of an address beside the whole: "unadel.org" is found in "https://www.unadel.org/outils"."""
    bare = link.partition("://")[2] or link
    return bare.removeprefix("www."), bare.replace(".", " ")
