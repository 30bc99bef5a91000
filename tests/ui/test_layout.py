"""Nothing scrolls sideways; what grows grows; a paper is shown as it is printed."""

import io

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from reportlab.pdfgen.canvas import Canvas

from facilitator_app.ui.widgets.axis_bars import AxisBars, AxisCount
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.flow_row import FlowRow
from facilitator_app.ui.widgets.pdf_preview import PdfPreview
from facilitator_app.ui.widgets.ring_gauge import RingGauge
from facilitator_app.ui.widgets.split_columns import Column, SplitColumns
from facilitator_app.ui.widgets.text_area import TextArea


def shown(qtbot, widget, width, height):
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_columns_fold_into_tabs_and_unfold(qtbot):
    left, right = QWidget(), QWidget()
    columns = shown(qtbot, SplitColumns([Column("Gauche", left, width=200), Column("Droite", right, 1)], 700), 900, 300)
    assert left.isVisible()
    assert right.isVisible()
    assert not columns.tabs.isVisible()

    columns.resize(500, 300)
    assert columns.tabs.isVisible()
    assert (left.isVisible(), right.isVisible()) == (True, False)
    columns.show_column(1)
    assert (left.isVisible(), right.isVisible()) == (False, True)
    columns.resize(900, 300)

    assert (left.isVisible(), right.isVisible()) == (True, True)
    assert left.width() == 200


def test_chips_that_do_not_fit_go_to_the_next_row(qtbot):
    row = FlowRow()
    qtbot.addWidget(row)
    row.show_widgets([Chip(f"Axe {n}", axis=n) for n in (1, 2, 3, 4)])

    assert row.heightForWidth(1000) < row.heightForWidth(120)


def test_chips_that_are_replaced_leave(qtbot):
    row = shown(qtbot, FlowRow(), 400, 40)
    gone, stays = Chip("En cours"), Chip("Axe 1", axis=1)
    row.show_widgets([gone, stays])

    row.show_widgets([stays])

    assert not gone.isVisible()
    assert stays.isVisible()


def test_an_area_grows_with_its_text_and_then_scrolls(qtbot):
    box = QWidget()
    layout = QVBoxLayout(box)
    area = TextArea(least=2, most=5)
    layout.addWidget(area)
    layout.addStretch(1)
    shown(qtbot, box, 300, 600)
    small = area.height()

    area.setPlainText("\n".join("abcd"))
    qtbot.waitUntil(lambda: area.height() > small)
    assert area.verticalScrollBar().maximum() == 0

    area.setPlainText("\n".join("abcdefghij"))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)


def test_gauges_are_heard_by_a_screen_reader(qtbot):
    bars, ring = AxisBars(), RingGauge()
    qtbot.addWidget(bars)
    qtbot.addWidget(ring)

    bars.show_counts([AxisCount(1, "Axe 1", 9), AxisCount(2, "Axe 2", 0)])
    ring.show_part(31, 36, "sur 36 inscrits")

    assert bars.accessibleName() == "Axe 1 9, Axe 2 0"
    assert ring.accessibleName() == "31 sur 36 inscrits"


@pytest.mark.parametrize("part", [0, 5, 50])
def test_a_ring_of_nobody_or_too_many_is_still_drawn(qtbot, part):
    ring = shown(qtbot, RingGauge(), 140, 140)

    ring.show_part(part, 0 if not part else 10, "sur 10")

    assert not ring.grab().isNull()


def a_pdf(pages, colour=(1, 0, 0)):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 500))
    for _page in range(pages):
        canvas.setFillColorRGB(*colour)
        canvas.rect(0, 0, 400, 500, fill=1, stroke=0)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def middle(preview):
    picture = preview.viewport().grab().toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() // 2)


def test_a_pdf_is_drawn_in_its_colours(qtbot, jobs):
    preview = shown(qtbot, PdfPreview(jobs), 300, 300)
    with qtbot.waitSignal(preview.page_changed) as told:
        preview.show_pdf(a_pdf(3))

    qtbot.waitUntil(lambda: middle(preview) == QColor(255, 0, 0))
    assert told.args == [1, 3]


def test_a_newer_version_keeps_the_place_and_replaces_the_pages(qtbot, jobs):
    preview = shown(qtbot, PdfPreview(jobs), 300, 300)
    preview.show_pdf(a_pdf(5))
    qtbot.waitUntil(lambda: preview.page_count() == 5)
    preview.verticalScrollBar().setValue(800)

    preview.show_pdf(a_pdf(6, colour=(0, 0, 1)))

    qtbot.waitUntil(lambda: middle(preview) == QColor(0, 0, 255))
    assert abs(preview.verticalScrollBar().value() - 800) <= 2


def test_bytes_that_are_no_pdf_say_so(qtbot, jobs):
    preview = shown(qtbot, PdfPreview(jobs), 300, 300)
    with qtbot.waitSignal(preview.failed):
        preview.show_pdf(b"bonjour")

    assert preview.page_count() == 0


def test_columns_of_a_page_that_was_not_on_screen_fold_when_the_window_was_made_narrower(qtbot):
    left, right = QWidget(), QWidget()
    columns = shown(qtbot, SplitColumns([Column("Gauche", left, width=200), Column("Droite", right, 1)], 700), 900, 300)
    columns.hide()
    columns.resize(500, 300)

    columns.show()

    assert columns.tabs.isVisible()
    assert not right.isVisible()


def test_the_words_of_a_box_go_on_below_where_the_line_is_short(qtbot):
    words = "Tout renvoyer, même ce qui est déjà arrivé"
    check = shown(qtbot, Check(words), 160, 90)

    lines = check.text().split("\n")
    assert " ".join(lines) == words
    assert max(check.fontMetrics().horizontalAdvance(line) for line in lines) < 160
    assert check.heightForWidth(160) > check.heightForWidth(1000)


def test_the_words_of_a_box_are_one_line_again_where_there_is_room(qtbot):
    check = shown(qtbot, Check("Tout renvoyer, même ce qui est déjà arrivé"), 160, 90)

    check.resize(1000, 90)

    assert check.text() == "Tout renvoyer, même ce qui est déjà arrivé"


def test_a_column_gives_a_box_the_height_of_all_its_lines(qtbot):
    check, column = Check("Tout renvoyer, même ce qui est déjà arrivé"), QWidget()
    layout = QVBoxLayout(column)
    layout.addWidget(check)
    layout.addStretch(1)

    shown(qtbot, column, 160, 200)

    assert check.height() >= len(check.text().split("\n")) * check.fontMetrics().height()
