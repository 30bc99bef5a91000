"""What follows from the sheet, from the menu behind three dots: certificates and tables, made away from the screen."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from reports import reading

from facilitator_app.domain.attendance import Attendance, Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import pair
from facilitator_app.services import attendance, rencontres
from facilitator_app.services.people import known_as
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.welcome_page import WelcomePage


class Desk:
    """The page at the door, and what its menu makes."""

    def __init__(self, page, editor, qtbot, opened):
        self.page, self.editor, self.qtbot, self.opened = page, editor, qtbot, opened

    def asks(self, name):
        """Choose a line of the menu; the path of what it made."""
        with self.qtbot.waitSignal(self.page.files.written) as written:
            self.chooses(name)
        return written.args[0]

    def chooses(self, name):
        self.page.findChild(object, name).trigger()

    def words(self):
        """The message shown, in plain spaces: its title, and what it says."""
        banner = self.page.files.banner
        return tuple(label.text().replace("\u00a0", " ") for label in (banner.title, banner.words))


@pytest.fixture
def refusing():
    """Whether the person closes the dialogs without choosing a place."""
    return []


@pytest.fixture
def desk(qtbot, tmp_path, carnet, catalogue, editor, jobs, refusing):  # noqa: PLR0913, PLR0917 - fixtures
    opened = []
    (tmp_path / "envois").mkdir()
    files = Files(
        lambda _parent, name: None if refusing else tmp_path / name,
        opened.append,
        folder=lambda _parent: None if refusing else tmp_path / "envois",
    )
    page = WelcomePage(carnet, catalogue, editor, jobs, files)
    qtbot.addWidget(page)
    page.resize(1158, 600)
    page.show()
    return Desk(page, editor, qtbot, opened)


@pytest.fixture
def marked(desk, planned, invited, library):
    """A rencontre on screen with these people, each with a state in the morning or ``None``."""

    def build(**states):
        rencontre = planned()
        morning = rencontres.half_days(library, rencontre.id)[0]
        for name, state in states.items():
            known = known_as(invited(rencontre, name), "Mairie")
            if state is not None:
                library.perform(attendance.marking(library, morning, known, state))
                mark = library.get(Attendance, pair(morning.id, known.id))
                library.perform(Edit.between("Corriger", mark, replace(mark, arrived=None, left=None)))
        desk.page.show_rencontre(rencontre.id)
        return rencontre

    return build


def test_everyone_who_came_has_a_page_to_print(desk, marked):
    marked(Chastan=Presence.PRESENT, Roux=Presence.REMOTE, Zola=Presence.ABSENT, Petit=None)

    path = desk.asks("certificates-all")

    assert path.name.endswith("-attestations.pdf")
    assert reading.page_count(path.read_bytes()) == 2
    assert desk.words() == ("2 attestations sont prêtes", str(path))


def test_the_person_chosen_has_theirs(desk, marked):
    marked(Chastan=Presence.PRESENT, Roux=Presence.PRESENT)
    desk.page.sheet_card.table.choose(1)

    path = desk.asks("certificates-chosen")

    said = reading.words(path.read_bytes())
    assert "ROUX" in said
    assert "CHASTAN" not in said
    assert "attestation-roux" in path.name


def test_with_nobody_chosen_it_says_to_choose(desk, marked):
    marked(Chastan=Presence.PRESENT)
    desk.page.sheet_card.table.clearSelection()

    desk.chooses("certificates-chosen")

    assert "Choisissez d’abord" in desk.words()[1]


def test_a_file_each_lies_in_the_folder_chosen(desk, marked):
    marked(Chastan=Presence.PRESENT, Roux=Presence.PRESENT)

    folder = desk.asks("certificates-each")

    assert len(list(folder.glob("*-attestation-*.pdf"))) == 2


def test_what_is_not_known_is_said_so_that_it_can_be_noted(desk, marked):
    marked(Chastan=Presence.LEFT, Roux=Presence.PRESENT)

    desk.asks("certificates-all")

    assert "Pour 1 personne, une durée n’est pas établie" in desk.words()[1]


def test_where_nobody_came_nothing_is_made(desk, marked, tmp_path):
    marked(Zola=Presence.ABSENT, Petit=None)

    desk.chooses("certificates-all")
    desk.qtbot.waitUntil(desk.page.files.banner.isVisible)

    assert "Personne n’est noté présent" in desk.words()[1]
    assert not list(tmp_path.glob("*.pdf"))


def test_the_sheet_goes_to_a_spreadsheet(desk, marked):
    marked(Chastan=Presence.PRESENT, Petit=None)

    book = load_workbook(io.BytesIO(desk.asks("export-xlsx").read_bytes()))

    assert book.sheetnames == ["Émargement", "Comptes", "Définitions"]


def test_the_sheet_goes_to_a_csv(desk, marked):
    marked(Chastan=Presence.PRESENT, Petit=None)

    text = desk.asks("export-csv").read_text(encoding="utf-8-sig")

    states = {line["État"] for line in csv.DictReader(io.StringIO(text), delimiter=";")}
    assert states == {"présent", "non renseigné"}


def test_what_is_ready_is_one_click_away(desk, marked):
    marked(Chastan=Presence.PRESENT)
    path = desk.asks("export-csv")

    desk.page.files.banner.action.click()

    assert desk.opened == [path]


@pytest.mark.parametrize("name", ["certificates-all", "certificates-each", "export-xlsx"])
def test_without_a_place_nothing_happens(desk, marked, refusing, tmp_path, name):
    marked(Chastan=Presence.PRESENT)
    refusing.append(True)

    desk.chooses(name)

    assert not [path for ending in ("pdf", "xlsx") for path in tmp_path.rglob(f"*.{ending}")]
    assert not desk.page.files.banner.isVisible()


def test_another_rencontre_takes_the_message_away(desk, marked):
    rencontre = marked(Chastan=Presence.PRESENT)
    desk.asks("export-csv")

    desk.page.show_rencontre(rencontre.id)

    assert not desk.page.files.banner.isVisible()
