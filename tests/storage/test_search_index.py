"""The index of words follows the logs: whatever way a carnet went, it holds what a fresh one would."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

from builders import a_carnet, a_person, a_rencontre, an_outcome, changed, some_surroundings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from storage.indexes import caught_up, content, filled_anew, found
from storage.logs import MemoryFile

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import pair
from facilitator_app.domain.minutes import AxisSynthesis
from facilitator_app.domain.outcome import Action, Kind, Outcome
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.domain.resource import Resource
from facilitator_app.domain.searching import Term
from facilitator_app.storage import fold, search_reading
from facilitator_app.storage.search import Within


def term(*words, whole=False):
    return (Term(words, open=not whole),)


def groups_of(carnet):
    return {entry[0] for entry in content(carnet)}


def test_every_kind_that_is_searched_is_in_the_index(carnet):
    rencontre = a_rencontre(carnet)
    a_person(carnet)
    for nature in (Kind.DECISION, Kind.ACTION, Kind.RESOURCE):
        an_outcome(carnet, rencontre, f"Une {nature.value}", nature=nature.value)
    item = AgendaItem(id=carnet.library.new_id(), rencontre=rencontre.id, title="Accueil")
    said = AxisSynthesis(id=pair(rencontre.id, carnet.library.new_id()), rencontre=rencontre.id, text="En somme")
    carnet.library.perform(Edit.creating("Dire", item, said))

    caught_up(carnet)

    assert groups_of(carnet) == {"rencontre", "person", "note", "action", "resource", "agenda_item", "axis_synthesis"}


def test_typing_writes_nothing_in_the_index(carnet):
    before = caught_up(carnet)

    a_rencontre(carnet)

    assert content(carnet) == before


def test_what_was_changed_is_found_by_its_new_words_only(carnet):
    outcome = an_outcome(carnet, a_rencontre(carnet), "Mutualiser les emplois")
    caught_up(carnet)

    changed(carnet, outcome, text="Partager les salles")
    caught_up(carnet)

    assert found(carnet, "note", terms=term("mutualiser")) == []
    assert found(carnet, "note", terms=term("sall")) == [outcome.id]


def test_a_note_that_becomes_an_action_changes_its_group(carnet):
    outcome = an_outcome(carnet, a_rencontre(carnet), "Visiter le tiers-lieu")
    caught_up(carnet)

    changed(carnet, outcome, nature=Kind.ACTION.value)
    caught_up(carnet)

    assert found(carnet, "note", terms=term("visiter")) == []
    assert found(carnet, "action", terms=term("visiter")) == [outcome.id]


def test_an_action_is_found_by_who_does_it_and_a_resource_by_its_link(carnet):
    rencontre = a_rencontre(carnet)
    action = an_outcome(carnet, rencontre, "Visiter", nature=Kind.ACTION.value)
    tool = an_outcome(carnet, rencontre, "Une grille", nature=Kind.RESOURCE.value)
    changed(carnet, carnet.library.get(Action, action.id), owner="Zoé Chastan")
    link = "https://www.unadel.org/outils"
    known = carnet.library.get(Resource, tool.id)
    if known is None:
        carnet.library.perform(Edit.creating("Dire", Resource(id=tool.id, rencontre=rencontre.id, link=link)))
    else:
        changed(carnet, known, link=link)

    caught_up(carnet)

    assert found(carnet, "action", terms=term("chast")) == [action.id]
    assert found(carnet, "resource", terms=term("unadelorg")) == [tool.id]


def test_an_organisation_that_is_renamed_is_found_with_its_people(carnet):
    person = a_person(carnet, organisation="Mairie de Die")
    caught_up(carnet)

    changed(carnet, carnet.library.find(Organisation)[0], name="Commune nouvelle")
    caught_up(carnet)

    assert found(carnet, "person", terms=term("commune")) == [person.id]
    assert found(carnet, "person", terms=term("mairie")) == []


def test_a_group_that_is_renamed_is_found_with_its_rencontres(carnet):
    rencontre = a_rencontre(carnet)
    caught_up(carnet)

    changed(carnet, carnet.library.find(WorkingGroup)[0], name="Pays de Saugues")
    caught_up(carnet)

    assert found(carnet, "rencontre", terms=term("saugues")) == [rencontre.id]


def test_what_is_in_the_bin_is_not_found_and_comes_back(carnet):
    outcome = an_outcome(carnet, a_rencontre(carnet), "Mutualiser")
    caught_up(carnet)
    gone = Edit.deleting("Supprimer", outcome)

    carnet.library.perform(gone)
    caught_up(carnet)
    assert found(carnet, "note", terms=term("mutualiser")) == []
    carnet.library.perform(gone.inverse())
    caught_up(carnet)

    assert found(carnet, "note", terms=term("mutualiser")) == [outcome.id]


def test_a_rencontre_takes_all_that_belongs_to_it_to_the_bin_and_back(carnet):
    rencontre = a_rencontre(carnet)
    outcome = an_outcome(carnet, rencontre, "Mutualiser")
    caught_up(carnet)
    gone = Edit.deleting("Supprimer", rencontre)

    carnet.library.perform(gone)
    caught_up(carnet)
    assert content(carnet) == []
    carnet.library.perform(gone.inverse())
    caught_up(carnet)

    assert found(carnet, "note", terms=term("mutualiser")) == [outcome.id]


def test_the_tables_made_anew_forget_every_word(carnet):
    an_outcome(carnet, a_rencontre(carnet), "Mutualiser")
    before = caught_up(carnet)

    with carnet.database.write() as work:
        fold.rebuild(work.connection())

    assert content(carnet) == []
    assert caught_up(carnet) == before


def test_a_word_that_was_emptied_is_nowhere_in_the_file(carnet):
    an_outcome(carnet, a_rencontre(carnet), "zygomatique")
    caught_up(carnet)
    assert carnet.workspace.file.read_bytes().count(b"zygomatique") > 2

    with carnet.database.write() as work:
        search_reading.search_index.empty(work.connection())

    assert carnet.workspace.file.read_bytes().count(b"zygomatique") == 2  # the line of the log, and the record


def test_what_a_bundle_brought_is_found(introduced, carry):
    carnet, coordinator = introduced
    outcome = an_outcome(carnet, a_rencontre(carnet), "Mutualiser")

    carry(carnet, coordinator)
    caught_up(coordinator)

    assert found(coordinator, "note", terms=term("mutualiser")) == [outcome.id]
    assert content(coordinator) == filled_anew(coordinator)


def test_whole_words_come_first_then_what_begins_so_then_what_is_said_beside(carnet):
    for name in ("Martinez", "Martin"):
        a_person(carnet, name, organisation="")
    a_person(carnet, "Zola", organisation="Saint-Martin")
    caught_up(carnet)
    names = {person.id: person.last_name for person in carnet.library.find(Person)}

    assert [names[one] for one in found(carnet, "person", terms=term("martin"))] == ["Martin", "Martinez", "Zola"]


def test_the_newest_comes_first_and_no_more_than_asked(carnet):
    rencontre = a_rencontre(carnet)
    noted = [an_outcome(carnet, rencontre, f"Salle {number}").id for number in range(5)]
    caught_up(carnet)

    assert found(carnet, "note", most=2, terms=term("sal")) == [noted[4], noted[3]]


def test_marks_narrow_and_words_never_meet_them(carnet):
    rencontre = a_rencontre(carnet)
    first = an_outcome(carnet, rencontre, "Une salle", axis="2014.1")
    an_outcome(carnet, rencontre, "Une salle aussi", axis="2014.2")
    caught_up(carnet)

    assert found(carnet, "note", terms=term("salle"), marks=(term("axis2014x1", whole=True),)) == [first.id]
    assert found(carnet, "note", terms=term("axis2014x1")) == []


def test_the_day_of_the_rencontre_is_the_one_it_has_now(carnet):
    rencontre = a_rencontre(carnet, day=date(2026, 3, 14))
    outcome = an_outcome(carnet, rencontre, "Une salle")
    caught_up(carnet)

    changed(carnet, rencontre, starts_on=date(2027, 1, 5))

    assert found(carnet, "note", terms=term("salle"), within=Within(last=date(2026, 12, 31))) == []
    assert found(carnet, "note", within=Within(first=date(2027, 1, 1))) == [outcome.id]
    assert found(carnet, "rencontre", within=Within(first=date(2027, 1, 1))) == [rencontre.id]


def test_words_of_the_engine_are_words(carnet):
    outcome = an_outcome(carnet, a_rencontre(carnet), "near or not and")
    caught_up(carnet)

    assert found(carnet, "note", terms=term("near", "or", "not", "and")) == [outcome.id]


def test_the_index_is_the_same_table_in_a_new_file_and_in_a_migrated_one(carnet):
    query = "SELECT sql FROM sqlite_master WHERE name = 'word_index'"
    memory = MemoryFile()
    made = memory.connection.exec_driver_sql(query).scalar_one()
    kept = memory.connection.exec_driver_sql("SELECT k, v FROM word_index_config ORDER BY k").all()
    memory.close()

    with closing(sqlite3.connect(carnet.workspace.file)) as plain:
        assert plain.execute(query).fetchone() == (made,)
        assert plain.execute("SELECT k, v FROM word_index_config ORDER BY k").fetchall() == kept


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["note", "word", "nature", "bin", "undo", "meet", "name", "all to the bin", "read", "read one"]
        ),
        st.integers(0, 5),
    ),
    max_size=25,
)


class Days:
    """Does to a carnet what a property test draws."""

    def __init__(self, carnet):
        self.carnet, self.library = carnet, carnet.library
        self.rencontre, self.performed = a_rencontre(carnet), []

    def does(self, step, number):
        getattr(self, f"_{step.replace(' ', '_')}")(number)

    def _perform(self, edit):
        self.library.perform(edit)
        self.performed.append(edit)

    def _one(self, record_type, number):
        every = self.library.find(record_type)
        return every[number % len(every)] if every else None

    def _note(self, number):
        natures = [kind.value for kind in Kind]
        outcome = Outcome(id=self.library.new_id(), rencontre=self.rencontre.id, text=f"mot {number}",
                          nature=natures[number], topic=f"sujet {number}")  # fmt: skip
        self._perform(Edit.creating("x", outcome))

    def _word(self, number):
        if (outcome := self._one(Outcome, number)) is not None:
            self._perform(Edit.between("x", outcome, replace(outcome, text=f"autre {number}")))

    def _nature(self, number):
        if (outcome := self._one(Outcome, number)) is not None:
            nature = [kind.value for kind in Kind][number]
            action = Action(id=outcome.id, rencontre=self.rencontre.id, owner=f"Qui {number}")
            if self.library.get(Action, outcome.id) is None and not self.library.in_bin(Action):
                self._perform(Edit.creating("x", action))
            self._perform(Edit.between("x", outcome, replace(outcome, nature=nature)))

    def _bin(self, number):
        if (outcome := self._one(Outcome, number)) is not None:
            self._perform(Edit.deleting("x", outcome))

    def _undo(self, _number):
        if self.performed:
            self.library.perform(self.performed.pop().inverse())

    def _meet(self, number):
        a_person(self.carnet, f"Nom{number}", organisation=f"Lieu {number % 2}")

    def _name(self, number):
        for record in (self._one(Organisation, number), self._one(WorkingGroup, 0)):
            if record is not None:
                self._perform(Edit.between("x", record, replace(record, name=f"Nommé {number}")))

    def _all_to_the_bin(self, _number):
        here, gone = self.library.find(Rencontre), self.library.in_bin(Rencontre)
        self._perform(Edit.deleting("x", *here) if here else Edit.restoring("x", *gone))

    def _read(self, _number):
        caught_up(self.carnet)

    def _read_one(self, _number):
        with self.carnet.database.write() as work:
            search_reading.read_on(work.connection(), 1)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_was_done_the_index_is_what_a_fresh_one_would_be(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("days") / "carnet"
    carnet = a_carnet(folder, surroundings=some_surroundings(folder))
    day = Days(carnet)

    for step, number in steps:
        day.does(step, number)

    assert caught_up(carnet, most=3) == filled_anew(carnet)
    carnet.library.changed = False
    carnet.close()
