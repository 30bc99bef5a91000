"""The library of resources: found, filtered, described in place, exported, and tied to where they come from."""

from __future__ import annotations

import json
from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.resource import Attachment, Resource
from facilitator_app.services import resources
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.resources_page import ResourcesPage
from facilitator_app.ui.shell.page import Target

pytestmark = pytest.mark.qt_log_ignore("plugin does not support (raise|grabbing)", extend=True)
"""What Qt says of the words offered below a line when there is no screen."""


class Hands:
    """Chooses files as a person would, and notes what was opened."""

    def __init__(self, folder):
        self.folder, self.picked, self.opened, self.browsed = folder, None, [], []
        self.files = Files(
            choose=lambda _parent, name: folder / name,
            open=self.opened.append,
            pick=lambda _parent: self.picked,
            folder=lambda _parent: folder,
            browse=self.browsed.append,
        )


@pytest.fixture
def hands(tmp_path):
    return Hands(tmp_path)


@pytest.fixture
def show(qtbot, carnet, catalogue, editor, jobs, hands):
    page = ResourcesPage(editor, carnet, catalogue, jobs, hands.files)
    qtbot.addWidget(page)
    page.resize(1158, 700)

    def shown():
        page.show()
        page.activate()
        jobs.wait()
        qtbot.waitUntil(lambda: page._shelf.filled)  # noqa: SLF001 - read in the background
        return page

    yield shown
    page.flush()


@pytest.fixture
def noted(library, planned):
    """A resource of a rencontre, with a sheet if it is given something to say."""

    def build(title="", text="La grille de compétences", rencontre=None, axis="2014.1", **sheet):
        place = rencontre or planned()
        outcome = Outcome(
            id=library.new_id(), rencontre=place.id, nature=Kind.RESOURCE.value, text=text, axis=axis,
            noted_at=library.now(),
        )  # fmt: skip
        library.perform(Edit.creating("Consigner", outcome))
        if title or sheet:
            blank = resources.blank(outcome)
            library.perform(resources.describing(library, "Décrire", blank, replace(blank, title=title, **sheet)))
        return outcome.id

    return build


@pytest.fixture
def settled(qtbot, jobs):
    """Waits for the work in the background and for what it tells the window."""

    def wait(until=lambda: True):
        jobs.wait()
        qtbot.waitUntil(until)

    return wait


def titles(page):
    return [page.model.record(row).title for row in range(page.model.rowCount())]


def open_first(qtbot, page):
    page.table.choose(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)


