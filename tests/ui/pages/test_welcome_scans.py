"""The signed pages come back: dropped on the card, named, shown, moved, taken off."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pictures import a_page, a_telling_jpeg, saved
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.funder import Funder
from facilitator_app.domain.resource import Attachment
from facilitator_app.domain.scan import ScannedPage
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.welcome.scans_card import ScansCard
from facilitator_app.ui.theme.palette import tokens_of


@pytest.fixture
def opened():
    """What was shown by another program."""
    return []


@pytest.fixture
def card(qtbot, carnet, editor, jobs, tmp_path, opened):
    files = Files(lambda _parent, name: tmp_path / name, opened.append, lambda _parent: tmp_path / "photo.jpg")
    card = ScansCard(carnet, editor, jobs, files)
    qtbot.addWidget(card)
    card.resize(248, 600)
    card.show()
    return card


@pytest.fixture
def photo(tmp_path):
    """A photo of a page on the disk, with its code or without."""

    def build(name="photo.jpg", code=""):
        path = tmp_path / name
        path.write_bytes(saved(a_page(900, 1200, code=code)))
        return path

    return build


def taken_in(qtbot, card, library, paths, count):
    """These files are dropped on the card; wait until so many pages are there, and drawn."""
    drop(card, paths)
    qtbot.waitUntil(lambda: len(library.find(ScannedPage)) == count, timeout=20_000)
    qtbot.waitUntil(lambda: not card.picture.image.isNull(), timeout=20_000)


def drop(card, paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    button, free = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    card.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, button, free))


def faces(card):
    """The lines as they are read aloud."""
    return [card.lines.index(row, 0).data() for row in range(card.lines.rowCount())]


def test_without_pages_it_says_what_to_do(card, planned):
    card.show_rencontre(planned())

    assert "Déposez ici" in card.words.text()
    assert not card.remove.isVisible()


def test_photos_dropped_together_take_their_places_one_after_the_other(qtbot, card, library, planned, photo):
    rencontre = planned()
    card.show_rencontre(rencontre)

    taken_in(qtbot, card, library, [photo("a.jpg"), photo("b.jpg"), photo("c.jpg")], 3)

    assert [page.page for page in card.lines.records()] == [1, 2, 3]
    assert card.words.text() == ""


def test_a_missing_page_is_named_in_the_tone_of_a_warning(qtbot, card, library, planned, photo):
    rencontre = planned()
    card.show_rencontre(rencontre)

    taken_in(qtbot, card, library, [photo(code=f"{rencontre.reference}/E/3")], 1)

    assert card.words.text() == "Il manque les pages 1, 2."
    assert card.words.palette().windowText().color() == tokens_of(card.palette()).tint("warning").ink


def test_the_paper_says_how_many_pages_there_are(qtbot, card, library, planned, photo):
    card.show_rencontre(planned())
    taken_in(qtbot, card, library, [photo()], 1)

    card.page.pages.setText("2")
    card.page.pages.settle()

    assert card.words.text() == "Il manque la page 2."


def test_the_number_of_a_page_is_put_right_by_hand(qtbot, card, library, planned, photo):
    rencontre = planned()
    card.show_rencontre(rencontre)
    taken_in(qtbot, card, library, [photo()], 1)

    card.page.number.setText("2")
    card.page.number.settle()

    assert library.find(ScannedPage)[0].code == f"{rencontre.reference}/E/2"


def test_a_page_of_another_rencontre_is_said_to_be_one(qtbot, card, library, planned, photo):
    card.show_rencontre(planned())

    taken_in(qtbot, card, library, [photo(code="R-2019-003/E/1")], 1)

    assert "autre rencontre" in faces(card)[0]


def test_a_page_taken_off_comes_back_with_undo(qtbot, card, library, editor, planned, photo):
    card.show_rencontre(planned())
    taken_in(qtbot, card, library, [photo()], 1)

    qtbot.mouseClick(card.remove, Qt.MouseButton.LeftButton)
    assert library.find(ScannedPage) + library.find(Attachment) == []
    editor.stack.undo()

    assert len(card.lines.records()) == 1


def test_a_click_on_the_picture_opens_the_page(qtbot, card, library, opened, planned, photo):
    card.show_rencontre(planned())
    taken_in(qtbot, card, library, [photo()], 1)

    qtbot.mouseClick(card.picture, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened != [], timeout=20_000)

    assert opened[0].name.endswith("-E-1.jpg")


def test_the_original_is_kept_only_when_asked_for(qtbot, card, library, planned, tmp_path):
    (tmp_path / "photo.jpg").write_bytes(a_telling_jpeg(a_page(900, 1200)))
    card.show_rencontre(planned())
    card.original.setChecked(True)

    taken_in(qtbot, card, library, [tmp_path / "photo.jpg"], 1)

    assert {file.name for file in library.find(Attachment)} >= {"photo.jpg"}


def test_what_is_no_picture_is_refused_and_the_next_file_is_taken(qtbot, card, library, planned, photo, tmp_path):
    (tmp_path / "notes.txt").write_text("bonjour")
    card.show_rencontre(planned())

    with qtbot.waitSignal(card.problem, timeout=20_000) as refused:
        drop(card, [tmp_path / "notes.txt", photo()])
    qtbot.waitUntil(lambda: len(library.find(ScannedPage)) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: not card.picture.image.isNull(), timeout=20_000)

    assert "n’est pas une image" in refused.args[0].sentence


def test_a_funder_who_wants_the_paper_is_named(card, library, planned):
    funder = Funder(id=library.new_id(), code="region", name="La Région", paper_original=True)
    library.perform(Edit.creating("Ajouter", funder))

    card.show_rencontre(replace(planned(), funders=("region",)))

    assert "La Région demande l’original" in card.words.text()
