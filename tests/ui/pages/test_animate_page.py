"""Running a rencontre: the capture line, the notes, the day, and what was left aside."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from facilitator_app.domain.agenda import AgendaItem, rank_after
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.rencontre import Rencontre, Subgroup
from facilitator_app.services import agenda, outcomes, rencontres
from facilitator_app.services.drafts import Drafts
from facilitator_app.ui.main_window import MainWindow
from facilitator_app.ui.pages.animate_page import AnimatePage
from facilitator_app.ui.shell.page import Entry, Page
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.text_area import TextArea

NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(qtbot, carnet, catalogue, editor):
    page = AnimatePage(carnet.library, catalogue, editor, Drafts(carnet.folder))
    qtbot.addWidget(page)
    page.resize(1158, 600)
    page.show()
    yield page
    page.flush()


class Stage:
    """The page, and what a person does on it."""

    def __init__(self, page, library, editor, qtbot):
        self.page, self.library, self.editor, self.qtbot = page, library, editor, qtbot

    def show(self, rencontre):
        self.page.show_rencontre(rencontre.id)
        self.page.activate()

    def say(self, text):
        self.qtbot.keyClicks(self.page.capture.line, text)
        self.qtbot.keyClick(self.page.capture.line, ENTER)


@pytest.fixture
def stage(page, library, editor, qtbot):
    return Stage(page, library, editor, qtbot)


@pytest.fixture
def noted(library):
    """A note of a rencontre."""

    def build(rencontre, text="Former", **values):
        outcome = Outcome(id=library.new_id(), rencontre=rencontre.id, text=text, **values)
        library.perform(outcomes.noting(library, outcome))
        return outcome

    return build


@pytest.fixture
def sequences(library):
    """The sequences of a rencontre, each with its minutes."""

    def build(rencontre, *minutes):
        rank = ""
        for number, length in enumerate(minutes):
            rank = rank_after(rank)
            item = AgendaItem(
                id=library.new_id(), rencontre=rencontre.id, rank=rank, title=f"Temps {number}", minutes=length
            )
            library.perform(Edit.creating("Ajouter", item))

    return build


@pytest.fixture
def later(library):
    """Let the clock of the room go on."""

    def jump(minutes):
        now = library.surroundings.clock() + timedelta(minutes=minutes)
        library.surroundings = replace(library.surroundings, clock=lambda: now)

    return jump


def test_enter_notes_what_was_said(stage, planned):
    rencontre = planned()
    stage.show(rencontre)

    stage.say("Former ensemble")

    note = stage.library.find(Outcome)[0]
    assert (note.text, note.rencontre, note.nature, note.axis) == ("Former ensemble", rencontre.id, "finding", None)
    assert note.half_day == rencontres.half_days(stage.library, rencontre.id)[0].id
    assert stage.page.capture.line.toPlainText() == ""


def test_the_keys_say_nature_and_axis_and_both_stay_for_the_next_note(stage, planned):
    stage.show(planned())
    stage.qtbot.keyClick(stage.page.capture.line, Qt.Key.Key_F2)
    stage.qtbot.keyClick(stage.page.capture.line, Qt.Key.Key_3, CTRL)

    stage.say("une")
    stage.say("deux")

    assert [(note.nature, note.axis) for note in stage.library.find(Outcome)] == [("proposal", "2014.3")] * 2


def test_a_french_keyboard_writes_an_ampersand_where_the_1_is(stage, planned):
    stage.show(planned())
    stage.qtbot.keyClick(stage.page.capture.line, Qt.Key.Key_Ampersand, CTRL)

    stage.say("une")

    assert stage.library.find(Outcome)[0].axis == "2014.1"


def test_secondary_axes_verbatim_and_support_are_of_one_note_only(stage, planned):
    stage.show(planned())
    stage.qtbot.keyClick(stage.page.capture.line, Qt.Key.Key_1, CTRL)
    for key, held in (
        (Qt.Key.Key_2, CTRL | SHIFT),
        (Qt.Key.Key_Dollar, CTRL | SHIFT),
        (Qt.Key.Key_G, CTRL),
        (Qt.Key.Key_F7, NONE),
    ):
        stage.qtbot.keyClick(stage.page.capture.line, key, held)

    stage.say("une")
    stage.say("deux")

    first, second = stage.library.find(Outcome)
    assert (first.also, first.verbatim, first.support) == (("2014.2", "2014.4"), True, "isolated")
    assert (second.axis, second.also, second.verbatim, second.support) == ("2014.1", (), False, "")


def test_ctrl_0_says_that_a_note_belongs_to_no_axis(stage, planned):
    stage.show(planned())
    stage.qtbot.keyClick(stage.page.capture.line, Qt.Key.Key_0, CTRL)

    stage.say("une")

    assert stage.library.find(Outcome)[0].axis == "outside"


def test_shift_enter_begins_a_new_line(stage, planned):
    stage.show(planned())
    stage.qtbot.keyClicks(stage.page.capture.line, "une")
    stage.qtbot.keyClick(stage.page.capture.line, ENTER, SHIFT)

    stage.say("deux")

    assert stage.library.find(Outcome)[0].text == "une\ndeux"


def test_nothing_typed_notes_nothing(stage, planned):
    stage.show(planned())

    stage.qtbot.keyClick(stage.page.capture.line, ENTER)

    assert stage.library.find(Outcome) == []


def test_the_first_note_makes_the_rencontre_run_in_the_same_edit(stage, planned):
    rencontre = planned()
    stage.show(rencontre)

    stage.say("une")
    assert stage.library.get(Rencontre, rencontre.id).state == "running"
    stage.editor.undo()

    assert stage.library.get(Rencontre, rencontre.id).state == "planned"
    assert stage.library.find(Outcome) == []


def test_an_action_says_who_and_by_when(stage, planned):
    stage.show(planned())
    stage.qtbot.keyClick(stage.page.capture.line, Qt.Key.Key_F4)
    stage.qtbot.keyClicks(stage.page.capture.line, "Recenser")
    stage.qtbot.keyClicks(stage.page.capture.owner, "M. Chastan")
    stage.qtbot.keyClicks(stage.page.capture.due, "30 avril")

    with stage.qtbot.waitSignal(stage.page.capture.noted):
        stage.qtbot.keyClick(stage.page.capture.due, ENTER)

    action = stage.library.find(Action)[0]
    assert (action.owner, action.due) == ("M. Chastan", date(2026, 4, 30))


def test_a_date_that_is_not_understood_keeps_the_note_on_screen(stage, planned):
    stage.show(planned())
    stage.qtbot.keyClick(stage.page.capture.line, Qt.Key.Key_F4)
    stage.qtbot.keyClicks(stage.page.capture.line, "Recenser")
    stage.qtbot.keyClicks(stage.page.capture.due, "bientot")

    with stage.qtbot.waitSignal(stage.page.capture.noted):
        stage.qtbot.keyClick(stage.page.capture.due, ENTER)

    assert stage.library.find(Outcome) == []
    assert stage.page.capture.line.toPlainText() == "Recenser"


def test_what_is_typed_is_on_disk_within_a_second(stage, planned, carnet):
    rencontre = planned()
    stage.show(rencontre)
    file = carnet.folder / "brouillons.json"

    stage.qtbot.keyClicks(stage.page.capture.line, "Pas encore dit")

    stage.qtbot.waitUntil(file.exists, timeout=1000)
    assert json.loads(file.read_text()) == {rencontre.id: "Pas encore dit"}


def test_a_draft_comes_back_after_a_restart(stage, planned, carnet, catalogue):
    rencontre = planned()
    stage.show(rencontre)
    stage.qtbot.keyClicks(stage.page.capture.line, "Pas encore dit")
    stage.page.flush()

    again = AnimatePage(carnet.library, catalogue, stage.editor, Drafts(carnet.folder))
    stage.qtbot.addWidget(again)
    again.show_rencontre(rencontre.id)

    assert again.capture.line.toPlainText() == "Pas encore dit"


def test_a_noted_draft_is_forgotten(stage, planned, carnet):
    stage.show(planned())
    stage.qtbot.keyClicks(stage.page.capture.line, "Dit")
    stage.page.flush()

    stage.qtbot.keyClick(stage.page.capture.line, ENTER)
    stage.page.flush()

    assert json.loads((carnet.folder / "brouillons.json").read_text()) == {}


def test_another_rencontre_has_its_own_draft(stage, planned):
    one, other = planned(), planned()
    stage.show(one)
    stage.qtbot.keyClicks(stage.page.capture.line, "Pas encore dit")

    stage.show(other)
    assert stage.page.capture.line.toPlainText() == ""
    stage.show(one)

    assert stage.page.capture.line.toPlainText() == "Pas encore dit"


def test_a_damaged_file_of_drafts_stops_nobody(tmp_path):
    (tmp_path / "brouillons.json").write_bytes(b"{\x00")

    assert Drafts(tmp_path).text("r") == ""


def test_a_workshop_is_added_and_chosen(stage, planned):
    stage.show(planned())
    stage.page.capture.subgroups.add_button.click()
    stage.qtbot.keyClick(stage.page.capture.subgroups.name, ENTER)

    stage.say("une")

    workshop = stage.library.find(Subgroup)[0]
    assert workshop.name == "Atelier A"
    assert stage.library.find(Outcome)[0].subgroup == workshop.id


def test_notes_are_shown_newest_first(stage, planned):
    stage.show(planned())
    stage.say("une")
    stage.say("deux")

    assert {stage.page.noted.model.record(row).outcome.text for row in range(2)} == {"une", "deux"}
    assert stage.page.noted.tools.note.text() == "2 notes, la dernière à l’instant"


def test_the_keys_file_the_chosen_note(stage, planned, noted):
    rencontre = planned()
    note = noted(rencontre)
    stage.show(rencontre)
    stage.page.noted.list.choose(0)
    stage.page.noted.list.setFocus()

    stage.qtbot.keyClick(stage.page.noted.list, Qt.Key.Key_4, CTRL)
    stage.qtbot.keyClick(stage.page.noted.list, Qt.Key.Key_F4)

    changed = stage.library.get(Outcome, note.id)
    assert (changed.axis, changed.nature) == ("2014.4", "action")
    assert stage.library.get(Action, note.id) is not None
    assert stage.page.capture.note().axis is None


def test_enter_opens_the_text_of_a_note_and_what_is_typed_is_stored(stage, planned, noted):
    rencontre = planned()
    note = noted(rencontre, "Former")
    stage.show(rencontre)
    stage.page.noted.list.choose(0)
    stage.page.noted.list.setFocus()
    stage.qtbot.keyClick(stage.page.noted.list, ENTER)
    area = stage.page.noted.list.findChild(TextArea, "note-text")

    stage.qtbot.keyClicks(area, "Reformer")
    stage.qtbot.keyClick(area, ENTER)

    assert stage.library.get(Outcome, note.id).text == "Reformer"


def test_delete_can_be_undone(stage, planned, noted):
    rencontre = planned()
    note = noted(rencontre)
    stage.show(rencontre)
    stage.page.noted.list.choose(0)
    stage.page.noted.list.setFocus()

    with stage.qtbot.waitSignal(stage.page.told) as told:
        stage.qtbot.keyClick(stage.page.noted.list, Qt.Key.Key_Delete)
    assert told.args == ["Note supprimée"]
    assert stage.page.noted.model.rowCount() == 0
    stage.editor.undo()

    assert stage.library.get(Outcome, note.id) is not None
    assert stage.page.noted.model.rowCount() == 1


def test_ctrl_z_takes_letters_back_first(stage, planned):
    stage.show(planned())
    stage.qtbot.keyClicks(stage.page.capture.line, "une")

    stage.qtbot.keyClick(stage.page.capture.line, Qt.Key.Key_Z, CTRL)

    assert stage.page.capture.line.toPlainText() == ""


def test_the_filter_keeps_one_axis(stage, planned, noted):
    rencontre = planned()
    noted(rencontre, "une", axis="2014.1")
    noted(rencontre, "deux", axis="2014.2")
    stage.show(rencontre)
    stage.page.search()

    stage.page.noted.filter.axis.show_value("2014.2")
    stage.page.noted.filter.axis.edited.emit()

    assert [stage.page.noted.model.record(row).outcome.text for row in range(stage.page.noted.model.rowCount())] == [
        "deux"
    ]
    assert stage.page.go_back()
    assert stage.page.noted.model.rowCount() == 2


def test_the_next_key_begins_and_ends_sequences_at_their_real_hours(stage, planned, sequences, later):
    rencontre = planned()
    sequences(rencontre, 30, 60)
    stage.show(rencontre)
    stage.qtbot.keyClick(stage.page.capture.line, Qt.Key.Key_F9)
    later(40)

    stage.qtbot.keyClick(stage.page.capture.line, Qt.Key.Key_F9)

    first, second = agenda.items_of(stage.library, rencontre.id)
    assert second.started_at == first.ended_at == first.started_at + timedelta(minutes=40)
    assert stage.library.get(Rencontre, rencontre.id).state == "running"
    assert stage.page.agenda.late.text() == "+10\u00a0min"


def test_the_running_sequence_says_what_is_left(stage, planned, sequences, later):
    rencontre = planned()
    sequences(rencontre, 30)
    stage.show(rencontre)
    stage.page.agenda.next_button.click()

    later(12)
    stage.page.clock.timeout.emit()

    row = stage.page.agenda.rows[0]
    assert row.left_words() == "encore 18\u00a0min"
    assert stage.page.agenda.late.text() == "à l’heure"


def test_a_note_remembers_the_sequence_it_was_said_in(stage, planned, sequences):
    rencontre = planned()
    sequences(rencontre, 30)
    stage.show(rencontre)
    stage.page.agenda.next_button.click()

    stage.say("une")

    assert stage.library.find(Outcome)[0].agenda_item == agenda.items_of(stage.library, rencontre.id)[0].id


def test_an_axis_left_aside_is_said(stage, planned, noted):
    rencontre = planned()
    for axis, count in (("2014.1", 6), ("2014.2", 5), ("2014.3", 9), ("2014.4", 2)):
        for _ in range(count):
            noted(rencontre, axis=axis)
    noted(rencontre, axis="2014.3")

    stage.show(rencontre)

    assert stage.page.balance.words.text() == ""
    noted(rencontre, axis="2014.3")
    for _ in range(2):
        noted(rencontre, axis="2014.3")
    stage.page.refresh()
    assert stage.page.balance.words.text() == "L’axe 4 n’a reçu que deux notes."


def test_what_was_left_to_do_last_time_is_ticked_here(stage, planned, noted):
    before = planned(day=date(2026, 1, 10))
    note = noted(before, "Annuaire", nature="action")
    stage.show(planned())

    stage.page.followed.findChild(Check, "followed-0").click()

    assert stage.library.get(Action, note.id).state == "done"
    assert stage.library.get(Action, note.id).closed_on == date(2026, 3, 14)
    stage.page.followed.findChild(Check, "followed-0").click()
    assert stage.library.get(Action, note.id).state == "open"


def test_a_key_press_reads_no_notes_again(stage, planned, noted):
    rencontre = planned()
    for _ in range(5):
        noted(rencontre)
    stage.show(rencontre)
    resets = []
    stage.page.noted.model.modelReset.connect(lambda: resets.append("reset"))
    stage.page.noted.model.rowsInserted.connect(lambda *_: resets.append("rows"))
    stage.page.noted.model.dataChanged.connect(lambda *_: resets.append("data"))

    stage.qtbot.keyClicks(stage.page.capture.line, "Former ensemble")

    assert resets == []


def test_ctrl_1_is_an_axis_here_and_a_page_elsewhere(stage, planned):
    entries = [Entry("animate", "Animer", "play", lambda: stage.page), Entry("other", "Autre", "home", Page)]
    window = MainWindow(entries, stage.editor, stage.library.here)
    stage.qtbot.addWidget(window)
    with stage.qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.go_to("animate")
    stage.show(planned())

    stage.qtbot.keyClick(window.windowHandle(), Qt.Key.Key_2, CTRL)

    assert stage.page.capture.note().axis == "2014.2"
    assert window.pages.page() is stage.page
    window.go_to("other")
    stage.qtbot.keyClick(window.windowHandle(), Qt.Key.Key_1, CTRL)
    assert window.pages.page() is stage.page


def test_the_subgroups_fold_away_when_there_are_many(stage, planned):
    rencontre = planned()
    made = [Subgroup(id=stage.library.new_id(), rencontre=rencontre.id, name=f"Atelier {n}", rank=n) for n in range(3)]
    stage.library.perform(Edit.creating("Ajouter", *made))
    stage.show(rencontre)

    for _ in range(2):
        stage.qtbot.keyClick(stage.page.capture.line, Qt.Key.Key_F8)

    assert stage.page.capture.note().subgroup == made[1].id
    assert stage.page.findChild(Combo, "subgroup").currentText() == "Atelier 1"
