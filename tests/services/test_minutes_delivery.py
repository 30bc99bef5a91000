"""Who received which version of the minutes, and who still waits."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_person, a_rencontre

from facilitator_app.domain.attendance import Presence
from facilitator_app.services import attendance, minutes_delivery, minutes_versions, people, rencontres
from facilitator_app.services.minutes_delivery import Recipient

DAY = date(2026, 3, 20)


@pytest.fixture
def rencontre(carnet):
    return a_rencontre(carnet)


@pytest.fixture
def version(carnet, rencontre):
    carnet.library.perform(minutes_versions.closing(carnet, rencontre))
    return minutes_versions.latest(carnet.library, rencontre.id)


def marked(carnet, rencontre, person, state=Presence.PRESENT):
    known = next(known for known in people.known_people(carnet.library) if known.id == person.id)
    half_day = rencontres.half_days(carnet.library, rencontre.id)[0]
    carnet.library.perform(attendance.marking(carnet.library, half_day, known, state))
    return Recipient(person.id, person.full_name)


def hand(carnet, version, *recipients, means="courriel", day=DAY):
    carnet.library.perform(minutes_delivery.delivering(carnet.library, version, recipients, day, means))
    return minutes_delivery.deliveries_of(carnet.library, version.rencontre)


def test_people_of_the_directory_and_anybody_else_receive_a_version(carnet, version):
    person = a_person(carnet)

    handed = hand(carnet, version, Recipient(person.id, person.full_name), Recipient(None, "Région Auvergne"))

    assert [(d.recipient, d.person, d.version, d.sent_on, d.means) for d in handed] == [
        ("DUPONT Élise", person.id, version.id, DAY, "courriel"),
        ("Région Auvergne", None, version.id, DAY, "courriel"),
    ]


def test_those_who_received_it_the_same_day_in_the_same_way_are_said_together(carnet, version):
    hand(carnet, version, Recipient(None, "Zoé"), Recipient(None, "Anne"))
    found = hand(carnet, version, Recipient(None, "Paul"), means="papier")

    groups = minutes_delivery.handed(found, version.id)

    assert [(group.means, group.names) for group in groups] == [("courriel", "Anne, Zoé"), ("papier", "Paul")]


def test_nobody_receives_the_same_version_twice(carnet, version):
    hand(carnet, version, Recipient(None, "Région Auvergne"))

    handed = hand(carnet, version, Recipient(None, "region auvergne"), Recipient(None, "Paul"))

    assert [delivery.recipient for delivery in handed] == ["Paul", "Région Auvergne"]


def test_those_who_came_wait_for_the_version_and_the_excused_do_not(carnet, rencontre, version):
    came = marked(carnet, rencontre, a_person(carnet))
    served = marked(carnet, rencontre, a_person(carnet, "MARTIN", "Zoé"))
    excused = marked(carnet, rencontre, a_person(carnet, "ROUX", "Paul"), Presence.EXCUSED)
    handed = hand(carnet, version, served)

    sheet = attendance.sheet_of(carnet.library, rencontre.id)

    assert minutes_delivery.waiting(sheet, handed, version.id) == [came]
    assert minutes_delivery.participants(sheet, came=False) == [excused]


def test_a_delivery_noted_by_mistake_is_taken_back(carnet, version):
    handed = hand(carnet, version, Recipient(None, "Paul"))

    carnet.library.perform(minutes_delivery.withdrawing(handed))

    assert minutes_delivery.deliveries_of(carnet.library, version.rencontre) == []
