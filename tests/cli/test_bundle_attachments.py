"""Attached files on the command line: carried or left out, counted, and missed by `check` where they never came."""

from __future__ import annotations

import pytest
from builders import a_carnet, a_rencontre, some_surroundings

from facilitator_app.services import attachments


@pytest.fixture
def attached(begun):
    """A workspace with a file attached to a rencontre, and a coordinator who knows it."""
    begun.begins("Paul Mercier", "coordinator", workspace="coordination")
    for mine, theirs in (("carnet", "coordination"), ("coordination", "carnet")):
        card = str(begun.path(f"{mine}.cle"))
        begun.done("key", "export", "--out", card, workspace=mine)
        begun.done("peers", "enrol", card, workspace=theirs)
    begun.write("grille.pdf", "%PDF")
    carnet = a_carnet(begun.path("carnet"), surroundings=some_surroundings(begun.path("carnet"), seed=9))
    edit, _ = attachments.attaching(carnet.library, begun.path("grille.pdf"), a_rencontre(carnet).id)
    carnet.library.perform(edit)
    carnet.close()
    return begun


def exported(terminal, *flags):
    """What was said of a bundle for the coordinator, with plain spaces; the bundle is envoi.carnet."""
    bundle = str(terminal.path("envoi.carnet"))
    return terminal.done("bundle", "export", "--to", "Paul Mercier", "--out", bundle, *flags).replace("\u00a0", " ")


def received(terminal):
    return terminal.types("bundle", "import", str(terminal.path("envoi.carnet")), "--json", workspace="coordination")


def test_a_bundle_says_how_many_files_it_carries(attached):
    assert ", 1 pièce jointe, " in exported(attached)
    inspected = attached.types("bundle", "inspect", str(attached.path("envoi.carnet")), "--json",
                               workspace="coordination")  # fmt: skip
    assert inspected.json["attachments"] == 1
    (answer,) = received(attached).json
    assert answer["attachments"] == 1


def test_left_out_they_are_said_to_come_later_and_nothing_is_wrong(attached):
    said = exported(attached, "--without-attachments")
    assert "1 pièce jointe partira une autre fois." in said
    received(attached)

    checked = attached.types("check", "--json", workspace="coordination")

    assert checked.status == 0
    assert "F5" in {finding["code"] for finding in checked.json["findings"]}


def test_a_file_that_was_here_and_is_gone_is_damage(attached):
    for piece in attached.path("carnet").glob("attachments/*/*"):
        piece.unlink()

    checked = attached.types("check", "--json")

    assert checked.status == 2
    assert "F4" in {finding["code"] for finding in checked.json["findings"]}
