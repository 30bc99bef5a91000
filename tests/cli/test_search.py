"""`search` prints what the window would find, for a person or for a program."""

import pytest


@pytest.fixture
def noted(begun):
    reference = begun.plans("Coopérer")
    begun.done("outcome", "add", reference, "--kind", "décision", "--axis", "3", "Inviter les élu·es au pilotage")
    begun.done("outcome", "add", reference, "--kind", "constat", "--axis", "1", "Les élu·es viennent peu")
    return begun


def test_what_was_found_is_said_group_by_group(noted):
    said = noted.done("search", "elues")

    assert said.startswith("Notes\n")
    assert "R-2026-001  14/03/2026  Inviter les élu·es au pilotage  (Décision · Axe 3 · Coopérer)" in said


def test_operators_narrow_and_json_is_for_programs(noted):
    (found,) = noted.types("search", "élues", "axe:3", "type:décision", "--json").json

    assert found["text"] == "Inviter les élu·es au pilotage"
    assert (found["kind"], found["nature"], found["reference"], found["date"]) == (
        "note", "decision", "R-2026-001", "2026-03-14",
    )  # fmt: skip


def test_nothing_found_is_said_and_is_no_mistake(noted):
    assert noted.done("search", "zzzz") == "Rien ne répond à «\u00a0zzzz\u00a0»."
    assert noted.types("search", "zzzz", "--json").json == []


def test_what_is_not_understood_is_said_beside_the_results(noted):
    answer = noted.types("search", "élues", "axe:9", "--json")

    assert answer.status == 0
    assert "«\u00a09\u00a0»" in answer.err
    assert len(answer.json) == 2


@pytest.mark.parametrize("words", [("e",), ("!",), ("",)])
def test_too_little_to_look_for_is_refused(noted, words):
    answer = noted.types("search", *words)

    assert (answer.status, answer.out) == (2, "")
    assert "deux lettres" in answer.err
