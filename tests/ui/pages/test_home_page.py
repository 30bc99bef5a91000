"""Accueil: each line says how something stands, and one key goes there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import agenda, outcomes, rencontres, sheet
from facilitator_app.services.rencontre_list import Listed
from facilitator_app.ui.editing import Editor
from facilitator_app.ui.files import Files
from facilitator_app.ui.jobs import Jobs
from facilitator_app.ui.pages.home_page import HomePage
from facilitator_app.ui.shell.page import Target

TODAY = date(2026, 3, 14)


@pytest.fixture
def show(qtbot, carnet, tmp_path):
    """The page as it stands, with where it asked to go."""
    kept = []

    def shown(first=()):
        editor, jobs = Editor(), Jobs()
        editor.work_on(carnet.library)
        files = Files(lambda _parent, name: tmp_path / name, lambda _path: None)
        page = HomePage(editor, jobs, files, carnet.library.today, first)
        page.targets, page.editor = [], editor
        page.asked.connect(page.targets.append)
        qtbot.addWidget(page)
        kept.append((page, editor, jobs))
        with qtbot.waitSignal(page.shown):
            page.show()
            page.receive(carnet)
            page.activate()
        return page

    yield shown
    for _page, _editor, jobs in kept:
        jobs.wait()


def planned(carnet, title, day, **more):
    plan = rencontres.Plan(title=title, day=day, starts=time(9, 30), ends=time(12, 30), **more)
    edit, rencontre = rencontres.planned(carnet.library, carnet.owner, plan)
    carnet.library.perform(edit)
    return rencontre


def an_action(carnet, rencontre, text, due):
    noted = Outcome(id=carnet.library.new_id(), rencontre=rencontre.id, nature="action", text=text, axis="2014.1")
    carnet.library.perform(outcomes.noting(carnet.library, noted, "M. Chastan", due))
    return noted


def said(card):
    return [line.accessibleName() for line in card.lines]


def test_a_brand_new_carnet_offers_the_first_rencontre(qtbot, show):
    page = show()

    assert page.empty.isVisible()
    with qtbot.waitSignal(page.new_asked):
        page.empty.action.click()


def test_before_the_carnet_is_open_the_next_rencontre_is_already_named(qtbot):
    first = [
        Listed("a" * 32, "R-2026-001", "Passée", date(2026, 3, 1), "Die", "closed"),
        Listed("b" * 32, "R-2026-003", "Plus tard", date(2026, 6, 1), "Die", "planned"),
        Listed("c" * 32, "R-2026-002", "Bientôt", date(2026, 3, 16), "Crest", "planned"),
    ]
    page = HomePage(Editor(), Jobs(), Files(lambda _p, _n: None, lambda _p: None), lambda: TODAY, first)
    qtbot.addWidget(page)
    page.show()

    assert page.cards.next.name.text() == "Bientôt"


def test_the_next_rencontre_says_what_is_left_to_prepare(carnet, show):
    rencontre = planned(carnet, "Coopérer", date(2026, 3, 20), place="Crest")
    edit, _item = agenda.adding(carnet.library, rencontre.id, "Accueil", 30)
    carnet.library.perform(edit)

    card = show().cards.next

    assert card.name.text() == "Coopérer"
    assert {line.face.text: line.face.box for line in card.lines} == {
        "Choisir le lieu": True,
        "Dire les objectifs": False,
        "Caler le déroulé": True,
        "Inviter les participants": False,
    }


def test_an_agenda_that_is_too_long_says_by_how_much(carnet, show):
    rencontre = planned(carnet, "Coopérer", date(2026, 3, 20))
    edit, _item = agenda.adding(carnet.library, rencontre.id, "Atelier", 240)
    carnet.library.perform(edit)

    (line,) = [line for line in show().cards.next.lines if line.face.text == "Caler le déroulé"]

    assert (line.face.box, line.face.state_tone) == (False, "warning")
    assert "de trop" in line.face.state


def test_the_button_leads_to_the_step_of_the_day(carnet, show):
    rencontre = planned(carnet, "Coopérer", TODAY)
    page = show()

    page.cards.next.open.click()

    assert page.targets == [Target("rencontres", rencontre.id, "welcome")]


def test_the_sheet_is_printed_from_here(qtbot, carnet, show, tmp_path):
    rencontre = planned(carnet, "Coopérer", TODAY)
    page = show()

    with qtbot.waitSignal(page.cards.findChild(object, "home-sheet").clicked):
        page.cards.next.sheet.click()

    qtbot.waitUntil(lambda: any(tmp_path.glob("*.pdf")))
    (path,) = tmp_path.glob("*.pdf")
    assert path.read_bytes() == sheet.sheet_pdf(carnet, rencontre)


def test_a_past_rencontre_waits_at_the_step_it_lacks(qtbot, carnet, show):
    rencontre = planned(carnet, "Passée", date(2026, 3, 1))
    page = show()

    (line,) = page.cards.unfinished.lines
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert "présences à relever" in line.accessibleName()
    assert page.targets == [Target("rencontres", rencontre.id, "welcome")]


def test_late_actions_come_first_and_say_since_when(carnet, show):
    rencontre = planned(carnet, "Passée", date(2026, 2, 1))
    an_action(carnet, rencontre, "Dans un mois", date(2026, 4, 14))
    an_action(carnet, rencontre, "Demain", date(2026, 3, 15))
    an_action(carnet, rencontre, "En retard", date(2026, 3, 8))

    card = show().cards.pressing

    assert said(card) == ["En retard, M. Chastan, depuis 6\u00a0jours", "Demain, M. Chastan, demain"]
    assert card.title.text() == "Actions en retard"


def test_space_closes_an_action_and_undo_opens_it_again(qtbot, carnet, show):
    noted = an_action(carnet, planned(carnet, "Passée", date(2026, 2, 1)), "En retard", date(2026, 3, 8))
    page = show()

    with qtbot.waitSignal(page.shown):
        qtbot.keyClick(page.cards.pressing.lines[0], Qt.Key.Key_Space)
    assert carnet.library.get(Action, noted.id).state == "done"
    assert page.cards.pressing.lines == []

    with qtbot.waitSignal(page.shown):
        page.editor.undo()
    assert carnet.library.get(Action, noted.id).state == "open"
    assert len(page.cards.pressing.lines) == 1


def test_notes_of_the_year_are_counted_once_under_their_main_axis(carnet, show):
    rencontre = planned(carnet, "Passée", date(2026, 2, 1))
    older = planned(carnet, "De l’an dernier", date(2025, 2, 1))
    for place, axis in ((rencontre, "2014.1"), (rencontre, "2014.1"), (older, "2014.1")):
        note = Outcome(id=carnet.library.new_id(), rencontre=place.id, text="Dit", axis=axis, also=("2014.3",))
        carnet.library.perform(outcomes.noting(carnet.library, note))

    page = show()

    assert page.cards.bars.accessibleName() == "Axe 1 2, Axe 2 0, Axe 3 0, Axe 4 0"
    assert page.cards.noted.text() == "2\u00a0éléments consignés · 1\u00a0rencontre"


def test_what_changes_elsewhere_is_shown_here(qtbot, carnet, show):
    rencontre = planned(carnet, "Coopérer", date(2026, 3, 20))
    page = show()

    with qtbot.waitSignal(page.shown):
        before = carnet.library.get(Rencontre, rencontre.id)
        page.editor.perform(Edit.between("Renommer", before, replace(before, title="Mutualiser")))

    assert page.cards.next.name.text() == "Mutualiser"
