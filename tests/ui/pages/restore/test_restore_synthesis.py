"""The synthesis of each axis: written beside its notes, resting on those it cites."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.minutes import AxisSynthesis
from facilitator_app.domain.outcome import Outcome
from facilitator_app.services import outcomes
from facilitator_app.ui.pages.restore.note_list import dragged


@pytest.fixture
def written(shown, planned, noted):
    """The panel of a rencontre with two notes of the first axis; gives the page, the panel and the notes."""
    rencontre = planned()
    notes = [noted(rencontre, "Mutualiser", "2014.1"), noted(rencontre, "Former", "2014.1")]
    page = shown(rencontre)
    return page, page.host.show_panel("synthesis"), notes


def stored(library):
    return library.find(AxisSynthesis)


def test_the_first_letter_makes_the_record_and_the_next_ones_go_on_in_it(qtbot, written, library):
    page, panel, _notes = written
    assert stored(library) == []

    qtbot.keyClicks(panel.cards["2014.1"].area, "On mutualise ")
    page.flush()
    qtbot.keyClicks(panel.cards["2014.1"].area, "des ennuis.")
    page.flush()

    assert [(one.axis, one.text) for one in stored(library)] == [("2014.1", "On mutualise des ennuis.")]
    assert panel.cards["2014.1"].count.text() == "4\u00a0mots"


def test_there_is_one_for_each_axis_and_one_outside_of_them(written):
    _page, panel, _notes = written

    assert list(panel.cards) == ["2014.1", "2014.2", "2014.3", "2014.4", "outside"]


def test_a_synthesis_that_was_undone_can_be_written_again(qtbot, written, library, editor):
    page, panel, _notes = written
    area = panel.cards["2014.2"].area
    qtbot.keyClicks(area, "Trop")
    page.flush()
    editor.undo()
    assert (stored(library), area.toPlainText()) == ([], "")

    qtbot.keyClicks(area, "Peu")
    page.flush()

    assert [one.text for one in stored(library)] == ["Peu"]


def test_space_cites_the_chosen_note_once(qtbot, written, library):
    _page, panel, notes = written
    card = panel.cards["2014.1"]
    card.notes.choose(1)

    qtbot.keyClick(card.notes, Qt.Key.Key_Space)
    qtbot.keyClick(card.notes, Qt.Key.Key_Space)

    assert [one.cites for one in stored(library)] == [(notes[1].id,)]
    assert "Former" in card.chips.findChildren(QAbstractButton)[0].text()


def test_a_note_dropped_on_the_text_is_cited(written, library):
    _page, panel, notes = written
    data = dragged([note.id for note in notes])
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier)  # fmt: skip

    panel.cards["2014.1"].dropEvent(drop)

    assert [one.cites for one in stored(library)] == [tuple(note.id for note in notes)]


def test_citing_keeps_what_is_being_typed(qtbot, written, library):
    _page, panel, notes = written
    card = panel.cards["2014.1"]
    qtbot.keyClicks(card.area, "On mutualise")
    card.notes.choose(0)

    qtbot.keyClick(card.notes, Qt.Key.Key_Return)

    assert [(one.text, one.cites) for one in stored(library)] == [("On mutualise", (notes[0].id,))]


def test_a_chip_takes_its_note_away(qtbot, written, library):
    _page, panel, _notes = written
    card = panel.cards["2014.1"]
    card.notes.selectAll()
    qtbot.keyClick(card.notes, Qt.Key.Key_Space)

    qtbot.keyClick(card.findChild(QAbstractButton, "synthesis-1-cited-0"), Qt.Key.Key_Delete)

    assert len(stored(library)[0].cites) == 1


def test_a_cited_note_that_leaves_the_axis_is_told(qtbot, written, library, editor):
    _page, panel, notes = written
    card = panel.cards["2014.1"]
    card.notes.selectAll()
    qtbot.keyClick(card.notes, Qt.Key.Key_Space)
    assert not card.astray.isVisible()

    editor.perform(outcomes.reclassifying(library.get(Outcome, notes[0].id), "2014.2"))
    assert card.astray.text() == "1\u00a0note citée n’est plus dans cet axe."
    editor.perform(outcomes.deleting(library, library.get(Outcome, notes[1].id)))

    assert card.astray.text() == "2\u00a0notes citées ne sont plus dans cet axe."
    assert [chip.text() for chip in card.chips.findChildren(QAbstractButton) if chip.isVisible()][1] == "Note supprimée"


def test_a_note_for_which_the_axis_is_a_second_one_stays_in_its_place(qtbot, written, library, editor):
    _page, panel, notes = written
    card = panel.cards["2014.1"]
    card.notes.choose(0)
    qtbot.keyClick(card.notes, Qt.Key.Key_Space)
    note = library.get(Outcome, notes[0].id)

    editor.perform(Edit.between("Reclasser", note, replace(note, axis="2014.2", also=("2014.1",))))

    assert not card.astray.isVisible()


def test_a_search_leads_to_the_synthesis_it_found(qtbot, written, library):
    page, panel, _notes = written
    qtbot.keyClicks(panel.cards["2014.3"].area, "Agir ensemble")
    page.flush()
    page.host.show_panel()

    page.show_record(stored(library)[0].id)

    assert page.host.panel() is panel
    assert panel.cards["2014.3"].area.hasFocus()
