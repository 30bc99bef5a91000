"""A bug is told in the window, once, with where everything that was stored lies and where its report is."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import a_carnet, some_surroundings
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator_app import bootstrap
from facilitator_app.domain.problem import Problem
from facilitator_app.services.bug_report import write_report
from facilitator_app.services.preferences import Preferences
from facilitator_app.ui.files import Files
from facilitator_app.ui.programme import Outside, Place, Programme

NOW = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)


class Broken:
    """What a bug does, as often as it is asked."""

    error = KeyError("Jeanne Martin")

    def press(self):
        raise self.error


@pytest.fixture
def opened():
    """The files that the person asked to see."""
    return []


@pytest.fixture
def programme(qtbot, tmp_path, opened):
    folder = tmp_path / "carnet"
    carnet = a_carnet(folder, surroundings=some_surroundings(folder))
    place = Place(
        started=lambda: True,
        begin=lambda *_answers: None,
        first=list,
        open_carnet=lambda: carnet,
        leave=lambda: None,
        name=lambda: "",
        here=lambda: NOW,
        folder=folder,
    )
    outside = Outside(
        files=Files(lambda _p, _n: None, opened.append),
        preferences=Preferences(),
        keep_preferences=lambda _kept: None,
        regions=list,
        own_place=lambda: place,
        sample_place=lambda: place,
        write_report=lambda error: write_report(tmp_path / "rapports", NOW, "1", error),
    )
    programme = Programme(QApplication.instance(), outside, place)
    programme.show()
    programme.desk.open()
    qtbot.addWidget(programme.desk.window)
    yield programme
    programme.close()


@pytest.fixture
def told(programme, monkeypatch):
    """What rises out of a slot goes where the program sends it, and not to the test."""
    monkeypatch.setattr(sys, "excepthook", lambda *_rest: pytest.fail("nobody told the person"))
    bootstrap.tell_bugs(programme)
    return programme.desk.window.banner


def raise_in_a_slot(qtbot, broken, times=1):
    for _again in range(times):
        QTimer.singleShot(0, broken.press)
        qtbot.wait(5)


def test_a_bug_in_a_slot_says_what_happened_and_where_everything_is(qtbot, told, tmp_path):
    raise_in_a_slot(qtbot, Broken())

    report = next((tmp_path / "rapports").iterdir())
    assert told.isVisible()
    assert told.title.text() == "Carnet a rencontré une erreur imprévue"
    for place in (tmp_path / "carnet", tmp_path / "carnet" / "sauvegardes", report):
        assert f"«\u00a0{place}\u00a0»" in told.words.text()


def test_the_report_is_one_click_away_and_names_nobody(qtbot, told, opened):
    raise_in_a_slot(qtbot, Broken())

    told.action.click()

    assert "KeyError" in opened[0].read_text(encoding="utf-8")
    assert "Martin" not in opened[0].read_text(encoding="utf-8")
    assert "Martin" not in told.words.text()


def test_the_same_bug_at_every_click_is_told_once(qtbot, told, tmp_path):
    raise_in_a_slot(qtbot, Broken())
    told.hide()

    raise_in_a_slot(qtbot, Broken(), times=3)

    assert not told.isVisible()
    assert len(list(Path(tmp_path / "rapports").iterdir())) == 1


def test_what_the_world_did_is_told_in_its_own_words(qtbot, told, monkeypatch):
    monkeypatch.setattr(Broken, "error", Problem("Le disque est plein."))
    raise_in_a_slot(qtbot, Broken())

    assert told.words.text() == "Le disque est plein."


def test_a_disk_that_takes_no_report_keeps_nobody_from_knowing(qtbot, told, tmp_path):
    (tmp_path / "rapports").write_bytes(b"a file in the way")

    raise_in_a_slot(qtbot, Broken())

    assert told.isVisible()
    assert not told.action.isVisible()
