"""Durations in words, in both languages."""

import pytest

from facilitator_app.i18n.spelled import spelled_duration


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "zéro minute"),
        (1, "une minute"),
        (17, "dix-sept minutes"),
        (21, "vingt et une minutes"),
        (22, "vingt-deux minutes"),
        (60, "une heure"),
        (61, "une heure et une minute"),
        (345, "cinq heures et quarante-cinq minutes"),
        (21 * 60, "vingt et une heures"),
        (70 * 60, "soixante-dix heures"),
        (71 * 60, "soixante et onze heures"),
        (72 * 60, "soixante-douze heures"),
        (80 * 60, "quatre-vingts heures"),
        (81 * 60, "quatre-vingt-une heures"),
        (91 * 60, "quatre-vingt-onze heures"),
        (99 * 60, "quatre-vingt-dix-neuf heures"),
        (100 * 60, "cent heures"),
        (101 * 60, "cent une heures"),
        (200 * 60, "deux cents heures"),
        (280 * 60, "deux cent quatre-vingts heures"),
        (1234 * 60, "1\u202f234 heures"),
    ],
)
def test_french_hours_are_feminine(minutes, said):
    assert spelled_duration(minutes) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "zero minutes"),
        (61, "one hour and one minute"),
        (345, "five hours and forty-five minutes"),
        (80 * 60, "eighty hours"),
        (121 * 60, "one hundred and twenty-one hours"),
        (200 * 60, "two hundred hours"),
    ],
)
def test_english_hours(minutes, said):
    assert spelled_duration(minutes, "en") == said
