"""Actions: the list and the board of what groups decided, by keys; one action beside them; topics; the calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from icalendar import Calendar
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.services import actions, follow_up, outcomes
from facilitator_app.services.action_groups import Grouping
from facilitator_app.services.action_list import ListedAction
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.actions.board_column import MOST, dragged
from facilitator_app.ui.pages.actions.rows import Heading
from facilitator_app.ui.pages.actions_page import ActionsPage
from facilitator_app.ui.shell.page import Target

TODAY = date(2026, 3, 14)
NONE, ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def decided(library):
    """An action of a rencontre."""

    def build(rencontre, text="Écrire aux maires", owner="Zoé", due=None, **values):
        note = {name: values.pop(name) for name in ("axis", "topic") if name in values}
        outcome = Outcome(id=library.new_id(), rencontre=rencontre.id, nature="action", text=text, **note)
        library.perform(outcomes.noting(library, outcome, owner, due))
        action = library.get(Action, outcome.id)
        if values:
            library.perform(Edit.between("Suivre", action, replace(action, **values)))
        return library.get(Action, outcome.id)

    return build


class Desk:
    """The page, and what a person does on it."""

    def __init__(self, page, library, editor, qtbot, target):
        self.page, self.library, self.editor, self.qtbot, self.target = page, library, editor, qtbot, target

    def shows(self):
        self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        self.page.activate()

    def lines(self):
        """What the list shows: headings in capitals, actions by their text."""
        rows = [self.page.model.record(row) for row in range(self.page.model.rowCount())]
        return [row.title.upper() if isinstance(row, Heading) else row.text for row in rows]

    def chooses(self, text):
        self.page.table.setFocus()
        self.page.table.choose(self.lines().index(text))

    def presses(self, key, modifier=NONE, where=None):
        self.qtbot.keyClick(where or self.page.table, key, modifier)

    def groups(self, by):
        self.page.filters.grouping.findChild(object, f"group-by-{by.value}").click()

    def goes_to(self, view):
        self.page.view.findChild(object, f"actions-as-{view}").click()

    def columns(self):
        return {
            column.state: [one.text for one in column.model.records()]
            for column in self.page.board.columns
            if column.model.rowCount()
        }

    def action(self, action):
        return self.library.get(Action, action.id)


@pytest.fixture
def desk(qtbot, carnet, catalogue, editor, jobs, tmp_path):
    target = tmp_path / "actions.ics"
    page = ActionsPage(editor, carnet, catalogue, jobs, Files(lambda _parent, _name: target, lambda _path: None))
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    qtbot.addWidget(page)
    page.resize(1158, 700)
    yield Desk(page, carnet.library, editor, qtbot, target)
    page.flush()


@pytest.fixture
def meeting(planned):
    return planned(day=date(2026, 2, 2), title="Hiver")


def test_late_actions_come_first_and_for_how_long_is_said_in_words(desk, meeting, decided):
    decided(meeting, "Bientôt", due=TODAY + timedelta(days=1))
    decided(meeting, "En retard", due=TODAY - timedelta(days=6))
    decided(meeting, "Un jour")
    decided(meeting, "Plus tard", due=TODAY + timedelta(days=60))

    desk.shows()

    assert desk.lines() == [
        "EN RETARD", "En retard", "DANS LES SEPT JOURS", "Bientôt", "PLUS TARD", "Plus tard",
        "SANS ÉCHÉANCE", "Un jour",
    ]  # fmt: skip
    assert desk.page.model.index(1, 2).data() == "depuis 6\u00a0jours"
    assert desk.page.note.text() == "4\u00a0à suivre, dont 1 en retard"


def test_what_is_closed_is_not_in_the_way_and_can_be_asked_for(desk, meeting, decided):
    decided(meeting, "Faire")
    decided(meeting, "Fait", state="done", closed_on=TODAY)
    desk.shows()
    assert "Fait" not in desk.lines()

    desk.page.filters.state.show_value("all")
    desk.page.filters.edited.emit()

    assert desk.lines()[-2:] == ["CLOSES", "Fait"]


@pytest.mark.parametrize(
    ("by", "headings"),
    [
        (Grouping.OWNER, ["HAMID", "ZOÉ", "SANS RESPONSABLE"]),
        (Grouping.AXIS, ["AXE 1", "AXE 3", "À CLASSER"]),
        (Grouping.GROUP, ["GROUPE DE DIE"]),
    ],
)
def test_actions_stand_under_other_headings(desk, meeting, decided, by, headings):
    decided(meeting, "Un", owner="Zoé", axis="2014.3")
    decided(meeting, "Deux", owner="Hamid", axis="2014.1")
    decided(meeting, "Trois", owner="")
    desk.shows()

    desk.groups(by)

    assert [line for line in desk.lines() if line == line.upper()] == headings


def test_a_heading_says_in_words_how_many_are_late(desk, meeting, decided):
    decided(meeting, "Un", owner="Zoé", due=TODAY - timedelta(days=1))
    decided(meeting, "Deux", owner="Zoé")
    decided(meeting, "Trois", owner="Hamid", due=TODAY - timedelta(days=1))
    desk.shows()
    by_due = desk.page.model.index(0, 0).data()

    desk.groups(Grouping.OWNER)

    assert by_due == "En retard · 2\u00a0actions"
    assert desk.page.model.index(0, 0).data() == "Hamid · 1\u00a0action en retard"
    assert desk.page.model.index(2, 0).data() == "Zoé · 2\u00a0actions, dont 1 en retard"


def test_typing_finds_words_of_the_text_the_owner_and_the_rencontre(desk, meeting, decided):
    decided(meeting, "Écrire aux maires", owner="Zoé")
    decided(meeting, "Compter", owner="Hamid")
    desk.shows()

    found = []
    for typed in ("ecri", "hamid", "hiver", "rien"):
        desk.page.search_line.setText(typed)
        found.append([line for line in desk.lines() if line != line.upper()])

    assert found[:3] == [["Écrire aux maires"], ["Compter"], ["Écrire aux maires", "Compter"]]
    assert desk.page.views.currentWidget() is desk.page.nothing


def test_mine_late_and_one_owner_are_one_tick_away(desk, meeting, decided):
    decided(meeting, "La mienne", owner="Claire")
    decided(meeting, "En retard", owner="Zoé", due=TODAY - timedelta(days=1))
    desk.shows()

    def shown():
        return [line for line in desk.lines() if line != line.upper()]

    desk.page.filters.mine.click()
    assert shown() == ["La mienne"]
    desk.page.filters.mine.click()
    desk.page.filters.late.click()
    assert shown() == ["En retard"]
    desk.page.filters.late.click()
    desk.page.filters.owner.show_value("Claire")
    desk.page.filters.edited.emit()
    assert shown() == ["La mienne"]


def test_the_arrows_pass_over_headings(desk, meeting, decided):
    decided(meeting, "En retard", due=TODAY - timedelta(days=6))
    decided(meeting, "Un jour")
    desk.shows()
    desk.chooses("En retard")

    desk.presses(Qt.Key.Key_Down)
    from_the_list = [one.text for one in desk.page.table_keys.chosen()]
    desk.presses(Qt.Key.Key_Up, where=desk.page.search_line)

    assert from_the_list == ["Un jour"]
    assert [one.text for one in desk.page.table_keys.chosen()] == ["En retard"]


def test_space_closes_and_asks_what_came_of_it(desk, meeting, decided):
    action = decided(meeting)
    desk.shows()
    desk.chooses("Écrire aux maires")

    desk.presses(Qt.Key.Key_Space)
    desk.qtbot.keyClicks(desk.page.form.result, "Douze signatures")
    desk.page.flush()

    closed = desk.action(action)
    assert (closed.state, closed.closed_on, closed.result) == ("done", TODAY, "Douze signatures")
    assert desk.page.views.currentWidget() is desk.page.nothing


def test_closing_is_undone_with_its_result(desk, meeting, decided):
    action = decided(meeting)
    desk.shows()
    desk.chooses("Écrire aux maires")
    desk.presses(Qt.Key.Key_Space)
    desk.qtbot.keyClicks(desk.page.form.result, "Fait")
    desk.page.flush()

    desk.editor.undo()
    desk.editor.undo()

    assert desk.action(action) == action
    assert "Écrire aux maires" in desk.lines()


def test_several_chosen_are_closed_together_in_one_undo(desk, meeting, decided):
    found = [decided(meeting, text) for text in ("Un", "Deux", "Trois")]
    desk.shows()
    desk.chooses("Un")
    desk.presses(Qt.Key.Key_Down, SHIFT)
    desk.presses(Qt.Key.Key_Down, SHIFT)

    desk.presses(Qt.Key.Key_Space)
    closed = [desk.action(action).state for action in found]
    desk.editor.undo()

    assert closed == ["done"] * 3
    assert [desk.action(action).state for action in found] == ["open"] * 3


def test_alt_and_an_arrow_change_the_state_and_stop_at_the_end(desk, meeting, decided):
    action = decided(meeting)
    desk.shows()
    desk.chooses("Écrire aux maires")

    desk.presses(Qt.Key.Key_Right, ALT)
    on = desk.action(action).state
    desk.presses(Qt.Key.Key_Left, ALT)
    desk.presses(Qt.Key.Key_Left, ALT)

    assert on == "under_way"
    assert desk.action(action).state == "open"


def test_e_opens_the_action_and_every_field_is_stored_as_people_type_it(desk, meeting, decided):
    action = decided(meeting)
    desk.shows()
    desk.chooses("Écrire aux maires")
    desk.presses(Qt.Key.Key_E)
    form = desk.page.form
    assert form.text.hasFocus()

    form.text.selectAll()
    desk.qtbot.keyClicks(form.text, "Appeler les maires")
    for field, typed in ((form.owner, "Hamid"), (form.due, "30 avril"), (form.topic, "Mobilites")):
        field.setFocus()
        field.selectAll()
        desk.qtbot.keyClicks(field, typed)
    desk.page.flush()

    kept, note = desk.action(action), desk.library.get(Outcome, action.id)
    assert (kept.owner, kept.due) == ("Hamid", date(2026, 4, 30))
    assert (note.text, note.topic) == ("Appeler les maires", "Mobilites")
    assert "Appeler les maires" in desk.lines()


def test_the_form_tells_the_history_and_leads_to_the_rencontre(desk, planned, meeting, decided, library):
    action = decided(meeting)
    planned(day=date(2026, 2, 20), title="Sans un mot")
    third = planned(day=date(2026, 3, 10), title="Mars")
    after = replace(action, state="under_way")
    library.perform(follow_up.reviewing(library, third, action, after, "Deux réponses"))
    desk.shows()
    desk.chooses("Écrire aux maires")
    desk.presses(Qt.Key.Key_Return)

    with desk.qtbot.waitSignal(desk.page.asked) as asked:
        desk.page.form.origin.click()

    assert desk.page.form.history.words() == [
        f"2\u00a0février 2026 · {meeting.reference}", "Décidée",
        "20\u00a0février 2026 · R-2026-002", "Reportée sans commentaire",
        "10\u00a0mars 2026 · R-2026-003", "En cours\u00a0: «\u00a0Deux réponses\u00a0»",
    ]  # fmt: skip
    assert asked.args == [Target("rencontres", meeting.id, "restitute", action.id)]


def test_choosing_done_in_the_form_offers_the_result(desk, meeting, decided):
    action = decided(meeting)
    desk.shows()
    desk.chooses("Écrire aux maires")
    desk.presses(Qt.Key.Key_E)

    desk.page.form.state.show_value("dropped")
    desk.page.form.state.edited.emit()

    assert desk.action(action).state == "dropped"
    assert desk.page.form.result.hasFocus()


def test_delete_sends_to_the_bin_and_undo_takes_it_back(desk, meeting, decided):
    action = decided(meeting)
    desk.shows()
    desk.chooses("Écrire aux maires")

    with desk.qtbot.waitSignal(desk.page.told) as told:
        desk.presses(Qt.Key.Key_Delete)
    gone = desk.action(action)
    desk.editor.undo()

    assert told.args == ["Action supprimée"]
    assert gone is None
    assert "Écrire aux maires" in desk.lines()


def test_escape_leaves_the_form_then_the_search(desk, meeting, decided):
    decided(meeting)
    desk.shows()
    desk.page.search_line.setText("ecri")
    desk.chooses("Écrire aux maires")
    desk.presses(Qt.Key.Key_E)

    assert desk.page.go_back()
    assert not desk.page.form.isVisible()
    assert desk.page.go_back()
    assert desk.page.search_line.text() == ""
    assert not desk.page.go_back()


def test_an_action_that_somebody_asks_for_is_shown_also_when_it_was_filtered_out(desk, meeting, decided):
    decided(meeting, "Autre")
    done = decided(meeting, "Fait", state="done", closed_on=TODAY)
    desk.shows()

    desk.page.show_record(done.id)

    assert [one.text for one in desk.page.table_keys.chosen()] == ["Fait"]
    assert desk.page.form.followed().id == done.id


def test_the_board_has_a_column_for_each_state(desk, meeting, decided):
    decided(meeting, "À faire")
    decided(meeting, "Commencé", state="under_way")
    decided(meeting, "Fait", state="done", closed_on=TODAY)
    desk.shows()

    desk.goes_to("board")

    assert desk.columns() == {"open": ["À faire"], "under_way": ["Commencé"], "done": ["Fait"]}


def test_a_card_goes_to_another_column_by_keys_and_by_mouse(desk, meeting, decided):
    action = decided(meeting)
    desk.shows()
    desk.goes_to("board")
    first, second, third, _last = desk.page.board.columns
    first.list.setFocus()
    first.list.choose(0)

    desk.presses(Qt.Key.Key_Right, ALT, first.list)
    by_keys = desk.action(action).state
    third.dropEvent(dropped_at(dragged([action.id])))

    assert by_keys == "under_way"
    assert desk.action(action).state == "done"
    assert third.model.records()[0].id == action.id
    assert second.model.rowCount() == 0


def dropped_at(data):
    data.setParent(None)
    kept.append(data)
    return QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, NONE)


kept: list[QMimeData] = []


def test_the_arrows_go_from_column_to_column(desk, meeting, decided):
    decided(meeting, "À faire")
    decided(meeting, "Fait", state="done", closed_on=TODAY)
    desk.shows()
    desk.goes_to("board")
    desk.page.board.take_keyboard()
    first, _second, third, _last = desk.page.board.columns

    desk.presses(Qt.Key.Key_Right, where=first.list)

    assert [one.text for one in third.list.action_keys.chosen()] == ["Fait"]
    assert first.list.action_keys.chosen() == []


def test_a_full_column_says_how_many_it_does_not_show(desk, meeting, library):
    library.perform_all([a_creation(library, meeting, number) for number in range(MOST + 3)])
    desk.shows()

    desk.goes_to("board")

    column = desk.page.board.columns[0]
    assert column.model.rowCount() == MOST
    assert column.more.text() == "et 3\u00a0autres, dans la liste"


def a_creation(library, meeting, number):
    note = Outcome(id=library.new_id(), rencontre=meeting.id, nature="action", text=f"Faire la chose {number}")
    due = date(2026, 1, 1) + timedelta(days=number % 300)
    return Edit.creating(
        "Noter", note, Action(id=note.id, rencontre=meeting.id, owner=f"Personne {number % 40}", due=due)
    )


def test_two_thousand_actions_are_all_in_the_list(desk, meeting, library):
    library.perform_all([a_creation(library, meeting, number) for number in range(2000)])

    desk.shows()

    assert (
        sum(isinstance(desk.page.model.record(row), ListedAction) for row in range(desk.page.model.rowCount())) == 2000
    )


def test_what_others_change_is_shown_without_reading_all_again(desk, meeting, decided, editor, library):
    action = decided(meeting)
    desk.shows()

    editor.perform(actions.moving(action, "under_way", library.today()))

    assert desk.page.model.record(1).action.state == "under_way"
    assert isinstance(desk.page.model.record(1), ListedAction)


def test_ctrl_p_writes_the_due_dates_of_what_is_asked_for(desk, meeting, decided, jobs):
    decided(meeting, "Écrire", due=TODAY, owner="Zoé")
    decided(meeting, "Abandonné", due=TODAY, owner="Zoé", state="dropped", closed_on=TODAY)
    decided(meeting, "Autre", due=TODAY, owner="Hamid")
    desk.shows()
    desk.page.search_line.setText("zoe")

    with desk.qtbot.waitSignal(desk.editor.told) as told:
        desk.page.export.click()

    jobs.wait()
    found = Calendar.from_ical(desk.target.read_bytes()).walk("VEVENT")
    assert {str(event["summary"]): str(event["status"]) for event in found} == {
        "Écrire": "CONFIRMED",
        "Abandonné": "CANCELLED",
    }
    assert str(desk.target) in told.args[0]


def test_topics_are_told_rencontre_by_rencontre(desk, planned, meeting, decided, library):
    decided(meeting, "Compter les vélos", topic="Mobilités", due=TODAY - timedelta(days=2))
    later = planned(day=date(2026, 3, 10), title="Mars")
    note = Outcome(id=library.new_id(), rencontre=later.id, nature="decision", text="Un parc commun", topic="mobilites")
    library.perform(outcomes.noting(library, note))
    desk.shows()

    desk.goes_to("topics")

    (topic,) = desk.page.topics.model.records()
    assert (topic.rencontres, topic.unfinished) == (2, 1)
    said = [[label.text() for label in card.findChildren(object, options=Qt.FindChildOption.FindChildrenRecursively)
             if hasattr(label, "wordWrap")] for card in desk.page.topics.cards]  # fmt: skip
    assert "Un parc commun" in said[0]
    assert any("D-2026-002-01" in word for word in said[0])
    assert "Compter les vélos (Zoé, en retard depuis 2\u00a0jours)" in said[1]


def test_without_a_topic_the_page_says_how_to_give_one(desk, meeting, decided):
    decided(meeting)
    desk.shows()

    desk.goes_to("topics")

    assert desk.page.topics.currentWidget() is desk.page.topics.empty


def test_without_any_action_the_page_says_where_they_come_from(desk):
    desk.shows()

    assert desk.page.views.currentWidget() is desk.page.empty
    assert "Animer" in desk.page.empty.sentence.text()
