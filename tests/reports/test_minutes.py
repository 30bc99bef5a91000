"""A compte rendu says what happened, and nothing that did not."""

import re
from dataclasses import replace
from datetime import time

import pytest
from reports import reading, samples

from facilitator_app.i18n.words import speak
from facilitator_app.reports.minutes import draw_minutes, minutes_document
from facilitator_app.reports.minutes_data import (
    OUTSIDE,
    ActionData,
    AttendanceData,
    DecisionData,
    GroupCount,
    HalfDayCount,
    OutcomeData,
)


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
        "À classer",
        "Présences",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "D2 Ouvrir la préparation de chaque réunion publique",
        "11 pour, 2 réserves, 1 abstention",
        "Hamid Benali 30/04/2026 en retard 1 En cours",
        "Axe 1 Coopération et réseaux · collectif · consensus",
        "(désaccord, atelier « Ingénierie », aussi axe 2)",
        "« Si on partage les compétences",
        "— une directrice de communauté de communes",
        "9 h 30 – 12 h 30",
        "réel : 9 h 40 – 12 h 30",
        "Résultat : Grille envoyée à tout le groupe.",
        "dont 1 en retard",
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
        "À classer",
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
    assert "absen" not in text.lower()


def test_someone_not_recorded_is_said_to_be_so():
    people = tuple(replace(person, states=(None, None)) for person in samples.participants())

    text = said(attendance=AttendanceData(10, (HalfDayCount(1), HalfDayCount(1)), participants=people))

    assert "non relevé" in text
    assert "absen" not in text.lower()


def test_names_stay_out_unless_they_are_asked_for():
    assert "Bonnefoy" not in said()


def test_names_asked_for_are_there_with_the_excused():
    text = said(attendance=replace(samples.ATTENDANCE, participants=samples.participants()))

    assert "Bonnefoy Claire" in text
    assert "Absences excusées : Claire Bonnefoy, Sandrine Gély." in text


def test_an_outcome_of_an_axis_nobody_knows_is_not_lost():
    assert "Hors programme." in said(outcomes=(OutcomeData("finding", "Hors programme.", 9),))


def test_of_a_half_day_that_goes_on_only_the_beginning_is_said():
    text = said(half_days=(replace(samples.MORNING, ended=None), samples.AFTERNOON))

    assert "commencé à 9 h 40" in text
    assert "réel" not in text


def test_a_half_day_whose_end_alone_was_noted_says_its_end():
    half_day = replace(samples.MORNING, started=None, ended=time(12, 45))

    assert "terminé à 12 h 45" in said(half_days=(half_day, samples.AFTERNOON))


def test_a_half_day_that_went_as_planned_says_its_hours_once():
    half_day = replace(samples.MORNING, started=samples.MORNING.starts)

    assert "réel" not in said(half_days=(half_day, samples.AFTERNOON))


def test_what_nobody_filed_is_not_said_to_be_outside_the_axes():
    outcomes = (OutcomeData("finding", "Personne ne l’a rangé."), OutcomeData("finding", "Décidé ainsi.", OUTSIDE))

    sections = {section.title: section for section in minutes_document(samples.minutes(outcomes=outcomes)).sections}

    assert "Personne" in str(sections["À classer"].blocks)
    assert "Décidé" in str(sections["Hors axes"].blocks)


@pytest.mark.parametrize(("axis", "words"), [(None, "À classer"), (OUTSIDE, "Hors axes")])
def test_decisions_and_actions_say_when_they_have_no_axis(axis, words):
    decisions = (DecisionData("D1", "Se revoir.", axis, "collective"),)
    actions = (ActionData("A1", "Réserver la salle", "open", axis=axis),)

    text = said(decisions=decisions, actions=actions, outcomes=())

    assert f"{words} · collectif" in text
    assert f"{words} À faire" in text


def test_a_subgroup_named_as_one_is_not_named_twice():
    assert "(Atelier A)" in said(outcomes=(OutcomeData("finding", "Une idée.", 1, subgroup="Atelier A"),))


def test_under_a_quotation_who_carries_it_is_a_whole_word():
    outcomes = (OutcomeData("finding", "On mutualise des ennuis.", 1, support="shared", verbatim=True),)

    assert "— propos partagé" in said(outcomes=outcomes)


def test_the_revision_is_for_those_who_look_for_it():
    cover = minutes_document(samples.minutes(approved_on=None)).cover

    assert cover.states == ("R-2026-014", "projet du 16\u00a0mars 2026")
    assert "R-2026-014 · rév. 7" in said()


def test_a_half_day_of_which_nothing_is_recorded_counts_no_zero():
    attendance = AttendanceData(
        3, (HalfDayCount(3), HalfDayCount(0, unrecorded=3)), profiles=(GroupCount("Habitant·e", (3, 0)),)
    )

    counts, profiles = minutes_document(samples.minutes(attendance=attendance)).sections[-1].blocks

    assert [row[1:] for row in counts.rows] == [("3", "0"), ("–", "3")]
    assert [column.head for column in profiles.columns] == ["Profil", "Matin"]


def test_no_column_waits_for_profiles_that_nobody_has():
    people = tuple(replace(person, profile="") for person in samples.participants())

    assert "Nom, prénom, profil" in said(attendance=replace(samples.ATTENDANCE, participants=samples.participants()))
    assert "Nom, prénom, profil" not in said(attendance=replace(samples.ATTENDANCE, participants=people))


def test_states_are_said_of_everyone_in_the_same_words():
    text = said(attendance=replace(samples.ATTENDANCE, participants=samples.participants()))

    assert "présence départ anticipé" in text
    for masculine in (" présent ", " excusé ", " absent ", " parti "):
        assert masculine not in text


def test_a_long_place_is_whole_at_the_foot_of_the_page():
    place = "Tiers-lieu La Filature et ses jardins, Saint-Alban-des-Sucs (Haute-Loire)"

    assert f"samedi 14 mars 2026 {place}" in said(place=place)


@pytest.mark.parametrize("people", range(20, 60, 3))
def test_no_row_stands_alone_under_the_heads_of_a_page(people):
    profiles = tuple(GroupCount(f"Profil {n}", (1, 1)) for n in range(people))
    document = draw_minutes(samples.short_minutes(attendance=replace(samples.ATTENDANCE, profiles=profiles)))
    for text in reading.pages(document):
        assert len(re.findall(r"Profil \d+ 1 1", text)) != 1


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


def test_before_the_rencontre_its_axes_are_planned_not_treated():
    states = {tile.state for tile in minutes_document(samples.minutes(ahead=True)).cover.axes}

    assert states == {"prévu", "non prévu"}
