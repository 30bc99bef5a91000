"""Each edit writes its line by itself, and the tables are what the lines say."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from builders import a_rencontre, an_outcome, changed
from file_tables import lines, rebuilt, tables
from sqlalchemy import update

from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import pair
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.problem import Conflict
from facilitator_app.domain.rencontre import HalfDay, Rencontre
from facilitator_app.storage import search_index
from facilitator_app.storage.rows import ROWS, Base


def test_one_edit_is_one_line(carnet):
    before = len(lines(carnet))

    a_rencontre(carnet)

    assert len(lines(carnet)) == before + 1


def test_a_line_names_the_value_it_replaces(carnet):
    rencontre = a_rencontre(carnet)
    created = lines(carnet)[-1]

    changed(carnet, rencontre, title="Crest")

    said = json.loads(lines(carnet)[-1][2])["do"]
    assert said == [
        {
            "kind": "rencontre",
            "id": rencontre.id,
            "set": {"title": "Crest"},
            "over": {"title": [f"{created[0].lower()}.{created[1]}"]},
        }
    ]


def test_defaults_are_not_written(carnet):
    rencontre = a_rencontre(carnet)

    an_outcome(carnet, rencontre, axis=None)

    said = json.loads(lines(carnet)[-1][2])["do"][0]["set"]
    assert said.keys() == {"_life", "rencontre", "text", "noted_at"}


def test_several_edits_together_are_all_stored_or_none(carnet):
    rencontre = a_rencontre(carnet)
    good = Edit.between("x", rencontre, replace(rencontre, title="Crest"))
    stale = Edit.between("x", replace(rencontre, place="ailleurs"), replace(rencontre, place="Die"))

    with pytest.raises(Conflict):
        carnet.library.perform_all([good, stale])

    assert carnet.library.get(Rencontre, rencontre.id) == rencontre


def test_a_bulk_statement_is_refused(carnet):
    a_rencontre(carnet)

    with pytest.raises(RuntimeError, match="bypass the change log"), carnet.database.write() as session:
        session.execute(update(ROWS["rencontre"]).values(title="x"))


def test_a_record_cannot_be_deleted_behind_the_log(carnet):
    a_rencontre(carnet)

    with carnet.database.write() as session:
        session.delete(session.query(ROWS["rencontre"]).one())

        with pytest.raises(RuntimeError, match="never deleted"):
            session.flush()
        session.rollback()


def test_a_reading_session_cannot_write(carnet):
    a_rencontre(carnet)

    with carnet.database.read() as session:
        session.query(ROWS["rencontre"]).one().title = "x"

        with pytest.raises(RuntimeError, match="cannot write"):
            session.flush()


def test_what_belongs_to_a_rencontre_can_be_deleted_and_comes_back_whole(carnet):
    rencontre = a_rencontre(carnet)
    outcome = an_outcome(carnet, rencontre)
    gone = Edit.deleting("Supprimer", outcome)

    carnet.library.perform(gone)
    assert carnet.library.find(Outcome) == []
    assert carnet.library.in_bin(Outcome) == [outcome]
    carnet.library.perform(gone.inverse())

    assert carnet.library.find(Outcome) == [outcome]


def test_undoing_a_creation_then_doing_it_again_gives_the_same_record(carnet):
    rencontre = a_rencontre(carnet)
    half_day = HalfDay(id=carnet.library.new_id(), rencontre=rencontre.id)
    creation = Edit.creating("Ajouter", half_day)
    carnet.library.perform(creation)

    carnet.library.perform(creation.inverse())
    carnet.library.perform(creation)

    assert carnet.library.get(HalfDay, half_day.id) == half_day


def test_rebuilding_the_tables_from_the_log_gives_the_same_tables(carnet):
    rencontre = a_rencontre(carnet)
    outcome = an_outcome(carnet, rencontre)
    changed(carnet, rencontre, title="Crest")
    carnet.library.perform(Edit.deleting("Supprimer", outcome))

    before = tables(carnet)

    assert rebuilt(carnet) == before


def not_of_the_index(name, _type, _parents):
    """The engine makes the tables of the index of words; test_search_index.py looks at them."""
    return name not in {search_index.NAME, *search_index.SHADOWS}


def test_the_tables_have_the_shape_the_migrations_made(carnet):
    with carnet.database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": not_of_the_index})
        found = compare_metadata(context, Base.metadata)

    assert found == []


def test_a_pair_made_again_says_what_is_said_now_and_nothing_of_what_lay_in_the_bin(carnet):
    person, half_day = carnet.library.new_id(), carnet.library.new_id()
    excused = Attendance(id=pair(half_day, person), half_day=half_day, person=person, state="excused", function="maire")
    carnet.library.perform(Edit.creating("Émarger", excused))
    carnet.library.perform(Edit.deleting("Effacer", excused))
    present = replace(excused, state="present", function="")

    carnet.library.perform(Edit.creating("Émarger", present))

    assert carnet.library.get(Attendance, present.id) == present
