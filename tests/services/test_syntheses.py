"""Syntheses of axes: made once for two laptops, and honest about the notes they cite."""

from dataclasses import replace

import pytest
from builders import a_carnet, a_rencontre, an_outcome, changed

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.minutes import AxisSynthesis
from facilitator_app.domain.outcome import Outcome
from facilitator_app.services import outcomes, syntheses
from facilitator_app.services.catalogue import Catalogue


@pytest.fixture
def carnet(tmp_path):
    carnet = a_carnet(tmp_path / "carnet")
    yield carnet
    carnet.close()


@pytest.fixture
def first_axis(carnet):
    return Catalogue.of(carnet.library).axis("2014.1")


def broken(carnet, rencontre):
    found = syntheses.broken_citations(
        carnet.library.find(AxisSynthesis), outcomes.outcomes_of(carnet.library, rencontre.id)
    )
    return [(citation.note, citation.outcome is None) for citation in found]


def test_two_laptops_that_begin_the_synthesis_of_an_axis_begin_the_same_one(first_axis, carnet):
    rencontre = a_rencontre(carnet)

    one, other = syntheses.blank(rencontre.id, first_axis), syntheses.blank(rencontre.id, first_axis)

    assert one == other
    assert one.id != syntheses.blank(rencontre.id, None).id
    assert syntheses.blank(rencontre.id, None).axis == OUTSIDE


def test_citing_begins_the_synthesis_and_keeps_the_order_chosen(carnet, first_axis):
    rencontre = a_rencontre(carnet)
    one, two = an_outcome(carnet, rencontre, "Un"), an_outcome(carnet, rencontre, "Deux")
    empty = syntheses.blank(rencontre.id, first_axis)

    carnet.library.perform(syntheses.citing(carnet.library, empty, [two.id]))
    carnet.library.perform(syntheses.citing(carnet.library, empty, [one.id, two.id]))

    assert syntheses.stored(carnet.library, empty).cites == (two.id, one.id)


def test_citing_what_is_cited_already_changes_nothing(carnet, first_axis):
    rencontre = a_rencontre(carnet)
    note = an_outcome(carnet, rencontre)
    empty = syntheses.blank(rencontre.id, first_axis)
    carnet.library.perform(syntheses.citing(carnet.library, empty, [note.id]))

    assert syntheses.citing(carnet.library, empty, [note.id]).changes == ()


def test_a_note_is_taken_out_of_those_it_rests_on(carnet, first_axis):
    rencontre = a_rencontre(carnet)
    one, two = an_outcome(carnet, rencontre, "Un"), an_outcome(carnet, rencontre, "Deux")
    empty = syntheses.blank(rencontre.id, first_axis)
    carnet.library.perform(syntheses.citing(carnet.library, empty, [one.id, two.id]))

    carnet.library.perform(syntheses.no_longer_citing(carnet.library, empty, one.id))

    assert syntheses.stored(carnet.library, empty).cites == (two.id,)


def test_what_it_cites_and_a_reader_would_not_find_is_said(carnet, first_axis):
    rencontre = a_rencontre(carnet)
    stays, moves, second, goes = (an_outcome(carnet, rencontre, text) for text in ("Un", "Deux", "Trois", "Quatre"))
    empty = syntheses.blank(rencontre.id, first_axis)
    carnet.library.perform(syntheses.citing(carnet.library, empty, [stays.id, moves.id, second.id, goes.id]))
    assert broken(carnet, rencontre) == []

    changed(carnet, moves, axis="2014.2")
    changed(carnet, second, axis="2014.2", also=("2014.1",))
    carnet.library.perform(outcomes.deleting(carnet.library, goes))

    assert broken(carnet, rencontre) == [(moves.id, False), (goes.id, True)]


def test_a_note_that_comes_back_from_the_bin_is_cited_again(carnet, first_axis):
    rencontre = a_rencontre(carnet)
    note = an_outcome(carnet, rencontre)
    carnet.library.perform(syntheses.citing(carnet.library, syntheses.blank(rencontre.id, first_axis), [note.id]))
    deleting = outcomes.deleting(carnet.library, note)
    carnet.library.perform(deleting)

    carnet.library.perform(deleting.inverse())

    assert broken(carnet, rencontre) == []


def test_a_citation_of_a_note_of_no_axis_is_astray():
    synthesis = AxisSynthesis(id="a/b", axis="2014.1", cites=("n",))
    note = Outcome(id="n", text="Un")

    assert syntheses.citations(synthesis, {"n": note})[0].astray
    assert not syntheses.citations(synthesis, {"n": replace(note, axis="2014.1")})[0].astray
