"""The reception screen: who arrives finds their name, signs if asked, and reaches nothing behind it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from facilitator_app.domain.attendance import Attendance, Presence
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.signature import Signature
from facilitator_app.services import attendance, people, rencontres, sealing, signatures
from facilitator_app.ui.kiosk.opening_panel import OpeningPanel
from facilitator_app.ui.kiosk.window import Door, KioskWindow

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def rencontre(carnet):
    plan = rencontres.Plan(title="Coopérer", day=date(2026, 3, 14), starts=time(9), ends=time(16, 30))
    edit, rencontre = rencontres.planned(carnet.library, carnet.owner, plan)
    carnet.library.perform(edit)
    return rencontre


@pytest.fixture
def invited(library, rencontre):
    def build(last_name, first_name="", organisation="", **values):
        newcomer = Person(id=library.new_id(), last_name=last_name, first_name=first_name, **values)
        edit, person = people.adding(library, newcomer, organisation)
        library.perform_all([edit, people.inviting(rencontre.id, [person.id])])
        return person

    return build


@pytest.fixture
def kiosk(qtbot, carnet, editor, rencontre):
    opened = []

    def build():
        morning = rencontres.half_days(carnet.library, rencontre.id)[0]
        window = KioskWindow(Door(carnet, editor, rencontre, morning, "Genêt"))
        qtbot.addWidget(window, before_close_func=lambda window: setattr(window, "_free", True))
        window.resize(1366, 768)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        opened.append(window)
        return window

    return build


@pytest.fixture
def signing_on(library, rencontre):
    before = signatures.reception_of(library, rencontre.id)
    library.perform(signatures.receiving(library, replace(before, signing=True)))


def current(window):
    return window._stack.currentWidget()  # noqa: SLF001 - which screen is shown


def find_name(qtbot, window, letters):
    qtbot.keyClicks(window.start.line, letters)
    qtbot.keyClick(window.start.line, Qt.Key.Key_Return)


def sign(qtbot, pad):
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(300, 60))
    qtbot.mouseMove(pad, QPoint(400, 150))
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(500, 70))


def test_some_letters_and_enter_record_who_arrives(qtbot, kiosk, invited, library):
    invited("Chastan", "Michel")
    window = kiosk()

    find_name(qtbot, window, "cha")

    assert [(mark.state, mark.method) for mark in library.find(Attendance)] == [("present", "screen")]
    assert window.thanks.title.text() == "Merci Michel, vous êtes sur la feuille."
    assert window.focusWidget() is window.thanks_button


def test_a_touch_on_the_name_does_the_same(qtbot, kiosk, invited, library):
    invited("Chastan", "Michel")
    window = kiosk()
    qtbot.keyClicks(window.start.line, "chas")

    where = window.start.list.visualRect(window.start.model.index(0, 0)).center()
    qtbot.mouseClick(window.start.list.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert len(library.find(Attendance)) == 1


def test_nothing_is_shown_of_people_but_name_and_organisation(qtbot, kiosk, invited):
    invited("Chastan", "Michel", "PETR du Diois", email="michel@example.org", phone="0475000000", function="Maire")
    window = kiosk()
    assert window.start.model.rowCount() == 0

    qtbot.keyClicks(window.start.line, "ch")

    face = window.start.model.record(0)
    shown = window.start.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) or ""
    said = shown + " ".join(label.text() for label in window.findChildren(QLabel))
    assert face.person.last_name == "Chastan"
    assert "PETR du Diois" in shown
    for private in ("example.org", "0475", "Maire"):
        assert private not in said


def test_one_letter_shows_nobody(qtbot, kiosk, invited):
    invited("Chastan")
    window = kiosk()

    qtbot.keyClicks(window.start.line, "c")

    assert window.start.model.rowCount() == 0


def test_someone_known_but_not_expected_is_not_shown(qtbot, kiosk, library):
    edit, _person = people.adding(library, Person(id=library.new_id(), last_name="Chastan"), "")
    library.perform(edit)
    window = kiosk()

    qtbot.keyClicks(window.start.line, "chastan")

    assert window.start.model.rowCount() == 0


def test_who_is_not_on_the_list_gives_name_and_organisation(qtbot, kiosk, library):
    window = kiosk()
    qtbot.mouseClick(window.start.not_found, Qt.MouseButton.LeftButton)
    screen = window.newcomer
    said = {screen.last_name: "Roux", screen.first_name: "Anne", screen.organisation: "Mairie de Die"}
    for field, text in said.items():
        assert window.focusWidget() is field
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)

    (person,) = library.find(Person)
    assert (person.last_name, person.first_name) == ("Roux", "Anne")
    assert library.get(Organisation, person.organisation).name == "Mairie de Die"
    assert [mark.state for mark in library.find(Attendance)] == ["present"]
    assert current(window) is window.thanks


@pytest.mark.usefixtures("signing_on")
def test_who_arrives_signs_when_signatures_are_taken(qtbot, kiosk, invited, library):
    invited("Chastan", "Michel")
    window = kiosk()
    find_name(qtbot, window, "cha")
    assert current(window) is window.signing
    assert library.find(Attendance) == []

    sign(qtbot, window.signing.pad)
    qtbot.mouseClick(window.signing.done, Qt.MouseButton.LeftButton)

    assert [mark.method for mark in library.find(Attendance)] == ["signed"]
    assert library.find(Signature)[0].name == "CHASTAN Michel"


@pytest.mark.usefixtures("signing_on")
def test_paper_stays_possible(qtbot, kiosk, invited, library):
    invited("Chastan")
    window = kiosk()
    find_name(qtbot, window, "cha")

    qtbot.mouseClick(window.signing.paper, Qt.MouseButton.LeftButton)

    assert [mark.method for mark in library.find(Attendance)] == ["screen"]
    assert library.find(Signature) == []


@pytest.mark.usefixtures("signing_on")
def test_a_dot_is_no_signature(qtbot, kiosk, invited, library):
    invited("Chastan")
    window = kiosk()
    find_name(qtbot, window, "cha")
    assert not window.signing.done.isEnabled()

    qtbot.mouseClick(window.signing.pad, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    qtbot.mouseClick(window.signing.done, Qt.MouseButton.LeftButton)

    assert "trop petit" in window.signing.words.text()
    assert library.find(Attendance) == []


def test_the_start_comes_back_and_forgets_after_a_while(qtbot, kiosk, invited):
    invited("Chastan")
    window = kiosk()
    qtbot.mouseClick(window.start.not_found, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(window.newcomer.last_name, "Rou")
    assert (window.idle.isActive(), window.idle.interval()) == (True, 10_000)

    window.idle.timeout.emit()

    assert current(window) is window.start
    assert window.newcomer.last_name.text() == "Rou"
    qtbot.mouseClick(window.start.not_found, Qt.MouseButton.LeftButton)
    assert window.newcomer.last_name.text() == ""


def test_who_is_recorded_already_is_told_so(qtbot, kiosk, invited, library):
    invited("Chastan", "Michel")
    window = kiosk()
    find_name(qtbot, window, "cha")
    window.begin()

    find_name(qtbot, window, "cha")

    assert window.thanks.title.text() == "Vous êtes déjà sur la feuille, Michel."
    assert len(library.find(Attendance)) == 1


def test_neither_escape_nor_closing_leads_to_the_notebook(qtbot, kiosk):
    window = kiosk()
    left = []
    window.closed.connect(lambda: left.append(True))

    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.keyClick(window.start.line, Qt.Key.Key_Escape)
    assert not window.close()

    assert window.isVisible()
    assert left == []
    assert current(window) is window.leaving


def test_a_wrong_word_stays_and_the_right_one_leaves(qtbot, kiosk):
    window = kiosk()
    qtbot.keyClick(window, Qt.Key.Key_Q, CTRL_SHIFT)
    assert current(window) is window.leaving
    assert window.leaving.line.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyClicks(window.leaving.line, "ajonc")
    qtbot.keyClick(window.leaving.line, Qt.Key.Key_Return)
    assert window.leaving.words.text() == "Ce n’est pas ce mot."
    assert window.isVisible()

    qtbot.keyClicks(window.leaving.line, "GENET")
    with qtbot.waitSignal(window.closed):
        qtbot.keyClick(window.leaving.line, Qt.Key.Key_Return)

    assert not window.isVisible()


def test_the_corner_asks_for_the_word_once_it_has_been_held(qtbot, kiosk):
    window = kiosk()
    qtbot.mousePress(window.corner, Qt.MouseButton.LeftButton)
    assert (window.corner.timer.isActive(), window.corner.timer.interval()) == (True, 3_000)
    qtbot.mouseRelease(window.corner, Qt.MouseButton.LeftButton)
    assert not window.corner.timer.isActive()

    window.corner.timer.timeout.emit()

    assert current(window) is window.leaving


@pytest.fixture
def sealed_morning(carnet, rencontre, invited):
    """The morning, sealed with one person present."""
    person = invited("Chastan")
    morning = rencontres.half_days(carnet.library, rencontre.id)[0]
    known = people.known_as(person, "")
    carnet.library.perform(attendance.marking(carnet.library, morning, known, Presence.PRESENT))
    carnet.library.perform(sealing.sealing(carnet, rencontre, morning))


@pytest.mark.usefixtures("sealed_morning")
def test_a_sealed_half_day_sends_to_the_facilitator(qtbot, kiosk, invited, editor):
    invited("Roux")
    window = kiosk()

    with qtbot.waitSignal(editor.failed):
        find_name(qtbot, window, "roux")

    assert window.thanks.title.text().startswith("Adressez-vous")


def test_the_notebook_hides_while_the_reception_is_open(qtbot, carnet, editor, rencontre):
    notebook = QWidget()
    qtbot.addWidget(notebook)
    panel = OpeningPanel(carnet, editor, notebook)
    notebook.show()
    panel.ask(rencontre, rencontres.half_days(carnet.library, rencontre.id)[0])
    assert not panel.open_button.isEnabled()
    qtbot.keyClicks(panel.word, "genet")
    panel.welcome.setText("Bienvenue à Crest")

    panel.open_button.click()

    window = panel.kiosk
    assert (notebook.isVisible(), window.isFullScreen()) == (False, True)
    assert window.start.title.text() == "Bienvenue à Crest"
    qtbot.keyClick(window, Qt.Key.Key_Q, CTRL_SHIFT)
    qtbot.keyClicks(window.leaving.line, "genet")
    qtbot.keyClick(window.leaving.line, Qt.Key.Key_Return)
    assert notebook.isVisible()
    assert panel.isHidden()


def test_every_field_and_button_has_a_name_for_those_who_listen(kiosk):
    window = kiosk()

    named = [window.start.line, window.start.list, window.signing.pad, window.corner, window.leaving.line,
             window.newcomer.last_name, window.newcomer.first_name, window.newcomer.organisation]  # fmt: skip
    assert all(widget.accessibleName() for widget in named)


@pytest.mark.usefixtures("signing_on")
def test_at_twice_the_size_every_button_is_still_reached(qtbot, kiosk, invited):
    invited("Chastan", "Michel")
    window = kiosk()
    window.resize(683, 384)
    find_name(qtbot, window, "cha")

    for button in (window.signing.paper, window.signing.back):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is button
        assert not button.visibleRegion().isEmpty()

    assert window.height() == 384
