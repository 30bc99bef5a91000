"""What is missing before minutes are closed: each with its sentence and the way to it; nothing where all is there."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_person, a_rencontre, an_outcome, changed

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.outcome import Outcome
from facilitator_app.services import agenda, attendance, outcomes, people, readiness, rencontres, syntheses
from facilitator_app.services.catalogue import Catalogue


@pytest.fixture
def complete(carnet):
    """A rencontre in which nothing is missing."""
    rencontre = changed(carnet, a_rencontre(carnet), essential="Nous avons coopéré.")
    person = a_person(carnet)
    for half_day in rencontres.half_days(carnet.library, rencontre.id):
        marks(carnet, half_day, person)
    return rencontre


def marks(carnet, half_day, person):
    known = next(known for known in people.known_people(carnet.library) if known.id == person.id)
    carnet.library.perform(attendance.marking(carnet.library, half_day, known, Presence.PRESENT))


def missing(carnet, rencontre):
    return readiness.missing(carnet.library, rencontre)


def only(carnet, rencontre):
    (one,) = missing(carnet, rencontre)
    return one


def said(one):
    """The sentence, with ordinary spaces."""
    return one.spoken.replace("\u00a0", " ")


def test_nothing_is_missing_where_all_is_there(carnet, complete):
    an_outcome(carnet, complete, "Une idée")

    assert missing(carnet, complete) == []


@pytest.mark.parametrize(
    ("field", "value", "way"),
    [
        ("title", " ", ("M11", "La rencontre n’a pas de titre", "prepare", "title")),
        ("starts_on", None, ("M1", "La date n’est pas fixée", "prepare", "when")),
        ("place", "", ("M12", "Le lieu n’est pas dit", "prepare", "place")),
        ("essential", "", ("M6", "L’essentiel n’est pas encore écrit", "restitute", "essential")),
    ],
)
def test_a_missing_fact_leads_to_its_field(carnet, complete, field, value, way):
    one = only(carnet, changed(carnet, complete, **{field: value}))

    assert (one.code, said(one), one.step, one.part) == way


def test_people_who_were_not_noted_at_a_half_day_that_was_held_are_counted_once(carnet, complete):
    for name in ("ROUX", "SERRE"):
        carnet.library.perform(people.inviting(complete.id, [a_person(carnet, name).id]))

    one = only(carnet, complete)

    assert (one.code, said(one), one.step) == ("M9", "La présence de 2 personnes n’est pas notée", "welcome")


def test_nobody_is_awaited_at_a_half_day_that_is_still_to_come(carnet):
    rencontre = changed(carnet, a_rencontre(carnet, day=date(2026, 3, 15)), essential="Demain.")
    morning, afternoon = rencontres.half_days(carnet.library, rencontre.id)
    marks(carnet, morning, a_person(carnet))
    marks(carnet, afternoon, a_person(carnet, "ROUX"))

    assert missing(carnet, rencontre) == []


def test_a_day_whose_sequences_nobody_started_is_said(carnet, complete):
    edit, item = agenda.adding(carnet.library, complete.id, "Accueil", 15)
    carnet.library.perform(edit)
    assert (only(carnet, complete).code, only(carnet, complete).step) == ("M13", "animate")

    changed(carnet, carnet.library.get(AgendaItem, item.id), started_at=carnet.library.now())

    assert missing(carnet, complete) == []


def test_a_note_without_axis_leads_to_the_first_of_them(carnet, complete):
    note = an_outcome(carnet, complete, "Sans axe", axis=None)
    an_outcome(carnet, complete, "Sans axe non plus", axis=None)

    one = only(carnet, complete)

    assert (one.code, said(one), one.record) == ("M3", "2 notes restent à classer dans un axe", note.id)


def test_an_action_of_nobody_and_without_date_leads_to_the_actions(carnet, complete):
    action = Outcome(id=carnet.library.new_id(), rencontre=complete.id, nature="action", text="Écrire", axis="2014.1")
    carnet.library.perform(outcomes.noting(carnet.library, action))

    assert [(one.code, one.part, one.record) for one in missing(carnet, complete)] == [
        ("M4", "actions", action.id),
        ("M5", "actions", action.id),
    ]


def test_a_decision_says_how_it_was_taken(carnet, complete):
    decision = an_outcome(carnet, complete, "Mutualiser", nature="decision")
    an_outcome(carnet, complete, "Essaimer", nature="decision", vote="à l’unanimité")

    one = only(carnet, complete)

    assert (one.code, said(one)) == ("M10", "1 décision ne dit pas comment elle a été prise")
    assert (one.part, one.record) == ("note", decision.id)


def test_a_synthesis_that_cites_a_note_that_is_gone_is_said(carnet, complete):
    note = an_outcome(carnet, complete, "Une idée")
    axis = next(axis for axis in Catalogue.of(carnet.library).axes_on(date(2026, 3, 14)) if axis.code == "2014.1")
    blank = syntheses.blank(complete.id, axis)
    carnet.library.perform(syntheses.citing(carnet.library, blank, [note.id]))
    assert missing(carnet, complete) == []

    carnet.library.perform(outcomes.deleting(carnet.library, note))

    one = only(carnet, complete)
    assert (one.code, one.part, one.record) == ("M14", "synthesis", blank.id)


@pytest.mark.parametrize("text", ["Appeler le 06 12 34 56 78", "Écrire à zoe.martin@example.org"])
def test_a_text_that_says_how_to_reach_someone_is_said(carnet, complete, text):
    note = an_outcome(carnet, complete, text)

    one = only(carnet, complete)

    assert (one.code, one.part, one.record) == ("M15", "note", note.id)
    assert said(one) == "1 texte contient une adresse ou un numéro de téléphone"


def test_an_address_in_the_essential_leads_there(carnet, complete):
    one = only(carnet, changed(carnet, complete, essential="Tout est sur contact@example.org."))

    assert (one.code, one.part) == ("M15", "essential")


def test_what_facilitators_keep_to_themselves_lacks_nothing(carnet, complete):
    an_outcome(carnet, complete, "Rappeler le 06 12 34 56 78", axis=None, nature="decision", internal=True)

    assert missing(carnet, complete) == []
