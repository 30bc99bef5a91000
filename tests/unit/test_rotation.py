"""Which copies of the file stay."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from facilitator_app.storage.rotation import kept, within

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


def test_every_copy_of_two_days_stays():
    hourly = [NOON - timedelta(hours=hour) for hour in range(48)]

    assert kept(hourly) == set(hourly)


def test_a_year_of_daily_copies_leaves_days_weeks_and_months():
    daily = [NOON - timedelta(days=day) for day in range(365)]

    stay = sorted(kept(daily), reverse=True)

    assert stay[:7] == daily[:7]
    assert len(stay) <= 7 + 4 + 6
    assert {(at.year, at.month) for at in stay} == {(2026, 3), (2026, 2), (2026, 1), (2025, 12), (2025, 11), (2025, 10)}


def test_adding_copies_one_at_a_time_never_loses_the_last_of_a_past_month():
    copies = []
    for day in range(120):
        copies.append(NOON + timedelta(days=day))
        copies = sorted(kept(copies))

    assert {at.month for at in copies} >= {3, 4, 5, 6, 7}


def test_the_latest_copy_stays_even_when_it_fills_the_room():
    assert within([600, 10], 500) == 1
    assert within([200, 200, 200], 500) == 2
