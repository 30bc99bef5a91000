"""Welcoming people: one line, the sheet, its keys."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt

from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.identity import pair
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.rencontre import Invitation
from facilitator_app.services import attendance, rencontres
from facilitator_app.services.people import known_as
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.welcome_page import WelcomePage
from facilitator_app.ui.widgets.count_rows import CountRows

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def places(tmp_path):
    """Where the person says that files go, and what they open."""
    opened = []
    files = Files(lambda _parent, name: tmp_path / name, opened.append)
    return files, opened


@pytest.fixture
def page(qtbot, carnet, catalogue, editor, jobs, places):
    page = WelcomePage(carnet, catalogue, editor, jobs, places[0])
    qtbot.addWidget(page)
    page.resize(1158, 600)
    page.show()
    return page


def choose(combo, value):
    """Choose in a folded list, as a person does."""
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


class Desk:
    """The page at the door, and what a person does on it."""

    def __init__(self, page, library, editor, qtbot):
        self.page, self.library, self.editor, self.qtbot = page, library, editor, qtbot
        self.opened = []

    def show(self, rencontre):
        """Put the sheet on screen, everyone known being read."""
        with self.qtbot.waitSignal(self.page.people.read):
            self.page.show_rencontre(rencontre.id)
        self.page.activate()

    def marks(self, rencontre):
        """What was recorded at each half-day, by name."""
        sheet = attendance.sheet_of(self.library, rencontre.id)
        states = {row.known.person.full_name: {h: mark.state for h, mark in row.marks.items()} for row in sheet.rows}
        return {name: [at.get(half_day.id, "") for half_day in sheet.half_days] for name, at in states.items()}

    def words(self, row, column):
        return self.page.sheet_card.model.index(row, column).data()

    def cell(self, name, column):
        names = [self.words(row, 1) for row in range(self.page.sheet_card.model.rowCount())]
        return self.words(names.index(name), column)


@pytest.fixture
def desk(page, library, editor, qtbot, places):
    desk = Desk(page, library, editor, qtbot)
    desk.opened = places[1]
    return desk


def test_a_few_letters_and_enter_record_someone_present(desk, planned, invited):
    rencontre = planned()
    invited(rencontre, "Chastan", "Michel")
    desk.show(rencontre)

    desk.qtbot.keyClicks(desk.page.line.field, "cha")
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Return)

    assert desk.marks(rencontre) == {"CHASTAN Michel": ["present", ""]}
    assert desk.page.line.field.text() == ""
    assert desk.cell("CHASTAN Michel", 4) == "présent 9\u00a0h\u00a030"


def test_the_second_suggestion_is_an_arrow_away(desk, planned, invited):
    rencontre = planned()
    for name in ("Chabert", "Chastan"):
        invited(rencontre, name)
    desk.show(rencontre)

    desk.qtbot.keyClicks(desk.page.line.field, "cha")
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Down)
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Return)

    assert desk.marks(rencontre) == {"CHABERT": ["", ""], "CHASTAN": ["present", ""]}


def test_people_on_the_list_are_suggested_before_everyone_else(desk, planned, invited, known):
    rencontre = planned()
    known("Chabert")
    invited(rencontre, "Chastan")
    desk.show(rencontre)

    desk.qtbot.keyClicks(desk.page.line.field, "cha")

    hits = [desk.page.line.model.record(row).face for row in range(desk.page.line.model.rowCount())]
    assert [(hit.strong, hit.right) for hit in hits] == [
        ("CHASTAN", "Entrée\u00a0: présent ce matin"),
        ("CHABERT", "non inscrit"),
        ("Ajouter CHA", "Ctrl+Entrée"),
    ]


def test_someone_known_who_was_not_invited_is_put_on_the_list(desk, planned, known):
    rencontre = planned()
    person = known("Roux", "Anne")
    desk.show(rencontre)

    desk.qtbot.keyClicks(desk.page.line.field, "roux")
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Return)

    assert desk.library.get(Invitation, pair(rencontre.id, person.id)).answer == "coming"


def test_ctrl_enter_adds_someone_nobody_expected(desk, planned, invited):
    rencontre = planned()
    invited(rencontre, "Durand", "Paul")
    desk.show(rencontre)

    desk.qtbot.keyClicks(desk.page.line.field, "Durand Zoe, Commune de Die")
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Return, CTRL)

    added = next(person for person in desk.library.find(Person) if person.first_name == "Zoe")
    assert added.last_name == "Durand"
    assert desk.library.get(Organisation, added.organisation).name == "Commune de Die"
    assert desk.marks(rencontre)["DURAND Zoe"] == ["present", ""]


def test_one_undo_takes_a_walk_in_back(desk, planned):
    rencontre = planned()
    desk.show(rencontre)
    desk.qtbot.keyClicks(desk.page.line.field, "Durand Zoe")
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Return, CTRL)

    desk.editor.undo()

    assert (desk.library.find(Person), desk.library.find(Attendance), desk.page.sheet_card.model.rowCount()) == (
        [],
        [],
        0,
    )


def test_enter_adds_nobody_while_people_are_still_being_read(desk, planned, known):
    rencontre = planned()
    known("Roux")
    desk.page.show_rencontre(rencontre.id)

    desk.qtbot.keyClicks(desk.page.line.field, "roux")
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Return)

    assert len(desk.library.find(Person)) == 1
    desk.qtbot.waitUntil(lambda: desk.page.people.complete)


def test_escape_clears_the_line(desk, planned):
    desk.show(planned())
    desk.qtbot.keyClicks(desk.page.line.field, "cha")

    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Escape)

    assert desk.page.line.field.text() == ""
    assert desk.page.line.panel.isHidden()


@pytest.mark.parametrize(("key", "state"), [
    (Qt.Key.Key_P, "present"), (Qt.Key.Key_Space, "present"), (Qt.Key.Key_A, "absent"), (Qt.Key.Key_E, "excused"),
    (Qt.Key.Key_L, "left"), (Qt.Key.Key_R, "represented"), (Qt.Key.Key_D, "remote"),
])  # fmt: skip
def test_a_letter_on_the_sheet_records_a_state(desk, planned, invited, key, state):
    rencontre = planned()
    invited(rencontre, "Chastan")
    desk.show(rencontre)
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Down)

    desk.qtbot.keyClick(desk.page.sheet_card.table, key)

    assert list(desk.marks(rencontre).values()) == [[state, ""]]


def test_delete_makes_not_recorded_which_is_never_absent(desk, planned, invited):
    rencontre = planned()
    invited(rencontre, "Chastan")
    desk.show(rencontre)
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Down)
    desk.qtbot.keyClick(desk.page.sheet_card.table, Qt.Key.Key_A)

    desk.qtbot.keyClick(desk.page.sheet_card.table, Qt.Key.Key_Delete)

    assert list(desk.marks(rencontre).values()) == [["", ""]]
    assert desk.words(0, 4) == "—"
    assert desk.page.findChild(CountRows, "counts-by-state").counts() == {"Non renseignés": 1}


def test_the_arrow_at_the_right_records_for_the_afternoon(desk, planned, invited):
    rencontre = planned()
    invited(rencontre, "Chastan")
    desk.show(rencontre)
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Down)

    desk.qtbot.keyClick(desk.page.sheet_card.table, Qt.Key.Key_Right)
    desk.qtbot.keyClick(desk.page.sheet_card.table, Qt.Key.Key_E)

    assert list(desk.marks(rencontre).values()) == [["", "excused"]]


def test_several_people_are_recorded_in_one_undo_step(desk, planned, invited):
    rencontre = planned()
    for name in ("Aubert", "Barthe", "Chastan"):
        invited(rencontre, name)
    desk.show(rencontre)
    desk.page.sheet_card.table.selectAll()
    desk.qtbot.keyClick(desk.page.sheet_card.table, Qt.Key.Key_P)
    assert list(desk.marks(rencontre).values()) == [["present", ""]] * 3

    desk.editor.undo()

    assert list(desk.marks(rencontre).values()) == [["", ""]] * 3


def test_who_represents_someone_is_typed_and_stored(desk, planned, invited):
    rencontre = planned()
    invited(rencontre, "Chastan")
    desk.show(rencontre)
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Down)
    desk.qtbot.keyClick(desk.page.sheet_card.table, Qt.Key.Key_R)

    desk.qtbot.keyClicks(desk.page.mark.speaker, "Mme Roux")
    desk.page.flush()

    assert desk.words(0, 4) == "représenté par Mme Roux"


def test_the_hour_someone_left_can_be_corrected(desk, planned, invited):
    rencontre = planned()
    invited(rencontre, "Chastan")
    desk.show(rencontre)
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Down)
    desk.qtbot.keyClick(desk.page.sheet_card.table, Qt.Key.Key_L)

    desk.page.mark.left.setText("11h")
    desk.page.mark.left.editingFinished.emit()

    assert desk.library.find(Attendance)[0].left == time(11)
    assert desk.words(0, 4) == "parti 11\u00a0h"


def test_a_signature_on_paper_is_said(desk, planned, invited):
    rencontre = planned()
    invited(rencontre, "Chastan")
    desk.show(rencontre)
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Down)
    desk.qtbot.keyClick(desk.page.sheet_card.table, Qt.Key.Key_P)

    choose(desk.page.mark.proof.method, "paper")

    assert desk.words(0, 4) == "papier"


def test_the_gauge_counts_those_who_are_here_of_those_expected(desk, planned, invited):
    rencontre = planned()
    for name in ("Aubert", "Barthe", "Chastan"):
        invited(rencontre, name, profile="elu_local")
    desk.show(rencontre)

    desk.qtbot.keyClicks(desk.page.line.field, "aub")
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Return)

    assert desk.page.counts.ring.accessibleName() == "1 sur 3 inscrits"
    groups = desk.page.findChild(CountRows, "counts-by-group")
    desk.qtbot.waitUntil(lambda: groups.counts() == {"Élu·e local·e": 1})


def test_recorded_again_after_being_erased_says_what_was_recorded_last(desk, planned, invited):
    rencontre = planned()
    invited(rencontre, "Chastan")
    half_day = rencontres.half_days(desk.library, rencontre.id)[0]
    known = attendance.sheet_of(desk.library, rencontre.id).rows[0].known
    desk.library.perform(attendance.marking(desk.library, half_day, known, attendance.Presence.EXCUSED))
    desk.library.perform(attendance.unmarking(desk.library, half_day, known.id))

    desk.library.perform(attendance.marking(desk.library, half_day, known, attendance.Presence.PRESENT))

    assert list(desk.marks(rencontre).values()) == [["present", ""]]


def test_a_rencontre_without_hours_says_what_it_needs_first(desk, a_rencontre):
    rencontre = a_rencontre()
    with desk.qtbot.waitSignal(desk.page.people.read):
        desk.page.show_rencontre(rencontre.id)

    with desk.qtbot.waitSignal(desk.page.step_asked) as asked:
        desk.page.stack.no_hours.action.click()

    assert asked.args == ["prepare"]


@pytest.mark.parametrize("filled", [False, True])
def test_the_sheet_goes_on_paper(desk, planned, invited, filled):
    rencontre = planned()
    invited(rencontre, "Chastan")
    desk.show(rencontre)

    with desk.qtbot.waitSignal(desk.page.printing.written) as written:
        desk.page.findChild(object, "print-filled" if filled else "print-blank").trigger()

    assert written.args[0].read_bytes().startswith(b"%PDF")
    desk.page.printing.banner.action.click()
    assert desk.opened == [written.args[0]]


def test_ten_thousand_people_are_found_as_one_types(desk, planned):
    everyone = [known_as(Person(id=f"{n:032x}", last_name=f"Martin{n}"), "Commune") for n in range(10_000)]
    desk.page.people.directory.fill(everyone)
    desk.page.show_rencontre(planned().id)

    desk.qtbot.keyClicks(desk.page.line.field, "martin99")

    assert desk.page.line.model.record(0).known.person.last_name == "Martin99"


def test_who_walks_in_once_the_sheet_is_printed_comes_after_the_printed_lines(desk, planned, invited):
    rencontre = planned()
    invited(rencontre, "Chastan")
    desk.show(rencontre)
    with desk.qtbot.waitSignal(desk.page.printing.written):
        desk.page.findChild(object, "print-blank").trigger()

    desk.qtbot.keyClicks(desk.page.line.field, "Aaron Lia")
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Return, CTRL)

    assert [(desk.words(row, 0), desk.words(row, 1)) for row in (0, 1)] == [("1", "CHASTAN"), ("2", "AARON Lia")]


@pytest.mark.parametrize("typed", ["1-3 5", "12", "..."])
def test_what_has_no_letter_is_never_a_person(desk, planned, invited, typed):
    rencontre = planned()
    invited(rencontre, "Chastan")
    desk.show(rencontre)

    desk.qtbot.keyClicks(desk.page.line.field, typed)
    desk.qtbot.keyClick(desk.page.line.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert list(desk.marks(rencontre)) == ["CHASTAN"]
