"""The sheet from a list: half-days and states as people write them, unknown people added, nothing guessed."""

from datetime import time

import pytest
from builders import a_person, a_rencontre

from facilitator_app.domain.attendance import Attendance, Method, Presence
from facilitator_app.domain.people import Person
from facilitator_app.services import attendance, rencontres
from facilitator_app.services.attendance_import import read_attendance

HEAD = "nom;prénom;structure;profil;demi-journée;état;heure\n"


@pytest.fixture
def rencontre(carnet):
    return a_rencontre(carnet)


@pytest.fixture
def bring(carnet, rencontre, tmp_path):
    """Import a list given as text; nothing is written when a line is refused."""

    def read(text):
        path = tmp_path / "emargement.csv"
        path.write_text(text, encoding="utf-8")
        found = read_attendance(carnet.library, rencontre, path)
        if not found.refused:
            carnet.library.perform_all(found.edits)
        return found

    return read


def states(carnet, rencontre):
    sheet = attendance.sheet_of(carnet.library, rencontre.id)
    return {
        row.known.person.last_name: tuple(row.marks[h.id].state if h.id in row.marks else "" for h in sheet.half_days)
        for row in sheet.rows
    }


def test_each_person_gets_a_state_at_each_half_day(bring, carnet, rencontre):
    bring(
        HEAD + "Dupont;Élise;CC;Élue;matin;présente;9h35\nDupont;Élise;CC;Élue;après-midi;partie;15 h\n"
        "Martin;Zoé;CC;;1;E;\nMartin;Zoé;CC;;2;absent;\nPetit;Ana;;;14/03/2026 matin;;\nRoux;Jo;;;PM;à distance;\n"
    )

    assert states(carnet, rencontre) == {
        "Dupont": ("present", "left"),
        "Martin": ("excused", "absent"),
        "Petit": ("", ""),
        "Roux": ("", "remote"),
    }


def test_a_mark_keeps_who_the_person_was_that_day_and_the_hours(bring, carnet):
    a_person(carnet, "DUPONT", "Élise", organisation="CC du Diois")

    bring(HEAD + "Dupont;Élise;CC du Diois;Élue;matin;présente;9h35\nDupont;Élise;;;après-midi;L;15 h\n")

    morning, afternoon = sorted(carnet.library.find(Attendance), key=lambda mark: mark.state, reverse=True)
    assert (morning.organisation, morning.profile, morning.arrived) == ("CC du Diois", "elu_local", time(9, 35))
    assert (afternoon.state, afternoon.left, afternoon.method) == (Presence.LEFT, time(15), Method.IMPORT)


def test_who_represents_someone_is_kept(bring, carnet):
    bring(HEAD + "Dupont;Élise;CC;;matin;représentée par Zoé Martin;\n")

    (mark,) = carnet.library.find(Attendance)
    assert (mark.state, mark.represented_by) == (Presence.REPRESENTED, "Zoé Martin")


def test_the_same_list_twice_changes_nothing(bring, carnet):
    text = HEAD + "Dupont;Élise;CC;Élue;matin;P;9h35\nMartin;Zoé;CC;;soir;;\n".replace("soir", "2")
    bring(text)

    again = bring(text)

    assert (again.edits, again.unchanged, again.silent) == ([], 1, 1)
    assert len(carnet.library.find(Person)) == 2


def test_a_mark_made_on_the_spot_keeps_its_hour_when_the_list_has_none(bring, carnet, rencontre):
    morning, _ = rencontres.half_days(carnet.library, rencontre.id)
    newcomer = Person(id=carnet.library.new_id(), last_name="DUPONT", first_name="Élise")
    carnet.library.perform(attendance.arriving(carnet.library, morning, newcomer, "CC"))

    found = bring(HEAD + "Dupont;Élise;CC;;matin;P;\n")

    (mark,) = carnet.library.find(Attendance)
    assert (found.unchanged, mark.arrived, mark.method) == (1, time(9, 25), Method.SCREEN)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (";Élise;CC;;matin;P;", "il manque le nom"),
        ("Dupont;Élise;CC;;soir;P;", "« soir » n’est pas une demi-journée"),
        ("Dupont;Élise;CC;;;P;", "n’est pas indiquée"),
        ("Dupont;Élise;CC;;14/03/2026;P;", "désigne plusieurs demi-journées"),
        ("Dupont;Élise;CC;;matin;peut-être;", "l’état « peut-être » n’est pas connu"),
        ("Dupont;Élise;CC;;matin;P;9h;de trop", "cellules au lieu de"),
        ("Dupont;Élise;CC;;matin;P;tôt", "l’heure « tôt »"),
        ("Martin;Zoé;CC;;matin;A;", "déjà un autre état"),
    ],
)
def test_what_is_not_clear_is_refused_with_its_line(bring, line, reason):
    found = bring(HEAD + f"Martin;Zoé;CC;;matin;P;\n{line}\n")

    (fault,) = found.refused
    assert fault.line == 3
    assert reason in fault.reason.replace("\u00a0", " ")
