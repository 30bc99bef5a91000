"""The bin: what was deleted is found again, and comes back whole."""

from __future__ import annotations

from builders import a_person, a_rencontre, an_outcome

from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.people import Person
from facilitator_app.services import bin as bin_
from facilitator_app.services import outcomes, people, rencontres


def test_a_note_says_where_it_was(carnet):
    note = an_outcome(carnet, a_rencontre(carnet), "Partager")
    carnet.library.perform(outcomes.deleting(carnet.library, note))

    assert [(b.kind, b.text, b.place) for b in bin_.binned(carnet.library)] == [
        ("Note", "Partager", "Coopérer entre territoires")
    ]


def test_an_action_comes_back_with_its_follow_up(carnet):
    note = an_outcome(carnet, a_rencontre(carnet), "Recenser", nature="action")
    carnet.library.perform(outcomes.deleting(carnet.library, note))
    carnet.library.perform(bin_.restoring(carnet.library, bin_.binned(carnet.library)[0].record))

    assert carnet.library.get(Outcome, note.id) is not None
    assert carnet.library.get(Action, note.id) is not None


def test_a_rencontre_comes_back_with_its_half_days(carnet):
    rencontre = a_rencontre(carnet)
    carnet.library.perform(rencontres.deleting(rencontre))
    carnet.library.perform(bin_.restoring(carnet.library, bin_.binned(carnet.library)[0].record))

    assert len(rencontres.half_days(carnet.library, rencontre.id)) == 2


def test_a_person_is_in_the_bin_by_name(carnet):
    person = a_person(carnet)
    carnet.library.perform(people.removing(carnet.library, [person]))

    assert [b.text for b in bin_.binned(carnet.library)] == ["DUPONT Élise"]
    assert carnet.library.find(Person) == []
