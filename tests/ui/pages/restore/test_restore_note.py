"""The note that is open below the board: every field is stored by itself, and stays what it is when undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from restoring import choose, texts

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Action, Kind, Outcome, Support
from facilitator_app.domain.rencontre import Subgroup
from facilitator_app.domain.resource import Resource
from facilitator_app.services import outcomes


@pytest.fixture
def opened(qtbot, shown, planned, noted):
    """The page with one note of the first axis open, and that note."""

    def build(nature=Kind.FINDING, **values):
        rencontre = planned()
        note = noted(rencontre, "Mutualiser", "2014.1", nature, **values)
        page = shown(rencontre)
        qtbot.keyClick(choose(page, "2014.1"), Qt.Key.Key_Return)
        return page, note

    return build


def pick(choice, value):
    """Choose as a person does."""
    choice.show_value(value)
    choice.edited.emit()


def test_axis_support_and_subject_are_stored_and_the_card_moves(qtbot, opened, library):
    page, note = opened()
    fields = page.board.note.fields

    pick(fields.axis, "2014.3")
    pick(fields.support, str(Support.SHARED))
    qtbot.keyClicks(fields.topic, "Postes communs")
    page.flush()

    stored = library.get(Outcome, note.id)
    assert (stored.axis, stored.support, stored.topic) == ("2014.3", "shared", "Postes communs")
    assert texts(page, "2014.3") == ["Mutualiser"]
    assert page.board.note.name.text() == "Constat · Axe 3"


def test_moving_it_to_one_of_its_other_axes_leaves_it_once_on_the_board(opened, library):
    page, note = opened(also=("2014.3", "2014.4"))

    pick(page.board.note.fields.axis, "2014.3")

    assert library.get(Outcome, note.id).also == ("2014.4",)


def test_outside_the_axes_and_to_be_filed_can_be_chosen_there_too(opened, library):
    page, note = opened()

    pick(page.board.note.fields.axis, OUTSIDE)
    assert library.get(Outcome, note.id).axis == OUTSIDE
    pick(page.board.note.fields.axis, None)

    assert library.get(Outcome, note.id).axis is None


def test_marks_and_subgroup_are_stored(opened, library):
    page, note = opened()
    subgroup = Subgroup(id=library.new_id(), rencontre=note.rencontre, name="Atelier A")
    page.board.note.fields.internal.click()
    page.board.note.fields.verbatim.click()

    page._editor.perform(Edit.creating("Ajouter", subgroup))  # noqa: SLF001 - as the page of Animer does
    pick(page.board.note.fields.subgroup, subgroup.id)

    stored = library.get(Outcome, note.id)
    assert (stored.internal, stored.verbatim, stored.subgroup) == (True, True, subgroup.id)


def test_how_a_decision_was_taken_is_asked_of_decisions_only(qtbot, opened, library):
    page, note = opened(Kind.DECISION)
    fields = page.board.note.fields
    assert fields.vote.isVisible()
    assert page.board.note.name.text() == "Décision 01 · Axe 1"

    qtbot.keyClicks(fields.vote, "consensus")
    page.flush()
    pick(fields.nature, "finding")

    assert library.get(Outcome, note.id).vote == "consensus"
    assert not fields.vote.isVisible()


def test_what_becomes_an_action_shows_who_and_when(qtbot, opened, library):
    page, note = opened()

    pick(page.board.note.fields.nature, "action")
    qtbot.keyClicks(page.findChild(QLineEdit, "action-0-owner"), "M. Chastan")
    page.flush()

    assert library.get(Action, note.id).owner == "M. Chastan"


def test_what_becomes_a_resource_shows_its_sheet(qtbot, opened, library):
    page, note = opened()

    pick(page.board.note.fields.nature, "resource")
    sheet = page.board.note.resource
    assert sheet.isVisible()
    for field, words in ((sheet.title, "Grille"), (sheet.link, "https://example.org"), (sheet.territory, "Gard")):
        qtbot.keyClicks(field, words)
    page.flush()

    stored = library.get(Resource, note.id)
    assert (stored.title, stored.link, stored.territory) == ("Grille", "https://example.org", "Gard")


def test_a_resource_of_an_older_carnet_gets_its_sheet_with_the_first_letter(qtbot, shown, planned, library, editor):
    rencontre = planned()
    note = Outcome(id=library.new_id(), rencontre=rencontre.id, text="Grille", axis="2014.1", nature="resource")
    library.perform(Edit.creating("Consigner", note))
    page = shown(rencontre)
    qtbot.keyClick(choose(page, "2014.1"), Qt.Key.Key_Return)

    qtbot.keyClicks(page.board.note.resource.contact, "Mme Roux")
    page.flush()
    assert library.get(Resource, note.id).contact == "Mme Roux"
    editor.undo()
    assert library.get(Resource, note.id) is None
    qtbot.keyClicks(page.board.note.resource.contact, "M. Chastan")
    page.flush()

    assert library.get(Resource, note.id).contact == "M. Chastan"


def test_a_deleted_resource_takes_its_sheet_along_and_undo_brings_both(qtbot, opened, library, editor):
    page, note = opened(Kind.RESOURCE)
    page.go_back()

    qtbot.keyClick(choose(page, "2014.1"), Qt.Key.Key_Delete)
    assert library.get(Resource, note.id) is None
    editor.undo()

    assert library.get(Resource, note.id) is not None


def test_the_editor_leaves_with_the_note_it_shows(opened, editor, library):
    page, note = opened()

    editor.perform(outcomes.deleting(library, library.get(Outcome, note.id)))

    assert not page.board.note.isVisible()
    assert page.board.essential.isVisible()


def test_typing_goes_on_in_one_undo_step_while_the_board_follows(qtbot, opened, library, editor):
    page, note = opened()
    page.board.note.area.moveCursor(page.board.note.area.textCursor().MoveOperation.End)

    for letters in (" les", " postes"):
        qtbot.keyClicks(page.board.note.area, letters)
        page.board.note.binding.flush()
    assert texts(page, "2014.1") == ["Mutualiser les postes"]
    editor.undo()

    assert library.get(Outcome, note.id).text == "Mutualiser"
    assert page.board.note.area.toPlainText() == "Mutualiser"


def test_the_subjects_of_other_rencontres_are_offered(qtbot, planned, noted, shown):
    noted(planned(title="Avant"), "Un", "2014.1", topic="Postes partagés")
    rencontre = planned()
    noted(rencontre, "Deux", "2014.1")
    page = shown(rencontre)
    qtbot.keyClick(choose(page, "2014.1"), Qt.Key.Key_Return)

    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.board.note.fields.topic.setFocus()
    qtbot.keyClicks(page.board.note.fields.topic, "poste")

    assert page.board.note.fields.topic.completer().completionCount() == 1
