"""What a careful reader would object to: said with a code and the rencontre, and nothing where all is well."""

from dataclasses import replace
from datetime import date, time

import pytest
from builders import a_person, a_rencontre

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.holidays import easter, public_holiday
from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.domain.people import Person
from facilitator_app.services import attendance, outcomes, people, rencontres
from facilitator_app.services.checks import findings


def codes(carnet):
    return {finding.code for finding in findings(carnet.library)}


def signs(carnet, rencontre, person, state=Presence.PRESENT, method=Method.SCREEN):
    known = next(k for k in people.known_people(carnet.library) if k.id == person.id)
    for half_day in rencontres.half_days(carnet.library, rencontre.id):
        carnet.library.perform(attendance.marking(carnet.library, half_day, known, state, method))


def completes(carnet, rencontre):
    carnet.library.perform(Edit.between("", rencontre, replace(rencontre, essential="Nous avons coopéré.")))


def test_a_rencontre_that_is_complete_has_no_objection(carnet):
    rencontre = a_rencontre(carnet)
    signs(carnet, rencontre, a_person(carnet))
    completes(carnet, rencontre)

    assert findings(carnet.library) == []


def test_a_rencontre_to_come_lacks_nothing_yet(carnet):
    a_rencontre(carnet, day=date(2026, 9, 12))

    assert findings(carnet.library) == []


def test_what_is_missing_is_said_with_the_reference(carnet):
    rencontre = a_rencontre(carnet)
    noted = Outcome(id=carnet.library.new_id(), rencontre=rencontre.id, text="Écrire", nature=Kind.ACTION.value)
    carnet.library.perform(outcomes.noting(carnet.library, noted))

    found = findings(carnet.library)

    assert [finding.code for finding in found] == ["M6", "M7", "M3", "M4", "M5"]
    assert {finding.reference for finding in found} == {rencontre.reference}


@pytest.mark.parametrize("day", [date(2026, 3, 15), date(2026, 4, 6), date(2025, 5, 29), date(2026, 7, 14)])
def test_a_sunday_or_a_holiday_surprises(carnet, day):
    a_rencontre(carnet, day=day)

    assert ("E4" in codes(carnet)) is True


def test_a_sunday_is_said_once_for_its_morning_and_its_afternoon(carnet):
    a_rencontre(carnet, day=date(2026, 3, 15))

    said = [finding.sentence for finding in findings(carnet.library) if finding.code == "E4"]

    assert said == ["le 15/03/2026 est un dimanche ou un jour férié"]


def test_a_meeting_that_ends_at_night_surprises(carnet):
    a_rencontre(carnet, starts=time(20), ends=time(23, 30))

    assert "E4" in codes(carnet)


def test_a_tick_long_after_the_end_surprises_and_paper_does_not(carnet):
    rencontre = a_rencontre(carnet, day=date(2026, 3, 13))
    signs(carnet, rencontre, a_person(carnet), method=Method.PAPER)
    assert "E1" not in codes(carnet)

    signs(carnet, rencontre, a_person(carnet, "MARTIN", "Zoé"))

    assert "E1" in codes(carnet)


def test_nobody_can_be_at_two_places(carnet):
    person = a_person(carnet)
    for title in ("Ici", "Là"):
        signs(carnet, a_rencontre(carnet, title=title), person)

    assert "E3" in codes(carnet)


def test_cells_left_empty_and_names_twice_are_said_with_their_rows(carnet):
    rencontre = a_rencontre(carnet, day=date(2026, 3, 13))
    twins = [a_person(carnet, organisation=name).id for name in ("CC du Diois", "Mairie de Die")]
    carnet.library.perform(people.inviting(rencontre.id, twins))
    signs(carnet, rencontre, carnet.library.get(Person, twins[0]), method=Method.PAPER)

    found = {finding.code: finding.rows for finding in findings(carnet.library)}

    assert found["E8"] == ("2 DUPONT Élise",)
    assert found["E13"] == ("1 DUPONT Élise", "2 DUPONT Élise")


def test_easter_moves_and_its_holidays_with_it():
    assert [easter(year) for year in (2014, 2024, 2026, 2038)] == [
        date(2014, 4, 20),
        date(2024, 3, 31),
        date(2026, 4, 5),
        date(2038, 4, 25),
    ]
    assert public_holiday(date(2026, 5, 25))
    assert not public_holiday(date(2026, 5, 26))
