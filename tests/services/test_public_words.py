"""The public variant: no address, no telephone number, no name of somebody who did not agree."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date

import pytest
from builders import a_person, a_rencontre, an_outcome, changed

from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.people import Person
from facilitator_app.domain.redaction import Redactor
from facilitator_app.domain.resource import Resource
from facilitator_app.services import minutes, outcomes

PUBLIC = minutes.Choices(variant=minutes.Variant.PUBLIC)


def person(last, first):
    return Person(id="0" * 32, last_name=last, first_name=first)


KNOWN = Redactor.of(
    [person("Dupont", "Élise"), person("DA SILVA", "Manuela"), person("Petit", "Jean-Noël"), person("Ly", "Anh"),
     person("Le Goff", "Yann")],
    "…",
)  # fmt: skip
TAKEN_OUT = [
    ("Écrire à elise.dupont@exemple.fr avant lundi", "Écrire à … avant lundi"),
    ("elise.dupont (at) exemple.fr", "…"),
    ("Appeler le 06 12 34 56 78.", "Appeler le …."),
    ("Appeler le 06.12.34.56.78", "Appeler le …"),
    ("+33 (0)6 12 34 56 78 ou 0612345678", "… ou …"),
    ("Élise Dupont en parlera", "… en parlera"),
    ("DUPONT Elise en parlera", "… en parlera"),
    ("elise dupont en parlera", "… en parlera"),
    ("Dupont en parlera", "… en parlera"),
    ("Manuela da Silva et Yann Le Goff", "… et …"),
    ("avec Jean-Noël Petit, puis Jean Noel PETIT", "avec …, puis …"),
    ("Anh Ly anime", "… anime"),
    ("M. Chastan, Mme Roux et Madame de La Tour", "…, … et …"),
    ("https://exemple.fr/elise-dupont/cv", "https://exemple.fr/…/cv"),
]
LEFT = [
    "Les petits groupes du Lyonnais, le plus petit compris",
    "ly n’est pas un nom ici, Ly seul non plus",
    "Le 14 mars 2026, 1 234,50 € pour 12 000 000 habitants",
    "R-2026-014, page 12, 9 h 30",
    "élu·e·s et habitant·es, me dit-on",
]


@pytest.mark.parametrize(("text", "left"), TAKEN_OUT)
def test_taken_out(text, left):
    assert KNOWN.redacted(text) == left


@pytest.mark.parametrize("text", LEFT)
def test_left_as_it_is(text):
    assert KNOWN.redacted(text) == text


def test_a_very_long_text_stays_quick_and_whole():
    text = "a" * 200_000 + " " + "06 " * 20_000

    assert KNOWN.redacted(text).startswith("a" * 200_000)


@pytest.fixture
def rencontre(carnet):
    made = changed(carnet, a_rencontre(carnet), facilitators="Élise Dupont, Hamid Benali",
                   essential="Élise Dupont (06 12 34 56 78) présente le pool à Hamid Benali.")  # fmt: skip
    a_person(carnet, "DUPONT", "Élise", email="elise@exemple.fr")
    agreed = a_person(carnet, "BENALI", "Hamid")
    changed(carnet, agreed, public_since=date(2026, 3, 1))
    action = Outcome(id=carnet.library.new_id(), rencontre=made.id, nature="action", text="Rappeler Mme Dupont")
    carnet.library.perform(outcomes.noting(carnet.library, action, "Élise Dupont"))
    tool = an_outcome(carnet, made, "La grille d’Élise Dupont", nature="resource")
    sheet = carnet.library.get(Resource, tool.id)
    changed(carnet, sheet, contact="elise@exemple.fr", link="https://x.fr/dupont")
    an_outcome(carnet, made, "Entre nous : salle trop chère", internal=True)
    return made


def test_nobody_is_named_who_did_not_agree(carnet, rencontre):
    said = str(asdict(replace(minutes.minutes_of(carnet, rencontre, PUBLIC), made_at=None))).casefold()

    assert "dupont" not in said
    assert "elise@" not in said
    assert "06 12" not in said
    assert "trop chère" not in said


def test_who_agreed_is_named(carnet, rencontre):
    said = minutes.minutes_of(carnet, rencontre, PUBLIC)

    assert said.facilitators == ("Hamid Benali",)
    assert said.essential.endswith("présente le pool à Hamid Benali.")


def test_nothing_is_attached(carnet, rencontre):
    assert minutes.minutes_of(carnet, rencontre, PUBLIC).attachment == b""


def test_a_group_may_carry_an_action(carnet, rencontre):
    action = Outcome(id=carnet.library.new_id(), rencontre=rencontre.id, nature="action", text="Inviter la Région")
    carnet.library.perform(outcomes.noting(carnet.library, action, "CC du Diois"))

    owners = {a.text: a.owner for a in minutes.minutes_of(carnet, rencontre, PUBLIC).actions}

    assert owners["Inviter la Région"] == "CC du Diois"
    assert owners["Rappeler [nom retiré]"] == ""
