"""How a day really goes against its plan."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from facilitator_app.domain.agenda import AgendaItem, timed
from facilitator_app.domain.course import course_of
from facilitator_app.domain.outcome import Outcome, also_filed, filed, next_support, overlooked


def at(hour, minute=0):
    return datetime(2026, 3, 14, hour, minute, tzinfo=UTC)


def day(*facts):
    """Sequences of an hour from 9 h 30, each with when it began and ended."""
    items = [
        AgendaItem(id=f"{n}", rank=f"{n}", title=f"{n}", minutes=60, started_at=began, ended_at=ended)
        for n, (began, ended) in enumerate(facts)
    ]
    return list(timed(items, time(9, 30)))


def course(slots, now):
    return course_of(slots, now, lambda moment: moment)


def test_before_the_day_begins_nobody_is_late():
    found = course(day((None, None)), at(11))

    assert (found.running, found.late) == (None, None)
    assert found.following.item.title == "0"


def test_a_sequence_that_began_late_ends_late():
    found = course(day((at(9, 40), None)), at(10))

    assert (found.elapsed, found.remaining, found.late) == (20, 40, 10)


def test_a_sequence_that_lasts_too_long_makes_the_day_later_by_the_minute():
    found = course(day((at(9, 30), None)), at(10, 45))

    assert (found.remaining, found.late) == (-15, 15)


def test_between_two_sequences_the_last_end_decides():
    found = course(day((at(9, 30), at(10, 20)), (None, None)), at(10, 22))

    assert (found.running, found.late) == (None, -10)
    assert found.following.item.title == "1"


def test_what_was_skipped_does_not_come_again():
    found = course(day((at(9, 30), at(10)), (None, None), (at(10), None), (None, None)), at(10, 10))

    assert found.following.item.title == "3"


def test_the_room_has_its_own_hour():
    slots = day((at(8, 30), None))
    found = course_of(slots, at(10), lambda moment: moment + timedelta(hours=1))

    assert (found.elapsed, found.late) == (30, 0)


@pytest.mark.parametrize(("counts", "axis"), [
    ({"1": 9, "2": 4, "3": 12, "4": 2}, "4"),
    ({"1": 3, "2": 3, "3": 2, "4": 0}, "4"),
    ({"1": 2, "2": 2, "3": 2, "4": 2}, None),
    ({"1": 3, "2": 0}, None),
    ({}, None),
])  # fmt: skip
def test_an_axis_is_overlooked_once_enough_was_said_of_the_others(counts, axis):
    assert overlooked(counts) == axis


def test_the_main_axis_is_never_a_secondary_one():
    note = Outcome(id="n", axis="1", also=("2", "3"))

    assert filed(note, "2").also == ("3",)
    assert also_filed(note, "1") == note
    assert also_filed(note, "2").also == ("3",)
    assert also_filed(note, "4").also == ("2", "3", "4")


def test_the_same_axis_again_files_nowhere():
    assert filed(Outcome(id="n", axis="1"), "1").axis is None


def test_support_goes_round():
    seen = [""]
    for _ in range(5):
        seen.append(next_support(seen[-1]))

    assert seen == ["", "isolated", "shared", "collective", "disagreement", ""]
