"""Versions: minutes are closed from the keyboard, put right with a reason, approved, handed on, and never edited."""

from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.minutes import Delivery
from facilitator_app.domain.outcome import Action, Kind
from facilitator_app.domain.people import Person
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import attendance, minutes_versions, rencontres
from facilitator_app.ui.shell.page import Target

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def opened(qtbot, shown):
    """The panel of the versions of a rencontre, brought by its key."""

    def build(rencontre):
        page = shown(rencontre)
        with qtbot.waitActive(page):
            page.activateWindow()
        qtbot.keyClick(page, Qt.Key.Key_M, CTRL)
        return page.host.panel()

    return build


@pytest.fixture
def close(qtbot):
    """Close the minutes with Ctrl+Enter."""

    def build(panel):
        with qtbot.waitSignal(panel.told, timeout=30_000):
            qtbot.keyClick(panel, ENTER, CTRL)

    return build


@pytest.fixture
def came(library):
    """Someone who was there."""

    def build(rencontre, last_name, first_name="Zoé"):
        half_day = rencontres.half_days(library, rencontre.id)[0]
        newcomer = Person(id=library.new_id(), last_name=last_name, first_name=first_name)
        library.perform(attendance.arriving(library, half_day, newcomer, "CC du Diois"))

    return build


def versions(library, rencontre):
    return minutes_versions.versions_of(library, rencontre.id)


def change(editor, rencontre, **values):
    before = editor.library.get(Rencontre, rencontre.id)
    editor.perform(Edit.between("Modifier", before, replace(before, **values)))


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def the_card(panel, number):
    (found,) = (card for card in panel.cards.values() if card.title.text().endswith(str(number)))
    return found


def test_the_button_says_how_far_the_minutes_are_before_anybody_goes_there(shown, planned, editor, carnet):
    rencontre = planned()
    page = shown(rencontre)
    button = page.host.buttons["versions"]
    assert button.text() == "Brouillon"

    editor.perform(minutes_versions.closing(carnet, rencontre))
    assert button.text() == "Version 1 close"

    change(editor, rencontre, place="Crest")
    assert button.text() == "À rectifier"


def test_ctrl_enter_closes_the_first_version_and_one_undo_takes_it_back(opened, close, planned, library, editor):
    rencontre = planned()
    panel = opened(rencontre)
    assert panel.closing.sentence.text() == "Brouillon\u00a0: rien n’est encore clos."

    close(panel)
    assert [version.number for version in versions(library, rencontre)] == [1]
    assert plain(panel.closing.sentence.text()) == (
        "Version 1, close le 14 mars 2026 par Claire Aubert ; rien n’a changé depuis."
    )

    editor.undo()
    assert versions(library, rencontre) == []
    assert library.get(Rencontre, rencontre.id) == rencontre
    assert panel.cards == {}


def test_what_is_missing_is_said_and_leads_there_and_prevents_nothing(qtbot, opened, close, planned, noted, library):
    rencontre = planned()
    note = noted(rencontre, "Sans axe")
    panel = opened(rencontre)
    line = next(line for line in panel.closing.missing.lines if line.objectName() == "missing-M3")
    assert plain(line.sentence) == "1 note reste à classer dans un axe"

    with qtbot.waitSignal(panel.asked) as asked:
        qtbot.keyClick(line, ENTER)

    assert asked.args == [Target("rencontres", rencontre.id, "restitute", note.id)]
    close(panel)
    assert len(versions(library, rencontre)) == 1


def test_right_after_closing_the_documents_are_one_key_away(qtbot, opened, close, planned, tmp_path):
    panel = opened(planned())
    assert panel.closing.decisions.isHidden()
    close(panel)
    assert panel.closing.decisions.hasFocus()

    with qtbot.waitSignal(panel.files.written, timeout=30_000) as written:
        qtbot.keyClick(panel.closing.decisions, Qt.Key.Key_Space)

    (path,) = written.args
    assert path == tmp_path / "R-2026-001-releve-de-decisions-v1.pdf"
    assert "version 1" in PdfReader(path).pages[0].extract_text().replace("\n", " ")


