"""Outcomes from a list or a text, each under its axis, noted once."""

import pytest
from builders import a_rencontre

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.outcome import Action
from facilitator_app.domain.problem import Problem
from facilitator_app.services import outcomes
from facilitator_app.services.outcome_import import read_outcomes


@pytest.fixture
def rencontre(carnet):
    return a_rencontre(carnet)


@pytest.fixture
def bring(carnet, rencontre, tmp_path):
    def read(text, name="apports.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        found = read_outcomes(carnet.library, rencontre, path)
        carnet.library.perform_all(found.edits)
        return found

    return read


def test_a_list_gives_outcomes_with_all_they_say(bring, carnet, rencontre):
    bring(
        "nature;axe;autres axes;portage;texte;responsable;échéance\n"
        'Décision;Axe 3;1,4;collectif;"Créer un annuaire\ndes « tiers-lieux »";;\n'
        "action;hors axes;;;Écrire aux maires;Zoé Martin;30 avril\n;;;;À classer;;\n"
    )

    decision, action, loose = outcomes.outcomes_of(carnet.library, rencontre.id)
    assert (decision.nature, decision.axis, decision.also) == ("decision", "2014.3", ("2014.1", "2014.4"))
    assert (decision.support, decision.text) == ("collective", "Créer un annuaire\ndes « tiers-lieux »")
    assert (action.axis, loose.nature, loose.axis) == (OUTSIDE, "finding", None)
    follow_up = carnet.library.get(Action, action.id)
    assert (follow_up.owner, str(follow_up.due)) == ("Zoé Martin", "2026-04-30")


def test_a_text_in_markdown_gives_outcomes_under_its_headings(bring, carnet, rencontre):
    bring(
        "# Compte rendu\n\n## Axe 1 : coopérer\n- Les élus manquent de temps\n  pour se rencontrer\n"
        "- [décision] Se voir chaque trimestre\n\n### Propositions\n1. Un réseau d’élus\n\n## Hors axes\n"
        "* Question : qui paie ?\n* « On n’y arrive plus »\n",
        "notes.md",
    )

    found = [(o.nature, o.axis, o.text) for o in outcomes.outcomes_of(carnet.library, rencontre.id)]
    assert found == [
        ("finding", "2014.1", "Les élus manquent de temps pour se rencontrer"),
        ("decision", "2014.1", "Se voir chaque trimestre"),
        ("proposal", "2014.1", "Un réseau d’élus"),
        ("question", OUTSIDE, "qui paie ?"),
        ("finding", OUTSIDE, "On n’y arrive plus"),
    ]
    assert outcomes.outcomes_of(carnet.library, rencontre.id)[-1].verbatim


def test_the_same_file_twice_notes_nothing_twice(bring, carnet, rencontre):
    text = "texte;axe\nUn;1\nUn;1\nDeux;2\n"
    bring(text)

    again = bring(text)

    assert (again.noted, again.known) == ((), 3)
    assert len(outcomes.outcomes_of(carnet.library, rencontre.id)) == 3


def test_a_note_that_is_there_once_and_comes_twice_is_noted_once_more(bring):
    bring("texte\nUn\n")

    again = bring("texte\nUn\nUn\n")

    assert (len(again.noted), again.known) == (1, 1)


def test_what_is_not_understood_is_told_line_by_line(bring):
    found = bring("texte;axe;nature;responsable\n;1;;\nUn;7;;\nDeux;1;rumeur;\nTrois;1;constat;Zoé\nQuatre;1;;\n")

    assert [fault.line for fault in found.refused] == [2, 3, 4, 5]
    assert len(found.noted) == 1


def test_a_text_in_another_encoding_is_refused(carnet, rencontre, tmp_path):
    path = tmp_path / "notes.md"
    path.write_bytes("- été".encode("cp1252"))

    with pytest.raises(Problem, match="UTF-8"):
        read_outcomes(carnet.library, rencontre, path)
