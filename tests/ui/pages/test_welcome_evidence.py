"""The evidence on the step « Accueillir »: doubts with the way to them, a measure, the dossier in one click."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.funder import Funder
from facilitator_app.domain.identity import derived
from facilitator_app.domain.people import Person
from facilitator_app.domain.rencontre import HalfDay, Rencontre
from facilitator_app.services import attendance, people
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.prepare.facts_form import FactsForm
from facilitator_app.ui.pages.prepare_page import PreparePage
from facilitator_app.ui.pages.welcome_page import WelcomePage
from facilitator_app.ui.shell.page import Target

YESTERDAY = date(2026, 3, 13)


@pytest.fixture
def opened():
    return []


@pytest.fixture
def files(tmp_path, opened):
    """Where the person says that files go, and what they open."""
    return Files(lambda _parent, name: tmp_path / name, opened.append)


@pytest.fixture
def page(qtbot, carnet, catalogue, editor, jobs, files):
    page = WelcomePage(carnet, catalogue, editor, jobs, files)
    qtbot.addWidget(page)
    page.resize(1158, 700)
    page.show()
    return page


@pytest.fixture
def held(library, a_rencontre):
    """A rencontre of yesterday with two people, of whom one was ticked on the screen this morning."""
    rencontre = a_rencontre(
        starts_on=YESTERDAY, ends_on=YESTERDAY, facilitators="Claire Aubert", reference="R-2026-001"
    )
    half_day = HalfDay(id=library.new_id(), rencontre=rencontre.id, day=YESTERDAY, starts=time(9), ends=time(12))
    library.perform(Edit.creating("", half_day))
    for name in ("Arnal", "Blanc"):
        person = Person(id=library.new_id(), last_name=name, first_name="Zoé")
        library.perform(Edit.creating("", person))
        library.perform(people.inviting(rencontre.id, [person.id]))
    known = people.known_people(library)
    library.perform(attendance.marking(library, half_day, known[1], Presence.PRESENT, Method.SCREEN))
    return rencontre


def shows(qtbot, page, rencontre):
    with qtbot.waitSignal(page.evidence.shown):
        page.show_rencontre(rencontre.id)


def test_doubts_are_said_with_their_rows_and_how_to_put_them_right(qtbot, page, held):
    shows(qtbot, page, held)

    late, empty = (line.sentence.split("\n") for line in page.evidence.doubts.lines)

    assert late == ["13/03/2026\u00a0: 1\u00a0présence notée après la fin", "Ligne 2"]
    assert empty == ["13/03/2026\u00a0: 1\u00a0personne non renseignée", "Ligne 1"]
    assert all(label.text() for label in page.evidence.doubts.remedies)
    assert page.evidence.chip.text() == "2\u00a0points à voir"


def test_enter_on_a_doubt_leads_to_its_row(qtbot, page, held):
    shows(qtbot, page, held)
    asked = []
    page.asked.connect(asked.append)
    empty = page.evidence.doubts.lines[1]

    empty.setFocus()
    qtbot.keyClick(empty, Qt.Key.Key_Return)

    (target,) = asked
    assert (target.page, target.step) == ("rencontres", "welcome")
    page.show_record(target.record)
    assert [row.known.person.last_name for row in page.sheet_card.chosen_rows()] == ["Arnal"]


def test_what_is_put_right_is_no_longer_said(qtbot, page, held, editor, library):
    shows(qtbot, page, held)
    (half_day,) = library.find(HalfDay)

    with qtbot.waitSignal(page.evidence.shown, timeout=5000):
        for known in people.known_people(library):
            editor.perform(attendance.marking(library, half_day, known, Presence.EXCUSED, Method.PAPER))

    assert page.evidence.doubts.lines == []
    assert page.evidence.chip.text() == "sans réserve"
    assert page.evidence.sound.isVisible()


def test_the_measure_of_each_funder_is_said_in_words_and_as_a_gauge(qtbot, page, held, library):
    funder = Funder(id=derived("funder", "aura"), code="aura", name="Région AURA", mention="Merci",
                    logo=library.new_id(), pieces=("invitation", "minutes"), paper_original=True)  # fmt: skip
    library.perform(Edit.creating("", funder))
    library.perform(Edit.between("", held, replace(held, funders=("aura",))))

    shows(qtbot, page, held)

    (meter,) = page.evidence.meters
    assert meter.words.text() == "Région AURA\u00a0: 1 sur 2"
    assert (meter.gauge.value(), meter.gauge.maximum(), meter.gauge.accessibleName()) == (1, 2, meter.words.text())
    assert meter.missing.text().splitlines() == [
        "Le compte rendu\u00a0: le compte rendu n’est pas clos",
        "Gardez les originaux sur papier jusqu’à la fin de 2031.",
    ]


def test_a_funder_without_its_logo_leads_to_the_settings(qtbot, page, held, library):
    library.perform(Edit.between("", held, replace(held, funders=("feader",))))
    shows(qtbot, page, held)
    asked = []
    page.asked.connect(asked.append)

    line = next(line for line in page.evidence.doubts.lines if line.objectName() == "doubt-E10")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert asked == [Target("settings", part="funders")]


def test_one_click_writes_the_dossier_and_says_what_is_missing(qtbot, page, held, tmp_path, opened):
    shows(qtbot, page, held)

    page.evidence.button.setFocus()
    with qtbot.waitSignal(page.evidence.dossier.written, timeout=30_000):
        qtbot.keyClick(page.evidence.button, Qt.Key.Key_Space)

    path = tmp_path / "R-2026-001-dossier-de-preuve.zip"
    assert "03-feuille-emargement.pdf" in zipfile.ZipFile(path).namelist()
    assert "pièces manquent" in page.evidence.dossier.banner.words.text()
    page.evidence.dossier.banner.action.click()
    assert opened == [path]


def test_the_menu_of_the_sheet_offers_it_too(page):
    names = [action.objectName() for action in page.sheet_card.more.menu().actions()]

    assert "proof-dossier-entry" in names


def test_the_keyboard_goes_where_pages_are_attached(qtbot, page, held):
    shows(qtbot, page, held)

    page.show_part("scans")

    assert page.focusWidget() is page.scans.choose


@pytest.fixture
def form(qtbot, editor, catalogue):
    form = FactsForm(editor, catalogue)
    qtbot.addWidget(form)
    return form


@pytest.fixture
def prepare(qtbot, editor, carnet, catalogue, jobs):
    page = PreparePage(editor, carnet, catalogue, jobs)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.mark.parametrize(("typed", "places"), [("40", 40), ("35 places", 35), ("", 0), ("beaucoup", 12)])
def test_the_places_of_the_room_are_typed_as_people_say_them(qtbot, form, library, held, typed, places):
    library.perform(Edit.between("", held, replace(held, capacity=12)))
    form.show_rencontre(library.get(Rencontre, held.id))

    form.capacity.clear()
    qtbot.keyClicks(form.capacity, typed)
    qtbot.keyClick(form.capacity, Qt.Key.Key_Return)

    assert library.get(Rencontre, held.id).capacity == places


@pytest.mark.parametrize("part", ["facilitators", "capacity"])
def test_the_way_leads_to_the_field(prepare, held, part):
    prepare.show_rencontre(held.id)

    prepare.show_part(part)

    assert prepare.focusWidget().objectName() == f"facts-{part}"
