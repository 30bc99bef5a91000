"""Notes and what stands beside them; the references of decisions."""

import pytest
from builders import a_carnet, a_rencontre, an_outcome, changed

from facilitator_app.domain.outcome import Action, Kind, Outcome
from facilitator_app.domain.resource import Resource
from facilitator_app.services import bin as binned
from facilitator_app.services import outcomes
from facilitator_app.services.board import Board


@pytest.fixture
def carnet(tmp_path):
    carnet = a_carnet(tmp_path / "carnet")
    yield carnet
    carnet.close()


def test_a_resource_that_is_noted_gets_its_sheet(carnet):
    rencontre = a_rencontre(carnet)

    note = an_outcome(carnet, rencontre, nature=Kind.RESOURCE.value)

    assert carnet.library.get(Resource, note.id) == Resource(id=note.id, rencontre=rencontre.id)


def test_what_is_known_of_a_resource_stays_when_it_becomes_something_else_for_a_while(carnet):
    note = an_outcome(carnet, a_rencontre(carnet), nature=Kind.RESOURCE.value)
    changed(carnet, carnet.library.get(Resource, note.id), title="Grille")

    for nature in (Kind.FINDING, Kind.RESOURCE):
        now = carnet.library.get(Outcome, note.id)
        carnet.library.perform(outcomes.changing_nature(carnet.library, now, nature))

    assert carnet.library.get(Resource, note.id).title == "Grille"


def test_a_note_goes_to_the_bin_with_its_sheet_and_its_follow_up_and_comes_back_with_them(carnet):
    note = an_outcome(carnet, a_rencontre(carnet), nature=Kind.RESOURCE.value)
    carnet.library.perform(outcomes.changing_nature(carnet.library, note, Kind.ACTION))
    note = carnet.library.get(Outcome, note.id)
    carnet.library.perform(outcomes.deleting(carnet.library, note))
    assert (carnet.library.get(Resource, note.id), carnet.library.get(Action, note.id)) == (None, None)

    carnet.library.perform(binned.restoring(carnet.library, note))

    assert carnet.library.get(Resource, note.id)
    assert carnet.library.get(Action, note.id)


def test_a_frozen_number_is_given_up_by_what_is_no_decision_any_more(carnet):
    note = an_outcome(carnet, a_rencontre(carnet), nature=Kind.DECISION.value, number=2)

    carnet.library.perform(outcomes.changing_nature(carnet.library, note, Kind.PROPOSAL))

    assert carnet.library.get(Outcome, note.id).number == 0


def test_the_reference_of_a_decision_names_its_rencontre(carnet):
    note = an_outcome(carnet, a_rencontre(carnet), nature=Kind.DECISION.value, number=2)

    assert outcomes.decisions_of([note], "R-2026-014") == {note.id: "D-2026-014-02"}


def test_notes_are_counted_on_their_main_axis_only(carnet):
    rencontre = a_rencontre(carnet)
    an_outcome(carnet, rencontre, "Un", also=("2014.2", "2014.3"))
    an_outcome(carnet, rencontre, "Deux")
    board = Board(carnet.library, rencontre.id)
    board.read()

    assert sum(map(len, board.shelves().values())) == 2
    assert {axis: len(notes) for axis, notes in board.elsewhere().items()} == {"2014.2": 1, "2014.3": 1}
    assert board.several() == 1
