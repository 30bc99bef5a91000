"""Préparer: what earlier rencontres left to do stands above the agenda, and a key plans the time to look at it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import actions, agenda, follow_up_sequence, outcomes, rencontres
from facilitator_app.ui.pages.prepare_page import PreparePage
from facilitator_app.ui.shell.page import Target

TODAY = date(2026, 3, 14)
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot, editor, carnet, catalogue, jobs):
    page = PreparePage(editor, carnet, catalogue, jobs)
    qtbot.addWidget(page)
    page.resize(1158, 616)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page
    page.flush()


@pytest.fixture
def decided(library):
    """An action of a rencontre."""

    def build(rencontre, text="Écrire aux maires", owner="Zoé", due=None):
        outcome = Outcome(id=library.new_id(), rencontre=rencontre.id, nature="action", text=text)
        library.perform(outcomes.noting(library, outcome, owner, due))
        return library.get(Action, outcome.id)

    return build


@pytest.fixture
def before(planned):
    return planned(day=date(2026, 2, 2), title="Hiver")


def said(page):
    block = page.agenda.left_open
    return block.words.text(), [block.model.data(block.model.index(row)) for row in range(block.model.rowCount())]


def test_what_was_left_is_there_by_itself_with_who_and_when(page, planned, before, decided):
    decided(before, due=TODAY - timedelta(days=6))
    decided(before, "Compter les vélos", owner="Hamid")

    page.show_rencontre(planned().id)

    assert said(page) == (
        f"À reprendre\u00a0: 2\u00a0actions de {before.reference}",
        ["Écrire aux maires · Zoé, en retard depuis 6\u00a0jours", "Compter les vélos · Hamid"],
    )
    assert page.agenda.left_open.late.text() == "1\u00a0en retard"


def test_several_rencontres_are_named_or_counted(page, planned, decided):
    meetings = [planned(day=date(2026, 1, day), title=f"R{day}") for day in (5, 12, 19)]
    for meeting in meetings[:2]:
        decided(meeting)
    rencontre = planned()

    page.show_rencontre(rencontre.id)
    two = said(page)[0]
    decided(meetings[2])
    page.agenda.left_open.read()

    assert two == "À reprendre\u00a0: 2\u00a0actions de R-2026-001 et R-2026-002"
    assert said(page)[0] == "À reprendre\u00a0: 3\u00a0actions de 3\u00a0rencontres"


@pytest.mark.usefixtures("before")
def test_nothing_left_is_nothing_shown(page, planned):
    page.show_rencontre(planned().id)

    assert page.agenda.left_open.isHidden()


def test_a_rencontre_that_is_over_has_nothing_to_prepare(page, planned, before, decided, library):
    decided(before)
    rencontre = planned()
    library.perform(Edit.between("Clore", rencontre, replace(rencontre, state="closed")))

    page.show_rencontre(rencontre.id)

    assert page.agenda.left_open.isHidden()


def test_a_key_plans_the_sequence_once_after_the_welcome(page, planned, before, decided, library, qtbot):
    for number in range(4):
        decided(before, f"Chose {number}")
    rencontre = planned()
    for title in ("Accueil", "Ateliers"):
        library.perform(agenda.adding(library, rencontre.id, title, 30)[0])
    page.show_rencontre(rencontre.id)
    page.agenda.list.setFocus()

    qtbot.keyClick(page.agenda.list, Qt.Key.Key_Return, CTRL_SHIFT)
    qtbot.keyClick(page.agenda.list, Qt.Key.Key_Return, CTRL_SHIFT)

    items = agenda.items_of(library, rencontre.id)
    assert [(item.title, item.minutes) for item in items] == [
        ("Accueil", 30),
        ("Suivi des actions", 15),
        ("Ateliers", 30),
    ]
    assert page.agenda.left_open.add.isHidden()


def test_a_planned_sequence_that_is_removed_can_be_planned_again(page, planned, before, decided, library, editor):
    decided(before)
    rencontre = planned()
    page.show_rencontre(rencontre.id)
    page.agenda.left_open.add.click()
    (item,) = agenda.items_of(library, rencontre.id)
    editor.perform(agenda.deleting(item))

    page.agenda.left_open.add.click()

    assert [one.title for one in agenda.items_of(library, rencontre.id)] == ["Suivi des actions"]


def test_the_sequence_is_undone_in_one_step(page, planned, before, decided, library, editor):
    decided(before)
    rencontre = planned()
    page.show_rencontre(rencontre.id)
    page.agenda.left_open.add.click()

    editor.undo()

    assert agenda.items_of(library, rencontre.id) == []
    assert not page.agenda.left_open.add.isHidden()


def test_a_copy_of_the_rencontre_keeps_its_sequence(page, planned, before, decided, library, carnet):
    decided(before)
    rencontre = planned()
    page.show_rencontre(rencontre.id)
    page.agenda.left_open.add.click()

    edit, copy = rencontres.duplicated(library, carnet.owner, rencontre, date(2026, 6, 1))
    library.perform(edit)

    assert follow_up_sequence.planned_sequence(library, copy.id).title == "Suivi des actions"


def test_enter_on_an_action_leads_to_it(page, planned, before, decided, qtbot):
    action = decided(before)
    page.show_rencontre(planned().id)
    page.agenda.left_open.list.choose(0)

    with qtbot.waitSignal(page.asked) as asked:
        qtbot.keyClick(page.agenda.left_open.list, Qt.Key.Key_Return)

    assert asked.args == [Target("actions", record=action.id)]


def test_what_is_closed_meanwhile_goes(page, planned, before, decided, editor, library):
    action = decided(before)
    page.show_rencontre(planned().id)

    editor.perform(actions.closing(action, "", library.today()))

    assert page.agenda.left_open.isHidden()


def test_a_rencontre_moved_before_the_decision_has_nothing_of_it(page, planned, before, decided, editor, library):
    decided(before)
    rencontre = planned()
    page.show_rencontre(rencontre.id)

    editor.perform(Edit.between("Date", rencontre, replace(rencontre, starts_on=date(2026, 1, 1))))

    assert page.agenda.left_open.isHidden()
    assert library.get(Rencontre, rencontre.id).starts_on == date(2026, 1, 1)


def test_a_sequence_has_a_topic_that_goes_on_from_the_last_rencontre(page, planned, before, library, qtbot):
    note = Outcome(id=library.new_id(), rencontre=before.id, text="Du retard", topic="Mobilités")
    library.perform(outcomes.noting(library, note))
    rencontre = planned()
    library.perform(agenda.adding(library, rencontre.id, "Ateliers", 30)[0])
    page.show_rencontre(rencontre.id)
    page.agenda.list.choose(0)
    qtbot.keyClick(page.agenda.list, Qt.Key.Key_Return)
    topic = page.findChild(QLineEdit, "sequence-topic")
    topic.setFocus()

    qtbot.keyClicks(topic, "mobi")
    offered = topic.completer().completionCount(), topic.completer().currentCompletion()
    topic.setText("Mobilités")
    topic.textEdited.emit("Mobilités")
    page.flush()

    assert offered == (1, "Mobilités")
    assert agenda.items_of(library, rencontre.id)[0].topic == "Mobilités"


@pytest.mark.parametrize(("count", "minutes"), [(1, 10), (3, 10), (4, 15), (7, 25), (40, 45)])
def test_the_proposed_time_grows_with_the_actions(count, minutes):
    assert follow_up_sequence.proposed_minutes(count) == minutes
