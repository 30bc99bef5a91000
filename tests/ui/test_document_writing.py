"""A document is asked for: where it goes, what is said of it, and how it is opened."""

from __future__ import annotations

import pytest

from facilitator_app.domain.problem import Problem
from facilitator_app.ui.files import Files
from facilitator_app.ui.jobs import Jobs
from facilitator_app.ui.widgets.document_writing import DocumentWriting, Made


class Paper:
    """A place that is chosen or not, and what was opened."""

    def __init__(self, qtbot, place):
        self.qtbot, self.opened = qtbot, []
        self.writing = DocumentWriting(Jobs(), Files(lambda _p, _name: place, self.opened.append), "open-paper")
        qtbot.addWidget(self.writing)
        self.writing.show()

    def ask(self, make):
        self.writing.write("papier.pdf", make, "Le papier se prépare…", "Le papier est prêt")

    def write(self, make):
        with self.qtbot.waitSignal(self.writing.written):
            self.ask(make)

    @property
    def banner(self):
        return self.writing.banner


FULL = "Le disque est plein."


def words(_progress):
    return b"%PDF-1.7"


def refused(_progress):
    raise Problem(FULL)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "papier.pdf"


def test_a_document_is_where_the_person_said(qtbot, path):
    paper = Paper(qtbot, path)
    paper.write(words)

    assert path.read_bytes() == b"%PDF-1.7"
    assert (paper.banner.title.text(), paper.banner.words.text()) == ("Le papier est prêt", str(path))


def test_it_opens_from_the_banner_which_then_leaves(qtbot, path):
    paper = Paper(qtbot, path)
    paper.write(words)
    paper.banner.action.click()

    assert paper.opened == [path]
    assert not paper.banner.isVisible()


def test_without_a_place_nothing_is_made(qtbot):
    made = []
    paper = Paper(qtbot, None)
    paper.ask(made.append)

    assert made == []
    assert not paper.banner.isVisible()


def test_what_the_disk_refuses_is_said_instead_of_the_last_document(qtbot, path):
    paper = Paper(qtbot, path)
    paper.write(words)
    paper.ask(refused)
    hidden = not paper.banner.isVisible()
    qtbot.waitUntil(paper.banner.isVisible)

    assert hidden
    assert (paper.banner.title.text(), paper.banner.words.text()) == ("", FULL)
    assert not paper.banner.action.isVisible()


def test_what_a_document_leaves_open_is_said_below_its_place(qtbot, path):
    paper = Paper(qtbot, path)
    with qtbot.waitSignal(paper.writing.written):
        paper.writing.start(lambda _progress: Made(path, "Le papier est prêt", "Une page manque."), "…")

    assert paper.banner.words.text() == f"{path}\nUne page manque."
