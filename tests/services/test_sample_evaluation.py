"""The past rencontre of the sample was evaluated, and nobody is named in what was written."""

from __future__ import annotations

import pytest
from builders import a_carnet, some_surroundings

from facilitator_app.domain.people import Person
from facilitator_app.domain.rencontre import Rencontre, State
from facilitator_app.services import evaluation, sample
from facilitator_app.services.sample_room import mid_morning


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample") / "carnet"
    carnet = a_carnet(folder, name=sample.FACILITATOR, surroundings=mid_morning(some_surroundings(folder)))
    sample.fill(carnet)
    yield carnet
    carnet.close()


def the_results(carnet):
    past = next(r for r in carnet.library.find(Rencontre) if r.title.startswith("Partager l’ingénierie"))
    assert past.state == State.APPROVED
    return evaluation.results(carnet.library, past.id)


def test_twenty_six_papers_say_what_thirty_people_thought(filled):
    found = the_results(filled)

    assert found.papers == 26
    assert [(result.median, result.blank) for result in found.questions[:4]] == [(4, 0), (4, 1), (4, 2), (4, 1)]
    assert [len(result.remarks) for result in found.questions[4:]] == [6, 5]


def test_no_remark_names_anybody(filled):
    said = " ".join(remark for result in the_results(filled).questions for remark in result.remarks)

    assert not any(person.last_name in said for person in filled.library.find(Person))


def test_what_has_not_ended_was_not_evaluated(filled):
    ahead = [rencontre for rencontre in filled.library.find(Rencontre) if rencontre.state != State.APPROVED]

    assert ahead
    assert all(evaluation.results(filled.library, rencontre.id).empty for rencontre in ahead)
