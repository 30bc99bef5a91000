"""The evaluation is begun from the model, typed on one laptop or two; no paper is lost and none is doubled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from builders import Clock, a_carnet, a_rencontre, some_surroundings
from file_tables import rebuilt, tables

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.evaluation import EvaluationQuestion, EvaluationRemark, EvaluationSheet, QuestionForm
from facilitator_app.services import evaluation, exchange_in, exchange_out, peers
from facilitator_app.services.bin import binned, restoring
from facilitator_app.services.evaluation_at_hand import EvaluationAtHand
from facilitator_app.services.exchange_contents import to_send


def begun(carnet, rencontre):
    carnet.library.perform(evaluation.beginning(carnet.library, rencontre))
    return evaluation.questions_of(carnet.library, rencontre.id)


def typed(carnet, rencontre, *marks):
    """A paper, its marks in the order of the questions."""
    sheet = None
    for question, mark in zip(evaluation.questions_of(carnet.library, rencontre.id), marks, strict=False):
        carnet.library.perform(evaluation.marking(carnet.library, rencontre.id, sheet, question.id, mark))
        sheet = evaluation.sheets_of(carnet.library, rencontre.id)[-1]
    return sheet


def said(carnet, question, text):
    edit, remark = evaluation.adding_remark(carnet.library, question, text)
    carnet.library.perform(edit)
    return remark


def counts(carnet, rencontre):
    return [result.counts for result in evaluation.results(carnet.library, rencontre.id).questions]


def test_it_begins_with_four_questions_on_a_scale_and_two_in_words(carnet):
    rencontre = a_rencontre(carnet)

    questions = begun(carnet, rencontre)

    assert [question.in_words for question in questions] == [False] * 4 + [True] * 2
    assert questions[0].text == "Le temps passé valait-il la peine\u202f?"
    assert (questions[0].low, questions[0].high) == ("du temps perdu", "du temps très bien employé")
    assert questions[4].text == "Ce que je retiens"
    assert all(q.low and q.high for q in questions[:4])


def test_it_begins_in_one_step_that_undo_takes_back(carnet):
    rencontre = a_rencontre(carnet)
    edit = evaluation.beginning(carnet.library, rencontre)
    carnet.library.perform(edit)

    carnet.library.perform(edit.inverse())

    assert evaluation.questions_of(carnet.library, rencontre.id) == []


def test_a_rencontre_without_evaluation_has_no_results(carnet):
    found = evaluation.results(carnet.library, a_rencontre(carnet).id)

    assert (found.papers, found.questions, found.empty) == (0, (), True)


def test_the_papers_of_one_rencontre_are_not_those_of_another(carnet):
    one, other = a_rencontre(carnet), a_rencontre(carnet, title="Autre", day=date(2026, 4, 2))
    begun(carnet, one), begun(carnet, other)
    typed(carnet, one, 5, 4, None, 3)

    assert evaluation.results(carnet.library, one.id).papers == 1
    assert evaluation.results(carnet.library, other.id).papers == 0
    assert counts(carnet, one)[:4] == [(0, 0, 0, 0, 1), (0, 0, 0, 1, 0), (0, 0, 0, 0, 0), (0, 0, 1, 0, 0)]


def test_the_last_thing_erased_takes_the_paper_with_it(carnet):
    rencontre = a_rencontre(carnet)
    question = begun(carnet, rencontre)[0]
    sheet = typed(carnet, rencontre, 5)

    carnet.library.perform(evaluation.erasing(sheet, question.id))

    assert evaluation.sheets_of(carnet.library, rencontre.id) == []


def test_questions_are_added_moved_changed_and_removed(carnet):
    rencontre = a_rencontre(carnet)
    begun(carnet, rencontre)
    library = carnet.library
    library.perform(evaluation.adding_question(library, rencontre.id, " Le  repas ? ", QuestionForm.SCALE))
    questions = evaluation.questions_of(library, rencontre.id)
    assert (questions[-1].text, questions[-1].code) == ("Le repas ?", "")

    library.perform(evaluation.moving_question(questions, questions[-1], -6))
    library.perform(evaluation.removing_question(questions[1]))

    found = [question.text for question in evaluation.questions_of(library, rencontre.id)]
    assert found[0] == "Le repas ?"
    assert found[1:] == [question.text for question in (questions[0], *questions[2:-1])]


def test_a_question_does_not_move_beyond_the_ends(carnet):
    rencontre = a_rencontre(carnet)
    questions = begun(carnet, rencontre)

    assert evaluation.moving_question(questions, questions[0], -1).changes == ()
    assert evaluation.moving_question(questions, questions[-1], 1).changes == ()


def test_a_question_taken_out_of_the_bin_comes_back_with_its_answers(carnet):
    rencontre = a_rencontre(carnet)
    question = begun(carnet, rencontre)[0]
    typed(carnet, rencontre, 5, 4, 3, 2)
    before = evaluation.results(carnet.library, rencontre.id)
    carnet.library.perform(evaluation.removing_question(question))
    assert len(evaluation.results(carnet.library, rencontre.id).questions) == 5

    carnet.library.perform(restoring(carnet.library, question))

    assert evaluation.results(carnet.library, rencontre.id) == before


def test_the_bin_says_what_papers_remarks_and_questions_were(carnet):
    rencontre = a_rencontre(carnet)
    questions = begun(carnet, rencontre)
    sheet, remark = typed(carnet, rencontre, 5), said(carnet, questions[4], "Le pool à trois")

    carnet.library.perform(Edit.deleting("Supprimer", sheet, remark, questions[1]))

    assert [(line.kind, line.text, line.place) for line in binned(carnet.library)] == [
        ("Question d’évaluation", questions[1].text, rencontre.title),
        ("Remarque", "Le pool à trois", rencontre.title),
        ("Feuille d’évaluation", "5", rencontre.title),
    ]


def test_a_remark_without_words_goes(carnet):
    question = begun(carnet, a_rencontre(carnet))[4]
    remark = said(carnet, question, "Trop court")

    carnet.library.perform(evaluation.changing_remark(remark, "  "))

    assert carnet.library.find(EvaluationRemark) == []


def test_what_is_at_hand_follows_every_edit(carnet):
    rencontre = a_rencontre(carnet)
    at_hand = EvaluationAtHand(carnet.library, rencontre.id)
    at_hand.read()

    def perform(edit):
        carnet.library.perform(edit)
        assert at_hand.follow(edit)
        assert at_hand.results() == evaluation.results(carnet.library, rencontre.id)

    perform(evaluation.beginning(carnet.library, rencontre))
    first, *_rest, words = at_hand.questions()
    for mark in (3, 4, None):
        perform(evaluation.marking(carnet.library, rencontre.id, None, first.id, mark))
    perform(evaluation.adding_remark(carnet.library, words, "Merci")[0])
    perform(evaluation.removing_question(words))
    perform(evaluation.erasing(at_hand.sheets()[0], first.id))


def test_a_paper_that_comes_back_stands_where_it_stood(carnet):
    rencontre = a_rencontre(carnet)
    begun(carnet, rencontre)
    for mark in (1, 2, 3):
        typed(carnet, rencontre, mark)
    at_hand = EvaluationAtHand(carnet.library, rencontre.id)
    at_hand.read()
    before = at_hand.sheets()
    removal = evaluation.removing_sheet(before[1])
    for edit in (removal, removal.inverse()):
        carnet.library.perform(edit)
        at_hand.follow(edit)

    assert at_hand.sheets() == before


def test_the_tables_of_an_evaluation_are_what_the_log_says(carnet):
    rencontre = a_rencontre(carnet)
    questions = begun(carnet, rencontre)
    typed(carnet, rencontre, 5, None, 2, 1)
    said(carnet, questions[5], "Rien")

    written = tables(carnet)

    assert rebuilt(carnet) == written


@pytest.fixture
def two_laptops(tmp_path):
    """Two facilitators who know one another; the first has the rencontre, and both have it once it was carried."""
    clock = Clock()
    made = [
        a_carnet(tmp_path / name, name=name, surroundings=some_surroundings(tmp_path / name, clock=clock, seed=seed))
        for seed, name in enumerate(("Élise", "Hamid"), start=1)
    ]
    elise, hamid = made
    rencontre = a_rencontre(elise)
    peers.enrol(elise, peers.my_certificate(hamid)), peers.enrol(hamid, peers.my_certificate(elise))
    carry(elise, hamid, clock)
    yield elise, hamid, rencontre, clock
    for carnet in made:
        carnet.close()


def carry(sender, receiver, clock):
    peer = next(peer for peer in peers.peers(sender) if peer.id == receiver.owner.device)
    exchange_in.import_bundle(receiver, exchange_out.prepare(sender, peer).data)
    clock.pass_minutes(5)


def test_two_laptops_that_type_at_once_keep_every_paper_and_double_none(two_laptops):
    elise, hamid, rencontre, clock = two_laptops
    for carnet in (elise, hamid):
        begun(carnet, rencontre)
    for mark in (5, 5, 4):
        typed(elise, rencontre, mark, mark, mark, None)
    for mark in (1, 2):
        typed(hamid, rencontre, mark, mark, mark, mark)
    said(elise, evaluation.questions_of(elise.library, rencontre.id)[4], "Le pool")
    said(hamid, evaluation.questions_of(hamid.library, rencontre.id)[4], "Le pool")

    for sender, receiver in ((elise, hamid), (hamid, elise), (elise, hamid)):
        carry(sender, receiver, clock)

    for carnet in (elise, hamid):
        found = evaluation.results(carnet.library, rencontre.id)
        assert (found.papers, len(found.questions)) == (5, 6)
        assert found.questions[0].counts == (1, 1, 0, 1, 2)
        assert found.questions[3].blank == 3
        assert found.questions[4].remarks == ("Le pool", "Le pool")
        assert tables(carnet)["conflict"] == []
    assert evaluation.results(elise.library, rencontre.id) == evaluation.results(hamid.library, rencontre.id)


def test_what_is_to_send_counts_the_papers(two_laptops):
    elise, hamid, rencontre, _clock = two_laptops
    begun(elise, rencontre)
    for mark in (1, 2, 3):
        typed(elise, rencontre, mark, mark)

    words = to_send(elise, next(peer for peer in peers.peers(elise) if peer.id == hamid.owner.device)).words()

    assert "3\u00a0feuilles d’évaluation" in words


def test_a_paper_corrected_on_one_laptop_and_a_question_changed_on_the_other_both_arrive(two_laptops):
    elise, hamid, rencontre, clock = two_laptops
    begun(elise, rencontre)
    typed(elise, rencontre, 1, 1, 1, 1)
    carry(elise, hamid, clock)
    (sheet,) = elise.library.find(EvaluationSheet)
    question = evaluation.questions_of(hamid.library, rencontre.id)[0]
    elise.library.perform(evaluation.marking(elise.library, rencontre.id, sheet, question.id, 5))
    hamid.library.perform(Edit.between("Modifier", question, replace(question, text="Alors ?")))

    carry(elise, hamid, clock)
    carry(hamid, elise, clock)

    for carnet in (elise, hamid):
        found = evaluation.results(carnet.library, rencontre.id).questions[0]
        assert (found.question.text, found.counts) == ("Alors ?", (0, 0, 0, 0, 1))
    assert elise.library.find(EvaluationQuestion) == hamid.library.find(EvaluationQuestion)
