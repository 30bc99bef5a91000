"""People kept at hand while others change them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.services import people
from facilitator_app.services.directory import Directory


@pytest.fixture
def directory(library, known):
    for name in ("Aubert", "Chastan", "Étienne"):
        known(name, "Anne", "CC Val’Eyrieux")
    directory = Directory(library)
    directory.fill(people.known_people(library))
    return directory


def names(directory):
    return [known.person.last_name for known in directory.everyone]


def test_someone_new_takes_their_place_in_the_list(directory, library):
    edit, _person = people.adding(library, Person(id=library.new_id(), last_name="Faure"), "")
    library.perform(edit)

    directory.follow(edit)

    assert names(directory) == ["Aubert", "Chastan", "Étienne", "Faure"]


def test_someone_who_changes_names_is_found_under_the_new_one(directory, library):
    person = directory.everyone[0].person
    edit = Edit.between("Renommer", person, replace(person, last_name="Zeller"))
    library.perform(edit)

    directory.follow(edit)

    assert names(directory) == ["Chastan", "Étienne", "Zeller"]
    assert [known.id for known in directory.find("zel", 5)] == [person.id]


def test_an_organisation_that_changes_names_is_found_with_its_people(directory, library):
    organisation = library.find(Organisation)[0]
    edit = Edit.between("Renommer", organisation, replace(organisation, name="Agglo de Privas"))
    library.perform(edit)

    directory.follow(edit)

    assert len(directory.find("privas", 5)) == 3
    assert directory.find("eyrieux", 5) == []


def test_someone_in_the_bin_is_found_no_more(directory, library):
    edit = Edit.deleting("Supprimer", directory.everyone[1].person)
    library.perform(edit)

    directory.follow(edit)

    assert names(directory) == ["Aubert", "Étienne"]


def test_names_come_before_organisations(library, known):
    known("Martin", "Zoé", "Mairie de Chabeuil")
    known("Chabert", "Lucie")

    everyone = people.known_people(library)

    assert [hit.person.last_name for hit in people.matching(everyone, "chab")] == ["Chabert", "Martin"]
    assert people.likeliest(everyone, "chab", 5) == people.matching(everyone, "chab")
    assert [hit.person.last_name for hit in people.likeliest(everyone, "chab", 1)] == ["Chabert"]
