"""The document beside the board: for whom, in which format, up to date, and where one was reading."""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from facilitator_app.domain.outcome import Kind as Nature
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import minutes_versions
from facilitator_app.services.minutes import Variant

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def side(qtbot, shown, planned, noted):
    """The side of a rencontre of which enough is noted for several pages, once it is drawn."""
    rencontre = planned()
    for number in range(60):
        noted(rencontre, f"Une idée qui mérite une ligne, la {number}", "2014.1")
    noted(rencontre, "Partager trois postes", "2014.1", Nature.DECISION)
    page = shown(rencontre)
    qtbot.waitUntil(lambda: page.minutes.preview.page_count() > 1, timeout=15_000)
    return page.minutes


def choose(qtbot, side, variant):
    with qtbot.waitSignal(side.drawn, timeout=15_000):
        side.choices.variant.show_value(variant)
        side.choices.variant.edited.emit()
    qtbot.waitUntil(lambda: side.preview.page_count() > 0)


def words_of(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


def test_another_document_of_the_same_notes_is_shown(qtbot, side):
    pages = side.preview.page_count()

    choose(qtbot, side, Variant.DECISIONS)

    qtbot.waitUntil(lambda: side.preview.page_count() < pages)


def test_names_and_internal_notes_are_only_offered_where_they_can_be(qtbot, side):
    choose(qtbot, side, Variant.PUBLIC)

    assert not side.choices.names.isVisible()
    assert not side.choices.internal.isVisible()


def test_a_box_that_was_ticked_counts_for_nothing_in_public(side):
    side.choices.internal.show_value(True)
    side.choices.variant.show_value(Variant.PUBLIC)

    assert not side.choices.value().internal


@pytest.mark.parametrize(
    ("variant", "suffix", "end"),
    [
        (Variant.DECISIONS, "pdf", "-releve-de-decisions.pdf"),
        (Variant.COMPLETE, "docx", "-compte-rendu.docx"),
        (Variant.PUBLIC, "md", "-compte-rendu-public.md"),
    ],
)
def test_it_is_saved_in_the_format_that_was_asked_under_the_name_of_the_document(qtbot, side, variant, suffix, end):
    side.choices.variant.show_value(variant)

    with qtbot.waitSignal(side.written, timeout=20_000) as written:
        side.save_asked.emit(suffix)

    assert written.args[0].name.endswith(end)
    assert written.args[0].stat().st_size > 500


def test_the_menu_offers_the_formats_that_people_edit_and_publish(side):
    side.row.more.click()

    (menu,) = [menu for menu in side.row.findChildren(QMenu) if menu.isVisible()]
    assert [action.text().partition("(")[2] for action in menu.actions()] == [".docx)", ".odt)", ".html)", ".md)"]
    menu.close()


def test_ctrl_p_saves_what_is_shown(qtbot, side):
    with qtbot.waitSignal(side.written, timeout=20_000) as written:
        qtbot.keyClick(side.window(), Qt.Key.Key_P, CTRL)

    assert "Partager trois postes" in words_of(written.args[0].read_bytes())


def test_it_says_which_version_is_shown(qtbot, side, carnet, library, editor, noted):
    assert side.standing.text().startswith("Projet du")
    rencontre = library.find(Rencontre)[0]

    with qtbot.waitSignal(side.drawn, timeout=15_000):
        editor.perform(minutes_versions.closing(carnet, rencontre))
    assert side.standing.text().startswith("Version 1, close le")

    noted(rencontre, "Un oubli", "2014.1")
    with qtbot.waitSignal(side.drawn, timeout=15_000):
        side.refresh()
    assert side.standing.text().startswith("Projet de version 2, du")
    assert side.standing.text().endswith("1\u00a0changement")


def test_where_one_was_reading_stays_in_sight_while_one_types(qtbot, side):
    side.preview.zoom_to(2)
    side.preview.verticalScrollBar().setValue(700)
    side.preview.horizontalScrollBar().setValue(90)

    with qtbot.waitSignal(side.drawn, timeout=15_000):
        side.refresh()
    qtbot.waitUntil(lambda: side.preview.pages_drawn() > 0)

    assert side.preview.zoom() == 2
    assert abs(side.preview.verticalScrollBar().value() - 700) <= 2
    assert side.preview.horizontalScrollBar().value() == 90


def test_the_page_is_enlarged_from_the_keyboard(qtbot, side):
    qtbot.keyClick(side.preview, Qt.Key.Key_Plus, CTRL)
    larger = side.preview.zoom()
    qtbot.keyClick(side.preview, Qt.Key.Key_0, CTRL)

    assert (larger, side.preview.zoom()) == (1.25, 1)


def test_the_document_that_was_chosen_stays_chosen_from_one_rencontre_to_the_next(side, planned):
    side.choices.variant.show_value(Variant.SYNTHESIS)

    side.show_rencontre(planned().id)

    assert side.choices.value().variant is Variant.SYNTHESIS
