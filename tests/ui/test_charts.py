"""Charts on screen: the keyboard goes from value to value, and each of them is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from reports.chart_samples import BARS, SPREAD, TREND

from facilitator_app.ui.theme.tokens import DARK, LIGHT
from facilitator_app.ui.widgets.charts.bars_chart import BarsChart
from facilitator_app.ui.widgets.charts.spread_chart import SpreadChart
from facilitator_app.ui.widgets.charts.trend_chart import TrendChart

SHOWN = {"bars": (BarsChart, BARS), "spread": (SpreadChart, SPREAD), "trend": (TrendChart, TREND)}
SPOKEN = {
    "bars": ("Débat mouvant : 43 min, prévu 40 min", "Météo : 0 min"),
    "spread": ("Note 1 : 1 réponse", "Note 5 : 9 réponses"),
    "trend": ("3 février 2026, Crest : 3", "14 mars 2026, Die : 4,5"),
}


@pytest.fixture
def on_screen(qtbot):
    """A chart, as wide as in a column, beside nothing else."""

    def show(name, width=480):
        kind, block = SHOWN[name]
        chart = kind()
        chart.show_chart(block)
        qtbot.addWidget(chart)
        chart.resize(width, chart.sizeHint().height())
        chart.show()
        chart.activateWindow()
        qtbot.waitUntil(chart.isActiveWindow)
        chart.clearFocus()  # alone in its window, it had the keyboard at once
        return chart

    return show


def heard(chart):
    return chart.accessibleName().replace("\u00a0", " ").replace("\u202f", " ")


def colours(chart):
    image = chart.grab().toImage()
    return {image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 2) for y in range(image.height())}


@pytest.mark.parametrize("name", SHOWN)
def test_at_rest_a_chart_says_its_sentence(on_screen, name):
    chart = on_screen(name)

    assert chart.accessibleName() == SHOWN[name][1].says


@pytest.mark.parametrize("name", SHOWN)
def test_the_arrows_say_each_value(qtbot, on_screen, name):
    chart = on_screen(name)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    first = heard(chart)

    qtbot.keyClick(chart, Qt.Key.Key_End)

    assert (first, heard(chart)) == SPOKEN[name]


def test_the_arrows_stop_at_both_ends(qtbot, on_screen):
    chart = on_screen("bars")
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(chart, key)
    assert chart.current == 1

    qtbot.keyClick(chart, Qt.Key.Key_Home)

    assert chart.current == 0


def test_enter_opens_the_value_one_is_at(qtbot, on_screen):
    chart = on_screen("trend")
    chart.choose(1)

    with qtbot.waitSignal(chart.opened) as opened:
        qtbot.keyClick(chart, Qt.Key.Key_Return)

    assert opened.args == [1]


@pytest.mark.parametrize(
    ("name", "at", "number"),
    [
        ("bars", QPointF(200, 40), 1),
        ("bars", QPointF(200, 400), -1),
        ("spread", QPointF(470, 10), 4),
        ("trend", QPointF(180, 60), 0),
        ("trend", QPointF(300, 60), -1),
    ],
)
def test_a_click_finds_what_is_drawn_there(qtbot, on_screen, name, at, number):
    chart = on_screen(name)

    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at.toPoint())

    assert chart.current == number


def test_a_double_click_opens(qtbot, on_screen):
    chart = on_screen("bars")

    with qtbot.waitSignal(chart.opened) as opened:
        qtbot.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=QPointF(200, 10).toPoint())

    assert opened.args == [0]


def test_an_axis_has_its_colour_and_the_rest_the_colour_of_the_program(on_screen, theme):
    tokens = LIGHT if theme == "light" else DARK
    chart = on_screen("bars")
    chart.show_chart(replace(BARS, bars=(BARS.bars[0],)))
    plain = colours(chart)
    chart.show_chart(replace(BARS, bars=(replace(BARS.bars[0], axis=3),)))

    beside = colours(chart)

    assert QColor(tokens.accent).name().upper() in plain
    assert QColor(tokens.axis(3).ink).name().upper() in beside


@pytest.mark.parametrize("width", [220, 1200])
@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.usefixtures("theme")
def test_a_chart_is_drawn_in_little_and_in_much_room(on_screen, name, width):
    assert len(colours(on_screen(name, width))) > 5


@pytest.mark.parametrize(
    ("kind", "block", "reached"),
    [
        (BarsChart, replace(BARS, bars=()), -1),
        (SpreadChart, replace(SPREAD, counts=(0, 0, 0, 0, 0), median=""), 4),
        (TrendChart, replace(TREND, points=()), -1),
        (TrendChart, replace(TREND, points=TREND.points[:1]), 0),
    ],
)
def test_a_chart_of_nothing_or_little_stands(qtbot, kind, block, reached):
    chart = kind()
    chart.show_chart(block)
    qtbot.addWidget(chart)
    chart.show()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)

    chart.grab()
    assert chart.current == reached
