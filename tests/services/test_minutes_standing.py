"""How far minutes are, wherever it is said: the step of a rencontre, its state, the list, the home page."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_rencontre, an_outcome, changed

from facilitator_app.domain.people import Person
from facilitator_app.domain.rencontre import Rencontre, State
from facilitator_app.services import attendance, home, minutes_versions, rencontre_list, rencontres, steps
from facilitator_app.services.minutes_standing import standing_of
from facilitator_app.services.rencontre_words import state_word


@pytest.fixture
def over(carnet):
    """A rencontre that is over, with its essential written."""
    return changed(carnet, a_rencontre(carnet), essential="Nous avons coopéré.", state=State.CLOSED.value)


def now(carnet, rencontre):
    return carnet.library.get(Rencontre, rencontre.id)


def close(carnet, rencontre, reason=""):
    carnet.library.perform(minutes_versions.closing(carnet, now(carnet, rencontre), reason))


def step(carnet, rencontre):
    sheet = attendance.sheet_of(carnet.library, rencontre.id)
    return steps.steps_of(carnet, now(carnet, rencontre), sheet)["restitute"]


def standing(carnet, rencontre):
    sheet = attendance.sheet_of(carnet.library, rencontre.id)
    return standing_of(carnet.library, now(carnet, rencontre), sheet)


def test_a_rencontre_is_given_back_when_its_minutes_are_closed_and_no_sooner(carnet, over):
    assert step(carnet, over) != "done"

    close(carnet, over)

    assert step(carnet, over) == "done"


def test_a_change_after_closing_opens_the_step_again_and_a_rectification_ends_it(carnet, over):
    close(carnet, over)
    an_outcome(carnet, over, "Un oubli")
    assert (standing(carnet, over).changed, step(carnet, over) == "done") == (True, False)

    close(carnet, over, "Un oubli")

    assert (standing(carnet, over).number, step(carnet, over)) == (2, "done")


def test_somebody_noted_afterwards_is_a_change_of_the_minutes(carnet, over):
    close(carnet, over)
    half_day = rencontres.half_days(carnet.library, over.id)[0]
    newcomer = Person(id=carnet.library.new_id(), last_name="DUPONT", first_name="Zoé")

    carnet.library.perform(attendance.arriving(carnet.library, half_day, newcomer, "CC du Diois"))

    assert standing(carnet, over).changed


def test_the_state_says_that_minutes_are_closed_put_right_or_approved():
    closed, approved = State.CLOSED.value, State.APPROVED.value

    assert [state_word(closed), state_word(closed, 1), state_word(closed, 2)] == ["Terminée", "Close", "Rectifiée"]
    assert [state_word(approved, 1), state_word(State.RUNNING.value, 1)] == ["Validée", "En cours"]


def test_the_list_knows_the_last_version_before_and_after_the_database_is_open(carnet, over):
    draft = a_rencontre(carnet, title="Autre", day=date(2026, 2, 1))
    close(carnet, over)
    changed(carnet, now(carnet, over), place="Die")
    close(carnet, over, "Le lieu")

    first = {line.id: line.closed for line in rencontre_list.first_listed(carnet.workspace.file)}
    counted = {line.id: line.closed for line in rencontre_list.listed(carnet.library)}

    assert first == counted == {over.id: 2, draft.id: 0}


def test_the_home_page_waits_for_the_minutes_of_what_was_held(carnet, over):
    waiting = {one.rencontre.id: one.done for one in home.home_of(carnet).unfinished}

    close(carnet, over)

    closed = {one.rencontre.id: one.done for one in home.home_of(carnet).unfinished}
    assert closed[over.id] == waiting[over.id] + 1