def test_a_rectification_says_what_changed_and_asks_why(qtbot, opened, close, planned, library, editor):
    rencontre = planned()
    panel = opened(rencontre)
    close(panel)
    change(editor, rencontre, place="Crest")
    assert plain(panel.closing.changes.text()) == "Lieu : « Crest » (rien auparavant)"

    qtbot.keyClick(panel, ENTER, CTRL)
    assert panel.closing.reason.hasFocus()
    assert len(versions(library, rencontre)) == 1

    qtbot.keyClicks(panel.closing.reason, "Le lieu manquait")
    with qtbot.waitSignal(panel.told, timeout=30_000):
        qtbot.keyClick(panel.closing.reason, ENTER)

    assert [(version.number, version.reason) for version in versions(library, rencontre)] == [
        (1, ""),
        (2, "Le lieu manquait"),
    ]
    assert plain(the_card(panel, 2).changes.text()) == "Lieu : « Crest » (rien auparavant)"
    assert the_card(panel, 1).chip.text() == "Remplacée"


def test_there_is_nothing_to_close_where_nothing_changed(qtbot, opened, close, planned, library):
    rencontre = planned()
    panel = opened(rencontre)
    close(panel)

    qtbot.keyClick(panel, ENTER, CTRL)

    assert panel.closing.close_button.isHidden()
    assert len(versions(library, rencontre)) == 1


def test_what_became_of_an_action_asks_for_no_rectification(opened, close, planned, noted, library, editor):
    rencontre = planned()
    action = noted(rencontre, "Recenser", "2014.1", Kind.ACTION)
    panel = opened(rencontre)
    close(panel)
    before = library.get(Action, action.id)

    editor.perform(Edit.between("Faire", before, before.moved("done", date(2026, 3, 20))))

    assert "seul le suivi a changé" in panel.closing.sentence.text()
    assert panel.closing.chip.text() == "Close"
    assert panel.closing.close_button.isHidden()
    panel.closing.anyway.click()
    assert panel.closing.close_button.text() == "Clore la version 2"
    assert "état" in panel.closing.changes.text()


def test_an_approval_is_typed_as_people_say_it(qtbot, opened, close, planned, library):
    rencontre = planned()
    panel = opened(rencontre)
    close(panel)
    card = the_card(panel, 1)
    card.approve.click()
    assert card.approval_form.day.hasFocus()

    card.approval_form.day.selectAll()
    qtbot.keyClicks(card.approval_form.day, "20 mars")
    qtbot.keyClick(card.approval_form.day, ENTER)

    (version,) = versions(library, rencontre)
    assert (version.approved_on, version.approved_how) == (date(2026, 3, 20), "en début de séance")
    assert plain(card.approval.lines[0]) == "Approuvée le 20 mars 2026, en début de séance"
    assert card.chip.text() == "Validée"
    assert card.approval_form.isHidden()


def test_another_way_of_approving_is_written_in_words_and_the_approval_can_be_taken_back(
    qtbot, opened, close, planned, library
):
    rencontre = planned()
    panel = opened(rencontre)
    close(panel)
    card = the_card(panel, 1)
    card.approve.click()
    card.approval_form.how.setCurrentIndex(2)
    card.approval_form.how.edited.emit()
    card.approval_form.other.insert("à main levée")
    qtbot.keyClick(card.approval_form.other, ENTER)
    assert versions(library, rencontre)[0].approved_how == "à main levée"

    with qtbot.waitSignal(panel.told, timeout=30_000):
        card.approval.crosses[0].click()

    assert versions(library, rencontre)[0].approved_on is None


def test_a_version_is_handed_to_several_people_at_once(qtbot, opened, close, planned, came, library):
    rencontre = planned()
    came(rencontre, "ROUX")
    came(rencontre, "SERRE")
    panel = opened(rencontre)
    close(panel)
    card = the_card(panel, 1)

    card.hand.click()
    card.handing_form.line.insert("Région Auvergne ; DDT 26")
    qtbot.keyClick(card.handing_form.line, ENTER)
    qtbot.keyClick(card.handing_form.line, ENTER)

    assert [plain(line) for line in card.handings.lines] == [
        "14 mars 2026, par courriel : DDT 26, Région Auvergne, ROUX Zoé, SERRE Zoé"
    ]
    assert sum(delivery.person is not None for delivery in library.find(Delivery)) == 2


