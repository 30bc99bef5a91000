"""Budget 4: one typed field, from the widget to the disk, against plain statements that write the same rows."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from shutil import copyfile
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QLineEdit

from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services.workspace import Carnet
from facilitator_app.storage.connecting import PRAGMAS
from facilitator_app.ui.binding import TextBinding
from facilitator_app.ui.editing import Editor
from tests.bench.measuring import Figure, percentile
from tests.bench.screens import application_of_the_bench
from tests.builders import a_carnet, a_rencontre


def autosave(folder: Path, writes: int = 300) -> list[Figure]:
    """One typed field, stored with its line of the log: the median against the floor, and the slow ones."""
    application = application_of_the_bench()
    carnet = a_carnet(folder / "carnet")
    rencontre = a_rencontre(carnet)
    carnet.database.close()
    copyfile(carnet.workspace.file, folder / "floor.sqlite3")
    with closing(_connection(folder / "floor.sqlite3")) as plain:
        times = list(_by_turns(_plain_save(plain), _typed_save(carnet, rencontre), writes))
    carnet.close()
    del application  # widgets are gone
    plain_times, typed_times = zip(*times, strict=True)
    return [
        Figure("4", "autosave, one typed field", median(typed_times), 2.2, median(plain_times)),
        Figure("4", "autosave, 99 of 100", percentile(typed_times, 99), 16.0),
    ]


def _by_turns(floor: Callable[[str], None], ours: Callable[[str], None], count: int) -> Iterator[tuple[float, float]]:
    chance = random.Random(4)  # noqa: S311 - the same words every time
    for _ in range(count):
        text = "".join(chance.choices("abcdefghij ", k=60))
        yield _timed(floor, text), _timed(ours, text)


def _timed(save: Callable[[str], None], text: str) -> float:
    begun = perf_counter()
    save(text)
    return (perf_counter() - begun) * 1000


def _typed_save(carnet: Carnet, rencontre: Rencontre) -> Callable[[str], None]:
    """The door that typing goes through; what the field itself takes to show letters is not counted by either."""
    editor = Editor(carnet.library)
    field = QLineEdit()
    binding = TextBinding(field, editor, "Modifier", get=lambda r: r.place, put=lambda r, text: replace(r, place=text))
    binding.show(rencontre)

    def save(text: str) -> None:
        field.setText(text)
        binding.flush()

    return save


def _plain_save(plain: sqlite3.Connection) -> Callable[[str], None]:
    """The least that keeps the same promises: row, line, end of the log, current value, in one durable transaction."""
    ent = plain.execute("SELECT max(n) FROM rencontre").fetchone()[0]
    field = plain.execute("SELECT n FROM name WHERE text = 'place'").fetchone()[0]
    log, seq = plain.execute("SELECT n, seq FROM log ORDER BY n DESC LIMIT 1").fetchone()
    model = plain.execute("SELECT line FROM op WHERE log = ? AND seq = ?", (log, seq)).fetchone()[0]
    numbers = iter(range(seq + 1, 10_000_000))

    def save(text: str) -> None:
        place, line = next(numbers), model[:200] + text.encode()
        digest = sha256(line).digest()
        plain.execute("BEGIN IMMEDIATE")
        plain.execute("UPDATE rencontre SET place = ? WHERE n = ?", (text, ent))
        plain.execute("INSERT INTO op (log, seq, sha, chain, line) VALUES (?, ?, ?, ?, ?)",
                      (log, place, digest, digest, line))  # fmt: skip
        plain.execute("UPDATE log SET seq = ?, chain = ? WHERE n = ?", (place, digest, log))
        plain.execute("DELETE FROM head WHERE ent = ? AND field = ?", (ent, field))
        plain.execute("INSERT INTO head (ent, field, log, seq) VALUES (?, ?, ?, ?)", (ent, field, log, place))
        plain.execute("COMMIT")

    return save


def _connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name}={value}").fetchall()
    return connection
