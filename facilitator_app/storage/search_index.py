"""The index of words: what it is told of each record, and which records say what somebody looks for.

This is the seam for full-text search: here SQLite's FTS5, whose table stands beside those of the records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import DDL, column, delete, event, insert, table, text

from facilitator_app.storage.rows import SearchTipRow, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

GROUPS = ("rencontre", "person", "action", "note", "resource", "agenda_item", "axis_synthesis")
"""What results are grouped by: kinds of records, with outcomes told apart by what follows from them."""

NAME = "word_index"
SHADOWS = frozenset(f"{NAME}_{part}" for part in ("data", "idx", "content", "config"))
"""The tables in which the engine keeps the index."""

# Texts are folded before they come here, and each word begins with the letter of its group: looking for the
# beginning of a word among people then never reads through what all notes say (340 ms instead of 5, measured).
# The beginnings of two, three and four letters are kept by themselves. Nothing is ranked by frequency, so that the
# lengths of texts are not kept.
_MAKE = (
    f"CREATE VIRTUAL TABLE {NAME} USING fts5(main, more, marks, "
    "tokenize='unicode61 remove_diacritics 0', prefix='3 4 5', columnsize=0)"
)
# Merging happens a little after each writing, never in one that somebody waits for: 99 of 100 writings then
# take 4 ms instead of 39 (measured).
_SETTINGS = ("('automerge', 0)", "('crisismerge', 256)")
_PAGES = 200
"""So much of the index is merged at a time."""

WORDS = table(NAME, column("rowid"), column("main"), column("more"), column("marks"))
_ROOM = 1 << 40
"""The numbers of one group of records; a group is then one range of the index, newest last."""


class Entry(NamedTuple):
    """One record in the index: ``main`` is what it is called, ``more`` what else it says, both folded.

    ``marks`` are words that nobody types, such as "axis2014x3", by which records are narrowed.
    """

    group: str
    n: int
    main: str
    more: str = ""
    marks: str = ""


def base(group: str) -> int:
    """What is added to the number of a record of ``group``."""
    return (GROUPS.index(group) + 1) * _ROOM


def span(group: str) -> tuple[int, int]:
    """The first and the last number of a group in the index."""
    return base(group), base(group) + _ROOM - 1


def lettered(group: str, words: str) -> str:
    """Folded words as they stand in the index, and as they are looked for in this group."""
    letter = chr(ord("a") + GROUPS.index(group))
    return " ".join(letter + word for word in words.split())


def put(connection: Connection, entries: Iterable[Entry]) -> None:
    """Tell the index of records that it does not hold."""
    rows = [
        {"rowid": base(e.group) + e.n, "main": lettered(e.group, e.main), "more": lettered(e.group, e.more),
         "marks": e.marks}
        for e in entries
    ]  # fmt: skip
    if rows:
        connection.execute(insert(WORDS), rows)


def forget(connection: Connection, groups: Iterable[str], numbers: Iterable[int]) -> None:
    """Forget records, in each of the groups they may be in."""
    wanted = [*numbers]
    rows = [{"place": base(group) + n} for group in groups for n in wanted]
    if rows:
        connection.execute(_FORGET, rows)


def tidy(connection: Connection) -> None:
    """Merge a part of what many small writings left; a few milliseconds, when nobody waits."""
    connection.execute(text(f"INSERT INTO {NAME} ({NAME}, rank) VALUES ('merge', {_PAGES})"))  # noqa: S608 - names of ours


def empty(connection: Connection) -> None:
    """Forget everything: the logs will be read again from their beginning.

    The tables go as a whole: emptied row by row, the index would keep words in its pages.
    """
    connection.execute(delete(table_of(SearchTipRow)))
    connection.execute(text(f"DROP TABLE {NAME}"))
    for statement in _made():
        connection.execute(text(statement))


def _made() -> list[str]:
    return [_MAKE, *(f"INSERT INTO {NAME} ({NAME}, rank) VALUES {setting}" for setting in _SETTINGS)]  # noqa: S608 - the same


_FORGET = delete(WORDS).where(text("rowid = :place"))

for _statement in _made():
    event.listen(table_of(SearchTipRow), "after_create", DDL(_statement))  # type: ignore[no-untyped-call]  # as the library has it
