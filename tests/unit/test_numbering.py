"""Decisions keep their number: whatever is deleted, merged or noted later."""

from datetime import UTC, datetime

import pytest

from facilitator_app.domain.numbering import numbered, numbers
from facilitator_app.domain.outcome import Kind, Outcome


def a_decision(name, minute=0, **values):
    """A decision noted at 10 h and so many minutes; its identity is its name."""
    noted_at = datetime(2026, 3, 14, 10, minute, tzinfo=UTC)
    return Outcome(id=name, **{"nature": Kind.DECISION.value, "noted_at": noted_at} | values)


def test_before_minutes_are_closed_the_order_noted_is_the_number():
    found = [a_decision("later", 9), a_decision("first", 1), a_decision("between", 5)]

    assert numbered(found, Kind.DECISION) == {"first": "01", "between": "02", "later": "03"}


def test_what_is_of_another_nature_has_no_number():
    found = [a_decision("decision", 1), a_decision("finding", 0, nature=Kind.FINDING.value)]

    assert numbered(found, Kind.DECISION) == {"decision": "01"}


def test_a_decision_noted_after_closing_comes_after_the_frozen_ones_even_when_it_was_said_before():
    found = [a_decision("one", 5, number=1), a_decision("two", 6, number=2), a_decision("found again", 1)]

    assert numbered(found, Kind.DECISION) == {"one": "01", "two": "02", "found again": "03"}


def test_the_frozen_ones_do_not_move_when_one_is_deleted():
    found = [a_decision("one", 1, number=1), a_decision("two", 2, number=2), a_decision("three", 3, number=3)]

    assert numbered(found[1:], Kind.DECISION) == {"two": "02", "three": "03"}


@pytest.mark.parametrize("order", [1, -1])
def test_two_that_were_frozen_apart_under_one_number_are_told_apart_whoever_received_whom(order):
    found = [a_decision("mine", 1, number=2), a_decision("yours", 3, number=2), a_decision("other", 2, number=1)]

    assert numbered(found[::order], Kind.DECISION) == {"other": "01", "mine": "02", "yours": "02b"}


def test_the_same_instant_on_two_laptops_is_no_tie():
    found = [a_decision("b", number=2), a_decision("a", number=2)]

    assert numbered(found, Kind.DECISION) == numbered(found[::-1], Kind.DECISION) == {"a": "02", "b": "02b"}


def test_freezing_what_is_shown_changes_nothing():
    found = [a_decision("a", 1), a_decision("b", 2, number=4), a_decision("c", 3)]

    frozen = [a_decision(o.id, o.noted_at.minute, number=numbers(found, Kind.DECISION)[o.id]) for o in found]

    assert numbered(frozen, Kind.DECISION) == numbered(found, Kind.DECISION) == {"b": "04", "a": "05", "c": "06"}


def test_letters_go_on_after_z():
    found = [a_decision(f"{n:02}", n, number=1) for n in range(28)]

    written = list(numbered(found, Kind.DECISION).values())
    assert (written[0], written[1], written[25], written[26], written[27]) == ("01", "01b", "01z", "01aa", "01ab")
