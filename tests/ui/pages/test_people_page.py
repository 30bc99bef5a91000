"""The people: found as one types, changed in place, never lost from a sheet."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.problem import Problem
from facilitator_app.services import attendance, people, rencontres
from facilitator_app.ui.pages.people_page import PeoplePage

pytestmark = pytest.mark.qt_log_ignore("plugin does not support (raise|grabbing)", extend=True)
"""What Qt says of the words offered below a line when there is no screen."""


@pytest.fixture
def show(qtbot, carnet, catalogue, editor, jobs):
    page = PeoplePage(editor, carnet, catalogue, jobs)
    qtbot.addWidget(page)
    page.resize(1158, 700)

    def shown():
        page.show()
        page.activate()
        jobs.wait()
        qtbot.waitUntil(lambda: page._directory.filled)  # noqa: SLF001 - read in the background
        return page

    return shown


def names(page):
    return [page.model.record(row).person.last_name for row in range(page.model.rowCount())]


def test_an_empty_page_offers_the_first_person(qtbot, show, library):
    page = show()
    assert page.empty.isVisible()

    qtbot.mouseClick(page.empty.action, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.form.last_name, "Chastan")
    page.flush()

    assert [p.last_name for p in library.find(Person)] == ["Chastan"]
    assert names(page) == ["Chastan"]


def test_people_are_found_by_their_structure(qtbot, show, known):
    known("Chastan", organisation="CC Val’Eyrieux")
    known("Barthe", organisation="Université Lyon 2")
    page = show()
    qtbot.keyClicks(page.search_line, "lyon")

    assert names(page) == ["Barthe"]


def test_a_structure_is_known_by_its_name(qtbot, show, known, library):
    known("Barthe", organisation="Université Lyon 2")
    known("Chastan")
    page = show()
    page.table.choose(1)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.keyClicks(page.form.organisation, "universite lyon 2")
    page.flush()

    assert len(library.find(Organisation)) == 1
    assert page.model.record(1).organisation == "Université Lyon 2"


def test_escape_closes_the_sheet_and_stores_it(qtbot, show, known, library):
    known("Chastan")
    page = show()
    qtbot.keyClick(page.search_line, Qt.Key.Key_Return)
    qtbot.keyClicks(page.form.function, "direction")

    assert page.go_back()
    assert not page.form.isVisible()
    assert library.find(Person)[0].function == "direction"


def test_delete_is_undone(qtbot, show, known, editor):
    known("Chastan")
    page = show()
    page.table.choose(0)
    with qtbot.waitSignal(page.told):
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert names(page) == []

    editor.undo()

    assert names(page) == ["Chastan"]


def test_someone_on_a_sheet_is_not_deleted(qtbot, show, known, planned, library):
    known("Chastan", "Michel")
    morning = rencontres.half_days(library, planned().id)[0]
    library.perform(attendance.marking(library, morning, people.known_people(library)[0], Presence.PRESENT))
    page = show()
    page.table.choose(0)
    with qtbot.waitSignal(page.problem) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)

    assert isinstance(told.args[0], Problem)
    assert names(page) == ["Chastan"]


def test_the_open_sheet_follows_the_arrows(qtbot, show, known):
    known("Barthe")
    known("Chastan")
    page = show()
    qtbot.keyClick(page.search_line, Qt.Key.Key_Return)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)

    assert page.form.last_name.text() == "Chastan"


def test_the_column_of_whole_names_is_headed_by_both(show):
    head = show().model.headerData(0, Qt.Orientation.Horizontal)

    assert head == "Nom et prénom"


def test_an_agreement_to_be_named_in_public_is_one_tick_and_its_day_can_be_another(qtbot, show, known, library):
    person = known("Chastan")
    page = show()
    page.show_record(person.id)

    page.form.consent.agreed.click()
    assert library.get(Person, person.id).public_since == library.today()
    page.form.consent.since.selectAll()
    qtbot.keyClicks(page.form.consent.since, "2 mars")
    qtbot.keyClick(page.form.consent.since, Qt.Key.Key_Return)

    assert library.get(Person, person.id).public_since == date(2026, 3, 2)


def test_an_agreement_that_is_taken_back_leaves_no_day(show, known, library):
    person = known("Chastan", public_since=date(2026, 3, 2))
    page = show()
    page.show_record(person.id)

    page.form.consent.agreed.click()

    assert library.get(Person, person.id).public_since is None
    assert page.form.consent.since.isHidden()
