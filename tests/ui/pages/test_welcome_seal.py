"""Signing, sealing and amending from the sheet, in place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.seal import Amendment, SheetSeal
from facilitator_app.domain.signature import Signature
from facilitator_app.services import sealing, signatures
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.welcome_page import WelcomePage


class Desk:
    """The page at the door with one person on the sheet, and what a facilitator does on it."""

    def __init__(self, qtbot, page, library, editor):
        self.qtbot, self.page, self.library, self.editor = qtbot, page, library, editor

    def find(self, name):
        return self.page.findChild(QWidget, name)

    def choose(self, entry):
        """Choose an entry of the menu with three dots."""
        self.page.findChild(object, entry).trigger()

    def type_on_sheet(self, key):
        self.page.sheet_card.table.setFocus()
        self.page.sheet_card.table.choose(0)
        self.qtbot.keyClick(self.page.sheet_card.table, key)

    def draw(self, pad):
        self.qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(pad.width() // 2 - 80, 40))
        self.qtbot.mouseMove(pad, QPoint(pad.width() // 2, 90))
        self.qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(pad.width() // 2 + 90, 50))

    def seal(self):
        self.choose("seal-half-day")
        self.find("seal-done").click()
        self.find("seal-back").click()


@pytest.fixture
def rencontre(planned, invited):
    made = planned()
    invited(made, "Chastan", "Michel")
    return made


@pytest.fixture
def desk(qtbot, carnet, catalogue, editor, jobs, rencontre):
    page = WelcomePage(carnet, catalogue, editor, jobs, Files(lambda _parent, _name: None, lambda _path: None))
    qtbot.addWidget(page)
    page.resize(1158, 700)
    page.show()
    with qtbot.waitSignal(page.people.read):
        page.show_rencontre(rencontre.id)
    return Desk(qtbot, page, carnet.library, editor)


@pytest.fixture
def signing_on(library, rencontre):
    before = signatures.reception_of(library, rencontre.id)
    library.perform(signatures.receiving(library, replace(before, signing=True)))


@pytest.fixture
def sealed(desk):
    desk.type_on_sheet(Qt.Key.Key_P)
    desk.seal()
    return desk


def test_signatures_are_on_paper_until_somebody_chooses_otherwise(desk):
    desk.page.sheet_card.table.choose(0)

    desk.choose("sign-on-screen")

    assert desk.find("signing-pad").isVisibleTo(desk.page) is False
    assert "sur papier" in desk.page.seal.said.text()


@pytest.mark.usefixtures("signing_on")
def test_the_person_chosen_signs_above_the_sheet(desk):
    desk.page.sheet_card.table.choose(0)
    desk.choose("sign-on-screen")
    assert not desk.find("signing-done").isEnabled()

    desk.draw(desk.find("signing-pad"))
    desk.find("signing-done").click()

    assert [one.name for one in desk.library.find(Signature)] == ["CHASTAN Michel"]
    assert [one.method for one in desk.library.find(Attendance)] == ["signed"]
    assert desk.page.seal.signing.isHidden()


@pytest.mark.usefixtures("signing_on")
def test_escape_gives_a_signature_up_and_nothing_is_kept(desk):
    desk.page.sheet_card.table.choose(0)
    desk.choose("sign-on-screen")
    desk.draw(desk.find("signing-pad"))

    desk.qtbot.keyClick(desk.find("signing-pad"), Qt.Key.Key_Escape)

    assert desk.library.find(Signature) == []
    assert desk.page.seal.signing.isHidden()


def test_a_half_day_is_sealed_with_the_signature_of_the_facilitator(desk):
    desk.type_on_sheet(Qt.Key.Key_P)
    desk.choose("seal-half-day")
    assert "1\u00a0personne présente" in desk.find("seal-words").text()

    desk.draw(desk.find("seal-pad"))
    desk.find("seal-done").click()

    (seal,) = desk.library.find(SheetSeal)
    assert (seal.certified, seal.sealed_by, bool(seal.strokes)) == (1, "Claire Aubert", True)
    assert desk.find("seal-words").text().startswith("Scellée le")
    assert desk.find("seal-state").text().startswith("Vérifiée")


def test_nothing_is_sealed_when_nothing_is_recorded(desk):
    desk.choose("seal-half-day")

    desk.find("seal-done").click()

    assert desk.library.find(SheetSeal) == []
    assert "rien à sceller" in desk.find("seal-words").text()


def test_a_change_of_a_sealed_half_day_asks_why_in_place_and_is_one_step(sealed):
    sealed.type_on_sheet(Qt.Key.Key_A)
    assert [one.state for one in sealed.library.find(Attendance)] == ["present"]
    assert sealed.find("amending-reason").isVisibleTo(sealed.page)
    assert not sealed.find("amending-done").isEnabled()

    sealed.qtbot.keyClicks(sealed.find("amending-reason"), "confondu avec un autre")
    sealed.qtbot.keyClick(sealed.find("amending-reason"), Qt.Key.Key_Return)

    assert [one.state for one in sealed.library.find(Attendance)] == ["absent"]
    (amendment,) = sealed.library.find(Amendment)
    assert (amendment.reason, amendment.by) == ("confondu avec un autre", "Claire Aubert")
    assert sealed.page.seal.amending.isHidden()


def test_giving_up_leaves_the_sheet_as_it_was(sealed):
    sealed.type_on_sheet(Qt.Key.Key_A)

    sealed.find("amending-back").click()

    assert [one.state for one in sealed.library.find(Attendance)] == ["present"]
    assert sealed.library.find(Amendment) == []


def test_the_history_of_a_person_is_read_beside_their_mark(sealed):
    sealed.type_on_sheet(Qt.Key.Key_A)
    sealed.qtbot.keyClicks(sealed.find("amending-reason"), "confondu avec un autre")
    sealed.qtbot.keyClick(sealed.find("amending-reason"), Qt.Key.Key_Return)

    said = sealed.page.mark.recorded.text()
    assert "Claire Aubert" in said
    assert "Raison\u00a0: confondu avec un autre" in said
    sealed.choose("seal-half-day")
    lines = [one.text() for one in sealed.page.seal.seal.findChildren(QWidget, "seal-line") if not one.isHidden()]
    assert len(lines) == 1
    assert "« présence".replace(" ", "\u00a0") in lines[0]


def test_an_amendment_is_not_undone(sealed):
    sealed.type_on_sheet(Qt.Key.Key_A)
    sealed.qtbot.keyClicks(sealed.find("amending-reason"), "confondu")
    sealed.qtbot.keyClick(sealed.find("amending-reason"), Qt.Key.Key_Return)

    with sealed.qtbot.waitSignal(sealed.editor.failed):
        sealed.editor.undo()

    assert [one.state for one in sealed.library.find(Attendance)] == ["absent"]
    assert len(sealed.library.find(Amendment)) == 1


def test_a_difference_is_shown_and_can_be_explained(sealed, carnet, rencontre):
    person = sealed.page.sheet_card.chosen_rows()[0].known.person
    sealed.editor.perform(Edit.between("Renommer", person, replace(person, last_name="Chastang")))
    sealed.choose("seal-half-day")
    assert sealed.find("seal-state").text().startswith("1\u00a0différence")

    sealed.qtbot.keyClicks(sealed.find("seal-reason"), "orthographe")
    sealed.find("seal-done").click()

    assert sealed.find("seal-state").text().startswith("Vérifiée")
    assert sealing.verified(carnet.library, rencontre.id).sound


def test_another_half_day_puts_the_panels_away(desk):
    desk.type_on_sheet(Qt.Key.Key_P)
    desk.choose("seal-half-day")

    desk.qtbot.keyClick(desk.page.sheet_card.table, Qt.Key.Key_Right)

    assert desk.page.seal.seal.isHidden()


def test_the_way_out_of_the_reception_screen_is_said_before_it_opens(desk):
    desk.choose("open-reception")

    shown = " ".join(label.text() for label in desk.page.seal.opening.findChildren(QWidget) if hasattr(label, "text"))
    assert "Ctrl+Maj+Q" in shown
    assert "trois secondes dans le coin" in shown
