"""Budget 19: a verified copy of a file of some megabytes, and the check of it."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copyfile

from facilitator_app.storage import backups
from tests.bench.measuring import TURNS, Figure, by_turns
from tests.builders import a_carnet

MEGABYTES = 15


def backup(folder: Path, megabytes: float = MEGABYTES, turns: int = TURNS) -> list[Figure]:
    """The copy against a plain copy forced to disk; its check against SQLite's own."""
    carnet = a_carnet(folder / "carnet")
    carnet.database.close()
    file = carnet.workspace.file
    _fill(file, megabytes)
    copy = folder / "copies" / "copy.sqlite3"
    copied = by_turns(lambda: _plain_copy(file, folder / "plain.sqlite3"), lambda: backups.copy_to(file, copy), turns)
    checked = by_turns(lambda: _plain_check(copy), lambda: backups.verified(copy), turns)
    carnet.close()
    return [
        Figure("19", f"backup, checked, of {megabytes} MB", copied[1], 3.0, copied[0]),
        Figure("19", "check of a backup", checked[1], 1.2, checked[0]),
    ]


def _fill(file: Path, megabytes: float) -> None:
    """Lines of a log, as long as those of a day; what they say is not read here."""
    chance = random.Random(19)  # noqa: S311 - the same bytes every time
    lines = ((9, seq, bytes(32), bytes(32), chance.randbytes(400)) for seq in range(int(megabytes * 2000)))
    with closing(sqlite3.connect(file)) as plain:
        plain.execute("INSERT INTO log (n, id, seq, chain, state) VALUES (9, randomblob(16), 0, zeroblob(32), 'live')")
        plain.executemany("INSERT INTO op (log, seq, sha, chain, line) VALUES (?, ?, ?, ?, ?)", lines)
        plain.commit()


def _plain_copy(source: Path, target: Path) -> None:
    copyfile(source, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _plain_check(file: Path) -> None:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as plain:
        plain.execute("PRAGMA integrity_check").fetchall()