def drop(field, path):
    """Drag a file over a field and let it go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(field.rect().center(), copy, data, left, none)
    field.dragEnterEvent(entered)
    if entered.isAccepted():
        field.dropEvent(QDropEvent(QPointF(field.rect().center()), copy, data, left, none))
    return entered.isAccepted()


def test_an_empty_page_offers_the_first_resource(qtbot, show, library):
    page = show()
    assert page.empty.isVisible()

    qtbot.mouseClick(page.empty.action, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.form.name, "Le jeu de cartes")
    page.flush()

    assert [sheet.title for sheet in library.find(Resource)] == ["Le jeu de cartes"]
    assert titles(page) == ["Le jeu de cartes"]


def test_resources_are_found_without_accents_and_dots(qtbot, show, noted):
    noted("Guide des élu·es")
    noted("Autre chose")
    page = show()
    qtbot.keyClicks(page.search_line, "elues")

    assert titles(page) == ["Guide des élu·es"]
    assert page.note.text().replace("\u00a0", " ") == "1 sur 2 ressources"


def test_a_filter_offers_what_there_is_and_can_be_taken_away(qtbot, show, noted):
    noted("A", axis="2014.1", territory="Diois")
    noted("B", axis="2014.2", territory="Trièves")
    page = show()
    page.filters.axis.show_value("2014.2")
    page.filters.axis.edited.emit()
    assert titles(page) == ["B"]

    qtbot.mouseClick(page.filters.clear_button, Qt.MouseButton.LeftButton)

    assert titles(page) == ["A", "B"]


def test_escape_gives_the_whole_list_back(qtbot, show, noted):
    noted("A", territory="Diois")
    noted("B", territory="Trièves")
    page = show()
    page.filters.territory.show_value("Diois")
    page.filters.territory.edited.emit()
    qtbot.keyClicks(page.search_line, "z")
    assert titles(page) == []

    assert page.go_back()
    assert titles(page) == ["A", "B"]


def test_a_note_without_a_sheet_gets_one_with_its_first_word(qtbot, show, noted, library, editor):
    identity = noted(text="Le jeu de cartes")
    page = show()
    open_first(qtbot, page)
    assert library.find(Resource) == []

    qtbot.keyClicks(page.form.territory, "Diois")
    page.flush()
    assert library.get(Resource, identity).territory == "Diois"

    editor.undo()
    assert library.find(Resource) == []
    assert page.form.territory.text() == ""


def test_what_is_typed_after_an_undo_makes_the_sheet_again(qtbot, show, noted, library, editor):
    identity = noted(text="Le jeu de cartes")
    page = show()
    open_first(qtbot, page)
    qtbot.keyClicks(page.form.territory, "Diois")
    page.flush()
    editor.undo()

    qtbot.keyClicks(page.form.contact, "Samir")
    page.flush()

    sheet = library.get(Resource, identity)
    assert (sheet.territory, sheet.contact) == ("", "Samir")


def test_the_axis_is_changed_in_the_sheet(qtbot, show, noted, library):
    identity = noted("A", axis="2014.1")
    page = show()
    open_first(qtbot, page)
    page.form.axis.show_value("2014.3")
    page.form.axis.edited.emit()

    assert library.get(Outcome, identity).axis == "2014.3"


def test_only_an_address_of_the_web_can_be_opened_and_by_a_click(qtbot, show, noted, hands):
    noted("A", link="javascript:alert(1)")
    page = show()
    open_first(qtbot, page)
    assert not page.form.go.isEnabled()

    page.form.link.clear()
    qtbot.keyClicks(page.form.link, "www.unadel.org/grille")
    assert hands.browsed == []
    qtbot.mouseClick(page.form.go, Qt.MouseButton.LeftButton)

    assert hands.browsed == ["https://www.unadel.org/grille"]


def test_a_file_is_dropped_opened_and_taken_off(qtbot, show, noted, hands, settled, editor):
    noted("A")
    path = hands.folder / "grille.pdf"
    path.write_bytes(b"%PDF")
    page = show()
    open_first(qtbot, page)
    field = page.form.file.field

    assert drop(field, path)
    settled(lambda: page.form.file.attachment() is not None)
    assert field.name.text().replace("\u00a0", " ") == "grille.pdf · 4 octets"
    qtbot.mouseClick(field.open, Qt.MouseButton.LeftButton)
    settled(lambda: bool(hands.opened))
    assert [(opened.name, opened.read_bytes()) for opened in hands.opened] == [("grille.pdf", b"%PDF")]

    qtbot.mouseClick(field.remove, Qt.MouseButton.LeftButton)
    assert editor.library.find(Attachment) == []
    editor.undo()
    assert page.form.file.attachment().name == "grille.pdf"


def test_a_folder_cannot_be_dropped(qtbot, show, noted, hands):
    noted("A")
    page = show()
    open_first(qtbot, page)

    assert not drop(page.form.file.field, hands.folder)


def test_a_program_is_not_opened(qtbot, show, noted, hands, settled):
    noted("A")
    hands.picked = hands.folder / "outil.exe"
    hands.picked.write_bytes(b"MZ")
    page = show()
    open_first(qtbot, page)
    qtbot.mouseClick(page.form.file.field.choose, Qt.MouseButton.LeftButton)
    settled(lambda: page.form.file.attachment() is not None)

    assert not page.form.file.field.open.isVisible()
    assert page.form.file.field.save.isVisible()


def test_a_file_that_cannot_be_attached_says_why(qtbot, show, noted, hands):
    noted("A")
    hands.picked = hands.folder / "vide.pdf"
    hands.picked.write_bytes(b"")
    page = show()
    open_first(qtbot, page)
    with qtbot.waitSignal(page.problem) as told:
        qtbot.mouseClick(page.form.file.field.choose, Qt.MouseButton.LeftButton)

    assert isinstance(told.args[0], Problem)


def test_a_resource_leads_to_its_rencontre(qtbot, show, noted, planned):
    rencontre = planned(title="Die")
    identity = noted("A", rencontre=rencontre)
    page = show()
    open_first(qtbot, page)
    with qtbot.waitSignal(page.asked) as asked:
        qtbot.mouseClick(page.form.came_from, Qt.MouseButton.LeftButton)

    assert asked.args == [Target("rencontres", rencontre.id, "restitute", identity)]


def test_several_are_deleted_at_once_and_come_back_at_once(qtbot, show, noted, editor):
    for title in "ABC":
        noted(title)
    page = show()
    how = QItemSelectionModel.SelectionFlag
    page.table.choose(0)
    page.table.selectionModel().select(page.model.index(1, 0), how.Select | how.Rows)
    with qtbot.waitSignal(page.told):
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert titles(page) == ["C"]

    editor.undo()

    assert titles(page) == ["A", "B", "C"]


def test_a_record_is_shown_whatever_the_list_was_narrowed_to(qtbot, show, noted):
    noted("A")
    identity = noted("B")
    page = show()
    qtbot.keyClicks(page.search_line, "a")
    page.show_record(identity)

    assert page.form.isVisible()
    assert page.form.name.text() == "B"


def test_what_is_shown_leaves_as_json(qtbot, show, noted, hands, settled):
    noted("Alpha", contact="zoe@exemple.org")
    noted("Bêta")
    page = show()
    qtbot.keyClicks(page.search_line, "alpha")
    page.export.asked.emit(".json")
    settled(page.leaving.banner.isVisible)

    said = json.loads((hands.folder / "ressources.json").read_text(encoding="utf-8"))
    assert [one["dc:title"] for one in said["resources"]] == ["Alpha"]
    assert "zoe" not in json.dumps(said)


@pytest.mark.parametrize(("form", "beginning"), [(".csv", b"\xef\xbb\xbfdc:title"), (".pdf", b"%PDF")])
def test_it_leaves_as_a_table_and_on_paper(show, noted, hands, settled, form, beginning):
    noted("Alpha")
    page = show()
    page.export.asked.emit(form)
    settled(page.leaving.banner.isVisible)

    assert (hands.folder / f"ressources{form}").read_bytes().startswith(beginning)


def test_several_chosen_leave_as_files_for_a_site(show, noted, hands, settled):
    for title in ("Alpha", "Bêta", "Gamma"):
        noted(title)
    page = show()
    how = QItemSelectionModel.SelectionFlag
    page.table.choose(0)
    page.table.selectionModel().select(page.model.index(2, 0), how.Select | how.Rows)
    page.export.asked.emit("site")
    settled(page.leaving.banner.isVisible)

    names = sorted(path.name.rpartition("-")[0] for path in hands.folder.glob("*.md"))
    assert names == ["alpha", "gamma"]
    assert page.export.scope.text().replace("\u00a0", " ") == "2 ressources choisies"


def test_a_list_of_another_carnet_is_taken_in_and_undone(show, hands, settled, editor):
    said = {"dc:identifier": "urn:uuid:" + "ab" * 16, "dc:title": "Venue d’ailleurs", "dc:source": "R-2025-003"}
    hands.picked = hands.folder / "autre.json"
    hands.picked.write_text(json.dumps({"format": "carnet-ressources", "version": 1, "resources": [said]}))
    page = show()
    page.export.take_in_asked.emit()
    settled(page.leaving.banner.isVisible)
    assert [(one.title, one.source) for one in page._shelf.resources] == [("Venue d’ailleurs", "R-2025-003")]  # noqa: SLF001 - what the list holds

    editor.undo()

    assert titles(page) == []


def test_a_thousand_resources_show_at_once(show, library, planned):
    place = planned()
    notes = [
        Outcome(id=library.new_id(), rencontre=place.id, nature=Kind.RESOURCE.value, text=f"Ressource {n}")
        for n in range(1000)
    ]
    library.perform(Edit.creating("Consigner", *notes))
    page = show()

    began = perf_counter()
    page.activate()
    page.grab()

    assert page.model.rowCount() == 1000
    assert perf_counter() - began < 1  # 100 ms on a quiet machine; this one is shared
