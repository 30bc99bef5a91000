"""Animer: what earlier rencontres left is ticked, moved, dated and commented by keys, and leaves its trace."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from facilitator_app.domain.follow_up import Review
from facilitator_app.domain.identity import pair
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.services import actions, follow_up, follow_up_sequence, outcomes, running
from facilitator_app.services.drafts import Drafts
from facilitator_app.ui.pages.animate_page import AnimatePage

TODAY = date(2026, 3, 14)
ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


class Stage:
    """The page of a rencontre that follows another, and what a person does there."""

    def __init__(self, page, library, editor, qtbot):
        self.page, self.library, self.editor, self.qtbot = page, library, editor, qtbot

    def shows(self, rencontre):
        self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        self.rencontre = rencontre
        self.page.show_rencontre(rencontre.id)
        self.page.activate()
        return self

    def row(self, number=0):
        return self.page.followed.rows[number]

    def presses(self, key, number=0):
        self.row(number).check.setFocus()
        self.qtbot.keyClick(self.row(number).check, key)

    def says(self, area, text):
        self.qtbot.keyClicks(area, text)
        self.page.flush()

    def review(self, action):
        return self.library.get(Review, pair(self.rencontre.id, action.id))

    def action(self, action):
        return self.library.get(Action, action.id)


@pytest.fixture
def stage(qtbot, carnet, catalogue, editor):
    page = AnimatePage(carnet.library, catalogue, editor, Drafts(carnet.folder))
    qtbot.addWidget(page)
    page.resize(1158, 600)
    yield Stage(page, carnet.library, editor, qtbot)
    page.flush()


@pytest.fixture
def left(planned, library):
    """An action of the rencontre before."""
    before = planned(day=date(2026, 2, 2), title="Hiver")

    def build(text="Écrire aux maires", owner="Zoé", due=None):
        outcome = Outcome(id=library.new_id(), rencontre=before.id, nature="action", text=text)
        library.perform(outcomes.noting(library, outcome, owner, due))
        return library.get(Action, outcome.id)

    return build


def test_space_closes_and_the_keyboard_is_where_one_says_the_result(stage, planned, left):
    action = left()
    stage.shows(planned())

    stage.presses(SPACE)
    assert stage.row().details.result.hasFocus()
    stage.says(stage.row().details.result, "Douze signatures")

    assert (stage.action(action).state, stage.action(action).result) == ("done", "Douze signatures")
    assert (stage.review(action).state, stage.review(action).day) == ("done", TODAY)


def test_enter_opens_and_a_word_is_kept_with_how_the_action_stands(stage, planned, left):
    action = left(due=TODAY + timedelta(days=9))
    stage.shows(planned())

    stage.presses(ENTER)
    stage.says(stage.row().details.comment, "Deux oui")

    trace = stage.review(action)
    assert (trace.comment, trace.state, trace.due) == ("Deux oui", "open", TODAY + timedelta(days=9))
    assert stage.action(action) == action


def test_a_word_is_undone_and_can_be_said_again(stage, planned, left):
    action = left()
    stage.shows(planned())
    stage.presses(ENTER)
    stage.says(stage.row().details.comment, "Oui")
    stage.editor.undo()
    gone, shown = stage.review(action), stage.row().details.comment.toPlainText()

    stage.says(stage.row().details.comment, "Non")

    assert (gone, shown) == (None, "")
    assert stage.review(action).comment == "Non"


def test_a_state_and_a_date_are_said_to_the_rencontre_too(stage, planned, left):
    action = left()
    stage.shows(planned())
    stage.presses(ENTER)
    details = stage.row().details

    details.state.show_value("under_way")
    details.state.edited.emit()
    details.due.setFocus()
    stage.qtbot.keyClicks(details.due, "30 avril")
    stage.page.flush()

    trace = stage.review(action)
    assert (trace.state, trace.due) == ("under_way", date(2026, 4, 30))
    assert (stage.action(action).state, stage.action(action).due) == ("under_way", date(2026, 4, 30))
    assert stage.row().details is details


def test_what_is_said_is_in_the_history_and_on_the_closed_row(stage, planned, left):
    left()
    stage.shows(planned())
    stage.presses(ENTER)
    stage.says(stage.row().details.comment, "Deux oui")

    history = stage.row().details.history.words()
    assert stage.page.go_back()

    assert history[-1] == "À faire\u00a0: «\u00a0Deux oui\u00a0»"
    assert stage.row().check.hasFocus()
    assert stage.row()._said.text() == "«\u00a0Deux oui\u00a0»"  # noqa: SLF001 - what the row shows


def test_one_action_at_a_time_is_open(stage, planned, left):
    left("Une")
    left("Deux")
    stage.shows(planned())
    stage.presses(ENTER)
    stage.says(stage.row().details.comment, "Oui")

    stage.presses(ENTER, 1)

    assert stage.row(0).details is None
    assert stage.row(1).details is not None
    assert len(stage.library.find(Review)) == 1


def test_another_due_date_leaves_the_rows_where_they_are(stage, planned, left):
    left("Une", due=TODAY + timedelta(days=1))
    left("Deux", due=TODAY + timedelta(days=2))
    stage.shows(planned())
    stage.presses(ENTER)

    details = stage.row().details
    details.due.setFocus()
    details.due.selectAll()
    stage.qtbot.keyClicks(details.due, "30 avril")
    stage.page.flush()

    assert [row.followed.outcome.text for row in stage.page.followed.rows] == ["Une", "Deux"]
    assert stage.row().details is details


def test_an_action_closed_here_stays_in_sight_until_the_next_rencontre(stage, planned, left):
    action = left()
    rencontre = planned()
    stage.shows(rencontre)
    stage.presses(SPACE)

    stage.page.refresh()

    assert [row.followed.id for row in stage.page.followed.rows] == [action.id]
    assert stage.row().check.value()
    later = planned(day=TODAY + timedelta(days=30), title="Avril")
    assert follow_up.left_open(stage.library, later) == []


def test_the_card_stands_first_while_the_group_looks_at_it(stage, planned, left):
    left()
    rencontre = planned()
    stage.library.perform(follow_up_sequence.planning(stage.library, rencontre.id, 1))
    stage.shows(rencontre)
    body = stage.page._side.body  # noqa: SLF001 - where the cards stand
    before = body.indexOf(stage.page.followed)

    slots = running.slots_now(stage.library, rencontre)
    stage.editor.perform(running.starting(stage.library, rencontre, slots, slots[0]))

    assert (before, body.indexOf(stage.page.followed)) == (1, 0)


def test_what_was_left_goes_when_it_is_closed_on_another_page_another_day(stage, planned, left):
    action = left()
    stage.shows(planned(day=TODAY + timedelta(days=1)))

    stage.editor.perform(actions.closing(action, "Fait", TODAY))

    assert stage.page.followed.isHidden()
