"""Budgets 12, 13, 14 and 16: a region's year as a bundle, its size, its import, and the same import again."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from shutil import copyfile, copytree
from statistics import median

from facilitator_app.bundles.keys import encrypt
from facilitator_app.services import exchange_in, exchange_out, peers
from facilitator_app.services.workspace import COORDINATOR, Carnet
from facilitator_app.storage.connecting import PRAGMAS
from tests.bench.measuring import TURNS, Figure, by_turns, milliseconds
from tests.bench.year import Size, fill
from tests.builders import a_carnet, some_surroundings


def exchange(folder: Path, size: Size | None = None, turns: int = TURNS) -> list[Figure]:
    """Everything about one bundle of a year, from a facilitator to the coordinator."""
    sender, receiver = _correspondents(folder)
    fill(sender, size or Size())
    peer = _enrolled(sender, receiver)
    prepared = exchange_out.prepare(sender, peer, full=True)
    bundle = exchange_in.opened(receiver, prepared.data)
    lines = b"".join((line.text or b"") + b"\n" for portion in bundle.lines for line in portion)
    keys = [peers.keys_of(peer), sender.keys.public]
    floor, ours = by_turns(
        lambda: encrypt(deflated(lines), keys), lambda: exchange_out.prepare(sender, peer, full=True), turns
    )
    found = [
        Figure("12", "bundle export", ours, 1.3, floor),
        Figure("13", "bundle size, less 3 kB", len(prepared.data) / 1000 - 3, 1.05, len(deflated(lines)) / 1000, "kB"),
    ]
    sender.close()
    receiver.close()
    return [*found, *_imports(folder, prepared.data, turns)]


def deflated(lines: bytes) -> bytes:
    """The floor of a bundle: the same lines in a plain archive."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as writer:
        writer.writestr("ops.jsonl", lines)
    return archive.getvalue()


def _correspondents(folder: Path) -> tuple[Carnet, Carnet]:
    other = folder / "coordination"
    receiver = a_carnet(other, name="Paul Mercier", role=COORDINATOR, surroundings=some_surroundings(other, seed=2))
    return a_carnet(folder / "carnet"), receiver


def _enrolled(sender: Carnet, receiver: Carnet) -> peers.Device:
    """Each accepts the other, by the words."""
    for here, there in ((receiver, sender), (sender, receiver)):
        peer = peers.enrol(here, peers.my_certificate(there))
        accepted = peers.accept(here, peer, " ".join(peers.words_of(peer)))
    return accepted


def _imports(folder: Path, data: bytes, turns: int) -> list[Figure]:
    """Imports into fresh copies of the coordinator's workspace, each beside a plain insert of the rows it made."""
    times: list[tuple[float, float, float]] = []
    for turn in range(turns + 1):
        place = folder / f"coordination-{turn}"
        copytree(folder / "coordination", place)
        times.append(_one_import(folder, place, data, turn))
    raw, first, again = (median(column) for column in zip(*times[1:], strict=True))
    return [Figure("14", "bundle import", first, 2.0, raw), Figure("16", "the same bundle again", again, 0.15, first)]


def _one_import(folder: Path, place: Path, data: bytes, turn: int) -> tuple[float, float, float]:
    given = replace(some_surroundings(place, seed=100 + turn), state_folder=folder / "coordination-state" / "markers")
    receiver = a_carnet(place, surroundings=given)
    first = milliseconds(lambda: exchange_in.import_bundle(receiver, data))
    again = milliseconds(lambda: exchange_in.import_bundle(receiver, data))
    receiver.database.close()
    raw = milliseconds(_plain_insert(folder / "coordination" / receiver.workspace.file.name, receiver.workspace.file))
    receiver.close()
    return raw, first, again


def _plain_insert(before: Path, after: Path) -> Callable[[], None]:
    """Inserts, into a copy of ``before``, the rows that ``after`` has more: the same tables, indices and durability."""
    file, rows_of = after.with_name("plain.sqlite3"), dict(_more_rows(before, after))
    copyfile(before, file)

    def insert() -> None:
        with closing(sqlite3.connect(file, isolation_level=None)) as plain:
            for name, value in PRAGMAS.items():
                plain.execute(f"PRAGMA {name}={value}").fetchall()
            plain.execute("BEGIN IMMEDIATE")
            for table, rows in rows_of.items():
                marks = ", ".join("?" * len(rows[0]))
                plain.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", rows)  # noqa: S608 - names of ours
            plain.execute("COMMIT")

    return insert


def _more_rows(before: Path, after: Path) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    with closing(sqlite3.connect(after)) as plain:
        plain.execute("ATTACH ? AS old", (str(before),))
        names = [row[0] for row in plain.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")]
        for name in names:
            rows = plain.execute(f'SELECT * FROM main."{name}" EXCEPT SELECT * FROM old."{name}"').fetchall()  # noqa: S608 - names of ours
            if rows:
                yield f'"{name}"', rows
