"""The line and the sheet at the door, by keys alone: row numbers, every state, hours, what was just recorded."""

from __future__ import annotations

import time as clock
from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import Qt

from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.identity import pair
from facilitator_app.domain.people import Person
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import Invitation
from facilitator_app.services import attendance, rencontres
from facilitator_app.services.people import known_as, likeliest
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.welcome_page import WelcomePage
from facilitator_app.ui.widgets.count_rows import CountRows

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot, carnet, catalogue, editor, jobs):
    page = WelcomePage(carnet, catalogue, editor, jobs, Files(lambda *_: None, lambda _: None))
    qtbot.addWidget(page)
    page.resize(1158, 600)
    page.show()
    return page


@pytest.fixture
def shown(qtbot, page, planned, invited):
    """The sheet of these people, on screen; day and hours as planned."""

    def build(*names, **values):
        rencontre = planned(**values)
        for name in names:
            invited(rencontre, name, organisation="Commune de Die")
        with qtbot.waitSignal(page.people.read):
            page.show_rencontre(rencontre.id)
        page.activate()
        return rencontre

    return build


@pytest.fixture
def said(library):
    """What was recorded of everyone, at the first half-day."""

    def read(rencontre):
        sheet = attendance.sheet_of(library, rencontre.id)
        marks = {row.known.person.last_name: row.marks.get(sheet.half_days[0].id) for row in sheet.rows}
        return {name: mark.state if mark else "" for name, mark in marks.items()}

    return read


def test_a_row_number_finds_its_line(qtbot, page, shown, said):
    rencontre = shown("Aubert", "Barthe", "Chastan")

    qtbot.keyClicks(page.line.field, "2")
    qtbot.keyClick(page.line.field, Key.Key_Return)

    assert said(rencontre) == {"Aubert": "", "Barthe": "present", "Chastan": ""}


def test_a_row_number_that_is_not_there_adds_nobody(qtbot, page, shown, library):
    shown("Aubert")

    qtbot.keyClicks(page.line.field, "57")
    qtbot.keyClick(page.line.field, Key.Key_Return)

    assert len(library.find(Person)) == 1


@pytest.mark.parametrize(("key", "state"), [
    (Key.Key_P, "present"), (Key.Key_A, "absent"), (Key.Key_E, "excused"), (Key.Key_L, "left"),
    (Key.Key_R, "represented"), (Key.Key_D, "remote"),
])  # fmt: skip
def test_alt_and_a_letter_record_a_state_from_the_line(qtbot, page, shown, said, key, state):
    rencontre = shown("Aubert", "Barthe")

    qtbot.keyClicks(page.line.field, "bar")
    qtbot.keyClick(page.line.field, key, ALT)

    assert said(rencontre) == {"Aubert": "", "Barthe": state}


def test_someone_known_who_sends_an_excuse_is_listed_as_excused(qtbot, page, shown, known, library):
    rencontre = shown("Aubert")
    person = known("Roux")
    page.people.follow(attendance.Edit.creating("", person))

    qtbot.keyClicks(page.line.field, "roux")
    qtbot.keyClick(page.line.field, Key.Key_E, ALT)

    assert library.get(Invitation, pair(rencontre.id, person.id)).answer == "excused"


def test_what_was_just_recorded_is_said_with_its_time_and_taken_back(qtbot, page, shown, said, editor):
    rencontre = shown("Aubert")
    qtbot.keyClicks(page.line.field, "aub")
    qtbot.keyClick(page.line.field, Key.Key_Return)
    words = page.line.last.text().replace("\u00a0", " ")
    assert words == "9 h 30 · AUBERT : présent ce matin. Ctrl+Z annule."

    editor.undo()

    assert said(rencontre) == {"Aubert": ""}
    assert page.line.last.text().startswith("Annulé")


