"""Moving a rencontre: one edit, and no attendance is lost."""

from __future__ import annotations

from datetime import date, time

import pytest
from builders import a_person, a_rencontre

from facilitator_app.domain.attendance import Attendance, Presence
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import attendance, people, rencontres, schedule
from facilitator_app.services.schedule import Schedule

DAY, OTHER = date(2026, 3, 14), date(2026, 4, 2)


@pytest.fixture
def rencontre(carnet):
    return a_rencontre(carnet)


@pytest.fixture
def afternoon_attended(carnet, rencontre):
    a_person(carnet)
    someone = people.known_people(carnet.library)[0]
    afternoon = rencontres.half_days(carnet.library, rencontre.id)[1]
    carnet.library.perform(attendance.marking(carnet.library, afternoon, someone, Presence.PRESENT))
    return afternoon


def move(carnet, rencontre, *when):
    found = schedule.rescheduling(carnet.library, rencontre, Schedule(*when))
    carnet.library.perform(found.edit)
    return found


def test_another_day_takes_the_attendance_along(carnet, rencontre, afternoon_attended):
    move(carnet, rencontre, OTHER, None, time(9, 30), time(16, 30))

    days = {h.id: h.day for h in rencontres.half_days(carnet.library, rencontre.id)}
    assert days[carnet.library.find(Attendance)[0].half_day] == OTHER
    assert afternoon_attended.id in days


def test_a_half_day_with_attendance_is_never_deleted(carnet, rencontre, afternoon_attended):
    found = move(carnet, rencontre, DAY, None, time(9, 30), time(12))

    assert [h.id for h in found.kept] == [afternoon_attended.id]
    assert afternoon_attended.id in {h.id for h in rencontres.half_days(carnet.library, rencontre.id)}


def test_a_half_day_without_attendance_goes(carnet, rencontre):
    move(carnet, rencontre, DAY, None, time(9, 30), time(12))

    assert [h.part for h in rencontres.half_days(carnet.library, rencontre.id)] == ["morning"]


def test_the_way_back_is_the_inverse(carnet, rencontre):
    before = rencontres.half_days(carnet.library, rencontre.id)
    found = move(carnet, rencontre, OTHER, date(2026, 4, 3), time(10), time(17))
    carnet.library.perform(found.edit.inverse())

    assert rencontres.half_days(carnet.library, rencontre.id) == before
    assert carnet.library.get(Rencontre, rencontre.id) == rencontre


def test_hours_typed_for_a_rencontre_without_any_make_its_half_days(carnet):
    rencontre = a_rencontre(carnet, starts=None, ends=None)
    move(carnet, rencontre, DAY, None, time(18), time(21))

    assert [(h.part, h.starts) for h in rencontres.half_days(carnet.library, rencontre.id)] == [("evening", time(18))]


@pytest.mark.parametrize(
    "when",
    [(DAY, date(2026, 3, 13)), (DAY, date(2027, 3, 14)), (DAY, None, time(16), time(9))],
)
def test_nonsense_is_refused(carnet, rencontre, when):
    with pytest.raises(Problem):
        schedule.rescheduling(carnet.library, rencontre, Schedule(*when))


def test_a_half_day_with_attendance_cannot_be_removed(carnet, afternoon_attended):
    with pytest.raises(Problem, match="gardée"):
        schedule.removing(carnet.library, afternoon_attended)
