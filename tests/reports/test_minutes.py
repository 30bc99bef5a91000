"""A compte rendu says what happened, and nothing that did not."""

from dataclasses import replace

import pytest
from reports import reading, samples

from facilitator_app.i18n.words import speak
from facilitator_app.reports.minutes import draw_minutes, minutes_document
from facilitator_app.reports.minutes_data import AttendanceData, HalfDayCount, OutcomeData


def said(**changes) -> str:
    return reading.words(draw_minutes(samples.minutes(**changes))).replace("\u00a0", " ").replace("\u202f", " ")


def titles(data) -> list[str]:
    return [section.title for section in minutes_document(data).sections]


def test_its_parts_come_in_the_order_a_hurried_reader_needs():
    assert titles(samples.minutes()) == [
        "L’essentiel",
        "Objectifs",
        "Décisions",
        "Actions",
        "Coopération et réseaux",
        "Animation et pouvoir d’agir",
        "Transitions",
        "Hors axes",
        "Présences",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "D2 Ouvrir la préparation de chaque réunion publique",
        "11 pour, 2 réserves, 1 abstention",
        "Hamid Benali 30 avril 2026",
        "Axe 1 Coopération et réseaux · collectif · consensus",
        "(désaccord, atelier « Ingénierie », aussi axe 2)",
        "« Si on partage les compétences",
        "— une directrice de communauté de communes",
        "9 h 30 – 12 h 30",
        "réel : 9 h 40 – 12 h 30",
        "validé le 18 mars 2026",
        "page 1 / ",
        "7f3a91c2 04be5d77",
    ],
)
def test_it_says(words):
    assert words in said()


def test_a_draft_says_so_in_words():
    assert "projet" in said(approved_on=None)


def test_a_part_without_content_is_left_out():
    assert titles(samples.minutes(decisions=(), objectives=" \n ")) == [
        "L’essentiel",
        "Actions",
        "Coopération et réseaux",
        "Animation et pouvoir d’agir",
        "Transitions",
        "Hors axes",
        "Présences",
    ]


def test_an_empty_rencontre_makes_one_finished_page():
    document = draw_minutes(samples.short_minutes())

    assert reading.page_count(document) == 1
    assert "Aucune décision, aucune action" in reading.words(document)


def test_nothing_recorded_is_never_absent():
    silent = AttendanceData(counts=(HalfDayCount(0, unrecorded=12), HalfDayCount(0, unrecorded=12)))

    text = said(attendance=silent)

    assert "n’ont pas été relevées" in text
    assert "absent" not in text.lower()


def test_someone_not_recorded_has_an_empty_cell():
    people = tuple(replace(person, states=(None, None)) for person in samples.participants())

    text = said(attendance=AttendanceData(10, (HalfDayCount(1), HalfDayCount(1)), participants=people))

    assert "Astruc Paul-Henri" in text
    assert "absent" not in text.lower()


def test_names_stay_out_unless_they_are_asked_for():
    assert "Bonnefoy" not in said()


def test_names_asked_for_are_there_with_the_excused():
    text = said(attendance=replace(samples.ATTENDANCE, participants=samples.participants()))

    assert "Bonnefoy Claire" in text
    assert "Excusés : Claire Bonnefoy, Sandrine Gély." in text


def test_an_outcome_of_an_axis_nobody_knows_is_not_lost():
    assert "Hors programme." in said(outcomes=(OutcomeData("finding", "Hors programme.", 9),))


def test_funders_are_named_when_there_are():
    assert "Avec le soutien de Acsé · DATAR" in said(funders=("Acsé", "DATAR"))
    assert "Avec le soutien" not in said()


def test_progress_reaches_its_end():
    steps: list[tuple[int, int]] = []

    draw_minutes(samples.minutes(), lambda done, total: steps.append((done, total)))

    assert steps[-1][0] == steps[-1][1]


@pytest.fixture
def english():
    speak("en")
    yield
    speak("fr")


@pytest.mark.usefixtures("english")
def test_in_english_it_has_english_dates_and_says_its_language():
    document = draw_minutes(samples.minutes(language="en"))

    assert b"(en-GB)" in document
    assert "Saturday 14 March 2026" in reading.words(document).replace("\u00a0", " ")
