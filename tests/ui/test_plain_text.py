"""Text from a file is shown as it is: it never becomes HTML, loads a picture, or makes a shortcut."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage

from facilitator_app.domain.problem import Problem
from facilitator_app.ui.models.card_model import CardFace, CardModel
from facilitator_app.ui.models.columns import TableColumn
from facilitator_app.ui.models.table_model import TableModel
from facilitator_app.ui.shell.rencontre_head import HeadFace, RencontreHead
from facilitator_app.ui.widgets.banner import Banner
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.card_list import CardList
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.table import Table
from facilitator_app.ui.widgets.text_area import TextArea
from facilitator_app.ui.widgets.tip import plain_tip
from facilitator_app.ui.widgets.toast_bar import ToastBar
from facilitator_app.ui.widgets.tool_row import ToolRow

UI = Path(__file__).resolve().parents[2] / "facilitator_app" / "ui"
RED = QColor(255, 0, 0)


@pytest.fixture
def canary(tmp_path):
    """Words that turn red as soon as anything reads them as HTML."""
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    picture.fill(RED)
    picture.save(str(tmp_path / "red.png"))
    return f'<img src="file://{tmp_path}/red.png" width="200" height="200"><b>Zoé</b>'


def a_label(text):
    return PlainLabel(text)


def a_selectable_label(text):
    label = PlainLabel(text, wrap=True)
    label.make_selectable()
    return label


def a_banner(text):
    banner = Banner()
    banner.show_problem(Problem(text))
    return banner


def a_toast(text):
    card = Card(text)
    ToastBar(card).say(text)
    return card


def a_head(text):
    head = RencontreHead()
    head.show_face(HeadFace(text, text, facts=(("map-pin", text),)))
    return head


def a_combo(text):
    combo = Combo()
    combo.offer([(1, text)])
    combo.show_value(1)
    return combo


def a_card_list(text):
    model = CardModel(lambda face: face, key=lambda face: face.text)
    model.show_records([CardFace(text, "eye", 1, text, text, text, text)])
    view = CardList(model)
    model.setParent(view)
    return view


def a_table(text):
    model = TableModel([TableColumn(text, lambda row: row)], key=lambda row: row)
    model.show_records([text])
    table = Table(model)
    model.setParent(table)
    return table


@pytest.mark.parametrize(
    "build",
    [a_label, a_selectable_label, a_banner, a_toast, a_head, a_combo, a_card_list, a_table, Card, Chip, Button, ToolRow,
     EmptyState],
)  # fmt: skip
def test_a_name_from_a_file_loads_no_picture(qtbot, build, canary):
    widget = build(canary)
    qtbot.addWidget(widget)
    widget.resize(700, 300)
    widget.show()

    picture = widget.grab().toImage()

    red = [
        x
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
        if picture.pixelColor(x, y) == RED
    ]
    assert red == []


def test_a_label_refuses_to_become_rich(qtbot):
    label = PlainLabel("Zoé")
    qtbot.addWidget(label)

    with pytest.raises(ValueError, match="plain"):
        label.setTextFormat(Qt.TextFormat.RichText)


def test_a_tool_tip_shows_every_character():
    assert plain_tip('<b>A & "B"</b>') == '<qt>&lt;b&gt;A &amp; "B"&lt;/b&gt;</qt>'


def test_an_ampersand_is_a_character_and_no_shortcut(qtbot):
    button = Button("Élus & agents")
    qtbot.addWidget(button)

    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Élus & agents"


def test_only_the_words_of_what_is_pasted_arrive(qtbot):
    area = TextArea()
    qtbot.addWidget(area)
    pasted = QMimeData()
    pasted.setHtml("<h1>Titre</h1>")
    pasted.setText("Titre")

    area.insertFromMimeData(pasted)

    assert area.toPlainText() == "Titre"


FORBIDDEN = {
    "QLabel": {"widgets/label.py"},
    "QTextEdit": set(),
    "QTextBrowser": set(),
    "QMessageBox": set(),
    "setToolTip": {"widgets/label.py", "widgets/tip.py"},
    "setStyleSheet": set(),
    "setHtml": set(),
}


@pytest.mark.parametrize("name", FORBIDDEN)
def test_nothing_that_reads_html_is_used_elsewhere(name):
    users = {
        str(file.relative_to(UI))
        for file in UI.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Name) and node.id == name) or (isinstance(node, ast.Attribute) and node.attr == name)
    }

    assert users <= FORBIDDEN[name]
