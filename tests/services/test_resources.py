"""The library of resources: found, described, added, deleted; whatever rencontre they come from, or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from builders import a_rencontre, an_outcome
from file_tables import rebuilt, tables

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.domain.resource import Attachment, Resource
from facilitator_app.services import resources
from facilitator_app.services.resource_list import Wanted, known_resources, matching, territories, years
from facilitator_app.services.resource_shelf import ResourceShelf


@pytest.fixture
def noted(carnet):
    """A resource noted in a rencontre, with a sheet that says these things."""

    def made(text="La grille de compétences", rencontre=None, axis="2014.1", also=(), **sheet):
        place = rencontre or a_rencontre(carnet)
        outcome = an_outcome(carnet, place, text, nature=Kind.RESOURCE.value, axis=axis, also=also)
        known = resources.sheeted(carnet.library, outcome.id)
        after = replace(known.sheet, **sheet)
        carnet.library.perform(resources.describing(carnet.library, "Décrire", known.sheet, after))
        return outcome.id

    return made


def titles(found):
    return [one.title for one in found]


def test_the_library_is_in_the_order_of_a_french_list(carnet, noted):
    for title in ("Zone blanche", "Élan", "eau", "Œuvres"):
        noted(title=title)

    assert titles(known_resources(carnet.library)) == ["eau", "Élan", "Œuvres", "Zone blanche"]


def test_a_note_without_a_sheet_still_shows(carnet):
    rencontre = a_rencontre(carnet)
    note = Outcome(id=carnet.library.new_id(), rencontre=rencontre.id, nature="resource", text="Le jeu de cartes")
    carnet.library.perform(Edit.creating("Consigner", note))

    (found,) = known_resources(carnet.library)

    assert (found.title, found.source, found.day) == ("Le jeu de cartes", rencontre.reference, date(2026, 3, 14))


def test_a_long_note_is_its_own_title_as_far_as_there_is_room(carnet, noted):
    noted("Le carnet d’entretien " * 10)

    (title,) = titles(known_resources(carnet.library))
    assert len(title) <= 91
    assert title.endswith("d’entretien…")


@pytest.mark.parametrize("typed", ["elu", "ÉLU·ES coeur", "cœur", "saint etienne", "R-2026-001", "grille.org"])
def test_accents_dots_and_ligatures_are_not_needed_to_find(carnet, noted, typed):
    noted("Cœur de village, raconté par les élu·es", territory="Saint-Étienne", link="https://grille.org")
    noted("Autre chose")

    found = matching(known_resources(carnet.library), Wanted(typed=typed))

    assert "Cœur de village, raconté par les élu·es" in titles(found)


def test_filters_add_up(carnet, noted):
    last_year = a_rencontre(carnet, day=date(2025, 5, 2))
    noted(title="A", axis="2014.1", territory="Diois", rencontre=last_year)
    noted(title="B", axis="2014.2", also=("2014.1",), territory="diois")
    noted(title="C", axis="2014.3", territory="Trièves")
    everything = known_resources(carnet.library)

    assert titles(matching(everything, Wanted(axis="2014.1"))) == ["A", "B"]
    assert titles(matching(everything, Wanted(axis="2014.1", year=2026))) == ["B"]
    assert titles(matching(everything, Wanted(territory="DIOIS"))) == ["A", "B"]
    assert titles(matching(everything, Wanted(group="GTR de l’Est", typed="c"))) == ["A", "B", "C"]
    assert (years(everything), territories(everything)) == ([2026, 2025], ["diois", "Trièves"])


def test_a_resource_may_come_from_no_rencontre(carnet):
    edit, identity = resources.adding(carnet.library)
    carnet.library.perform(edit)

    (found,) = known_resources(carnet.library)
    assert (found.id, found.rencontre, found.title) == (identity, None, "Ressource sans titre")


def test_a_first_word_on_the_sheet_makes_it(carnet):
    rencontre = a_rencontre(carnet)
    note = Outcome(id=carnet.library.new_id(), rencontre=rencontre.id, nature="resource", text="Le jeu")
    carnet.library.perform(Edit.creating("Consigner", note))
    blank = resources.sheeted(carnet.library, note.id).sheet

    carnet.library.perform(resources.describing(carnet.library, "Décrire", blank, replace(blank, territory="Diois")))

    assert carnet.library.get(Resource, note.id).territory == "Diois"
    assert rebuilt(carnet) == tables(carnet)


def test_a_sheet_made_again_after_an_undo_says_only_what_is_typed_now(carnet):
    rencontre = a_rencontre(carnet)
    note = Outcome(id=carnet.library.new_id(), rencontre=rencontre.id, nature="resource", text="Le jeu")
    carnet.library.perform(Edit.creating("Consigner", note))
    blank = resources.sheeted(carnet.library, note.id).sheet
    first = resources.describing(carnet.library, "Décrire", blank, replace(blank, title="Ancien titre"))
    carnet.library.perform(first)
    carnet.library.perform(first.inverse())

    carnet.library.perform(resources.describing(carnet.library, "Décrire", blank, replace(blank, contact="Zoé")))

    sheet = carnet.library.get(Resource, note.id)
    assert (sheet.title, sheet.contact) == ("", "Zoé")


def test_a_deleted_resource_takes_its_sheet_with_it_and_comes_back_whole(carnet, noted):
    identity = noted(title="La grille")
    edit = resources.deleting(carnet.library, [identity])
    carnet.library.perform(edit)
    assert (known_resources(carnet.library), carnet.library.find(Resource)) == ([], [])

    carnet.library.perform(edit.inverse())

    assert titles(known_resources(carnet.library)) == ["La grille"]


def test_a_new_file_takes_the_place_of_the_one_before(carnet, noted, tmp_path):
    identity = noted()
    for name in ("un.pdf", "deux.pdf"):
        (tmp_path / name).write_text(name)
        carnet.library.perform(resources.attaching(carnet.library, identity, tmp_path / name))

    (found,) = known_resources(carnet.library)
    assert found.file.name == "deux.pdf"
    assert [one.name for one in carnet.library.find(Attachment)] == ["deux.pdf"]


def test_taking_a_file_off_is_undone(carnet, noted, tmp_path):
    identity = noted()
    (tmp_path / "un.pdf").write_text("un")
    carnet.library.perform(resources.attaching(carnet.library, identity, tmp_path / "un.pdf"))
    off = resources.detaching(carnet.library, identity)
    carnet.library.perform(off)
    assert known_resources(carnet.library)[0].file is None

    carnet.library.perform(off.inverse())

    assert known_resources(carnet.library)[0].file.name == "un.pdf"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://www.unadel.org/grille?x=1", "https://www.unadel.org/grille?x=1"),
        (" HTTP://exemple.fr ", "HTTP://exemple.fr"),
        ("www.unadel.org/grille", "https://www.unadel.org/grille"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("\\\\serveur\\partage", ""),
        ("https://unadel.org@exemple.fr", ""),
        ("https://", ""),
        ("https://[::1", ""),
        ("voir Zoé", ""),
        ("smb://serveur", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_the_web_are_ever_opened(link, address):
    assert resources.web_address(link) == address


def test_the_shelf_follows_what_is_edited(carnet, noted):
    identity = noted(title="La grille")
    shelf = ResourceShelf(carnet.library)
    shelf.fill(known_resources(carnet.library))
    known = resources.sheeted(carnet.library, identity)
    edit = resources.describing(carnet.library, "Titrer", known.sheet, replace(known.sheet, title="Le jeu"))
    carnet.library.perform(edit)
    shelf.follow(edit)
    assert titles(shelf.resources) == ["Le jeu"]

    gone = resources.deleting(carnet.library, [identity])
    carnet.library.perform(gone)
    shelf.follow(gone)

    assert shelf.resources == known_resources(carnet.library) == []
