"""The first start: one page, from the keyboard, and nothing wrong gets through."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitator_app.services import regions, workspace
from facilitator_app.ui.pages.first_start_page import FirstStartPage

pytestmark = pytest.mark.qt_log_ignore("plugin does not support (raise|grabbing)", extend=True)
"""What Qt says of the words offered below a line when there is no screen."""


@pytest.fixture
def page(qtbot, surroundings):
    current = regions.current_regions(workspace.shipped(), surroundings.today())
    page = FirstStartPage([(region.code, region.name) for region in current])
    qtbot.addWidget(page)
    page.show()
    page.activate()
    return page


@pytest.fixture
def answers(page):
    said = []
    page.begun.connect(lambda *words: said.append(words))
    return said


def test_name_region_and_enter_begin(qtbot, page, answers):
    qtbot.keyClicks(page.name, "Claire Aubert")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    qtbot.keyClicks(page.region, "auvergne")
    qtbot.keyClick(page.region, Qt.Key.Key_Return)

    assert answers == [("Claire Aubert", "facilitator", "84", "GTR Auvergne-Rhône-Alpes")]


def test_accents_do_not_matter_in_the_name_of_a_region(qtbot, page):
    qtbot.keyClicks(page.region, "ile-de-france")
    page.region.editingFinished.emit()

    assert page.region.value() == "11"


def test_today_s_regions_only_are_offered(page):
    names = page.region._choices.values()  # noqa: SLF001 - what the line offers

    assert "Champagne-Ardenne" not in names
    assert "Grand Est" in names


def test_a_group_s_own_name_is_kept_when_the_region_changes(qtbot, page):
    qtbot.keyClicks(page.group, "Groupe de Die")
    qtbot.keyClicks(page.region, "Bretagne")
    page.region.editingFinished.emit()

    assert page.group.text() == "Groupe de Die"


def test_the_coordination_has_no_group(qtbot, page, answers):
    qtbot.keyClicks(page.name, "Paule Roux")
    qtbot.mouseClick(page.findChild(object, "start-coordinator"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)

    assert not page.group.isVisible()
    assert answers == [("Paule Roux", "coordinator", "", "")]


def test_a_missing_name_is_said_in_place(qtbot, page, answers):
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)

    assert "nom" in page.wrong.text()
    assert page.wrong.isVisible()
    assert page.name.hasFocus()
    assert not answers


def test_an_unknown_region_is_said_in_place(qtbot, page, answers):
    qtbot.keyClicks(page.name, "Claire")
    qtbot.keyClicks(page.region, "Atlantide")
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)

    assert page.wrong.isVisible()
    assert not answers


def test_the_sample_notebook_is_one_click_away(qtbot, page):
    with qtbot.waitSignal(page.sample_asked):
        qtbot.mouseClick(page.sample, Qt.MouseButton.LeftButton)
