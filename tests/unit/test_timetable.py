"""Half-days fitted to other days and hours: each stays what it was as far as it can."""

from __future__ import annotations

from datetime import date, time

import pytest

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.rencontre import HalfDay, Part, part_of
from facilitator_app.domain.timetable import overall, refit

FRIDAY, SATURDAY = date(2026, 3, 13), date(2026, 3, 14)


def a_half_day(name, starts, ends, day=FRIDAY):
    part = part_of(time.fromisoformat(starts)).value
    hours = {"starts": time.fromisoformat(starts), "ends": time.fromisoformat(ends)}
    return HalfDay(id=RecordId(name), day=day, part=part, **hours)


def hours(starts, ends):
    return time.fromisoformat(starts), time.fromisoformat(ends)


MORNING, AFTERNOON = a_half_day("morning", "09:30", "12:30"), a_half_day("afternoon", "13:30", "16:30")


def after(found):
    return [
        (h.id, str(h.day), h.starts.isoformat("minutes"), h.ends.isoformat("minutes")) for _before, h in found.moved
    ]


def test_another_day_moves_every_half_day():
    found = refit([MORNING, AFTERNOON], [SATURDAY], None)

    assert after(found) == [
        ("morning", "2026-03-14", "09:30", "12:30"),
        ("afternoon", "2026-03-14", "13:30", "16:30"),
    ]


def test_another_beginning_and_end_leave_the_midday_break_alone():
    late_lunch = a_half_day("morning", "09:30", "13:00"), a_half_day("afternoon", "14:00", "16:30")
    found = refit(late_lunch, [FRIDAY], hours("09:00", "17:00"))

    assert [times[2:] for times in after(found)] == [("09:00", "13:00"), ("14:00", "17:00")]


def test_a_shorter_day_leaves_the_afternoon_over():
    found = refit([MORNING, AFTERNOON], [FRIDAY], hours("09:30", "12:00"))

    assert [h.id for h in found.spare] == ["afternoon"]
    assert after(found) == [("morning", "2026-03-13", "09:30", "12:00")]


def test_a_longer_day_asks_for_an_afternoon():
    found = refit([MORNING], [FRIDAY], hours("09:30", "16:30"))

    assert found.wanted == [(FRIDAY, hours("13:30", "16:30"))]
    assert after(found)[0][0] == "morning"


def test_a_lone_half_day_moved_to_the_afternoon_stays_the_same_one():
    found = refit([MORNING], [FRIDAY], hours("14:00", "17:00"))

    assert [(h.id, h.part) for _before, h in found.moved] == [("morning", Part.AFTERNOON)]
    assert not found.spare


def test_an_evening_stays_when_the_day_begins_earlier():
    evening = a_half_day("evening", "18:00", "21:00")
    found = refit([MORNING, AFTERNOON, evening], [FRIDAY], hours("09:00", "21:00"))

    assert [times[2:] for times in after(found)] == [("09:00", "12:30"), ("13:30", "16:30"), ("18:00", "21:00")]


def test_a_second_day_repeats_the_hours():
    found = refit([MORNING, AFTERNOON], [FRIDAY, SATURDAY], hours("09:30", "16:30"))

    assert found.wanted == [(SATURDAY, hours("09:30", "12:30")), (SATURDAY, hours("13:30", "16:30"))]


def test_a_day_less_leaves_its_half_days_over():
    second = a_half_day("second", "09:30", "12:30", SATURDAY)

    assert refit([MORNING, second], [FRIDAY], hours("09:30", "12:30")).spare == [second]


@pytest.mark.parametrize("half_days", [[], [HalfDay(id=RecordId("a"), day=FRIDAY)]])
def test_unknown_hours_are_unknown(half_days):
    assert overall(half_days) == (None, None)


def test_the_hours_of_a_day_are_those_of_its_ends():
    assert overall([AFTERNOON, MORNING]) == hours("09:30", "16:30")
