"""Copies that were opened and checked before they count, and a restored file that forgets nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from hashlib import sha256

import pytest
from builders import MORNING_OF_THE_DAY, a_rencontre, changed, some_surroundings
from file_tables import lines

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services.workspace import open_carnet
from facilitator_app.storage import backups, opening, schema


@pytest.fixture
def copy(carnet):
    """A copy made while the carnet is open, of one rencontre called « Die »."""
    a_rencontre(carnet, title="Die")
    return backups.back_up(carnet.workspace.file, "demande", MORNING_OF_THE_DAY)


def spoilt(path):
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 12] = bytes(4096 * 9)
    path.write_bytes(data)


def test_a_copy_counts_what_it_holds(copy):
    assert copy.counts == {"rencontre": 1, "person": 0, "attendance": 0, "outcome": 0}


def test_a_copy_has_its_sum_beside_it(copy):
    noted = copy.path.with_name(f"{copy.path.name}.sha256").read_text(encoding="ascii")

    assert noted == f"{sha256(copy.path.read_bytes()).hexdigest()}  {copy.path.name}\n"


def test_copies_are_listed_the_latest_first(carnet, copy):
    later = backups.back_up(carnet.workspace.file, "import", MORNING_OF_THE_DAY + timedelta(hours=1))

    assert [found.path for found in backups.backups(carnet.workspace.file)] == [later.path, copy.path]


def test_a_damaged_copy_is_refused_and_the_file_stays(carnet, copy):
    spoilt(copy.path)
    before = carnet.workspace.file.read_bytes()

    with pytest.raises(Problem, match="est abîmé ou n’est pas un fichier de Carnet"):
        backups.restore(copy.path, carnet.workspace.file, MORNING_OF_THE_DAY)

    assert carnet.workspace.file.read_bytes() == before


def test_a_copy_of_another_program_is_refused(tmp_path):
    other = tmp_path / "autre.sqlite3"
    with closing(sqlite3.connect(other)) as plain:
        plain.execute("CREATE TABLE courses (quoi TEXT)")

    with pytest.raises(Problem, match="n’est pas un fichier de Carnet"):
        backups.verified(other)


def test_a_copy_of_a_newer_version_is_refused(copy):
    with closing(sqlite3.connect(copy.path)) as plain:
        plain.execute(f"PRAGMA user_version={schema.CURRENT + 1}")

    with pytest.raises(Problem, match="version plus récente"):
        backups.verified(copy.path)


def test_a_damaged_file_pushes_out_no_good_copy(carnet, copy):
    carnet.library.changed = False
    carnet.close()
    spoilt(carnet.workspace.file)

    with pytest.raises(Problem):
        backups.back_up(carnet.workspace.file, "demande", MORNING_OF_THE_DAY + timedelta(hours=1))

    assert [found.path for found in backups.backups(carnet.workspace.file)] == [copy.path]


@pytest.fixture
def restored(carnet, copy):
    """The carnet after its copy was put back; and where the replaced file lies."""
    changed(carnet, carnet.library.find(Rencontre)[0], title="Crest")
    known = {row[0] for row in lines(carnet)}
    carnet.library.changed = False
    carnet.close()
    aside = backups.restore(copy.path, carnet.workspace.file, MORNING_OF_THE_DAY)
    again = open_carnet(opening.hold(carnet.folder), some_surroundings(carnet.folder, seed=9))
    yield again, aside, known
    again.close()


def test_restoring_puts_the_copy_back(restored):
    carnet, _, _ = restored

    assert [rencontre.title for rencontre in carnet.library.find(Rencontre)] == ["Die"]


def test_restoring_begins_a_new_log(restored):
    carnet, _, known = restored

    assert {row[0] for row in lines(carnet)} > known


def test_the_replaced_file_is_kept(restored):
    _, aside, _ = restored

    with closing(sqlite3.connect(aside)) as plain:
        assert plain.execute("SELECT title FROM rencontre").fetchall() == [("Crest",)]
