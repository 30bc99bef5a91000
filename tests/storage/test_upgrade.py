"""A file of an earlier version is brought to this one: nothing is lost, and what it could not read is read."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from builders import a_rencontre, an_outcome, some_surroundings
from file_tables import rebuilt, tables
from sqlalchemy import inspect

from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.people import Person
from facilitator_app.domain.resource import Resource
from facilitator_app.services.workspace import open_carnet
from facilitator_app.storage import opening, schema

FROZEN = sorted((Path(__file__).parent / "frozen").glob("schema-*.sqlite3.gz"))


@pytest.fixture(params=FROZEN, ids=lambda path: path.name)
def upgraded(request, tmp_path):
    """The carnet of an earlier version, opened with this one."""
    folder = tmp_path / "carnet"
    folder.mkdir()
    (folder / opening.FILE).write_bytes(gzip.decompress(request.param.read_bytes()))
    made = open_carnet(opening.hold(folder), some_surroundings(folder, seed=9))
    yield made
    made.close()


def test_every_earlier_version_has_a_stored_file():
    assert len(FROZEN) == schema.CURRENT - 1


def test_what_was_written_is_there(upgraded):
    (person,) = upgraded.library.find(Person)
    texts = {outcome.text for outcome in upgraded.library.find(Outcome)}

    assert person.full_name == "DUPONT Élise"
    assert texts == {"Une décision d’avant", "Une note d’un Carnet plus récent"}


def test_what_the_earlier_version_could_only_keep_is_now_read(upgraded):
    (note,) = upgraded.library.find(Outcome, topic="Mobilité")
    (resource,) = upgraded.library.find(Resource)

    assert note.internal
    assert (resource.id, resource.title) == (note.id, "Grille d’auto-évaluation")


def test_one_goes_on_writing_in_it(upgraded):
    an_outcome(upgraded, a_rencontre(upgraded), "Une suite")

    assert rebuilt(upgraded) == tables(upgraded)


def test_a_copy_is_kept_before_the_conversion(upgraded):
    copies = list(upgraded.folder.rglob("*migration*.sqlite3"))

    assert len(copies) == 1


def test_it_is_then_a_file_of_this_version(upgraded):
    with closing(sqlite3.connect(upgraded.workspace.file)) as plain:
        assert plain.execute("PRAGMA user_version").fetchone() == (schema.CURRENT,)
    assert "minutes_version" in inspect(upgraded.database.engine).get_table_names()
