"""The list of rencontres: find, open, plan, copy, delete, undo."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.rencontre import HalfDay, Rencontre
from facilitator_app.services import agenda, rencontre_list
from facilitator_app.ui.editing import Editor
from facilitator_app.ui.pages.rencontres_page import RencontresPage


@pytest.fixture
def page(qtbot, carnet, editor):
    page = RencontresPage(editor, carnet.library.today, carnet=carnet)
    qtbot.addWidget(page)
    page.resize(1158, 700)
    page.show()
    page.activate()
    return page


@pytest.fixture
def opened(page):
    found = []
    page.opened.connect(found.append)
    return found


def titles(page):
    return [page.model.record(row).title for row in range(page.model.rowCount())]


def test_an_empty_list_offers_the_first_action(qtbot, page):
    assert page.empty.isVisible()

    qtbot.mouseClick(page.empty.action, Qt.MouseButton.LeftButton)

    assert page.form.isVisible()


def test_the_list_is_there_before_the_notebook(qtbot, carnet, planned):
    planned(title="Coopérer")
    early = Editor()
    page = RencontresPage(early, carnet.library.today, rencontre_list.first_listed(carnet.workspace.file))
    qtbot.addWidget(page)
    page.show()

    assert titles(page) == ["Coopérer"]
    assert not page.new.isEnabled()

    early.work_on(carnet.library)
    page.receive(carnet)

    assert page.new.isEnabled()


def test_typing_filters_by_title_place_and_date(qtbot, page, planned):
    planned(title="Coopérer", place="Die")
    planned(title="Paroles d’habitants", day=date(2026, 1, 30), place="Annonay")
    page.receive(page._carnet)  # noqa: SLF001 - the records were made behind the page's back

    for typed, found in (("coop", "Coopérer"), ("annonay", "Paroles d’habitants"), ("30/01", "Paroles d’habitants")):
        page.search_line.clear()
        qtbot.keyClicks(page.search_line, typed)
        assert titles(page) == [found]


def test_enter_in_the_search_opens_what_is_lit(qtbot, page, planned, opened):
    wanted = planned(title="Coopérer")
    page.receive(page._carnet)  # noqa: SLF001 - the records were made behind the page's back
    qtbot.keyClicks(page.search_line, "coop")
    qtbot.keyClick(page.search_line, Qt.Key.Key_Return)

    assert opened == [wanted.id]


def test_ctrl_n_plans_a_rencontre_from_the_keyboard(qtbot, page, opened, library):
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.form.title_field, "Mutualiser")
    qtbot.keyClicks(page.form.day, "2 avril")
    qtbot.keyClick(page.form.day, Qt.Key.Key_Return)

    made = library.find(Rencontre)[0]
    assert (made.title, made.starts_on, opened) == ("Mutualiser", date(2026, 4, 2), [made.id])
    assert [(h.starts, h.ends) for h in library.find(HalfDay)] == [
        (time(9, 30), time(12, 30)),
        (time(13, 30), time(16, 30)),
    ]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"day": "2 avril"}, "titre"),
        ({"title_field": "Die", "day": "le trente-deux"}, "date"),
        ({"title_field": "Die", "day": "2 avril", "ends": "8h"}, "fin"),
    ],
)
def test_what_makes_no_sense_is_said_in_the_panel(qtbot, page, library, typed, words):
    page.plan()
    for name, text in typed.items():
        field = getattr(page.form, name)
        field.clear()
        qtbot.keyClicks(field, text)
    qtbot.mouseClick(page.form.add, Qt.MouseButton.LeftButton)

    assert words in page.form.wrong.text()
    assert page.form.wrong.isVisible()
    assert not library.find(Rencontre)


def test_escape_leaves_the_panel(page):
    page.plan()

    assert page.go_back()
    assert not page.form.isVisible()
    assert page.new.isVisible()


def test_delete_is_undone_from_the_toast(qtbot, page, planned, editor):
    planned(title="Coopérer")
    page.receive(page._carnet)  # noqa: SLF001 - the records were made behind the page's back
    page.table.setFocus()
    with qtbot.waitSignal(page.told):
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert titles(page) == []

    editor.undo()

    assert titles(page) == ["Coopérer"]


def test_a_copy_keeps_the_agenda_and_asks_for_its_day(qtbot, page, planned, library, opened):
    source = planned(title="Coopérer")
    edit, _item = agenda.adding(library, source.id, "Accueil", 15)
    library.perform(edit)
    page.receive(page._carnet)  # noqa: SLF001 - the records were made behind the page's back
    page._on_copy(page.model.record(0))  # noqa: SLF001 - the line « Dupliquer » of the menu

    qtbot.mouseClick(page.form.add, Qt.MouseButton.LeftButton)
    assert "jour" in page.form.wrong.text()

    qtbot.keyClicks(page.form.day, "2 avril")
    qtbot.keyClick(page.form.day, Qt.Key.Key_Return)
    copy = library.get(Rencontre, opened[0])
    assert (copy.title, copy.starts_on) == ("Coopérer", date(2026, 4, 2))
    assert [item.title for item in library.find(AgendaItem, rencontre=copy.id)] == ["Accueil"]


def test_the_counts_are_shown(page, planned, invited):
    rencontre = planned(title="Coopérer")
    invited(rencontre, "Chastan")
    page.receive(page._carnet)  # noqa: SLF001 - the records were made behind the page's back

    assert page.model.record(0).invited == 1


def test_the_coordinator_is_told_where_rencontres_come_from(qtbot, coordinator, editor):
    editor.work_on(coordinator.library)
    page = RencontresPage(editor, coordinator.library.today)
    qtbot.addWidget(page)
    page.show()

    page.receive(coordinator)

    assert "dès que vous aurez reçu leurs fichiers" in page.empty.sentence.text()


def test_leaving_the_panel_is_not_called_like_undoing(page):
    assert page.form.cancel.text() == "Renoncer"


def test_the_hints_of_narrow_lines_are_read_whole(qtbot, page):
    page.resize(1158, 640)
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    for line, margins in ((page.search_line, 60), (page.form.day, 20)):
        assert line.fontMetrics().horizontalAdvance(line.placeholderText()) < line.width() - margins