def test_the_hour_of_arrival_is_typed_as_one_says_it(qtbot, page, shown, library):
    shown("Aubert")
    table = page.sheet_card.table
    table.choose(0)
    qtbot.keyClick(table, Key.Key_P)

    qtbot.keyClick(table, Key.Key_T)
    qtbot.keyClicks(page.mark.arrived, "1015")
    qtbot.keyClick(page.mark.arrived, Key.Key_Return)

    assert library.find(Attendance)[0].arrived == time(10, 15)
    assert table.hasFocus()


def choose(combo, value):
    """Choose in a folded list, as a person does."""
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def test_an_attested_presence_needs_its_reason(qtbot, page, shown, library):
    shown("Aubert")
    page.sheet_card.table.choose(0)
    qtbot.keyClick(page.sheet_card.table, Key.Key_P)
    choose(page.mark.proof.method, "attested")
    page.flush()
    assert library.find(Attendance)[0].method == "screen"

    qtbot.keyClicks(page.mark.proof.reason, "Appel urgent")
    qtbot.keyClick(page.mark.proof.reason, Key.Key_Return)

    mark = library.find(Attendance)[0]
    assert (mark.method, mark.reason) == ("attested", "Appel urgent")
    assert page.sheet_card.model.index(0, 4).data() == "attesté"


def test_a_signature_found_later_takes_the_reason_away(qtbot, page, shown, library, editor):
    shown("Aubert")
    page.sheet_card.table.choose(0)
    qtbot.keyClick(page.sheet_card.table, Key.Key_P)
    mark = library.find(Attendance)[0]
    editor.perform(attendance.Edit.between("", mark, attendance.attesting(mark, "Oubli")))

    choose(page.mark.proof.method, "paper")

    mark = library.find(Attendance)[0]
    assert (mark.method, mark.reason) == ("paper", "")


def test_nobody_attests_without_a_reason():
    with pytest.raises(Problem):
        attendance.attesting(Attendance(id="1" * 32), "  ")


def test_late_typing_keeps_its_real_time(qtbot, page, shown, library):
    shown("Aubert", day=date(2026, 3, 12))
    page.sheet_card.table.choose(0)

    qtbot.keyClick(page.sheet_card.table, Key.Key_P)

    mark = library.find(Attendance)[0]
    assert (mark.recorded_at, mark.arrived) == (datetime(2026, 3, 14, 9, 30, tzinfo=UTC), None)
    words = page.mark.recorded.text().replace("\u00a0", " ")
    assert words == "Noté le 14 mars 2026 à 9 h 30, pour le 12 mars 2026"


def test_those_who_are_here_are_counted_by_structure(qtbot, page, shown):
    shown("Aubert", "Barthe")
    page.sheet_card.table.selectAll()
    qtbot.keyClick(page.sheet_card.table, Key.Key_P)

    choose(page.groups.by, "organisation")

    assert page.findChild(CountRows, "counts-by-group").counts() == {"Commune de Die": 2}


def test_the_alphabet_is_asked_for_in_the_menu(page, shown, library, editor):
    rencontre = shown("Barthe")
    library.perform(attendance.numbering(library, rencontre.id))
    morning = rencontres.half_days(library, rencontre.id)[0]
    editor.perform(attendance.arriving(library, morning, Person(id=library.new_id(), last_name="Aaron"), ""))
    assert page.sheet_card.model.index(0, 1).data() == "BARTHE"

    page.findChild(object, "sheet-renumber").trigger()

    assert page.sheet_card.model.index(0, 1).data() == "AARON"


def test_someone_is_found_among_ten_thousand_within_a_frame():
    """The best of five, so that a busy machine does not decide."""
    people = [known_as(Person(id=f"{n:032x}", last_name=f"Martin{n}"), "Commune") for n in range(10_000)]
    people.append(known_as(Person(id="f" * 32, last_name="Zola"), ""))

    lasted = []
    for _turn in range(5):
        begun = clock.perf_counter()
        found = likeliest(people, "zol", 5)
        lasted.append(clock.perf_counter() - begun)

    assert [known.person.last_name for known in found] == ["Zola"]
    assert min(lasted) < 0.016
