"""Choices, searching and lists answer to the keyboard."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator_app.ui.models.card_model import CardFace, CardModel
from facilitator_app.ui.models.columns import TableColumn
from facilitator_app.ui.models.table_model import TableModel
from facilitator_app.ui.widgets.card_list import CardList
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.search_field import SearchField
from facilitator_app.ui.widgets.segmented import Choice, Segmented
from facilitator_app.ui.widgets.step_bar import Step, StepBar
from facilitator_app.ui.widgets.table import Table

NAMES = ("AUBERT Claire", "BARTHE Youssef", "CHABERT Lucie")


@pytest.fixture
def kinds(qtbot):
    page = QWidget()
    layout = QVBoxLayout(page)
    page.line, page.kinds = QLineEdit(), Segmented([
        Choice("finding", "Constat", key="F1"),
        Choice("proposal", "Proposition", key="F2", name="kind-proposal"),
        Choice("decision", "Décision", key="F3"),
    ])  # fmt: skip
    layout.addWidget(page.line)
    layout.addWidget(page.kinds)
    page.kinds.listen_in(page)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.line.setFocus()
    return page


def test_a_key_makes_its_choice_while_one_types(qtbot, kinds):
    with qtbot.waitSignal(kinds.kinds.edited):
        qtbot.keyClick(kinds.line, Qt.Key.Key_F2)

    assert kinds.kinds.value() == "proposal"
    assert kinds.line.hasFocus()


def test_tab_enters_the_choices_once_and_arrows_choose(qtbot, kinds):
    qtbot.keyClick(kinds.line, Qt.Key.Key_Tab)
    qtbot.keyClick(kinds.focusWidget(), Qt.Key.Key_Right)
    assert kinds.kinds.value() == "proposal"
    qtbot.keyClick(kinds.focusWidget(), Qt.Key.Key_Left)
    qtbot.keyClick(kinds.focusWidget(), Qt.Key.Key_Left)
    assert kinds.kinds.value() == "decision"

    qtbot.keyClick(kinds.focusWidget(), Qt.Key.Key_Tab)

    assert kinds.line.hasFocus()


def test_a_choice_is_found_by_its_name_and_made_by_mouse(qtbot, kinds):
    qtbot.mouseClick(kinds.findChild(QWidget, "kind-proposal"), Qt.MouseButton.LeftButton)

    assert kinds.kinds.value() == "proposal"


def test_showing_a_value_is_not_editing(qtbot, kinds):
    with qtbot.assertNotEmitted(kinds.kinds.edited):
        kinds.kinds.show_value("decision")

    assert kinds.kinds.value() == "decision"


def test_escape_clears_the_search_before_it_leaves(qtbot):
    field = SearchField("Chercher")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "cha")

    qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == ""


def test_the_wheel_does_not_change_what_a_page_scrolls_over(qtbot):
    combo = Combo()
    qtbot.addWidget(combo)
    combo.offer([(1, "Un"), (2, "Deux")])
    combo.show_value(1)
    at, down, none = QPointF(5, 5), QPoint(0, -120), QPoint()
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier

    combo.wheelEvent(QWheelEvent(at, at, none, down, buttons, keys, Qt.ScrollPhase.NoScrollPhase, False))

    assert combo.value() == 1


def test_what_is_offered_anew_keeps_the_choice(qtbot):
    combo = Combo()
    qtbot.addWidget(combo)
    combo.offer([(1, "Un"), (2, "Deux")])
    combo.show_value(2)

    combo.offer([(2, "Deux"), (3, "Trois")])

    assert combo.value() == 2


def a_table(qtbot, qtmodeltester):
    model = TableModel([TableColumn("Nom", lambda row: row, width=0)], key=lambda row: row)
    model.show_records(NAMES)
    qtmodeltester.check(model)
    table = Table(model)
    model.setParent(table)
    qtbot.addWidget(table)
    return table, model


def a_list(qtbot, qtmodeltester):
    model = CardModel(lambda row: CardFace("Constat", "eye", 1, "Axe 1", row), key=lambda row: row)
    model.show_records(NAMES)
    qtmodeltester.check(model)
    view = CardList(model)
    model.setParent(view)
    qtbot.addWidget(view)
    return view, model


LISTS = pytest.mark.parametrize("build", [a_table, a_list])


@LISTS
def test_enter_opens_and_delete_asks(qtbot, qtmodeltester, build):
    view, _model = build(qtbot, qtmodeltester)
    view.choose(1)

    with qtbot.waitSignal(view.keys.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(view.keys.removed) as removed:
        qtbot.keyClick(view, Qt.Key.Key_Delete)

    assert opened.args == ["BARTHE Youssef"]
    assert removed.args == [["BARTHE Youssef"]]


@LISTS
def test_several_are_chosen_with_shift(qtbot, qtmodeltester, build):
    view, _model = build(qtbot, qtmodeltester)
    view.choose(0)

    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    assert view.keys.chosen() == ["AUBERT Claire", "BARTHE Youssef"]


@LISTS
def test_a_row_more_leaves_the_choice_where_it_was(qtbot, qtmodeltester, build):
    view, model = build(qtbot, qtmodeltester)
    view.choose(1)

    model.show_records(["ABEL Jo", *NAMES])

    assert view.keys.chosen() == ["BARTHE Youssef"]
    assert model.row_of("BARTHE Youssef") == 2


@LISTS
def test_rows_that_leave_and_change_order_are_followed(qtbot, qtmodeltester, build):
    _view, model = build(qtbot, qtmodeltester)
    for records in ((), NAMES, NAMES[::-1], NAMES[1:], ("DELORME Anne", *NAMES)):
        model.show_records(records)

        assert [model.record(row) for row in range(model.rowCount())] == list(records)


def test_a_chosen_record_that_changes_stays_chosen(qtbot):
    model = TableModel([TableColumn("Nom", lambda row: row[1])], key=lambda row: row[0])
    model.show_records([(1, "AUBERT"), (2, "BARTHE")])
    table = Table(model)
    model.setParent(table)
    qtbot.addWidget(table)
    table.selectionModel().select(model.index(1, 0), QItemSelectionModel.SelectionFlag.Select)

    with qtbot.waitSignal(model.dataChanged):
        model.show_records([(1, "AUBERT"), (2, "BARTHE Y.")])

    assert table.keys.chosen() == [(2, "BARTHE Y.")]


def test_a_step_is_chosen_by_arrows_and_enter(qtbot):
    bar = StepBar([Step("prepare", "Préparer"), Step("welcome", "Accueillir")])
    qtbot.addWidget(bar)
    bar.show()
    first, second = bar.findChild(QWidget, "step-prepare"), bar.findChild(QWidget, "step-welcome")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)

    with qtbot.waitSignal(bar.chosen) as chosen:
        qtbot.keyClick(second, Qt.Key.Key_Return)

    assert chosen.args == ["welcome"]
