"""Hours counted by hand: late arrivals, early departures, distance, absence, midnight, and what nobody recorded."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.attendance import Attendance, Method, Presence
from facilitator_app.domain.credited import Credit, credit, credited_minutes, duration, over, person_minutes
from facilitator_app.domain.rencontre import HalfDay

DAY = date(2026, 3, 14)
MORNING = HalfDay(id="m" * 32, day=DAY, part="morning", starts=time(9, 30), ends=time(12, 30))
AFTERNOON = HalfDay(id="a" * 32, day=DAY, part="afternoon", starts=time(13, 30), ends=time(16, 30))
NEXT_MORNING = replace(MORNING, id="n" * 32, day=date(2026, 3, 15), starts=time(9), ends=time(12, 15))
LATE_EVENING = HalfDay(id="e" * 32, day=DAY, part="evening", starts=time(20, 30), ends=time(0, 30))


def mark(half_day, state=Presence.PRESENT, **values):
    return Attendance(id=f"{half_day.id[0]}{state[0]}" * 16, half_day=half_day.id, state=state.value, **values)


def marks(*given):
    return {one.half_day: one for one in given}


def test_someone_there_only_in_the_morning_is_credited_the_morning_only():
    day = (MORNING, AFTERNOON)

    assert credit(day, marks(mark(MORNING))) == Credit(180)
    assert credit(day, marks(mark(MORNING), mark(AFTERNOON, Presence.ABSENT))) == Credit(180)


def test_someone_late_in_the_only_half_day_they_came_to_is_credited_from_their_arrival():
    assert credit((MORNING, AFTERNOON), marks(mark(MORNING, arrived=time(10, 5)))) == Credit(145)


@pytest.mark.parametrize(
    ("half_day", "recorded", "minutes"),
    [
        (MORNING, {}, 180),
        (MORNING, {"arrived": time(9, 5)}, 180),
        (MORNING, {"arrived": time(9, 30)}, 180),
        (MORNING, {"arrived": time(11)}, 90),
        (MORNING, {"left": time(11, 10)}, 100),
        (MORNING, {"left": time(13)}, 180),
        (MORNING, {"arrived": time(10), "left": time(11, 30)}, 90),
        (replace(MORNING, started=time(9, 45), ended=time(12, 50)), {}, 185),
        (replace(MORNING, started=time(9, 45), ended=time(12, 50)), {"arrived": time(9, 40)}, 185),
        (replace(MORNING, ended=time(11, 45)), {}, 135),
        (LATE_EVENING, {}, 240),
        (LATE_EVENING, {"arrived": time(21)}, 210),
        (LATE_EVENING, {"left": time(23, 45)}, 195),
        (LATE_EVENING, {"left": time(0, 10)}, 220),
        (LATE_EVENING, {"left": time(1, 30)}, 240),
        (LATE_EVENING, {"arrived": time(0, 10)}, 20),
    ],
)
def test_what_was_missed_is_not_credited(half_day, recorded, minutes):
    assert credited_minutes(half_day, mark(half_day, **recorded)) == minutes


def test_who_left_is_credited_until_the_hour_they_left():
    assert credited_minutes(MORNING, mark(MORNING, Presence.LEFT, arrived=time(9, 45), left=time(11, 30))) == 105


@pytest.mark.parametrize("state", [Presence.ABSENT, Presence.EXCUSED, Presence.REPRESENTED])
def test_who_was_not_there_is_credited_nothing_even_with_hours(state):
    assert credited_minutes(MORNING, mark(MORNING, state, arrived=time(9, 30), left=time(12))) == 0


def test_what_nobody_recorded_is_credited_nothing_and_is_not_a_doubt():
    assert credit((MORNING, AFTERNOON), {}) == Credit(0, 0, 0)


@pytest.mark.parametrize(
    ("half_day", "recorded"),
    [
        (replace(MORNING, starts=None), {}),
        (replace(MORNING, ends=None), {"arrived": time(10)}),
        (replace(MORNING, ends=time(9)), {}),
        (replace(MORNING, ends=time(9, 30)), {}),
        (MORNING, {"state": Presence.LEFT}),
        (MORNING, {"arrived": time(12, 30)}),
        (MORNING, {"arrived": time(14)}),
        (MORNING, {"left": time(9)}),
        (MORNING, {"arrived": time(11), "left": time(10)}),
    ],
)
def test_a_time_that_the_sheet_does_not_tell_is_unknown_and_never_guessed(half_day, recorded):
    one = mark(half_day, **recorded)

    assert credited_minutes(half_day, one) is None
    assert credit((half_day,), marks(one)) == Credit(0, 0, 1)


def test_time_at_a_distance_counts_and_is_said_apart():
    came = marks(mark(MORNING), mark(AFTERNOON, Presence.REMOTE, arrived=time(14)))

    assert credit((MORNING, AFTERNOON), came) == Credit(330, 150)


def test_who_left_early_at_a_distance_was_at_a_distance():
    came = marks(mark(MORNING, Presence.LEFT, left=time(11), method=Method.REMOTE.value))

    assert credit((MORNING,), came) == Credit(90, 90)


def test_two_days_add_up():
    came = marks(mark(MORNING), mark(AFTERNOON, arrived=time(14)), mark(NEXT_MORNING, Presence.LEFT, left=time(11)))

    assert credit((MORNING, AFTERNOON, NEXT_MORNING), came) == Credit(180 + 150 + 120)


def test_person_hours_are_lengths_times_people_whatever_their_hours():
    morning = [mark(MORNING), mark(MORNING, arrived=time(11)), mark(MORNING, Presence.LEFT)]
    afternoon = [mark(AFTERNOON, Presence.REMOTE), mark(AFTERNOON, Presence.REPRESENTED)]
    sheet = [*morning, mark(MORNING, Presence.ABSENT), *afternoon]

    assert person_minutes((MORNING, AFTERNOON), sheet) == 3 * 180 + 1 * 180


def test_a_half_day_of_unknown_length_adds_nothing_to_person_hours():
    unknown = replace(MORNING, ends=None)

    assert duration(unknown) is None
    assert person_minutes((unknown, AFTERNOON), [mark(unknown), mark(AFTERNOON)]) == 180


def test_a_half_day_is_over_at_its_end_and_never_when_that_is_unknown():
    assert not over(MORNING, time(12, 29))
    assert over(MORNING, time(12, 30))
    assert not over(replace(MORNING, ends=None), time(23))
    assert not over(LATE_EVENING, time(23, 59))


HOURS = st.none() | st.times().map(lambda hour: hour.replace(second=0, microsecond=0))


@given(HOURS, HOURS, HOURS, HOURS, st.sampled_from(Presence), st.sampled_from(["morning", "afternoon", "evening"]))
def test_nobody_is_credited_less_than_nothing_or_more_than_the_half_day(starts, ends, arrived, left, state, part):
    half_day = HalfDay(id="h" * 32, day=DAY, part=part, starts=starts, ends=ends)

    minutes = credited_minutes(half_day, mark(half_day, state, arrived=arrived, left=left))

    assert minutes is None or 0 <= minutes <= (duration(half_day) or 0)
