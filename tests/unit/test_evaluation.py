"""Papers without a name add up: marks, papers left blank, the median as French people write it."""

import pytest

from facilitator_app.domain.evaluation import (
    EvaluationQuestion,
    EvaluationRemark,
    EvaluationSheet,
    QuestionForm,
    in_order,
    median,
    median_words,
    results_of,
    sheet_words,
    unfinished,
)
from facilitator_app.domain.record import fields_of

TIME = EvaluationQuestion(id="a" * 32, rank=1, text="Le temps ?")
USE = EvaluationQuestion(id="b" * 32, rank=2, text="L’utilité ?")
KEEP = EvaluationQuestion(id="c" * 32, rank=3, text="Ce que je retiens", form=QuestionForm.WORDS.value)


def a_sheet(number, time=..., use=...):
    sheet = EvaluationSheet(id=f"{number:032x}")
    for question, mark in ((TIME, time), (USE, use)):
        sheet = sheet if mark is ... else sheet.marked(question.id, mark)
    return sheet


def a_remark(text, question=KEEP):
    return EvaluationRemark(id="d" * 32, question=question.id, text=text)


def test_each_question_has_its_own_distribution():
    found = results_of([TIME, USE], [a_sheet(1, 5, 1), a_sheet(2, 5, 2), a_sheet(3, 3, 2)], [])

    assert [result.counts for result in found.questions] == [(0, 0, 1, 0, 2), (1, 2, 0, 0, 0)]
    assert found.papers == 3


def test_no_answer_is_counted_apart_and_never_as_a_mark():
    found = results_of([TIME], [a_sheet(1, 4), a_sheet(2, None), a_sheet(3, None)], []).questions[0]

    assert (found.counts, found.answered, found.blank, found.median) == ((0, 0, 0, 1, 0), 1, 2, 4)


def test_a_question_that_was_not_on_the_paper_is_no_blank_answer():
    found = results_of([TIME, USE], [a_sheet(1, 4), a_sheet(2, 4, None)], []).questions[1]

    assert (found.answered, found.blank) == (0, 1)
    assert unfinished([a_sheet(1, 4), a_sheet(2, 4, None)], [TIME, USE, KEEP]) == 1


@pytest.mark.parametrize(
    ("counts", "middle"),
    [
        ((0, 0, 0, 0, 0), None),
        ((0, 0, 0, 0, 1), 5),
        ((1, 0, 1, 0, 1), 3),
        ((0, 0, 2, 2, 0), 3.5),
        ((1, 0, 0, 0, 1), 3),
        ((1, 1, 0, 0, 0), 1.5),
        ((0, 0, 17, 18, 0), 4),
        ((), None),
    ],
)
def test_the_median_is_the_mark_in_the_middle_or_between_the_two_in_the_middle(counts, middle):
    assert median(counts) == middle


@pytest.mark.parametrize(("value", "words"), [(4.0, "4"), (3.5, "3,5"), (1.5, "1,5")])
def test_a_median_is_written_as_in_french(value, words):
    assert median_words(value) == words


def test_a_median_is_written_as_in_english():
    assert median_words(3.5, "en") == "3.5"


def test_remarks_stand_by_the_alphabet_so_that_their_order_says_nothing():
    said = [a_remark("Trop court"), a_remark("Étonnant"), a_remark(" "), a_remark("autre", TIME), a_remark("Ennuyeux")]

    found = results_of([KEEP], [], said).questions[0]

    assert found.remarks == ("Ennuyeux", "Étonnant", "Trop court")


def test_a_mark_is_typed_again_and_erased():
    sheet = a_sheet(1, 4, 2)

    assert sheet.marked(TIME.id, 5).answers == {TIME.id: 5, USE.id: 2}
    assert sheet.marked(TIME.id, None).answers == {TIME.id: None, USE.id: 2}
    assert sheet.erased(TIME.id).answers == {USE.id: 2}


@pytest.mark.parametrize("strange", ["", ":", "sans deux-points", f"{TIME.id}:9", f"{TIME.id}:-1", ":4", "x:²"])
def test_what_no_carnet_writes_is_passed_over(strange):
    sheet = EvaluationSheet(id="1" * 32, marks=(strange, f"{USE.id}:2"))

    assert sheet.answers == {USE.id: 2}


def test_questions_that_got_the_same_rank_apart_stand_in_one_order():
    one, other = (EvaluationQuestion(id=letter * 32, rank=7) for letter in "ef")

    assert in_order([other, one, TIME]) == in_order([TIME, one, other]) == [TIME, one, other]


def test_nothing_of_a_paper_points_to_anybody():
    assert {field.name for field in fields_of(EvaluationSheet)} == {"rencontre", "marks"}
    assert {field.name for field in fields_of(EvaluationRemark)} == {"rencontre", "question", "text"}


def test_a_paper_says_its_marks_in_words():
    assert sheet_words(a_sheet(1, 4, None)) == "4, sans réponse"
