"""A sealed half-day: what is altered is named, what is amended says why, and nothing changes in silence."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import time

import pytest
from attending import an_attendee, sheet
from builders import a_rencontre, changed

from facilitator_app.domain.attendance import Attendance, Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import pair
from facilitator_app.domain.people import Person
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.seal import Amendment, Sealed, SheetSeal
from facilitator_app.services import attendance, people, rencontres, sealing, signatures

GESTURE = (((1000, 5000), (4000, 2000), (7000, 8000)), ((2000, 6000), (8000, 6000)))


@pytest.fixture
def rencontre(carnet):
    return a_rencontre(carnet)


@pytest.fixture
def morning(carnet, rencontre):
    return rencontres.half_days(carnet.library, rencontre.id)[0]


@pytest.fixture
def elise(carnet, rencontre, morning):
    """Élise Dupont, on line 2, who has signed on the screen."""
    an_attendee(carnet, rencontre, "ABEL", Presence.PRESENT)
    person = an_attendee(carnet, rencontre, "DUPONT", first_name="Élise")
    known = people.known_as(person, "CC du Diois")
    carnet.library.perform(signatures.signing(carnet, morning, known, sheet(carnet, rencontre), GESTURE))
    return person


@pytest.fixture
def sealed(carnet, rencontre, morning, elise):  # noqa: ARG001 - she has signed before
    carnet.library.perform(sealing.sealing(carnet, rencontre, morning))
    return carnet


def tamper(carnet, statement, *values):
    """Change the tables behind the program's back, as somebody with a tool would."""
    with closing(sqlite3.connect(carnet.workspace.file)) as file:
        file.execute(statement, values)
        file.commit()


def said(carnet, rencontre):
    return [difference.sentence for difference in sealing.verified(carnet.library, rencontre.id).differences]


def mark_of(carnet, morning, person):
    return carnet.library.get(Attendance, pair(morning.id, person.id))


def test_what_was_just_sealed_is_sound(sealed, rencontre):
    found = sealing.verified(sealed.library, rencontre.id)

    assert found.sound
    assert [(seal.certified, seal.sealed_by) for seal in found.seals] == [(2, "Élise Bonnet")]


@pytest.mark.parametrize(("statement", "words"), [
    ("UPDATE signature SET strokes = replace(strokes, '5000', '5001')", "le tracé de la signature"),
    ("UPDATE signature SET signed_at = '2026-03-14T08:00:00.000Z'", "l’heure de la signature"),
    ("UPDATE signature SET name = 'DURAND Élise'", "le nom"),
    ("UPDATE signature SET witness = 'Personne'", "le témoin de la signature"),
    ("UPDATE attendance SET arrived = '08:00' WHERE method = 'signed'", "l’heure d’arrivée"),
    ("UPDATE attendance SET left = '11:00' WHERE method = 'signed'", "l’heure de départ"),
    ("UPDATE attendance SET organisation = 'X' WHERE method = 'signed'", "la structure"),
    ("UPDATE attendance SET function = 'X' WHERE method = 'signed'", "la fonction"),
    ("UPDATE attendance SET state = 'absent' WHERE method = 'signed'", "l’état"),
    ("UPDATE attendance SET represented_by = 'X' WHERE method = 'signed'", "la suppléance"),
    ("UPDATE attendance SET reason = 'X' WHERE method = 'signed'", "le motif"),
    ("UPDATE attendance SET method = 'paper' WHERE method = 'signed'", "le moyen de l’émargement"),
])  # fmt: skip
def test_one_altered_field_is_named_with_its_row(sealed, rencontre, statement, words):
    tamper(sealed, statement)

    (sentence,) = said(sealed, rencontre)
    assert sentence.startswith("Ligne 2, DUPONT Élise\u00a0: ")
    assert words in sentence
    assert "scellé" in sentence


def test_the_name_of_someone_who_signed_on_paper_is_sealed_too(sealed, rencontre):
    tamper(sealed, "UPDATE person SET last_name = 'ABELARD' WHERE last_name = 'ABEL'")

    assert said(sealed, rencontre) == ["Ligne 1, ABELARD Ève\u00a0: le nom n’est plus celui qui a été scellé"]


def test_a_row_that_is_gone_and_one_that_came_are_named(sealed, rencontre):
    tamper(sealed, "UPDATE attendance SET alive = 0 WHERE method = 'signed'")
    assert said(sealed, rencontre) == ["Ligne 2, DUPONT Élise\u00a0: l’émargement scellé n’est plus sur la feuille"]

    tamper(sealed, "UPDATE attendance SET alive = 1")
    tamper(sealed, "UPDATE sheet_seal SET rows = json_remove(rows, '$[1]')")

    altered, added = said(sealed, rencontre)
    assert altered == "Le sceau lui-même n’est plus tel qu’il a été posé."
    assert added.endswith("l’émargement est arrivé après le sceau, qui ne le couvre pas")


def test_a_sealed_half_day_does_not_change_in_silence(sealed, rencontre, morning, elise):
    mark = mark_of(sealed, morning, elise)

    with pytest.raises(Sealed, match="scellée"):
        changed(sealed, mark, arrived=time(8))

    assert mark_of(sealed, morning, elise) == mark
    assert sealing.verified(sealed.library, rencontre.id).sound


