"""The papers to fill in: two alike on a page, five boxes a question, lines for words, heard once."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from reports import reading

from facilitator_app.reports.evaluation_charts import distribution_chart
from facilitator_app.reports.evaluation_form import draw_evaluation_form
from facilitator_app.reports.evaluation_form_data import AskedData, EvaluationFormData

FOUR = tuple(AskedData(f"Question n° {n} ?", "pas du tout", "tout à fait") for n in range(1, 5))
TWO = (AskedData("Ce que je retiens", in_words=True), AskedData("Ce que je changerais", in_words=True))
FORM = EvaluationFormData(
    title="Partager l’ingénierie : à plusieurs, jusqu’où ?",
    occasion="jeudi 5 février 2026, Rochebelle-le-Haut",
    reference="R-2026-001",
    questions=(*FOUR, *TWO),
    made_at=datetime(2026, 2, 4, 10, 0, tzinfo=UTC),
    application="Carnet test",
    organisation="Pôle national des métiers du développement territorial",
)
NASTY = "<b>x</b>&<img src='file:///etc/passwd'> \u202e😀 " + "x" * 5000


@pytest.fixture(scope="module")
def form():
    return draw_evaluation_form(FORM)


def said(document):
    return reading.words(document).replace("\u00a0", " ").replace("\u202f", " ")


def test_two_papers_stand_side_by_side_on_one_page(form):
    page = reading.pypdf.PdfReader(reading.BytesIO(form)).pages[0]

    assert reading.page_count(form) == 1
    assert page.mediabox.width > page.mediabox.height
    for words in ("Question n° 4 ?", "Ce que je changerais", "Partager l’ingénierie", "sans nom", "R-2026-001"):
        assert said(form).count(words) == 2


def test_it_is_heard_once_question_after_question(form):
    elements = reading.elements(form)

    assert [element.role for element in elements].count("H1") == 1
    figures = [element.description for element in elements if element.role == "Figure"]
    assert figures == ["Cinq cases, de 1 (pas du tout) à 5 (tout à fait)."] * 4
    assert reading.unmarked(form) == []
    assert reading.read_marks(form) == reading.drawn_marks(form)


def test_it_can_be_archived(form):
    assert reading.broken_rules(form) == set()


def test_the_same_questions_make_the_same_bytes(form):
    assert draw_evaluation_form(FORM) == form


def test_many_questions_go_on_on_a_second_paper():
    long = replace(FORM, questions=FOUR * 3)

    document = draw_evaluation_form(long)

    assert reading.page_count(document) == 2
    assert said(document).count("Question n° 3 ?") == 6
    assert said(document).count("page 2 / 2") == 2
    figures = [element for element in reading.elements(document) if element.role == "Figure"]
    assert len(figures) == 12


def test_nothing_typed_breaks_the_paper():
    hostile = AskedData(NASTY, NASTY, NASTY)
    data = replace(FORM, title=NASTY, occasion=NASTY, reference=NASTY, organisation=NASTY, questions=(hostile, *TWO))

    document = draw_evaluation_form(data)

    assert "<b>x</b>&<img src=" in said(document)
    assert reading.unmarked(document) == []
    assert reading.page_count(document) == 1


def test_a_paper_without_questions_is_still_a_paper():
    assert reading.page_count(draw_evaluation_form(replace(FORM, questions=(), title=""))) == 1


@pytest.mark.parametrize(
    ("counts", "blank", "sentence"),
    [
        (
            (0, 1, 2, 5, 4),
            2,
            "12 réponses, médiane 4. Notes de 1 (non) à 5 (oui) : 0, 1, 2, 5, 4. 2 feuilles sans réponse.",
        ),
        ((0, 0, 0, 1, 0), 0, "1 réponse, médiane 4. Notes de 1 (non) à 5 (oui) : 0, 0, 0, 1, 0."),
        (
            (0, 0, 1, 1, 0),
            1,
            "2 réponses, médiane 3,5. Notes de 1 (non) à 5 (oui) : 0, 0, 1, 1, 0. 1 feuille sans réponse.",
        ),
        ((0, 0, 0, 0, 0), 3, "personne n’a répondu. 3 feuilles sans réponse."),
    ],
)
def test_a_distribution_is_also_a_sentence(counts, blank, sentence):
    chart = distribution_chart("Alors\u202f?", counts, blank, "non", "oui")

    assert chart.says.replace("\u00a0", " ").replace("\u202f", " ") == f"« Alors ? » : {sentence}"
    assert chart.counts == counts
