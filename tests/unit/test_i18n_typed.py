"""What people type for dates, hours and durations is understood, or honestly not understood."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.i18n.dates import duration, hour, long_date, plain_date, short_date
from facilitator_app.i18n.typed import typed_date, typed_hour, typed_minutes

WEDNESDAY = date(2026, 3, 11)
DATES = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14 mars", date(2026, 3, 14)),
        ("14 mars 2027", date(2027, 3, 14)),
        ("14\u00a0MARS", date(2026, 3, 14)),
        ("1er avril", date(2026, 4, 1)),
        ("le 1er août", date(2026, 8, 1)),
        ("3 fevrier", date(2026, 2, 3)),
        ("12 déc.", date(2026, 12, 12)),
        ("14/3", date(2026, 3, 14)),
        ("14/03/26", date(2026, 3, 14)),
        ("14/03/2026", date(2026, 3, 14)),
        ("14.03.2026", date(2026, 3, 14)),
        ("14-3-2026", date(2026, 3, 14)),
        ("2026-03-14", date(2026, 3, 14)),
        ("samedi 14 mars 2026", date(2026, 3, 14)),
        ("March 14, 2026", date(2026, 3, 14)),
        ("Saturday 14th March", date(2026, 3, 14)),
        ("aujourd’hui", WEDNESDAY),
        ("Aujourd'hui", WEDNESDAY),
        ("demain", date(2026, 3, 12)),
        ("après-demain", date(2026, 3, 13)),
        ("hier", date(2026, 3, 10)),
        ("tomorrow", date(2026, 3, 12)),
        ("jeudi", date(2026, 3, 12)),
        ("jeudi prochain", date(2026, 3, 12)),
        ("mercredi", date(2026, 3, 18)),
        ("lundi en huit", date(2026, 3, 23)),
        ("jeudi dernier", date(2026, 3, 5)),
        ("mercredi dernier", date(2026, 3, 4)),
        ("next Thursday", date(2026, 3, 12)),
        ("dans 3 jours", date(2026, 3, 14)),
        ("dans une semaine", date(2026, 3, 18)),
        ("in 2 weeks", date(2026, 3, 25)),
    ],
)
def test_a_date_as_people_type_it(text, day):
    assert typed_date(text, WEDNESDAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10 mars", date(2026, 3, 10)),
        ("20/1", date(2026, 1, 20)),
        ("5 janvier", date(2027, 1, 5)),
        ("29 février", date(2028, 2, 29)),
    ],
)
def test_a_date_without_its_year_is_the_coming_one_or_the_one_just_past(text, day):
    assert typed_date(text, WEDNESDAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "14",
        "mars",
        "31 février",
        "32/1",
        "14/13",
        "14/3/2",
        "2026-3",
        "jeudi 14 mars 2026",
        "quand on peut",
        "0/0",
        "99999-01-01",
        "dans 3 ans",
        "jeudi prochain matin",
    ],
)
def test_what_is_not_a_date_is_not_guessed(text):
    assert typed_date(text, WEDNESDAY) is None


@given(day=DATES)
def test_every_date_shown_can_be_typed_back(day):
    shown = [long_date(day, "fr"), long_date(day, "en"), plain_date(day, "fr"), short_date(day), day.isoformat()]

    assert {typed_date(text, WEDNESDAY) for text in shown} == {day}


@given(text=st.text(max_size=30), today=st.dates())
def test_no_text_breaks_the_reading_of_dates(text, today):
    assert typed_date(text, today) is None or isinstance(typed_date(text, today), date)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        ("1430", time(14, 30)),
        ("9h30", time(9, 30)),
        ("9:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("9 h 30", time(9, 30)),
        ("9\u00a0h\u00a030", time(9, 30)),
        ("9 H 30", time(9, 30)),
        ("9h", time(9)),
        ("9", time(9)),
        ("14", time(14)),
        ("0h05", time(0, 5)),
        ("9 heures 30", time(9, 30)),
        ("midi", time(12)),
        ("minuit", time(0)),
        ("2:30 pm", time(14, 30)),
        ("12 am", time(0)),
    ],
)
def test_an_hour_as_people_type_it(text, clock):
    assert typed_hour(text) == clock


@pytest.mark.parametrize("text", ["", "25h", "9h75", "24:00", "9h3", "13 pm", "matin", "12345", "-9", "9h30 à 12h"])
def test_what_is_not_an_hour_is_not_guessed(text):
    assert typed_hour(text) is None


@given(clock=st.times().map(lambda given: given.replace(second=0, microsecond=0)))
def test_every_hour_shown_can_be_typed_back(clock):
    assert typed_hour(hour(clock, "fr")) == typed_hour(hour(clock, "en")) == clock


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("45", 45), ("45 min", 45), ("45'", 45), ("1h", 60), ("1h15", 75), ("1 h 5", 65), ("1:30", 90), ("2 heures", 120)],
)
def test_a_duration_as_people_type_it(text, minutes):
    assert typed_minutes(text) == minutes


@pytest.mark.parametrize("text", ["", "longtemps", "1h75", "1500", "-5", "h"])
def test_what_is_not_a_duration_is_not_guessed(text):
    assert typed_minutes(text) is None


@given(minutes=st.integers(0, 99 * 60))
def test_every_duration_shown_can_be_typed_back(minutes):
    assert typed_minutes(duration(minutes, "fr")) == typed_minutes(duration(minutes, "en")) == minutes
