"""The reference of a decision is the same at the coordinator, whoever froze what, and whatever arrives first."""

from dataclasses import replace

import pytest
from builders import a_rencontre, an_outcome, changed

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.numbering import numbers
from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import outcomes


def references(carnet):
    """Each decision by its words, with its reference."""
    rencontre = carnet.library.find(Rencontre)[0]
    found = outcomes.outcomes_of(carnet.library, rencontre.id)
    given = outcomes.decisions_of(found, "R-2026-014")
    return {outcome.text: given[outcome.id] for outcome in found if outcome.id in given}


def a_decision(carnet, text):
    return an_outcome(carnet, carnet.library.find(Rencontre)[0], text, nature=Kind.DECISION.value)


def freeze(carnet):
    """As closing the minutes does: every decision keeps the number it shows."""
    found = carnet.library.find(Outcome)
    for identity, number in numbers(found, Kind.DECISION).items():
        note = carnet.library.get(Outcome, identity)
        carnet.library.perform(Edit.between("Clore", note, replace(note, number=number)))


@pytest.fixture
def shared(introduced, carry):
    """A facilitator's carnet and the coordinator's, with a rencontre that both hold."""
    carnet, coordinator = introduced
    a_rencontre(carnet)
    carry(carnet, coordinator)
    carry(coordinator, carnet)
    return carnet, coordinator


def test_references_are_the_same_at_the_coordinator(shared, carry):
    carnet, coordinator = shared
    for text in ("Un", "Deux", "Trois"):
        a_decision(carnet, text)
    freeze(carnet)
    carry(carnet, coordinator)

    assert references(coordinator) == references(carnet)
    assert sorted(references(carnet).values()) == ["D-2026-014-01", "D-2026-014-02", "D-2026-014-03"]


def test_a_deleted_decision_leaves_the_others_their_reference_on_both_sides(shared, carry):
    carnet, coordinator = shared
    for text in ("Un", "Deux", "Trois"):
        a_decision(carnet, text)
    freeze(carnet)
    carry(carnet, coordinator)
    before = references(coordinator)

    carnet.library.perform(outcomes.deleting(carnet.library, carnet.library.find(Outcome, text="Deux")[0]))
    carry(carnet, coordinator)

    kept = {text: reference for text, reference in before.items() if text != "Deux"}
    assert references(coordinator) == references(carnet) == kept


@pytest.mark.parametrize("first", [0, 1])
def test_the_same_number_frozen_on_two_laptops_stays_two_references_whoever_sends_first(shared, carry, first):
    a_decision(shared[0], "Ici")
    a_decision(shared[1], "Ailleurs")
    freeze(shared[0])
    freeze(shared[1])
    sender, receiver = shared if first == 0 else shared[::-1]

    carry(sender, receiver)
    carry(receiver, sender)

    assert references(sender) == references(receiver)
    assert sorted(references(sender).values()) == ["D-2026-014-01", "D-2026-014-01b"]


def test_a_decision_noted_after_closing_takes_no_number_of_another(shared, carry):
    carnet, coordinator = shared
    a_decision(carnet, "Un")
    freeze(carnet)
    carry(carnet, coordinator)
    late = a_decision(coordinator, "Retrouvée")
    changed(coordinator, late, noted_at=late.noted_at.replace(hour=0))

    carry(coordinator, carnet)

    assert references(carnet) == {"Un": "D-2026-014-01", "Retrouvée": "D-2026-014-02"}
