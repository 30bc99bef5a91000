"""The hours at which half-days really began and ended are written down as the day runs, once."""

from __future__ import annotations

from datetime import date, time

import pytest
from builders import Clock, a_carnet, a_rencontre, changed, some_surroundings

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import agenda, real_hours, rencontres, running


class Day:
    """One rencontre of today with four sequences: two in the morning, the meal, one in the afternoon."""

    def __init__(self, carnet, clock):
        self.carnet, self.clock, self.library = carnet, clock, carnet.library
        self.identity = a_rencontre(carnet).id
        for title, minutes in (("Accueil", 30), ("Ateliers", 150), ("Repas", 60), ("Bilan", 180)):
            self.library.perform(agenda.adding(self.library, self.identity, title, minutes)[0])

    @property
    def rencontre(self):
        return self.library.get(Rencontre, self.identity)

    def at(self, hours, minutes, title):
        """Begin a sequence at an hour of the room; "" ends the last one."""
        self.clock.now = self.clock.now.replace(hour=hours - 1, minute=minutes)
        slots = running.slots_now(self.library, self.rencontre)
        if title:
            wanted = next(slot for slot in slots if slot.item.title == title)
            self.library.perform(running.starting(self.library, self.rencontre, slots, wanted))
        else:
            self.library.perform(running.ending(self.library, self.rencontre, slots))
        return self

    def hours(self):
        return [(h.started, h.ended) for h in rencontres.half_days(self.library, self.rencontre.id)]


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def day(tmp_path, clock):
    folder = tmp_path / "carnet"
    carnet = a_carnet(folder, surroundings=some_surroundings(folder, clock=clock))
    yield Day(carnet, clock)
    carnet.close()


def test_the_first_sequence_of_a_half_day_begins_it(day):
    day.at(9, 42, "Accueil").at(10, 5, "Ateliers")

    assert day.hours() == [(time(9, 42), None), (None, None)]


def test_the_meal_ends_the_morning_and_the_bilan_begins_the_afternoon(day):
    day.at(9, 42, "Accueil").at(12, 37, "Repas").at(13, 50, "Bilan")

    assert day.hours() == [(time(9, 42), time(12, 37)), (time(13, 50), None)]


def test_when_nobody_announced_the_meal_the_end_of_the_morning_stays_unknown(day):
    day.at(9, 42, "Accueil").at(13, 50, "Bilan").at(16, 35, "")

    assert day.hours() == [(time(9, 42), None), (time(13, 50), time(16, 35))]


def test_ending_the_last_sequence_ends_the_day(day):
    day.at(13, 50, "Bilan").at(16, 41, "")

    assert day.hours()[1] == (time(13, 50), time(16, 41))


def test_closing_the_rencontre_ends_the_day_in_one_edit_that_undo_takes_back(day):
    day.at(13, 50, "Bilan")
    day.clock.pass_minutes(170)
    edit = running.turned(day.library, day.rencontre)

    day.library.perform(edit)
    closed = day.hours()
    day.library.perform(edit.inverse())

    assert closed[1] == (time(13, 50), time(16, 40))
    assert day.hours()[1] == (time(13, 50), None)


def test_what_a_person_wrote_stays(day):
    morning = rencontres.half_days(day.library, day.rencontre.id)[0]
    day.library.perform(real_hours.correcting(morning, time(9, 35), time(12, 20)))

    day.at(9, 42, "Accueil").at(12, 37, "Repas")

    assert day.hours()[0] == (time(9, 35), time(12, 20))


def test_on_another_day_the_clock_says_nothing_of_the_half_days(day):
    for half_day in rencontres.half_days(day.library, day.rencontre.id):
        changed(day.carnet, half_day, day=date(2026, 3, 12))

    day.at(9, 42, "Accueil").at(12, 37, "")

    assert day.hours() == [(None, None), (None, None)]


def test_a_half_day_does_not_end_before_it_began(day):
    morning = rencontres.half_days(day.library, day.rencontre.id)[0]

    with pytest.raises(Problem, match="avant celle du début"):
        real_hours.correcting(morning, time(12), time(9))
