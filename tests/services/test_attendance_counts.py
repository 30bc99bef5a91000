"""The counts that funders ask for, added up by hand: half-days, profiles, structures, territories, regions."""

from datetime import time

import pytest
from attending import an_attendee, sheet
from builders import a_rencontre, changed

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.rencontre import HalfDay
from facilitator_app.services.attendance import marking
from facilitator_app.services.attendance_counts import By, counts_of
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.people import known_as

PRESENT, ABSENT, LEFT, REMOTE = Presence.PRESENT, Presence.ABSENT, Presence.LEFT, Presence.REMOTE
REPRESENTED = (Presence.REPRESENTED, {"represented_by": "Paul"})


@pytest.fixture
def rencontre(carnet):
    return a_rencontre(carnet)


@pytest.fixture
def counted(carnet, rencontre):
    return lambda: counts_of(sheet(carnet, rencontre), Catalogue.of(carnet.library))


def named(groups):
    return {group.name: (group.people, group.here) for group in groups}


def test_each_state_is_a_figure_and_not_recorded_is_never_absent(carnet, rencontre, counted):
    an_attendee(carnet, rencontre, "Un", PRESENT, ABSENT)
    an_attendee(carnet, rencontre, "Deux", (LEFT, {"left": time(11)}), None)
    an_attendee(carnet, rencontre, "Trois", REMOTE, Presence.EXCUSED)
    an_attendee(carnet, rencontre, "Quatre", None, REPRESENTED)

    morning, afternoon = counted().half_days

    assert (morning.here, morning.remote, morning.left, morning.absent, morning.unrecorded) == (3, 1, 1, 0, 1)
    assert (afternoon.here, afternoon.absent, afternoon.excused, afternoon.represented) == (0, 1, 1, 1)
    assert afternoon.unrecorded == 1
    assert (counted().people, counted().came) == (4, 3)


def test_person_hours_and_credited_hours_are_two_figures(carnet, rencontre, counted):
    an_attendee(carnet, rencontre, "Un", (PRESENT, {"arrived": time(10, 30)}), PRESENT)
    an_attendee(carnet, rencontre, "Deux", LEFT, ABSENT)

    counts = counted()

    assert counts.person_minutes == 2 * 180 + 180
    assert (counts.credited, counts.unknown) == (120 + 180, 1)


def test_a_half_day_without_hours_has_no_length(carnet, rencontre, counted):
    an_attendee(carnet, rencontre, "Un", PRESENT, PRESENT)
    morning = carnet.library.find(HalfDay, rencontre=rencontre.id, part="morning")[0]
    changed(carnet, morning, ends=None)

    morning, afternoon = counted().half_days

    assert (morning.length, morning.person_minutes, morning.unknown) == (None, 0, 1)
    assert (afternoon.length, afternoon.person_minutes, afternoon.unknown) == (180, 180, 0)


def test_people_are_counted_once_in_their_group_and_at_each_half_day(carnet, rencontre, counted):
    an_attendee(carnet, rencontre, "Un", PRESENT, PRESENT)
    an_attendee(carnet, rencontre, "Deux", None, PRESENT)
    an_attendee(carnet, rencontre, "Trois", PRESENT, None, organisation="Mairie", profile="")
    an_attendee(carnet, rencontre, "Quatre", ABSENT, ABSENT, profile="elu_local")

    groups = counted().groups

    assert named(groups[By.ORGANISATION]) == {"CC du Diois": (2, (1, 2)), "Mairie": (1, (1, 0))}
    assert [group.people for group in groups[By.PROFILE]] == [2, 1]
    assert groups[By.PROFILE][-1].name == "Non précisé"
    assert counted().at(By.ORGANISATION, 0) == [("CC du Diois", 1), ("Mairie", 1)]
    assert sum(group.minutes for group in groups[By.PROFILE]) == counted().person_minutes


def test_a_territory_is_known_by_its_words_and_brings_its_region(carnet, rencontre, counted):
    for name, said in {"Un": "drôme", "Deux": "Drome", "Trois": "DEP-26", "Quatre": "Haut-Jura", "Cinq": ""}.items():
        an_attendee(carnet, rencontre, name, PRESENT, territory=said)
    an_attendee(carnet, rencontre, "Six", PRESENT, territory="Bretagne")

    groups = counted().groups

    assert [(group.name, group.people) for group in groups[By.TERRITORY]] == [
        ("Drôme", 3), ("Bretagne", 1), ("Haut-Jura", 1), ("Non précisé", 1)]  # fmt: skip
    assert [(group.name, group.people) for group in groups[By.REGION]] == [
        ("Auvergne-Rhône-Alpes", 3), ("Bretagne", 1), ("Non précisé", 2)]  # fmt: skip


def test_a_group_is_who_people_were_that_day(carnet, rencontre, counted):
    person = an_attendee(carnet, rencontre, "Un", PRESENT, territory="Drôme")
    changed(carnet, person, territory="Ain", profile="etudiant")

    groups = counted().groups

    assert [group.name for group in groups[By.TERRITORY]] == ["Drôme"]


def test_an_empty_sheet_counts_nobody(counted):
    counts = counted()

    assert (counts.people, counts.came, counts.person_minutes, counts.credited) == (0, 0, 0, 0)
    assert not any(counts.groups.values())


def test_a_morning_ticked_on_screen_in_the_afternoon_is_credited_whole(carnet, rencontre, counted):
    person = an_attendee(carnet, rencontre, "Un")
    morning = sheet(carnet, rencontre).half_days[0]
    carnet.surroundings.clock.pass_minutes(5 * 60)

    carnet.library.perform(marking(carnet.library, morning, known_as(person, ""), PRESENT))

    assert sheet(carnet, rencontre).rows[0].marks[morning.id].arrived is None
    assert (counted().credited, counted().unknown) == (180, 0)


def test_someone_ticked_as_they_come_in_late_is_credited_from_then(carnet, rencontre, counted):
    person = an_attendee(carnet, rencontre, "Un")
    morning = sheet(carnet, rencontre).half_days[0]
    carnet.surroundings.clock.pass_minutes(65)

    carnet.library.perform(marking(carnet.library, morning, known_as(person, ""), PRESENT))

    assert counted().credited == 120
