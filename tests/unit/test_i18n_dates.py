"""Dates and hours read as the Imprimerie nationale writes them, and as British English does."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from facilitator_app.i18n import dates
from facilitator_app.i18n.words import speak

NOON = datetime(2026, 3, 14, 12, 0)  # noqa: DTZ001 - both moments are local, as a reader sees them


@pytest.fixture(autouse=True)
def _french():
    speak("fr")
    yield
    speak("fr")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2014, 2, 13), "jeudi 13\u00a0février 2014"),
        (date(2014, 2, 1), "samedi 1er\u00a0février 2014"),
        (date(2026, 8, 21), "vendredi 21\u00a0août 2026"),
        (date(2026, 12, 31), "jeudi 31\u00a0décembre 2026"),
    ],
)
def test_a_long_date_names_its_day_and_says_1er(day, said):
    assert dates.long_date(day) == said


def test_the_language_of_a_document_wins_over_the_language_of_the_window():
    assert dates.long_date(date(2014, 2, 1), "en") == "Saturday 1\u00a0February 2014"


def test_dates_follow_the_language_now_spoken():
    speak("en")

    assert dates.plain_date(date(2026, 3, 14)) == "14\u00a0March 2026"


def test_shorter_dates():
    day = date(2026, 3, 1)

    assert dates.short_date(day) == "01/03/2026"
    assert dates.weekday_date(day) == "dim. 1er\u00a0mars"
    assert dates.month_and_year(day) == "mars 2026"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2015, 6, 25), date(2015, 6, 25), "jeudi 25\u00a0juin 2015"),
        (date(2015, 6, 25), date(2015, 6, 26), "du 25 au 26\u00a0juin 2015"),
        (date(2015, 6, 30), date(2015, 7, 1), "du 30\u00a0juin au 1er\u00a0juillet 2015"),
        (date(2015, 12, 31), date(2016, 1, 1), "du 31\u00a0décembre 2015 au 1er\u00a0janvier 2016"),
    ],
)
def test_several_days_say_once_what_they_share(first, last, said):
    assert dates.date_span(first, last) == said


@pytest.mark.parametrize(
    ("clock", "french", "english"),
    [
        (time(9, 30), "9\u00a0h\u00a030", "9:30"),
        (time(9, 0), "9\u00a0h", "9:00"),
        (time(0, 5), "0\u00a0h\u00a005", "0:05"),
        (time(16, 30), "16\u00a0h\u00a030", "16:30"),
    ],
)
def test_an_hour_has_its_h_and_unbreakable_spaces(clock, french, english):
    assert dates.hour(clock) == french
    assert dates.hour(clock, "en") == english


def test_a_span_of_hours_may_break_only_after_its_dash():
    assert dates.span(time(9, 30), time(16, 30)) == "9\u00a0h\u00a030\u00a0– 16\u00a0h\u00a030"


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "0\u00a0min"),
        (45, "45\u00a0min"),
        (60, "1\u00a0h"),
        (75, "1\u00a0h\u00a015"),
        (65, "1\u00a0h\u00a005"),
        (-20, "−20\u00a0min"),
    ],
)
def test_a_duration_is_in_hours_and_minutes(minutes, said):
    assert dates.duration(minutes) == said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (NOON.replace(hour=11, minute=59, second=30), "à l’instant"),
        (NOON.replace(hour=11, minute=57), "il y a 3\u00a0min"),
        (NOON.replace(hour=10, minute=1), "il y a 1\u00a0h"),
        (NOON.replace(day=13, hour=9, minute=30), "hier à 9\u00a0h\u00a030"),
        (NOON.replace(day=1, hour=9), "le 1er\u00a0mars 2026 à 9\u00a0h"),
        (NOON.replace(hour=18), "le 14\u00a0mars 2026 à 18\u00a0h"),
    ],
)
def test_a_moment_is_told_from_now(moment, said):
    assert dates.ago(moment, NOON) == said


def test_a_minute_before_midnight_is_minutes_ago_and_not_yesterday():
    just_after_midnight = datetime(2026, 3, 15, 0, 1)  # noqa: DTZ001 - local, as a reader sees it

    said = dates.ago(datetime(2026, 3, 14, 23, 58), just_after_midnight)  # noqa: DTZ001 - local too

    assert said == "il y a 3\u00a0min"


@pytest.mark.parametrize(
    ("day", "said"),
    [(13, "hier"), (14, "aujourd’hui"), (15, "demain"), (17, "dans 3\u00a0jours"), (2, "il y a 12\u00a0jours")],
)
def test_a_near_day_is_told_from_today(day, said):
    assert dates.relative_day(date(2026, 3, day), date(2026, 3, 14)) == said


def test_an_instant_gives_day_and_hour():
    assert dates.instant(NOON.replace(minute=5)) == "14\u00a0mars 2026 à 12\u00a0h\u00a005"
