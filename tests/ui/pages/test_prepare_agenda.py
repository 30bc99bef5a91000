"""Préparer, middle: the day to scale, from the keyboard."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.edit import Edit
from facilitator_app.services import agenda
from facilitator_app.ui.pages.prepare.agenda_panel import AgendaPanel

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(qtbot, editor, catalogue):
    panel = AgendaPanel(editor, catalogue)
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal, panel)
    editor.performed.connect(lambda _edit: panel.refresh())
    qtbot.addWidget(panel)
    panel.resize(560, 600)
    panel.show()
    return panel


@pytest.fixture
def a_day(panel, planned, library):
    """A rencontre from 9 h 30 to 16 h 30 with sequences of so many minutes."""

    def build(*minutes):
        rencontre = planned()
        for number, length in enumerate(minutes, 1):
            edit, _item = agenda.adding(library, rencontre.id, f"Séquence {number}", length)
            library.perform(edit)
        panel.show_rencontre(rencontre)
        return rencontre

    return build


def titles(panel):
    return [row.item.title for row in panel.model.records()]


def test_ctrl_enter_adds_a_sequence_ready_to_be_named(qtbot, panel, a_day, library):
    a_day(30)
    qtbot.keyClick(panel, Qt.Key.Key_Return, CTRL)
    form = panel._form  # noqa: SLF001 - the row that is open
    qtbot.keyClicks(form.title_field, "Tour de table")
    form.minutes.setFocus()
    form.minutes.selectAll()
    qtbot.keyClicks(form.minutes, "1h15")
    qtbot.keyClick(form.minutes, Qt.Key.Key_Return)

    assert [(i.title, i.minutes) for i in library.find(AgendaItem)] == [("Séquence 1", 30), ("Tour de table", 75)]
    assert panel._form is None  # noqa: SLF001 - Enter closed it


def test_a_second_sequence_is_named_where_the_first_was_still_open(qtbot, panel, a_day, library):
    a_day()
    for title in ("Accueil", "Contribution commune"):
        panel.add_sequence()
        qtbot.keyClicks(panel._form.title_field, title)  # noqa: SLF001 - the row that is open
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    panel.flush()

    panel.list.doItemsLayout()

    assert sorted(item.title for item in library.find(AgendaItem)) == ["Accueil", "Contribution commune"]
    assert panel._form.isVisible()  # noqa: SLF001 - the second is open; the first left nothing behind


def test_an_empty_agenda_offers_the_first_sequence(qtbot, panel, a_day, library):
    a_day()
    assert panel.empty.isVisible()

    qtbot.mouseClick(panel.empty.action, Qt.MouseButton.LeftButton)

    assert len(library.find(AgendaItem)) == 1


def test_a_row_is_as_high_as_it_is_long(panel, a_day):
    a_day(60, 120)
    short, long = (panel.list.height_of(row) for row in panel.model.records())

    assert long == pytest.approx(2 * short, abs=2)


@pytest.mark.parametrize(("minutes", "words"), [(420, "calé"), (435, "dépasse de 15"), (360, "il reste 1")])
def test_the_day_is_measured_against_the_half_days(panel, a_day, minutes, words):
    a_day(minutes)

    assert panel.fit.text().startswith(words)


def test_alt_down_moves_a_sequence_and_it_stays_chosen(qtbot, panel, a_day):
    a_day(30, 60, 15)
    panel.list.choose(0)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, ALT)

    assert titles(panel) == ["Séquence 2", "Séquence 1", "Séquence 3"]
    assert panel.list.currentIndex().row() == 1


def test_alt_up_on_the_first_does_nothing(qtbot, panel, a_day):
    a_day(30, 60)
    panel.list.choose(0)
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, ALT)

    assert titles(panel) == ["Séquence 1", "Séquence 2"]


def test_a_sequence_is_dragged_below_the_last(panel, a_day):
    a_day(30, 60, 15)
    panel.list.choose(0)
    below = QPointF(40, panel.list.visualRect(panel.model.index(2)).bottom() - 1)
    data = QMimeData()
    drop = QDropEvent(below, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    panel.list.dropEvent(drop)

    assert titles(panel) == ["Séquence 2", "Séquence 3", "Séquence 1"]


def test_delete_takes_a_sequence_away_and_undo_brings_it_back(qtbot, panel, a_day, editor):
    a_day(30, 60)
    panel.list.choose(0)
    with qtbot.waitSignal(panel.removed):
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert titles(panel) == ["Séquence 2"]

    editor.undo()

    assert titles(panel) == ["Séquence 1", "Séquence 2"]


def test_a_fixed_hour_leaves_free_time_before_it(qtbot, panel, a_day):
    a_day(30, 75)
    panel.list.choose(1)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    form = panel._form  # noqa: SLF001 - the row that is open
    form.fixed.setFocus()
    qtbot.keyClicks(form.fixed, "12h15")
    qtbot.keyClick(form.fixed, Qt.Key.Key_Return)

    meal = panel.model.records()[1]
    assert (meal.slot.starts, meal.free) == (time(12, 15), 135)


def test_what_is_typed_is_stored_when_another_sequence_is_opened(qtbot, panel, a_day, library):
    a_day(30, 60)
    panel._open(panel.model.records()[0].item)  # noqa: SLF001 - Enter is tested above
    qtbot.keyClicks(panel._form.material, "feutres")  # noqa: SLF001 - the row that is open
    panel._open(panel.model.records()[1].item)  # noqa: SLF001 - Enter is tested above

    assert sorted(item.material for item in library.find(AgendaItem)) == ["", "feutres"]
    QApplication.processEvents()


def test_a_method_run_five_times_recalls_what_it_usually_lasts(qtbot, panel, planned, library):
    past, began = planned(day=date(2026, 2, 3)), datetime(2026, 2, 3, 9, tzinfo=UTC)
    for minutes in (38, 52, 40, 41, 40):
        run = AgendaItem(id=library.new_id(), rencontre=past.id, method="Débat mouvant : hier", minutes=30,
                         started_at=began, ended_at=began + timedelta(minutes=minutes))  # fmt: skip
        library.perform(Edit.creating("Ajouter", run))
    panel.show_rencontre(planned())
    panel.add_sequence()
    form = panel._form  # noqa: SLF001 - the row that is open
    assert not form.usual.isVisible()
    before = panel.list.height_of(panel.model.records()[0])

    qtbot.keyClicks(form.method, "debat mouvant")

    assert form.usual.isVisible()
    assert form.usual.text().replace("\u00a0", " ") == "d’habitude 40 min au lieu de 30 min"
    assert panel.list.height_of(panel.model.records()[0]) >= before
