"""Préparer, right: people are found as one types, added, taken off, and asked back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.rencontre import Answer, Invitation
from facilitator_app.ui.pages.prepare_page import PreparePage


@pytest.fixture
def page(qtbot, carnet, catalogue, editor, jobs):
    page = PreparePage(editor, carnet, catalogue, jobs)
    qtbot.addWidget(page)
    page.resize(1158, 620)
    page.show()
    return page


@pytest.fixture
def show(page, jobs, qtbot):
    def shown(rencontre):
        page.show_rencontre(rencontre.id)
        page.activate()
        jobs.wait()
        qtbot.waitUntil(lambda: page._directory.filled)  # noqa: SLF001 - read in the background
        return page.people

    return shown


def names(panel):
    return [guest.known.person.last_name for guest in panel.guests.records()]


def test_two_letters_and_enter_invite_someone_known(qtbot, show, planned, known):
    known("Chastan", "Michel", "CC Val’Eyrieux")
    panel = show(planned())
    qtbot.keyClicks(panel.search_line, "ch")
    qtbot.keyClick(panel.search_line, Qt.Key.Key_Return)

    assert names(panel) == ["Chastan"]
    assert panel.search_line.text() == ""
    assert panel.count.text() == "1"


def test_down_chooses_the_next_hit(qtbot, show, planned, known):
    known("Chabert", "Lucie")
    known("Chastan", "Michel")
    panel = show(planned())
    qtbot.keyClicks(panel.search_line, "ch")
    qtbot.keyClick(panel.search_line, Qt.Key.Key_Down)
    qtbot.keyClick(panel.search_line, Qt.Key.Key_Return)

    assert names(panel) == ["Chastan"]


def test_those_already_asked_are_not_offered_again(qtbot, show, planned, invited):
    rencontre = planned()
    invited(rencontre, "Chastan", "Michel")
    panel = show(rencontre)
    qtbot.keyClicks(panel.search_line, "ch")

    assert panel.hits.records() == ["ch"]


def test_a_new_person_comes_with_their_structure(qtbot, show, planned, library):
    panel = show(planned())
    qtbot.keyClicks(panel.search_line, "Martin Zoe, Collectif Ville Campagne")
    qtbot.keyClick(panel.search_line, Qt.Key.Key_Return)

    person = library.find(Person)[0]
    assert (person.first_name, person.last_name) == ("Zoe", "Martin")
    assert library.get(Organisation, person.organisation).name == "Collectif Ville Campagne"
    assert names(panel) == ["Martin"]


def test_ctrl_enter_adds_a_new_person_though_someone_answers_to_it(qtbot, show, planned, known, library):
    known("Martin", "Zoé")
    panel = show(planned())
    qtbot.keyClicks(panel.search_line, "Martin")
    qtbot.keyClick(panel.search_line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert len(library.find(Person)) == 2


def test_delete_takes_off_the_list_and_undo_puts_back(qtbot, page, show, planned, invited, editor):
    rencontre = planned()
    invited(rencontre, "Chastan")
    panel = show(rencontre)
    panel.guest_list.choose(0)
    with qtbot.waitSignal(page.told):
        qtbot.keyClick(panel.guest_list, Qt.Key.Key_Delete)
    assert names(panel) == []

    editor.undo()

    assert names(panel) == ["Chastan"]


def test_someone_asked_again_has_not_answered_yet(qtbot, show, planned, invited, library):
    rencontre = planned()
    invited(rencontre, "Chastan")
    panel = show(rencontre)
    panel._on_answered(panel.guests.records(), Answer.EXCUSED)  # noqa: SLF001 - a line of the menu
    panel._on_removed(panel.guests.records())  # noqa: SLF001 - Delete is tested above
    qtbot.keyClicks(panel.search_line, "chas")
    qtbot.keyClick(panel.search_line, Qt.Key.Key_Return)

    assert [i.answer for i in library.find(Invitation)] == [Answer.INVITED]


def test_answers_are_counted(show, planned, invited):
    rencontre = planned()
    invited(rencontre, "Chastan")
    invited(rencontre, "Chabert")
    panel = show(rencontre)
    panel._on_answered(panel.guests.records()[:1], Answer.COMING)  # noqa: SLF001 - a line of the menu

    assert (panel.count.text(), panel.words.text()) == ("1", "sur 2 personnes invitées")


def test_the_help_of_the_page_is_in_paragraphs(page):
    assert [part.partition(":")[0].strip() for part in page.explain().split("\n\n")][1:] == ["Déroulé", "Inscrits"]
    assert "\\" not in page.explain()
