"""The board of the axes: many notes at once, their other axes, filters, and each key undone in one step."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QMenu
from restoring import CTRL, SHIFT, choose, chosen, ghosts, texts

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.note_filter import Wanted
from facilitator_app.domain.outcome import Action, Kind, Outcome, Support
from facilitator_app.domain.rencontre import Subgroup
from facilitator_app.domain.resource import Resource
from facilitator_app.services import outcomes

LEFT = Qt.MouseButton.LeftButton


def click(qtbot, page, code, row, modifier=Qt.KeyboardModifier.NoModifier):
    notes = page.board.view.shelves[code].list
    at = notes.visualRect(notes.model().index(row, 0)).center()
    qtbot.mouseClick(notes.viewport(), LEFT, modifier, at)


def counted(page):
    return page.board.filter._count.text().replace("\u00a0", " ")  # noqa: SLF001 - the words a person reads


def lines_of(menu):
    """The lines of a menu by their words, those of its submenus after them."""
    found = {}
    for action in menu.actions():
        found[action.text().partition("\t")[0]] = action
        if isinstance(action.menu(), QMenu):
            found |= lines_of(action.menu())
    return found


def test_a_note_of_two_axes_has_one_card_and_a_line_in_the_other_column(shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Mutualiser", "2014.1", also=("2014.3",))

    page = shown(rencontre)

    assert (texts(page, "2014.1"), ghosts(page, "2014.1")) == (["Mutualiser"], [])
    assert (texts(page, "2014.3"), ghosts(page, "2014.3")) == ([], ["Mutualiser"])
    assert page.board.view.shelves["2014.3"].count.text() == "0"
    assert counted(page) == "1 note, dont 1 touche plusieurs axes"


def test_a_card_says_the_other_axes_it_touches_and_that_it_is_internal(shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Mutualiser", "2014.1", also=("2014.3", "2014.4"), support=Support.SHARED, internal=True)
    page = shown(rencontre)

    said = page.board.view.shelves["2014.1"].model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "partagé · aussi 3, 4 · interne" in said


def test_the_line_in_another_column_leads_to_the_card(qtbot, shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Mutualiser", "2014.1", also=("2014.3",))
    page = shown(rencontre)

    click(qtbot, page, "2014.3", 0)

    assert chosen(page) == ["Mutualiser"]


def test_the_line_in_another_column_is_nothing_to_delete_or_drag(qtbot, shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Mutualiser", "2014.1", also=("2014.3",))
    page = shown(rencontre)
    other = page.board.view.shelves["2014.3"].list
    other.setCurrentIndex(other.model().index(0, 0))
    other.selectAll()

    qtbot.keyClick(other, Qt.Key.Key_Delete)

    assert texts(page, "2014.1") == ["Mutualiser"]
    assert other.chosen() == []


def test_ctrl_shift_and_a_digit_say_that_all_chosen_notes_touch_another_axis(qtbot, shown, planned, noted, editor):
    rencontre = planned()
    noted(rencontre, "Un", "2014.1")
    noted(rencontre, "Deux", "2014.1", also=("2014.2",))
    page = shown(rencontre)
    notes = choose(page, "2014.1")
    notes.selectAll()

    qtbot.keyClick(notes, Qt.Key.Key_2, CTRL | SHIFT)
    assert ghosts(page, "2014.2") == ["Un", "Deux"]
    editor.undo()

    assert ghosts(page, "2014.2") == ["Deux"]


def test_ctrl_click_chooses_in_several_columns_and_a_key_moves_them_all_at_once(qtbot, shown, planned, noted, editor):
    rencontre = planned()
    for text, axis in (("Un", "2014.1"), ("Deux", "2014.2"), ("Trois", "2014.3")):
        noted(rencontre, text, axis)
    page = shown(rencontre)
    click(qtbot, page, "2014.1", 0)
    click(qtbot, page, "2014.3", 0, CTRL)
    assert chosen(page) == ["Un", "Trois"]

    qtbot.keyClick(page.board.view.shelves["2014.3"].list, Qt.Key.Key_4, CTRL)
    assert texts(page, "2014.4") == ["Un", "Trois"]
    editor.undo()

    assert (texts(page, "2014.1"), texts(page, "2014.3")) == (["Un"], ["Trois"])


def test_a_click_without_ctrl_chooses_one_card_of_the_whole_board(qtbot, shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Un", "2014.1")
    noted(rencontre, "Trois", "2014.3")
    page = shown(rencontre)
    click(qtbot, page, "2014.1", 0)

    click(qtbot, page, "2014.3", 0)

    assert chosen(page) == ["Trois"]


def test_shift_and_an_arrow_choose_more_and_ctrl_a_the_whole_column(qtbot, shown, planned, noted):
    rencontre = planned()
    for text in ("Un", "Deux", "Trois"):
        noted(rencontre, text, "2014.1")
    page = shown(rencontre)
    notes = choose(page, "2014.1")

    qtbot.keyClick(notes, Qt.Key.Key_Down, SHIFT)
    assert chosen(page) == ["Un", "Deux"]
    qtbot.keyClick(notes, Qt.Key.Key_A, CTRL)

    assert chosen(page) == ["Un", "Deux", "Trois"]


def test_several_deleted_notes_are_one_step(qtbot, shown, planned, noted, editor):
    rencontre = planned()
    noted(rencontre, "Un", "2014.1")
    noted(rencontre, "Trois", "2014.3")
    page = shown(rencontre)
    click(qtbot, page, "2014.1", 0)
    click(qtbot, page, "2014.3", 0, CTRL)
    with qtbot.waitSignal(page.told) as told:
        qtbot.keyClick(page.board.view.shelves["2014.3"].list, Qt.Key.Key_Delete)
    assert told.args == ["2\u00a0notes supprimées"]

    editor.undo()

    assert (texts(page, "2014.1"), texts(page, "2014.3")) == (["Un"], ["Trois"])


@pytest.mark.parametrize(
    "asked",
    [
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "nature", "proposal"),
        (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier, "support", "isolated"),
        (Qt.Key.Key_G, CTRL, "verbatim", True),
        (Qt.Key.Key_I, CTRL, "internal", True),
    ],
)
def test_a_key_gives_all_chosen_notes_what_it_gives_the_first(qtbot, shown, planned, noted, library, asked):
    key, modifier, field, value = asked
    rencontre = planned()
    notes = [noted(rencontre, "Un", "2014.1"), noted(rencontre, "Deux", "2014.1", support=Support.COLLECTIVE)]
    page = shown(rencontre)
    column = choose(page, "2014.1")
    column.selectAll()

    qtbot.keyClick(column, key, modifier)

    assert [getattr(library.get(Outcome, note.id), field) for note in notes] == [value, value]
    assert chosen(page) == ["Un", "Deux"]


def test_the_digit_of_its_own_axis_takes_a_note_off_the_axes_to_be_filed(qtbot, shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Un", "2014.1")
    page = shown(rencontre)

    qtbot.keyClick(choose(page, "2014.1"), Qt.Key.Key_1, CTRL)

    assert texts(page, None) == ["Un"]


def test_what_becomes_an_action_is_followed_and_what_becomes_a_resource_has_a_sheet(
    qtbot, shown, planned, noted, library
):
    rencontre = planned()
    note = noted(rencontre, "Recenser", "2014.1")
    page = shown(rencontre)
    column = choose(page, "2014.1")

    qtbot.keyClick(column, Qt.Key.Key_F4)
    qtbot.keyClick(column, Qt.Key.Key_F5)

    assert library.get(Action, note.id) is not None
    assert library.get(Resource, note.id).rencontre == rencontre.id


def test_f8_leads_through_the_subgroups(qtbot, shown, planned, noted, library):
    rencontre = planned()
    subgroup = Subgroup(id=library.new_id(), rencontre=rencontre.id, name="Atelier A")
    library.perform(Edit.creating("Ajouter", subgroup))
    note = noted(rencontre, "Un", "2014.1")
    page = shown(rencontre)

    qtbot.keyClick(choose(page, "2014.1"), Qt.Key.Key_F8)

    assert library.get(Outcome, note.id).subgroup == subgroup.id


def test_the_menu_does_what_the_keys_do_and_says_them(shown, planned, noted, library):
    rencontre = planned()
    notes = [noted(rencontre, "Un", "2014.1"), noted(rencontre, "Deux", "2014.1")]
    page = shown(rencontre)
    choose(page, "2014.1").selectAll()
    page.board.view.menu_asked.emit(page.board.view.chosen(), QPoint(0, 0))
    lines = lines_of(page.board.findChild(QMenu, "board-menu"))

    assert lines["Hors axes"].text().endswith("\tCtrl+0")
    assert lines["Question"].text().endswith("\tF6")
    lines["partagé"].trigger()
    lines["Note interne"].trigger()
    lines["Hors axes"].trigger()

    stored = [library.get(Outcome, note.id) for note in notes]
    assert {(note.support, note.internal, note.axis) for note in stored} == {("shared", True, OUTSIDE)}


def test_a_filter_is_a_chip_that_says_what_it_leaves_and_goes_with_a_click(shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Mutualiser", "2014.1")
    noted(rencontre, "Adoptée", "2014.1", Kind.DECISION)
    page = shown(rencontre)

    page.board.filter.toggle(Wanted("nature", "decision"))
    assert texts(page, "2014.1") == ["Adoptée"]
    assert counted(page) == "1 note sur 2"
    page.findChild(QAbstractButton, "filter-chip-0").click()

    assert texts(page, "2014.1") == ["Mutualiser", "Adoptée"]


def test_words_filter_without_accents_and_escape_lets_everything_through(qtbot, shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Les élu·es décident", "2014.1")
    noted(rencontre, "Il fait froid", OUTSIDE)
    page = shown(rencontre)
    page.search()

    qtbot.keyClicks(page.board.filter.words, "elues")
    assert (texts(page, "2014.1"), texts(page, OUTSIDE)) == (["Les élu·es décident"], [])
    assert page.go_back()

    assert texts(page, OUTSIDE) == ["Il fait froid"]
    assert not page.go_back()


def test_another_rencontre_begins_without_the_filters_of_the_one_before(shown, planned, noted):
    first, second = planned(), planned(title="Seconde")
    noted(second, "Un", "2014.1")
    page = shown(first)
    page.board.filter.toggle(Wanted("nature", "decision"))

    page.show_rencontre(second.id)

    assert texts(page, "2014.1") == ["Un"]


def test_what_is_to_be_filed_warns_and_no_longer_does_once_it_is(qtbot, shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Un")
    page = shown(rencontre)
    unfiled = page.board.view.shelves[None]
    warned = unfiled.count.palette().windowText().color()

    qtbot.keyClick(choose(page, None), Qt.Key.Key_1, CTRL)

    assert unfiled.count.palette().windowText().color() != warned


def test_a_record_is_chosen_on_the_board_even_when_a_filter_hid_it(shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Un", "2014.1")
    wanted = noted(rencontre, "Trois", "2014.3")
    page = shown(rencontre)
    page.board.filter.toggle(Wanted("nature", "decision"))
    page.host.show_panel("actions")

    page.show_record(wanted.id)

    assert chosen(page) == ["Trois"]
    assert page.host.panel() is page.board


def test_escape_leads_from_a_panel_to_the_board_and_its_key_there_and_back(qtbot, shown, planned):
    page = shown(planned())
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)

    qtbot.keyClick(page, Qt.Key.Key_T, CTRL)
    assert page.host.panel().title == "Suites à donner"
    page.go_back()
    assert page.host.panel() is page.board
    qtbot.keyClick(page, Qt.Key.Key_T, CTRL)
    qtbot.keyClick(page, Qt.Key.Key_T, CTRL)

    assert page.host.panel() is page.board


def test_the_button_of_the_actions_counts_them_before_the_panel_is_built(qtbot, shown, planned, noted):
    rencontre = planned()
    noted(rencontre, "Recenser", "2014.1", Kind.ACTION)
    noted(rencontre, "Écrire", "2014.1")
    page = shown(rencontre)
    button = page.host.buttons["actions"]
    assert button.text() == "Actions 1"

    qtbot.keyClick(choose(page, "2014.1", 1), Qt.Key.Key_F4)

    assert button.text() == "Actions 2"


def test_the_last_of_two_thousand_notes_is_in_sight_at_once_when_it_is_asked_for(shown, planned, library):
    rencontre = planned()
    notes = [Outcome(id=library.new_id(), rencontre=rencontre.id, text=f"Idée {n}", axis="2014.1") for n in range(2000)]
    library.perform_all([outcomes.noting(library, note) for note in notes])
    page = shown(rencontre)

    page.show_record(notes[-1].id)

    column = page.board.view.shelves["2014.1"].list
    assert chosen(page) == ["Idée 1999"]
    assert column.viewport().rect().intersects(column.visualRect(column.currentIndex()))


def test_the_cards_measured_later_are_all_there_and_the_place_stays(qtbot, shown, planned, library):
    rencontre = planned()
    notes = [Outcome(id=library.new_id(), rencontre=rencontre.id, text=f"Idée {n}", axis="2014.1") for n in range(300)]
    library.perform_all([outcomes.noting(library, note) for note in notes])
    page = shown(rencontre)
    column = page.board.view.shelves["2014.1"].list
    last = column.model().index(299, 0)
    qtbot.waitUntil(lambda: column.visualRect(last).isValid())
    column.choose(200)
    place = column.verticalScrollBar().value()

    qtbot.keyClick(column, Qt.Key.Key_F7)

    assert place > 0
    assert column.verticalScrollBar().value() == place


def test_many_notes_changed_at_once_are_shown_once(qtbot, shown, planned, noted, editor):
    rencontre = planned()
    for n in range(12):
        noted(rencontre, f"Idée {n}", "2014.1")
    page = shown(rencontre)
    column = choose(page, "2014.1")
    column.selectAll()
    heard = []
    editor.performed.connect(heard.append)

    qtbot.keyClick(column, Qt.Key.Key_3, CTRL)

    assert len(heard) == 1
    assert len(texts(page, "2014.3")) == 12
