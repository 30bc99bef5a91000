"""A list is not read into a sealed sheet from the command line: exit 2, and the sentence that says why."""

from __future__ import annotations

import pytest
from builders import a_carnet, some_surroundings

from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import rencontres, sealing


@pytest.fixture
def sealed(begun):
    """A terminal and the reference of a rencontre whose morning is sealed with one person present."""
    reference = begun.plans()
    lines = begun.write("liste.csv", "nom;prénom;demi-journée;état\nDupont;Élise;matin;présent\n")
    begun.done("attendance", "import", reference, lines)
    folder = begun.path("carnet")
    carnet = a_carnet(folder, surroundings=some_surroundings(folder, clock=begun.clock, seed=9))
    rencontre = carnet.library.find(Rencontre)[0]
    morning = rencontres.half_days(carnet.library, rencontre.id)[0]
    carnet.library.perform(sealing.sealing(carnet, rencontre, morning))
    carnet.close()
    return begun, reference


@pytest.mark.parametrize("line", ["Dupont;Élise;matin;absent", "Roux;Anne;matin;présent"])
def test_a_sealed_half_day_is_left_as_it_was(sealed, line):
    terminal, reference = sealed
    lines = terminal.write("suite.csv", f"nom;prénom;demi-journée;état\n{line}\n")

    answer = terminal.types("attendance", "import", reference, lines)

    assert answer.status == 2
    assert "est scellée pour cette demi-journée" in answer.err
    assert "rien n’a été modifié" in answer.err
    carnet = a_carnet(terminal.path("carnet"))
    assert [mark.state for mark in carnet.library.find(Attendance)] == ["present"]
    carnet.close()


def test_the_other_half_day_takes_its_list(sealed):
    terminal, reference = sealed
    lines = terminal.write("suite.csv", "nom;prénom;demi-journée;état\nDupont;Élise;après-midi;absent\n")

    assert terminal.types("attendance", "import", reference, lines).status == 0
