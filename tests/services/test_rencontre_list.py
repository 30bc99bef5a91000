"""The list of rencontres: the same before and after the database is there, then with its counts."""

from __future__ import annotations

from datetime import date

from builders import a_person, a_rencontre, an_outcome

from facilitator_app.domain.attendance import Presence
from facilitator_app.services import attendance, people, rencontre_list, rencontres


def test_the_first_list_is_the_list_without_its_counts(carnet):
    a_rencontre(carnet, title="Une", day=date(2026, 1, 3))
    a_rencontre(carnet, title="Deux", day=None)
    first = rencontre_list.first_listed(carnet.workspace.file)

    assert [(line.id, line.title, line.starts_on) for line in first] == [
        (line.id, line.title, line.starts_on) for line in rencontre_list.listed(carnet.library)
    ]


def test_someone_at_two_half_days_is_counted_once(carnet):
    rencontre = a_rencontre(carnet)
    a_person(carnet)
    someone = people.known_people(carnet.library)[0]
    for half_day in rencontres.half_days(carnet.library, rencontre.id):
        carnet.library.perform(attendance.marking(carnet.library, half_day, someone, Presence.PRESENT))

    assert rencontre_list.listed(carnet.library)[0].present == 1


def test_an_absent_person_did_not_come(carnet):
    rencontre = a_rencontre(carnet)
    a_person(carnet)
    someone = people.known_people(carnet.library)[0]
    morning = rencontres.half_days(carnet.library, rencontre.id)[0]
    carnet.library.perform(attendance.marking(carnet.library, morning, someone, Presence.ABSENT))

    assert rencontre_list.listed(carnet.library)[0].present == 0


def test_notes_and_invitations_are_counted(carnet):
    rencontre = a_rencontre(carnet)
    an_outcome(carnet, rencontre)
    carnet.library.perform(people.inviting(rencontre.id, [a_person(carnet).id]))

    line = rencontre_list.listed(carnet.library)[0]
    assert (line.invited, line.noted) == (1, 1)


def test_accents_and_order_do_not_matter_in_a_search(carnet):
    a_rencontre(carnet, title="Coopérer à Saint-Agrève")

    assert len(rencontre_list.matching(rencontre_list.listed(carnet.library), "agreve cooperer")) == 1
