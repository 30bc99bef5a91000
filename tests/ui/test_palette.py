"""Ctrl+K, from the keyboard only: find, go, do, and come back to where one was."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QPlainTextEdit

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.words import speak_disguised
from facilitator_app.services import people, rencontres
from facilitator_app.services.search import Findings, Group
from facilitator_app.services.search_excerpt import Marked
from facilitator_app.services.search_found import Found
from facilitator_app.ui.shell.index_keeper import IndexKeeper
from facilitator_app.ui.shell.searching import Searching

CTRL = Qt.KeyboardModifier.ControlModifier


class Room:
    """The whole window, and hands on its keyboard."""

    def __init__(self, qtbot, carnet, desk):
        self.qtbot, self.carnet = qtbot, carnet
        self.desk = desk
        self.window = desk.window
        self.settle()

    @property
    def palette(self):
        return self.desk.search.palette

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, modifier)

    def opens(self):
        self.press(Qt.Key.Key_K, CTRL)
        self.settle()

    def types(self, words):
        self.qtbot.keyClicks(self.window.focusWidget(), words)
        self.settle()

    def rows(self):
        return [row.title.text for row in self.palette.list.lines.records() if not row.head]

    def heads(self):
        return [row.title.text for row in self.palette.list.lines.records() if row.head]

    def settle(self):
        for _again in range(4):
            self.qtbot.wait(5)
            self.desk.jobs.wait()
            if self.palette is not None:
                self.palette.searching.wait()
        self.qtbot.wait(5)


@pytest.fixture
def room(qtbot, carnet, open_desk):
    return Room(qtbot, carnet, open_desk())


@pytest.fixture
def rencontre(carnet):
    edit, made = rencontres.planned(carnet.library, carnet.owner, rencontres.Plan(title="Mutualiser", place="Die"))
    carnet.library.perform(edit)
    return made


@pytest.fixture
def person(carnet):
    stranger = people.Person(id=carnet.library.new_id(), last_name="CHASTAN", first_name="Zoé")
    edit, made = people.adding(carnet.library, stranger, "Mairie de Die")
    carnet.library.perform(edit)
    return made


def noted(carnet, rencontre, text):
    outcome = Outcome(id=carnet.library.new_id(), rencontre=rencontre.id, text=text, axis="2014.1")
    carnet.library.perform(Edit.creating("Noter", outcome))
    return outcome


def test_results_come_as_one_types_from_the_second_letter(carnet, rencontre, person, room):
    noted(carnet, rencontre, "Inviter les elu·es de la mairie")
    room.opens()

    room.types("m")
    assert room.heads() in ([], ["Aller à, faire"])
    room.types("ai")

    assert room.heads() == ["Personnes", "Notes"]
    assert room.rows() == [person.full_name, "Inviter les elu·es de la mairie"]


def test_enter_opens_a_person_on_their_sheet(room, person):
    room.opens()
    room.types("chast")

    room.press(Qt.Key.Key_Return)
    room.settle()

    page = room.window.pages.page()
    assert not room.palette.isVisible()
    assert page.form.person().id == person.id


def test_a_person_is_opened_again_once_the_page_is_there(room, person):
    for _again in range(2):
        room.opens()
        room.types("chast")
        room.press(Qt.Key.Key_Return)
        room.settle()
        page = room.window.pages.page()
        assert page.form.person().id == person.id
        room.press(Qt.Key.Key_Escape)


def test_enter_opens_a_sequence_where_it_stands(carnet, rencontre, room):
    item = AgendaItem(id=carnet.library.new_id(), rencontre=rencontre.id, title="Accueil et tour de table", minutes=20)
    carnet.library.perform(Edit.creating("Ajouter", item))
    room.opens()
    room.types("tour de ta")

    room.press(Qt.Key.Key_Return)
    room.settle()

    agenda = room.window.findChild(type(room.desk.rencontres.workspace)).findChild(object, "agenda")
    assert agenda.currentIndex().isValid()
    assert agenda.hasFocus()


def test_arrows_choose_among_results_and_pass_the_titles_of_groups(carnet, rencontre, room, person):
    noted(carnet, rencontre, "Une mairie")
    room.opens()
    room.types("mair")
    assert room.palette.list.chosen().title.text == person.full_name

    room.press(Qt.Key.Key_Down)
    assert room.palette.list.chosen().title.text == "Une mairie"
    room.press(Qt.Key.Key_Down)

    assert room.palette.list.chosen().title.text == person.full_name
    assert room.palette.line.hasFocus()


def test_escape_gives_the_keyboard_back(room):
    room.window.go_to("people")
    room.settle()
    before = room.window.focusWidget()
    room.opens()
    assert room.window.focusWidget() is room.palette.line
    room.types("quelque chose")

    room.press(Qt.Key.Key_Escape)

    assert not room.palette.isVisible()
    assert room.window.focusWidget() is before


def test_with_nothing_typed_there_are_near_rencontres_and_commands(carnet, rencontre, room):
    changed = replace(rencontre, starts_on=carnet.library.today())
    carnet.library.perform(Edit.between("Dater", rencontre, changed))

    room.opens()

    assert room.heads() == ["Rencontres proches", "Aller à, faire"]
    assert room.rows()[0] == "Mutualiser"
    assert {"Nouvelle rencontre", "Personnes", "Échanges", "Rétablir"} <= set(room.rows())


def test_a_command_is_found_by_its_words_and_done(room):
    room.opens()
    room.types("creer renc")
    assert room.rows() == ["Nouvelle rencontre"]

    room.press(Qt.Key.Key_Return)
    room.settle()

    assert room.desk.rencontres.list.form.isVisible()


def test_a_page_is_reached_by_its_name(room):
    room.opens()
    room.types("reglages")

    room.press(Qt.Key.Key_Return)

    assert room.window.pages.page().title == "Réglages"


def test_undo_from_the_palette_takes_the_last_step_back(room, rencontre, carnet):
    room.desk.editor.perform(Edit.between("Renommer", rencontre, replace(rencontre, title="Partager")))
    room.opens()
    room.types("defaire")

    room.press(Qt.Key.Key_Return)

    assert carnet.library.get(Rencontre, rencontre.id).title == "Mutualiser"


def test_enter_before_the_answer_opens_the_first_of_the_answer(room, person):
    room.opens()
    room.qtbot.keyClicks(room.palette.line, "chast")
    room.press(Qt.Key.Key_Return)

    room.settle()

    assert room.window.pages.page().form.person().id == person.id


def test_nothing_found_is_said_and_what_is_not_understood_too(room):
    room.opens()
    room.types("zzzz")
    assert room.palette.nothing.isVisible()
    assert room.palette.nothing.text() == "Rien ne répond à «\u00a0zzzz\u00a0»."

    room.types(" axe:9")

    assert "«\u00a09\u00a0»" in room.palette.hint.text()


def test_f1_shows_all_that_can_be_typed(room):
    room.opens()

    room.press(Qt.Key.Key_F1)

    assert room.palette.help.isVisible()
    assert not room.window.help.isVisible()


def test_no_shortcut_of_the_page_below_answers(room):
    room.window.go_to("people")
    room.settle()
    room.opens()

    room.press(Qt.Key.Key_N, CTRL)
    room.press(Qt.Key.Key_1, CTRL)

    assert room.window.pages.page().title == "Personnes"
    assert room.palette.isVisible()


def test_tab_stays_in_the_palette(room):
    room.opens()

    room.press(Qt.Key.Key_Tab)

    assert room.palette.line.hasFocus()


def test_ctrl_k_also_answers_in_a_line_and_in_an_area(qtbot, room):
    area = QPlainTextEdit("Un mot")
    room.window.pages.addWidget(area)
    room.window.pages.setCurrentWidget(area)
    area.setFocus()

    qtbot.keyClick(area, Qt.Key.Key_K, CTRL)

    assert room.palette.isVisible()
    assert area.toPlainText() == "Un mot"
    room.press(Qt.Key.Key_Escape)
    room.window.pages.setCurrentIndex(0)


def test_a_screen_reader_hears_the_line_and_what_is_chosen(room, person):
    room.opens()
    room.types("chast")

    heard = QAccessible.queryAccessibleInterface(room.palette.line)

    assert heard.text(QAccessible.Text.Name) == "Rechercher partout, aller à, faire"
    assert heard.text(QAccessible.Text.Description) == f"{person.full_name} · Mairie de Die"
    assert room.palette.list.accessibleName()


def test_a_word_may_be_given_with_the_question(room, person):
    room.window.search_everywhere("chast")
    room.settle()

    assert room.palette.line.text() == "chast"
    assert room.rows() == [person.full_name]


@pytest.mark.parametrize("size", [(1366, 728), (800, 560)])
def test_the_palette_stays_within_the_window(carnet, rencontre, room, size):
    for number in range(12):
        noted(carnet, rencontre, f"Une note bien longue, trop longue pour une ligne étroite, la {number}e " * 3)
    room.window.resize(*size)
    room.opens()
    room.types("note")
    room.press(Qt.Key.Key_F1)

    assert room.palette.geometry() == room.window.rect()
    assert room.palette.rect().contains(room.palette.card.geometry())
    assert room.palette.list.height() > 60
    assert room.palette.list.horizontalScrollBar().maximum() == 0


def test_what_people_typed_is_only_words(carnet, rencontre, room, tmp_path):
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(tmp_path / "red.png"))
    noted(carnet, rencontre, f'<img src="file://{tmp_path}/red.png"><b>Zoé</b>')
    room.opens()
    room.types("zo")

    image = room.palette.grab().toImage()

    reds = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
            if image.pixelColor(x, y) == Qt.GlobalColor.red]  # fmt: skip
    assert room.rows() != []
    assert reds == []


def test_no_sentence_escapes_the_translation(qtbot, carnet, open_desk):
    speak_disguised()
    room = Room(qtbot, carnet, open_desk())
    room.opens()

    said = [
        room.palette.line.accessibleName(),
        room.palette.help.text(),
        room.palette.hint.text(),
        *room.heads(),
        *room.rows(),
    ]

    assert [words for words in said if not words.startswith("[")] == []


class Slow:
    """A finder that answers when it is told to."""

    def __init__(self):
        self.asked, self.go_on = [], threading.Event()

    def find(self, typed):
        self.asked.append(typed)
        self.go_on.wait(10)
        return Findings((Group("person", (Found(group="person", id=typed, title=Marked(typed)),)),))


def test_an_old_answer_never_comes_after_a_newer_question(qtbot, qapp):
    slow, answers = Slow(), []
    searching = Searching(slow, qapp)
    searching.found.connect(lambda findings: answers.append(findings.groups[0].found[0].id))

    for typed in ("m", "ma", "mar", "mart"):
        searching.ask(typed)
    slow.go_on.set()
    qtbot.waitUntil(lambda: answers == ["mart"])

    assert slow.asked == ["m", "mart"]


def test_an_answer_that_nobody_waits_for_is_not_heard(qtbot, qapp):
    slow = Slow()
    searching = Searching(slow, qapp)
    with qtbot.assertNotEmitted(searching.found, wait=50):
        searching.ask("martin")
        searching.forget()
        slow.go_on.set()
        searching.wait()


def test_what_was_written_is_read_when_nobody_writes_any_more(qtbot, editor, jobs, monkeypatch):
    monkeypatch.setattr("facilitator_app.ui.shell.index_keeper.IDLE_MS", 20)
    window = QPlainTextEdit()
    qtbot.addWidget(window)
    window.show()
    read = threading.Event()

    class Reader:
        def keep_up(self, _progress):
            read.set()

    IndexKeeper(window, Reader, editor, jobs)

    qtbot.waitUntil(read.is_set)
