"""The signed paper is ticked in one pass, by keys alone, and nothing is said of whom it is silent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from facilitator_app.domain.attendance import Attendance, Presence
from facilitator_app.domain.people import Person
from facilitator_app.services import attendance, paper_counts, rencontres
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.welcome_page import WelcomePage

Key = Qt.Key


def spaced(text):
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ")


class Paper:
    """The page while the signed paper lies beside the keyboard."""

    def __init__(self, page, library, editor, qtbot, rencontre):
        self.page, self.library, self.editor, self.qtbot, self.rencontre = page, library, editor, qtbot, rencontre
        self.line, self.field = page.paper_line, page.paper_line.field
        self.pressed = 0

    @property
    def half_day(self):
        return rencontres.half_days(self.library, self.rencontre.id)[0]

    def type(self, *keys):
        """Words are typed letter by letter; a key is pressed. Each is a key event, and is counted."""
        for key in keys:
            self.pressed += len(key) if isinstance(key, str) else 1
            if isinstance(key, str):
                self.qtbot.keyClicks(self.field, key)
            else:
                self.qtbot.keyClick(self.field, key)

    def marks(self):
        """State and method of each line of the paper, ("", "") where nothing is recorded."""
        found = {}
        for row in attendance.sheet_of(self.library, self.rencontre.id).lines:
            mark = row.marks.get(self.half_day.id)
            found[row.number] = (mark.state, mark.method) if mark else ("", "")
        return found

    def in_state(self, state):
        return [number for number, (found, _method) in self.marks().items() if found == state]


@pytest.fixture
def page(qtbot, carnet, catalogue, editor, jobs):
    page = WelcomePage(carnet, catalogue, editor, jobs, Files(lambda *_: None, lambda _: None))
    qtbot.addWidget(page)
    page.resize(1158, 600)
    page.show()
    return page


@pytest.fixture
def paper(qtbot, page, library, editor, planned, invited):
    """The sheet of so many people, about to be ticked."""

    def build(people):
        rencontre = planned()
        for number in range(people):
            invited(rencontre, f"Nom{number:03}")
        with qtbot.waitSignal(page.people.read):
            page.show_rencontre(rencontre.id)
        page.sheet_card.paper_button.click()
        return Paper(page, library, editor, qtbot, rencontre)

    return build


def test_forty_people_are_ticked_with_three_keys_each_at_most(paper):
    desk = paper(40)

    for number in range(40, 0, -1):  # the worst order: no line follows the one before
        before = desk.pressed
        desk.type(str(number), Key.Key_Return)
        assert desk.pressed - before <= 3

    assert set(desk.marks().values()) == {("present", "paper")}


def test_forty_people_in_the_order_of_the_paper_take_one_key_each(paper):
    desk = paper(40)

    for _line in range(40):
        desk.type(Key.Key_Space)

    assert (desk.pressed, set(desk.marks().values())) == (40, {("present", "paper")})


def test_a_range_and_a_list_are_one_step(paper):
    desk = paper(20)
    desk.type("1-12 15 17", Key.Key_Return)
    assert desk.in_state("present") == [*range(1, 13), 15, 17]

    desk.editor.undo()

    assert desk.in_state("present") == []


@pytest.mark.parametrize(("key", "state"), [
    (Key.Key_A, "absent"), (Key.Key_E, "excused"), (Key.Key_L, "left"), (Key.Key_R, "represented"),
])  # fmt: skip
def test_a_letter_says_a_state_and_goes_on(paper, key, state):
    desk = paper(3)

    desk.type(Key.Key_Space, key, Key.Key_Space)

    assert [found for found, _method in desk.marks().values()] == ["present", state, "present"]


def test_a_letter_after_a_number_is_for_that_line(paper):
    desk = paper(20)

    desk.type("17", Key.Key_A)

    assert desk.in_state("absent") == [17]


def test_a_line_that_is_not_on_the_sheet_ticks_nothing(paper):
    desk = paper(5)

    desk.type("1-3 57", Key.Key_Return)

    assert desk.in_state("present") == []
    assert desk.line.said.text() == "La feuille n’a pas de ligne 57\u00a0: rien n’a été coché."


def test_what_is_no_number_stays_and_is_said(paper):
    desk = paper(5)

    desk.type("3-1", Key.Key_Return)

    assert desk.field.text() == "3-1"
    assert "n’est pas un numéro de ligne" in desk.line.said.text()


FRENCH = {"&": Key.Key_Ampersand, "é": Key.Key_Eacute, "(": Key.Key_ParenLeft, "-": Key.Key_Minus, "à": Key.Key_Agrave}


@pytest.mark.parametrize(("letters", "line"), [("&(", 15), ("&-", 16), ("-", 6), ("éà", 20)])
def test_the_digits_of_a_french_keyboard_need_no_shift(paper, letters, line):
    desk = paper(20)

    for letter in letters:  # QTest has no such letters
        event = QKeyEvent(QEvent.Type.KeyPress, FRENCH[letter], Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.sendEvent(desk.field, event)
    desk.type(Key.Key_Return)

    assert desk.in_state("present") == [line]


def test_how_far_one_is_is_said(paper):
    desk = paper(5)

    desk.type("1-3", Key.Key_Return)

    assert spaced(desk.line.progress.text()) == "3 cochées / 5 lignes"


def test_delete_takes_a_slip_back(paper):
    desk = paper(3)
    desk.type(Key.Key_Space, Key.Key_Up)

    desk.type(Key.Key_Delete)

    assert desk.marks()[1] == ("", "")


def test_who_left_early_and_signed_stays_someone_who_left(paper):
    desk = paper(2)
    known = attendance.sheet_of(desk.library, desk.rencontre.id).rows[0].known
    desk.library.perform(attendance.marking(desk.library, desk.half_day, known, Presence.LEFT))

    desk.type("1", Key.Key_Return)

    assert desk.marks()[1] == ("left", "paper")
    assert desk.library.find(Attendance)[0].left is not None


def test_leaving_asks_what_the_other_lines_are_and_leaves_them_not_recorded(paper):
    desk = paper(3)
    desk.type("2", Key.Key_Return)
    desk.page.go_back()
    assert desk.page.paper.active

    desk.line.leave.click()

    assert desk.in_state("") == [1, 3]
    assert not desk.page.paper.active


def test_the_other_lines_are_absent_only_when_one_says_so_and_in_one_step(paper):
    desk = paper(3)
    desk.type("2", Key.Key_Return)
    desk.line.end.click()
    desk.line.absent.click()
    assert desk.in_state("absent") == [1, 3]

    desk.editor.undo()

    assert desk.in_state("") == [1, 3]


def test_a_pass_without_any_line_left_ends_at_once(paper):
    desk = paper(2)
    desk.type("1-2", Key.Key_Return)

    desk.line.end.click()

    assert not desk.page.paper.active
    assert desk.page.line.field.isVisible()


@pytest.mark.parametrize(("counted", "said"), [
    ("3", "3 signatures comptées, 3 présences notées : le compte y est"),
    ("4", "4 signatures comptées, 3 présences notées : 1 signature de plus"),
    ("1", "1 signature comptée, 3 présences notées : il manque 2 signatures"),
])  # fmt: skip
def test_the_signatures_counted_stand_beside_what_was_recorded(paper, counted, said):
    desk = paper(5)
    desk.type("1-3", Key.Key_Return)

    desk.qtbot.keyClicks(desk.line.counted.field, counted)
    desk.qtbot.keyClick(desk.line.counted.field, Key.Key_Return)

    assert spaced(desk.line.counted.difference.text()) == said
    assert desk.page.counts.paper.isVisible() == (counted != "3")
    assert paper_counts.counted(desk.library, desk.half_day) == int(counted)


def test_a_presence_attested_needs_no_signature(paper):
    desk = paper(2)
    desk.type("1-2", Key.Key_Return)
    mark = desk.library.find(Attendance)[0]
    desk.library.perform(attendance.Edit.between("Attester", mark, attendance.attesting(mark, "Oubli")))

    sheet = attendance.sheet_of(desk.library, desk.rencontre.id)

    assert (sheet.here(desk.half_day.id), sheet.signatures(desk.half_day.id)) == (2, 1)


def test_who_walked_in_after_printing_is_ticked_by_the_line_they_wrote_on(paper):
    desk = paper(2)
    desk.library.perform(attendance.numbering(desk.library, desk.rencontre.id))
    newcomer = Person(id=desk.library.new_id(), last_name="Aaron")
    afternoon = rencontres.half_days(desk.library, desk.rencontre.id)[1]
    desk.editor.perform(attendance.arriving(desk.library, afternoon, newcomer, ""))

    desk.type("3", Key.Key_Return)

    (row,) = (r for r in attendance.sheet_of(desk.library, desk.rencontre.id).rows if r.number == 3)
    assert (row.known.person.last_name, row.marks[desk.half_day.id].method) == ("Aaron", "paper")
