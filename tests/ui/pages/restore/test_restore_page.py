"""Restituer: notes are filed from the keyboard or by dragging, and the compte rendu follows."""

import pypdfium2
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit
from restoring import CTRL, choose, texts

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.outcome import Action, Kind, Outcome, Progression
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import outcomes
from facilitator_app.ui.pages.restore.note_list import dragged


def words_of(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


def test_every_axis_has_its_column_and_what_is_in_none_is_beside_them(shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Mutualiser", "2014.1")
    noted(rencontre, "Il fait froid", OUTSIDE)
    noted(rencontre, "Quel calendrier ?")

    page = shown(rencontre)

    assert {code: texts(page, code) for code in page.board.view.shelves if texts(page, code)} == {
        "2014.1": ["Mutualiser"],
        OUTSIDE: ["Il fait froid"],
        None: ["Quel calendrier ?"],
    }


@pytest.mark.parametrize(
    ("key", "axis"),
    [(Qt.Key.Key_3, "2014.3"), (Qt.Key.Key_0, OUTSIDE), (Qt.Key.Key_QuoteDbl, "2014.3"), (Qt.Key.Key_Agrave, OUTSIDE)],
)
def test_ctrl_and_a_digit_file_a_note_also_on_a_french_keyboard(qtbot, shown, planned, noted, key, axis):
    rencontre = planned()
    noted(rencontre, "Former ensemble")
    page = shown(rencontre)

    qtbot.keyClick(choose(page, None), key, CTRL)

    assert texts(page, axis) == ["Former ensemble"]


def test_filing_one_note_leads_to_the_next(qtbot, shown, planned, noted):
    rencontre = planned()
    for text in ("Un", "Deux", "Trois"):
        noted(rencontre, text)
    page = shown(rencontre)
    unfiled = choose(page, None)

    qtbot.keyClick(unfiled, Qt.Key.Key_1, CTRL)
    qtbot.keyClick(unfiled, Qt.Key.Key_2, CTRL)

    assert (texts(page, "2014.1"), texts(page, "2014.2"), texts(page, None)) == (["Un"], ["Deux"], ["Trois"])


def test_several_notes_go_together_and_come_back_together(qtbot, shown, planned, noted, editor):
    rencontre = planned()
    for text in ("Un", "Deux"):
        noted(rencontre, text)
    page = shown(rencontre)
    unfiled = choose(page, None)
    unfiled.selectAll()
    qtbot.keyClick(unfiled, Qt.Key.Key_4, CTRL)
    assert texts(page, "2014.4") == ["Un", "Deux"]

    editor.undo()

    assert texts(page, None) == ["Un", "Deux"]


def test_a_note_dropped_on_a_column_is_filed_there(shown, planned, noted, library):
    rencontre = planned()
    note = noted(rencontre, "Former ensemble", "2014.1")
    page = shown(rencontre)
    data = dragged([note.id])
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, CTRL)

    page.board.view.shelves["2014.2"].dropEvent(drop)

    assert library.get(Outcome, note.id).axis == "2014.2"


def test_arrows_lead_from_column_to_column(qtbot, shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Un", "2014.1")
    noted(rencontre, "Trois", "2014.3")
    page = shown(rencontre)

    qtbot.keyClick(choose(page, "2014.1"), Qt.Key.Key_Right)

    assert [noted.outcome.text for noted in page.board.view.shelves["2014.3"].list.chosen()] == ["Trois"]


def test_a_deleted_note_comes_back_with_undo(qtbot, shown, planned, noted, editor):
    rencontre = planned()
    noted(rencontre, "Une idée", "2014.1")
    page = shown(rencontre)
    with qtbot.waitSignal(page.told):
        qtbot.keyClick(choose(page, "2014.1"), Qt.Key.Key_Delete)
    assert texts(page, "2014.1") == []

    editor.undo()

    assert texts(page, "2014.1") == ["Une idée"]


def test_enter_opens_a_note_and_what_is_typed_is_stored(qtbot, shown, planned, noted, library):
    rencontre = planned()
    note = noted(rencontre, "Une idée", "2014.1")
    page = shown(rencontre)
    qtbot.keyClick(choose(page, "2014.1"), Qt.Key.Key_Return)

    qtbot.keyClicks(page.board.note.area, "Vraiment : ")
    page.flush()

    assert library.get(Outcome, note.id).text == "Vraiment : Une idée"


def test_the_essential_is_stored_and_counted(qtbot, shown, planned, library):
    rencontre = planned()
    page = shown(rencontre)

    qtbot.keyClicks(page.board.essential.area, "Il nous faut du temps.")
    page.flush()

    assert library.get(Rencontre, rencontre.id).essential == "Il nous faut du temps."
    assert page.board.essential.count.text() == "5 mots"


def test_an_action_gets_its_owner_its_date_and_its_state_in_place(qtbot, shown, planned, noted, library):
    rencontre = planned()
    action = noted(rencontre, "Recenser", "2014.1", Kind.ACTION)
    page = shown(rencontre)
    page.host.buttons["actions"].click()
    row = page.host.panel().rows[0]

    qtbot.keyClicks(page.findChild(QLineEdit, "action-1-owner"), "M. Chastan")
    qtbot.keyClicks(row.due, "30 avril")
    qtbot.keyClick(row.due, Qt.Key.Key_Return)
    page.flush()
    row.state.show_value(Progression.DONE.value)
    row.state.edited.emit()

    stored = library.get(Action, action.id)
    assert (stored.owner, str(stored.due), stored.state) == ("M. Chastan", "2026-04-30", "done")
    assert stored.closed_on == library.today()


def test_the_compte_rendu_follows_what_is_written(qtbot, shown, planned, editor):
    rencontre = planned()
    page = shown(rencontre)
    with qtbot.waitSignal(page.minutes.drawn, timeout=15_000):
        pass

    with qtbot.waitSignal(page.minutes.drawn, timeout=15_000):
        qtbot.keyClicks(page.board.essential.area, "Une phrase")
        assert "mise à jour" in page.minutes.row.note.text() or editor.has_unsaved()
    qtbot.waitUntil(lambda: page.minutes.preview.page_count() > 0)

    assert page.minutes.row.note.text() == "aperçu à jour"
    assert page.minutes.is_up_to_date()


def test_pdf_writes_the_compte_rendu_with_what_has_just_been_typed(qtbot, shown, planned):
    rencontre = planned(title="Coopérer entre voisins")
    page = shown(rencontre)
    qtbot.keyClicks(page.board.essential.area, "Le mot de la fin")

    with qtbot.waitSignal(page.minutes.written, timeout=15_000) as written:
        page.minutes.pdf.click()

    found = words_of(written.args[0].read_bytes())
    assert "Coopérer entre" in found
    assert "Le mot de la fin" in found


def test_two_thousand_notes_move_without_reading_them_all(qtbot, shown, planned, library, monkeypatch):
    rencontre = planned()
    notes = [Outcome(id=library.new_id(), rencontre=rencontre.id, text=f"Idée {n}") for n in range(2000)]
    library.perform_all([outcomes.noting(library, note) for note in notes])
    page = shown(rencontre)
    monkeypatch.setattr(outcomes, "outcomes_of", None)

    qtbot.keyClick(choose(page, None), Qt.Key.Key_1, CTRL)

    assert len(texts(page, "2014.1")) == 1


def test_below_1250_pixels_of_window_the_preview_is_a_tab(shown, planned):
    page = shown(planned())

    page.resize(1000, 610)

    assert page.columns.is_folded()
    assert not page.minutes.isVisible()
