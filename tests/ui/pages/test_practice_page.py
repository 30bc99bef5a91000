"""Ma pratique: the year of one's own rencontres, each number with where it comes from, and its PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from reports import reading

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.evaluation import EvaluationQuestion, EvaluationSheet
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.rencontre import State
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.practice_page import PracticePage
from facilitator_app.ui.shell.page import Target

MARCH, LAST_YEAR = date(2026, 3, 10), date(2025, 11, 20)


@pytest.fixture
def opened():
    """The files that were opened."""
    return []


@pytest.fixture
def page(qtbot, editor, carnet, jobs, tmp_path, opened):
    files = Files(lambda _p, name: tmp_path / name, opened.append)
    page = PracticePage(editor, carnet, jobs, files)
    qtbot.addWidget(page)
    page.resize(1158, 728)
    page.show()

    def come(year=None):
        page.activate()
        settle(qtbot, jobs)
        if year is not None:
            page.year.show_value(year)
            page.year.edited.emit()
            settle(qtbot, jobs)
        return page

    page.come = come
    return page


def settle(qtbot, jobs):
    jobs.wait()
    qtbot.wait(1)


@pytest.fixture
def held(library, planned):
    """A rencontre that is over, with sequences as (method, planned, real), notes on axis 1, and marks to a question."""

    def build(day=MARCH, title="Coopérer", runs=(("Débat mouvant", 30, 40),), notes=2, marks=(4, 5)):
        rencontre = planned(day=day, title=title, axes=("2014.1",))
        closed = replace(rencontre, state=State.CLOSED.value)
        library.perform(Edit.between("Terminer", rencontre, closed))
        began = library.now() - timedelta(days=30)
        items = [
            AgendaItem(id=library.new_id(), rencontre=closed.id, title=f"Séquence {method}", method=method,
                       minutes=length, started_at=began, ended_at=began + timedelta(minutes=real))
            for method, length, real in runs
        ]  # fmt: skip
        said = [Outcome(id=library.new_id(), rencontre=closed.id, text="x", axis="2014.1") for _n in range(notes)]
        asked = EvaluationQuestion(id=library.new_id(), rencontre=closed.id, code="temps", text="Utile ?")
        papers = [EvaluationSheet(id=library.new_id(), rencontre=closed.id).marked(asked.id, mark) for mark in marks]
        for record in (*items, *said, asked, *papers):
            library.perform(Edit.creating("Ajouter", record))
        return closed

    return build


def words(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_before_the_first_rencontre_it_says_what_will_be_here(qtbot, page):
    page.come()
    assert page.empty.isVisible()
    assert not page.pdf.isVisible()

    with qtbot.waitSignal(page.asked) as asked:
        qtbot.mouseClick(page.empty.action, Qt.MouseButton.LeftButton)

    assert asked.args == [Target("rencontres")]


def test_the_latest_year_comes_first(page, held):
    held(day=LAST_YEAR)
    held(runs=(("Débat mouvant", 30, 40), ("", 15, 20)))

    page.come()

    assert page.year.currentText() == "2026"
    assert words(page.head.note.text()) == "1 rencontre · 2 apports · 1 h chronométrées"
    assert words(page.durations.gap.text()) == "D’habitude, une séquence dure 8 min de plus que prévu."


def test_another_year_or_all_of_them(qtbot, jobs, page, held):
    held(day=LAST_YEAR)
    held()
    page.come(2025)
    assert [r.starts_on for r in page.practice.rencontres] == [LAST_YEAR]

    page.year.setFocus()
    qtbot.keyClick(page.year, Qt.Key.Key_End)
    page.year.edited.emit()
    settle(qtbot, jobs)

    assert [r.starts_on for r in page.practice.rencontres] == [LAST_YEAR, MARCH]
    assert page.year.currentText() == "Toutes les années"


def test_where_nothing_was_timed_or_judged_each_card_says_from_when(page, held):
    held(runs=(), marks=())

    page.come()

    assert "dès qu’une séquence" in page.durations.gap.text()
    assert not page.durations.chart.isVisible()
    assert "dès la première feuille" in page.evaluation.words.text()
    assert page.axes.noted.isVisible()


def test_a_method_opens_to_its_sequences_and_a_sequence_to_its_rencontre(qtbot, page, held):
    rencontre = held(runs=(("Débat mouvant", 30, 40), ("Débat mouvant", 30, 50)))
    page.come()
    page.durations.chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.durations.chart, Qt.Key.Key_Return)
    origin = page.durations.origin
    assert words(origin.title.text()) == "Débat mouvant · 2 séquences · écart médian : +15 min"
    assert [words(source.face().right) for source in origin.model.records()] == [
        "50 min, prévu 30 min", "40 min, prévu 30 min",
    ]  # fmt: skip

    with qtbot.waitSignal(page.asked) as asked:
        qtbot.keyClick(origin.list, Qt.Key.Key_Return)

    assert (asked.args[0].rencontre, asked.args[0].step) == (rencontre.id, "animate")
    assert asked.args[0].record == origin.model.record(0).record


def test_an_axis_opens_to_its_rencontres(qtbot, page, held):
    held(day=LAST_YEAR)
    latest = held()
    page.come()
    page.year.show_value(None)
    page.axes.noted.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.axes.noted, Qt.Key.Key_Return)

    with qtbot.waitSignal(page.asked) as asked:
        qtbot.keyClick(page.axes.origin.list, Qt.Key.Key_Return)

    assert asked.args == [Target("rencontres", latest.id, "restitute")]


def test_a_point_of_a_trend_opens_its_rencontre(qtbot, page, held):
    first = held(day=date(2026, 2, 3), marks=(3, 3))
    held(marks=(4, 5))
    page.come()
    (chart,) = page.evaluation.charts
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert words(chart.accessibleName()) == "3 février 2026, Coopérer : 3"

    with qtbot.waitSignal(page.asked) as asked:
        qtbot.keyClick(chart, Qt.Key.Key_Return)

    assert asked.args == [Target("rencontres", first.id, "restitute")]


def test_a_question_asked_once_is_a_line_and_no_trend(qtbot, page, held):
    rencontre = held(marks=(4, 5))
    page.come()
    assert page.evaluation.charts == []
    once = page.evaluation.once
    assert [(s.strong, words(s.right)) for s in once.model.records()] == [("Utile ?", "médiane 4,5")]

    once.take_keyboard()
    with qtbot.waitSignal(page.asked) as asked:
        qtbot.keyClick(once.list, Qt.Key.Key_Return)

    assert asked.args == [Target("rencontres", rencontre.id, "restitute")]


def test_what_changes_meanwhile_is_shown(qtbot, jobs, page, held, editor):
    rencontre = held()
    page.come()

    editor.perform(Edit.creating("Noter", Outcome(id="e" * 32, rencontre=rencontre.id, text="y", axis="2014.1")))
    settle(qtbot, jobs)

    assert page.practice.outcomes == 3


def test_what_was_open_is_still_open_when_one_comes_back(page, held):
    held()
    page.come()
    page.durations.chart.choose(0)

    page.come()

    assert page.durations.origin.isVisible()


def test_ctrl_p_makes_a_pdf_that_opens(qtbot, page, held, tmp_path, opened):
    held()
    page.come()

    with qtbot.waitSignal(page.printing.written, timeout=20_000):
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(page.printing.banner.action, Qt.MouseButton.LeftButton)

    made = tmp_path / "bilan-animation-2026.pdf"
    assert opened == [made]
    assert "Ma pratique en 2026" in reading.words(made.read_bytes()).replace("\u00a0", " ")


def test_a_disk_that_refuses_is_said(qtbot, page, held, tmp_path):
    held()
    page.come()
    (tmp_path / "bilan-animation-2026.pdf").mkdir()

    qtbot.mouseClick(page.pdf, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(page.printing.banner.isVisible, timeout=20_000)
    assert page.printing.banner.words.text()


def test_a_narrow_window_shows_one_column_at_a_time(qtbot, page, held):
    held()
    page.come()
    page.resize(760, 600)
    qtbot.waitUntil(page.columns.is_folded)

    page.columns.show_column(1)

    assert page.axes.isVisible()
    assert not page.durations.isVisible()