def test_a_name_of_the_directory_is_known_whatever_its_accents(qtbot, opened, close, planned, known, library):
    person = known("NOËL", "Hélène")
    panel = opened(planned())
    close(panel)
    card = the_card(panel, 1)
    card.hand.click()
    qtbot.waitUntil(lambda: card.handing_form.knows("NOËL Hélène"))

    qtbot.keyClicks(card.handing_form.line, "noel helene")
    qtbot.keyClick(card.handing_form.line, ENTER)
    card.handing_form.note.click()

    (delivery,) = library.find(Delivery)
    assert (delivery.person, delivery.recipient) == (person.id, "NOËL Hélène")


def test_who_came_and_has_not_received_the_version_that_holds_is_named(opened, close, planned, came):
    rencontre = planned()
    came(rencontre, "ROUX")
    came(rencontre, "SERRE")
    panel = opened(rencontre)
    close(panel)
    card = the_card(panel, 1)
    assert card.waiting.isHidden()
    card.hand.click()
    next(chip for chip in card.handing_form.chosen if chip.text() == "SERRE Zoé").click()

    card.handing_form.note.click()

    assert plain(card.waiting.text()) == "1 participant ne l’a pas encore : SERRE Zoé"


def test_a_delivery_noted_by_mistake_is_taken_back(opened, close, planned, came, editor):
    rencontre = planned()
    came(rencontre, "ROUX")
    panel = opened(rencontre)
    close(panel)
    card = the_card(panel, 1)
    card.hand.click()
    card.handing_form.note.click()

    card.handings.crosses[0].click()
    assert (editor.library.find(Delivery), card.handings.lines) == ([], ())

    editor.undo()
    assert len(editor.library.find(Delivery)) == 1


def test_escape_leaves_the_form_then_the_panel(opened, close, planned):
    panel = opened(planned())
    close(panel)
    card = the_card(panel, 1)
    card.hand.click()

    assert panel.go_back()
    assert card.handing_form.isHidden()
    assert not panel.go_back()


def test_a_version_altered_by_a_file_is_shown_as_such_and_nothing_is_made_of_it(opened, close, planned, library):
    rencontre = planned()
    panel = opened(rencontre)
    close(panel)
    (version,) = versions(library, rencontre)

    edit = Edit.between("Fichier reçu", version, replace(version, closed_by="Quelqu’un d’autre"))
    library.perform(edit)
    panel.follow(edit)

    card = panel.cards[version.id]
    assert card.chip.text() == "Altérée"
    assert not card.altered.isHidden()
    assert card.save.isHidden()
    assert card.hand.isHidden()
    assert panel.closing.close_button.text() == "Clore la version 2"


def test_two_versions_of_one_number_are_both_shown_and_it_is_said_which_one_holds(opened, planned, library, carnet):
    rencontre = planned()
    library.perform(minutes_versions.closing(carnet, rencontre))
    (mine,) = versions(library, rencontre)
    theirs = replace(mine, closed_by="Paul Mercier", closed_at=mine.closed_at.replace(hour=11))
    library.perform(Edit.creating("Fichier reçu", replace(theirs, id=theirs.seal)))

    panel = opened(rencontre)

    assert [card.title.text() for card in panel.cards.values()] == ["Version 1", "Version 1"]
    assert plain(panel.closing.apart.text()) == (
        "La version 1 a été close deux fois, sur deux ordinateurs : celle du 14 mars 2026 à 11 h 30, par Paul Mercier, "
        "est retenue partout."
    )


def test_each_place_where_something_is_missing_takes_the_keyboard(shown, planned, noted):
    rencontre = planned()
    note = noted(rencontre, "Mutualiser", "2014.1", Kind.DECISION)
    action = noted(rencontre, "Recenser", "2014.1", Kind.ACTION)
    page = shown(rencontre)

    page.show_part("essential")
    assert page.focusWidget() is page.board.essential.area

    page.show_part("note", note.id)
    assert (page.board.note.note().id, page.focusWidget()) == (note.id, page.board.note.area)

    page.show_part("actions", action.id)
    assert page.focusWidget() is page.host.panel().rows[0].owner
