"""Budget 7: a name at the check-in, a word anywhere, from the second letter, against a scan of the same with LIKE."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import accumulate
from pathlib import Path
from time import process_time

from sqlalchemy import Connection

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.people import Person
from facilitator_app.domain.record import fields_of
from facilitator_app.domain.searching import Term
from facilitator_app.services import people
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.directory import Directory
from facilitator_app.services.search import FEW, Finder
from facilitator_app.services.workspace import Carnet
from facilitator_app.storage import search as index
from facilitator_app.storage import search_index
from facilitator_app.storage.bulk import add_rows
from facilitator_app.storage.rows import ROWS, EntityRow, table_of
from facilitator_app.storage.search_entries import entries
from tests.bench.measuring import Figure, milliseconds, percentile
from tests.builders import a_carnet, a_rencontre

TEXTS, CROWD = 100_000, 10_000
_WORDS_OF_A_TEXT, _AT_ONCE = 18, 10_000
_MERGES = 100
"""Each reading of 250 lines ends with one: as many as so many texts would have brought."""
_LETTERS = "eaisnrtoludcmpvbf"


def search(folder: Path, texts: int = TEXTS, crowd: int = CROWD, turns: int = 60) -> list[Figure]:
    """The time that 95 of 100 keys take, on both sides; the scan looks at every text."""
    carnet, chance = a_carnet(folder / "carnet"), random.Random(7)  # noqa: S311 - the same words every time
    words = _Words(chance)
    _fill(carnet, Outcome, _outcomes(a_rencontre(carnet).id, words, texts))
    _fill(carnet, Person, _people(words, crowd))
    asked = [words.beginning() for _ in range(turns)]
    finder, directory = Finder(carnet.library, Catalogue.of(carnet.library)), Directory(carnet.library)
    finder.keep_up()
    directory.fill(people.known_people(carnet.library))
    with closing(sqlite3.connect(carnet.workspace.file)) as plain, carnet.database.read() as work:
        notes = partial(_scan, plain, "SELECT n FROM outcome WHERE text LIKE ?")
        names = partial(_scan, plain, "SELECT n FROM person WHERE last_name LIKE ? OR first_name LIKE ?")
        sides = [
            _sides(asked, names, lambda typed: directory.find(typed, 8)),
            _sides(asked, notes, lambda typed: _places(work.connection(), typed)),
            _sides(asked, notes, finder.find),
        ]
    carnet.library.changed = False
    carnet.close()
    said = ((f"check-in search, {crowd:,} people", 1.0), (f"search in {texts:,} texts, the index", 0.1),
            (f"search everywhere in {texts:,} texts, with the words of each result", 0.1))  # fmt: skip
    return [
        Figure("7", f"{what}, 95 of 100", ours, limit, floor)
        for (what, limit), (floor, ours) in zip(said, sides, strict=True)
    ]


class _Words:
    """Some words said often and many seldom, the often said ones short, as in any language."""

    def __init__(self, chance: random.Random, many: int = 8000) -> None:
        self._chance = chance
        made = ("".join(chance.choices(_LETTERS, k=chance.randint(2, 10))) for _ in range(many))
        self._known = sorted(made, key=len)
        self._weights = [*accumulate(1 / rank for rank in range(1, many + 1))]

    def some(self, count: int) -> list[str]:
        """Words as they come in a text."""
        return self._chance.choices(self._known, cum_weights=self._weights, k=count)

    def beginning(self) -> str:
        """A word of which two letters or more have been typed."""
        (word,) = self.some(1)
        return word[: self._chance.randint(2, len(word))]


def _outcomes(rencontre: RecordId, words: _Words, count: int) -> Iterator[Outcome]:
    for number in range(count):
        text = " ".join(words.some(_WORDS_OF_A_TEXT))
        yield Outcome(id=RecordId(f"{number:032x}"), rencontre=rencontre, text=text, axis="2014.1")


def _people(words: _Words, count: int) -> Iterator[Person]:
    for number in range(count):
        last_name, first_name = words.some(2)
        yield Person(id=RecordId(f"{number:032x}"), last_name=last_name, first_name=first_name)


def _fill(carnet: Carnet, kind: type[Outcome | Person], made: Iterator[Outcome | Person]) -> None:
    """Rows and their words as an import would leave them, without the log that nothing here reads."""
    names = [field.name for field in fields_of(kind)]
    every = list(made)
    with carnet.database.write() as work:
        connection = work.connection()
        top = connection.exec_driver_sql("SELECT max(n) FROM ent").scalar_one()
        numbers = range(top + 1, top + 1 + len(every))
        home = carnet.owner.home
        add_rows(connection, table_of(EntityRow), ("n", "kind", "uid", "space"),
                 [(n, kind.kind, one.id, home) for n, one in zip(numbers, every, strict=True)])  # fmt: skip
        rows = [
            (n, one.id, True, *(getattr(one, name) for name in names)) for n, one in zip(numbers, every, strict=True)
        ]
        add_rows(connection, table_of(ROWS[kind.kind]), ("n", "id", "alive", *names), rows)
        for start in range(0, len(every), _AT_ONCE):
            search_index.put(connection, entries(connection, kind.kind, numbers[start : start + _AT_ONCE]))
        for _merge in range(_MERGES):
            search_index.tidy(connection)


def _places(connection: Connection, typed: str) -> None:
    sought = index.Sought(terms=(Term((typed,)),))
    for group in search_index.GROUPS:
        index.found(connection, group, sought, FEW)


def _scan(plain: sqlite3.Connection, query: str, typed: str) -> None:
    plain.execute(query, [f"%{typed}%"] * query.count("?")).fetchall()


def _sides(asked: Sequence[str], floor: Callable[[str], object], ours: Callable[[str], object]) -> tuple[float, float]:
    """The processor time that 95 of 100 questions take on each side, asked turn by turn; neither waits for anything."""
    floor(asked[0])
    ours(asked[0])
    times = [tuple(milliseconds(partial(side, typed), process_time) for side in (floor, ours)) for typed in asked]
    return percentile([time[0] for time in times], 95), percentile([time[1] for time in times], 95)