def test_the_afternoon_stays_open_when_the_morning_is_sealed(sealed, rencontre, elise):
    afternoon = rencontres.half_days(sealed.library, rencontre.id)[1]
    known = people.known_as(elise, "CC du Diois")

    sealed.library.perform(attendance.marking(sealed.library, afternoon, known, Presence.ABSENT))

    assert sealing.verified(sealed.library, rencontre.id).sound


def test_nobody_walks_into_a_sealed_half_day_without_a_reason(sealed, morning):
    newcomer = Person(id=sealed.library.new_id(), last_name="ROUX")

    with pytest.raises(Sealed):
        sealed.library.perform(attendance.arriving(sealed.library, morning, newcomer, "Commune de Die"))

    assert [person.last_name for person in sealed.library.find(Person)] == ["ABEL", "DUPONT"]


def test_an_amendment_changes_the_row_and_says_who_when_before_after_and_why(sealed, rencontre, morning, elise):
    mark = mark_of(sealed, morning, elise)
    edit = Edit.between("Corriger l’arrivée", mark, replace(mark, arrived=time(10, 15)))

    sealed.library.perform_all(sealing.amended(sealed, [edit], "  arrivée mal notée "))

    found = sealing.verified(sealed.library, rencontre.id)
    (one,) = found.amendments
    assert (one.reason, one.by, one.person) == ("arrivée mal notée", "Élise Bonnet", elise.id)
    assert one.before == "présence, 9\u00a0h\u00a025, signé à l’écran"
    assert one.after == "présence, 10\u00a0h\u00a015, signé à l’écran"
    assert mark_of(sealed, morning, elise).arrived == time(10, 15)
    assert found.sound


def test_what_is_altered_after_an_amendment_is_named_again(sealed, rencontre, morning, elise):
    mark = mark_of(sealed, morning, elise)
    edit = Edit.between("Corriger", mark, replace(mark, arrived=time(10, 15)))
    sealed.library.perform_all(sealing.amended(sealed, [edit], "arrivée mal notée"))

    tamper(sealed, "UPDATE attendance SET arrived = '09:25' WHERE method = 'signed'")

    assert "l’heure d’arrivée" in said(sealed, rencontre)[0]


def test_a_walk_in_and_an_erased_mark_can_be_amended(sealed, rencontre, morning, elise):
    newcomer = Person(id=sealed.library.new_id(), last_name="ROUX", first_name="Anne")
    arriving = attendance.arriving(sealed.library, morning, newcomer, "Commune de Die")
    leaving = attendance.unmarking(sealed.library, morning, elise.id)

    sealed.library.perform_all(sealing.amended(sealed, [arriving, leaving], "relu avec la feuille papier"))

    found = sealing.verified(sealed.library, rencontre.id)
    assert found.sound
    assert sorted((one.before, one.after) for one in found.amendments) == [
        ("non relevé", "présence, 9\u00a0h\u00a025, à l’écran"),
        ("présence, 9\u00a0h\u00a025, signé à l’écran", "non relevé"),
    ]


@pytest.mark.parametrize("reason", ["", "   "])
def test_an_amendment_without_a_reason_is_refused(sealed, morning, elise, reason):
    edit = attendance.unmarking(sealed.library, morning, elise.id)

    with pytest.raises(Problem, match="sans raison"):
        sealing.amended(sealed, [edit], reason)


def test_neither_a_seal_nor_an_amendment_is_taken_back(sealed, morning, elise):
    seal = sealed.library.find(SheetSeal)[0]
    edit = attendance.unmarking(sealed.library, morning, elise.id)
    sealed.library.perform_all(sealing.amended(sealed, [edit], "erreur de personne"))
    amendment = sealed.library.find(Amendment)[0]

    for taking_back in (
        Edit.deleting("Annuler", seal),
        Edit.deleting("Annuler", amendment),
        Edit.between("Changer", amendment, replace(amendment, reason="autre")),
        Edit.between("Changer", seal, replace(seal, certified=7)),
    ):
        with pytest.raises(Problem, match="ne s’annulent pas"):
            sealed.library.perform(taking_back)


def test_a_half_day_is_sealed_once_and_only_when_something_is_recorded(sealed, rencontre, morning):
    afternoon = rencontres.half_days(sealed.library, rencontre.id)[1]

    with pytest.raises(Problem, match="déjà scellée"):
        sealing.sealing(sealed, rencontre, morning)
    with pytest.raises(Problem, match="rien à sceller"):
        sealing.sealing(sealed, rencontre, afternoon)


def test_a_difference_can_be_explained_and_a_broken_seal_cannot(sealed, rencontre):
    person = next(p for p in sealed.library.find(Person) if p.last_name == "ABEL")
    changed(sealed, person, last_name="ABEL-ROUX")
    (difference,) = sealing.verified(sealed.library, rencontre.id).differences

    sealed.library.perform(sealing.explaining(sealed, difference, "nom d’usage depuis le 1er mars"))

    assert sealing.verified(sealed.library, rencontre.id).sound
    tamper(sealed, "UPDATE sheet_seal SET certified = 30")
    (broken,) = sealing.verified(sealed.library, rencontre.id).differences
    with pytest.raises(Problem, match="ne s’explique pas"):
        sealing.explaining(sealed, broken, "pourquoi pas")
