"""The review of a practice: what it says is what was counted, on two pages that can be listened to."""

from dataclasses import replace

import pytest
from reports import reading
from reports.chart_samples import data, method, practice, rencontre

from facilitator_app.domain.practice import Practice
from facilitator_app.i18n.words import speak
from facilitator_app.reports.blocks import Table, Text
from facilitator_app.reports.practice import draw_practice, practice_document
from facilitator_app.reports.practice_charts import gap_said, gap_words, hours_chart, methods_chart, outcomes_chart

NOTHING = Practice(2026, (), (), (), ())


def said(document):
    return reading.words(document).replace("\u00a0", " ").replace("\u202f", " ")


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.fixture(scope="module")
def document():
    speak("fr")
    return draw_practice(data(practice()))


def test_a_year_fits_two_pages(document):
    assert reading.page_count(document) == 2


def test_it_can_be_kept_and_listened_to(document):
    figures = [element for element in reading.elements(document) if element.role == "Figure"]

    assert reading.broken_rules(document) == set()
    assert reading.unmarked(document) == []
    assert all(figure.description and figure.has_box for figure in figures)
    assert len(figures) == 1 + 1 + 4 + 2 + 1  # axes, durations, questions, two of axes, code


def test_the_headings_are_its_four_parts(document):
    roles = [element.role for element in reading.elements(document)]

    assert roles.count("H1") == 1
    assert roles.count("H2") == 4 + 1


def test_it_says_whose_practice_it_is_and_what_was_counted(document):
    text = said(document)

    for words in ("Ma pratique en 2026", "Élise Vernhet · Groupe de l’Est", "3 rencontres", "15 apports", "Méthode 0",
                  "Question 3 ?", "Coopération et réseaux", "R-2026-002", "du 5 janvier au 5 mars 2026",
                  "+8 min"):  # fmt: skip
        assert words in text


def test_the_table_of_methods_has_sums_and_the_median_gap():
    one = replace(practice(), methods=(method("Débat mouvant", (30, 40), (30, 35), (45, 50)),))
    (table,) = [block for block in practice_document(data(one)).sections[0].blocks if isinstance(block, Table)]

    name, times, planned, real, gap = table.rows[0]

    assert (name, times, plain(planned), plain(real), plain(gap[0].text)) == (
        "Débat mouvant", "3", "1 h 45", "2 h 05", "+5 min",
    )  # fmt: skip


def test_the_sentence_of_a_chart_has_all_its_numbers():
    chart = methods_chart(practice(methods=1))

    assert plain(chart.says) == "Durées médianes par méthode. Méthode 0 : 45 min, prévu 38 min, 2 séquences."


def test_an_axis_that_nothing_was_done_on_is_there_with_its_zero():
    outcomes, hours = outcomes_chart(practice()), hours_chart(practice())

    assert [(bar.axis, bar.words, plain(bar.mark_words)) for bar in outcomes.bars] == [
        (1, "12", "3 rencontres"), (2, "0", "0 rencontre"), (None, "3", "1 rencontre"),
    ]  # fmt: skip
    assert [plain(bar.words) for bar in hours.bars] == ["2 h 34", "0 min"]


@pytest.mark.parametrize(("minutes", "words"), [(5, "+5 min"), (-5, "−5 min"), (0, "comme prévu"), (75, "+1 h 15")])
def test_a_gap_has_its_sign(minutes, words):
    assert plain(gap_words(minutes)) == words


@pytest.mark.parametrize(("minutes", "words"), [(5, "5 min de plus"), (-5, "5 min de moins"), (0, "le temps prévu")])
def test_a_gap_is_said(minutes, words):
    assert words in plain(gap_said(minutes))


def test_a_question_that_only_one_rencontre_answered_is_a_row_and_no_trend():
    once = replace(practice(), questions=tuple(replace(q, judged=q.judged[:1]) for q in practice().questions))
    _durations, evaluation, *_others = practice_document(data(once)).sections

    table, sentence = evaluation.blocks

    assert table.rows[0] == ("Question 0 ?", "2,5", "12")
    assert "dès la deuxième" in sentence.words


def test_where_nothing_is_known_it_says_so_and_shows_no_zero():
    durations, evaluation, *_others = practice_document(data(replace(practice(), methods=(), questions=()))).sections

    assert [type(block) for block in (*durations.blocks, *evaluation.blocks)] == [Text, Text]


def test_many_methods_and_many_years_are_still_laid_out():
    many = replace(
        practice(methods=80, questions=12), year=None, rencontres=tuple(rencontre(1 + n % 12) for n in range(60))
    )

    document = draw_practice(data(many))

    assert reading.page_count(document) > 3
    assert reading.unmarked(document) == []


def test_an_empty_year_is_a_document_too():
    assert reading.page_count(draw_practice(data(NOTHING))) == 1


def test_what_people_typed_is_only_words():
    hostile = "<img src=file:///etc/passwd> {{ x }} & \u202e العربية 🌍"
    typed = replace(
        practice(), methods=(method(hostile, (30, 40)),), rencontres=(replace(rencontre(1), title=hostile),)
    )

    document = draw_practice(data(typed))

    assert "{{ x }}" in said(document)
    assert reading.broken_rules(document) == set()


def test_the_same_numbers_give_the_same_bytes(document):
    assert draw_practice(data(practice())) == document


def test_in_english_it_has_its_dates_in_english():
    speak("en")

    document = draw_practice(replace(data(practice()), language="en"))

    assert "January" in said(document)
