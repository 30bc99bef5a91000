"""Préparer, left: the facts are stored as they are typed, and the half-days follow the hours."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import attendance, people, rencontres
from facilitator_app.ui.pages.prepare_page import PreparePage
from facilitator_app.ui.shell.window_keys import add_action


@pytest.fixture
def page(qtbot, carnet, catalogue, editor, jobs):
    page = PreparePage(editor, carnet, catalogue, jobs)
    qtbot.addWidget(page)
    page.resize(1158, 620)
    page.show()
    return page


@pytest.fixture
def on_screen(page, planned):
    rencontre = planned()
    page.show_rencontre(rencontre.id)
    return rencontre


def type_over(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def hours(library, rencontre):
    return [
        (h.starts.isoformat("minutes"), h.ends.isoformat("minutes"))
        for h in rencontres.half_days(library, rencontre.id)
    ]


def test_the_title_is_stored_without_being_asked(qtbot, page, on_screen, library):
    type_over(qtbot, page.facts.title_field, "Ville et campagne")
    page.flush()

    assert library.get(Rencontre, on_screen.id).title == "Ville et campagne"


def test_an_axis_is_pressed_in_and_out(qtbot, page, on_screen, library):
    chip = page.facts.axes.findChild(object, "toggle-2014.3")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert library.get(Rencontre, on_screen.id).axes == ("2014.3",)

    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert library.get(Rencontre, on_screen.id).axes == ()


def test_a_later_end_keeps_the_half_days(qtbot, page, on_screen, library):
    before = [h.id for h in rencontres.half_days(library, on_screen.id)]
    type_over(qtbot, page.facts.when.ends, "17h")

    assert hours(library, on_screen) == [("09:30", "12:30"), ("13:30", "17:00")]
    assert [h.id for h in rencontres.half_days(library, on_screen.id)] == before


def test_another_day_is_one_undo_step(qtbot, page, on_screen, library, editor):
    type_over(qtbot, page.facts.when.first, "2 avril")
    assert {h.day for h in rencontres.half_days(library, on_screen.id)} == {date(2026, 4, 2)}

    editor.undo()

    assert {h.day for h in rencontres.half_days(library, on_screen.id)} == {date(2026, 3, 14)}
    assert library.get(Rencontre, on_screen.id).starts_on == date(2026, 3, 14)
    assert page.facts.when.first.value() == date(2026, 3, 14)


def test_a_half_day_with_attendance_is_kept_and_said(qtbot, page, on_screen, library, known):
    known("Chastan")
    someone = people.known_people(library)[0]
    afternoon = rencontres.half_days(library, on_screen.id)[1]
    library.perform(attendance.marking(library, afternoon, someone, Presence.PRESENT))
    type_over(qtbot, page.facts.when.ends, "12h")

    assert afternoon.id in [h.id for h in rencontres.half_days(library, on_screen.id)]
    assert "gardée" in page.facts.when.said.text()


def test_an_end_before_the_beginning_is_refused_in_place(qtbot, page, on_screen, library):
    type_over(qtbot, page.facts.when.ends, "8h")

    assert "avant" in page.facts.when.said.text()
    assert page.facts.when.ends.value() == time(16, 30)
    assert hours(library, on_screen) == [("09:30", "12:30"), ("13:30", "16:30")]


def test_one_half_day_has_its_own_hours(qtbot, page, on_screen, library):
    qtbot.mouseClick(page.facts.when.open, Qt.MouseButton.LeftButton)
    type_over(qtbot, page.facts.when.findChild(object, "half-day-morning-ends"), "12h")

    assert hours(library, on_screen) == [("09:30", "12:00"), ("13:30", "16:30")]


def test_an_evening_is_added_and_taken_back(qtbot, page, on_screen, library):
    qtbot.mouseClick(page.facts.when.open, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.facts.when.more, Qt.MouseButton.LeftButton)
    assert hours(library, on_screen)[-1] == ("18:00", "21:00")

    with qtbot.waitSignal(page.told):
        qtbot.mouseClick(page.facts.when.findChild(object, "half-day-evening-remove"), Qt.MouseButton.LeftButton)

    assert len(hours(library, on_screen)) == 2


def test_two_days_have_four_half_days(qtbot, page, on_screen, library):
    qtbot.mouseClick(page.facts.when.longer, Qt.MouseButton.LeftButton)
    type_over(qtbot, page.facts.when.last, "15 mars")

    assert hours(library, on_screen) == [("09:30", "12:30"), ("13:30", "16:30")] * 2


def test_another_rencontre_leaves_what_was_typed_in_the_first(qtbot, page, on_screen, planned, library):
    other = planned(title="Paroles d’habitants")
    page.facts.place.setFocus()
    qtbot.keyClicks(page.facts.place, "Crest")
    page.show_rencontre(other.id)

    assert library.get(Rencontre, on_screen.id).place == "Crest"
    assert page.facts.place.text() == ""


@pytest.mark.usefixtures("on_screen")
def test_the_page_folds_where_there_is_no_room(page):
    page.resize(760, 600)
    QApplication.processEvents()

    assert page.columns.is_folded()
    assert page.facts.isVisible()
    assert not page.agenda.isVisible()


def test_an_hour_still_being_typed_is_stored_when_the_window_closes(qtbot, page, on_screen, library):
    page.facts.when.ends.selectAll()
    qtbot.keyClicks(page.facts.when.ends, "17h")
    page.flush()

    assert hours(library, on_screen) == [("09:30", "12:30"), ("13:30", "17:00")]


def test_ctrl_z_in_an_hour_reaches_the_window(qtbot, page, on_screen, library, editor):
    add_action(page, "Annuler", ("Ctrl+Z",), editor.undo)
    type_over(qtbot, page.facts.when.ends, "17h")
    qtbot.keyClick(page.facts.when.ends, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert hours(library, on_screen) == [("09:30", "12:30"), ("13:30", "16:30")]


def real_hours(library, rencontre):
    return [(h.started, h.ended) for h in rencontres.half_days(library, rencontre.id)]


def test_the_real_hours_of_a_half_day_are_corrected_beside_the_planned_ones(qtbot, page, on_screen, library):
    qtbot.mouseClick(page.facts.when.open, Qt.MouseButton.LeftButton)
    type_over(qtbot, page.facts.when.findChild(QWidget, "half-day-morning-started"), "9h42")
    type_over(qtbot, page.facts.when.findChild(QWidget, "half-day-morning-ended"), "12h35")

    assert real_hours(library, on_screen)[0] == (time(9, 42), time(12, 35))
    assert "(réel\u00a0: 9\u00a0h\u00a042\u00a0– 12\u00a0h\u00a035)" in page.facts.when.summary.text()


def test_a_day_still_to_come_has_no_real_hours(page, planned):
    page.show_rencontre(planned(day=date(2026, 4, 2)).id)
    page.facts.when.open.click()

    assert not page.facts.when.findChild(QWidget, "half-day-morning-started").isVisible()


@pytest.mark.parametrize(("part", "name"), [("title", "facts-title"), ("place", "facts-place"), ("when", "when-first")])
@pytest.mark.usefixtures("on_screen")
def test_a_fact_that_is_missing_takes_the_keyboard(page, part, name):
    page.show_part(part)

    assert page.focusWidget().objectName() == name
