"""The plan of a day from a list."""

from datetime import time

from builders import a_rencontre

from facilitator_app.services import agenda
from facilitator_app.services.agenda_import import read_agenda

HEAD = "durée;titre;méthode;axe;priorité;animation;matériel\n"


def bring(carnet, rencontre, folder, text):
    path = folder / "deroule.csv"
    path.write_text(HEAD + text, encoding="utf-8")
    found = read_agenda(carnet.library, rencontre, path)
    carnet.library.perform_all(found.edits)
    return found


def test_sequences_come_in_their_order_after_those_of_the_day(carnet, tmp_path):
    rencontre = a_rencontre(carnet)
    carnet.library.perform(agenda.adding(carnet.library, rencontre.id, "Accueil", 15)[0])

    bring(carnet, rencontre, tmp_path, "1h15;World café;Tables;2;essentielle;Zoé;Nappes\n45 min;Synthèse;;;;;\n")

    slots = agenda.slots_of(agenda.items_of(carnet.library, rencontre.id), [])
    assert [(slot.item.title, slot.starts) for slot in slots] == [
        ("Accueil", time(9, 30)),
        ("World café", time(9, 45)),
        ("Synthèse", time(11)),
    ]
    assert (slots[1].item.axis, slots[1].item.priority, slots[1].item.material) == ("2014.2", "essential", "Nappes")


def test_the_same_plan_twice_adds_nothing_and_two_breaks_stay_two(carnet, tmp_path):
    rencontre = a_rencontre(carnet)
    text = "15;Pause;;;;;\n60;Atelier;;;;;\n15;Pause;;;;;\n"
    bring(carnet, rencontre, tmp_path, text)

    again = bring(carnet, rencontre, tmp_path, text)

    assert (again.items, again.known) == ((), 3)
    assert len(agenda.items_of(carnet.library, rencontre.id)) == 3


def test_a_break_that_is_there_once_and_comes_twice_is_added_once(carnet, tmp_path):
    rencontre = a_rencontre(carnet)
    bring(carnet, rencontre, tmp_path, "15;Pause;;;;;\n")

    again = bring(carnet, rencontre, tmp_path, "15;Pause;;;;;\n15;Pause;;;;;\n")

    assert (len(again.items), again.known) == (1, 1)


def test_what_is_not_understood_is_told_line_by_line(carnet, tmp_path):
    found = bring(carnet, a_rencontre(carnet), tmp_path, "longtemps;A;;;;;\n10;;;;;;\n10;B;;9;;;\n10;C;;;urgente;;\n")

    assert [fault.line for fault in found.refused] == [2, 3, 4, 5]
