"""The evidence linter: a clean rencontre raises nothing, and each of the thirteen faults exactly its own sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from builders import a_person, a_rencontre, changed

from facilitator_app.domain.attendance import Attendance, Method, Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.funder import Funder
from facilitator_app.domain.identity import derived, pair
from facilitator_app.domain.people import Person
from facilitator_app.domain.rencontre import HalfDay, Rencontre
from facilitator_app.domain.scan import ScannedPage, page_code
from facilitator_app.domain.seal import SheetSeal
from facilitator_app.domain.signature import written
from facilitator_app.services import (
    attendance,
    checks,
    minutes_versions,
    people,
    rencontres,
    sealing,
    sheet_prints,
)
from facilitator_app.services.evidence import doubts_of
from facilitator_app.storage import records

FRIDAY = date(2026, 3, 13)
"""The day before the clock of these tests."""


def half_days(carnet, rencontre):
    return rencontres.half_days(carnet.library, rencontre.id)


def marks(carnet, rencontre, person, method=Method.PAPER, state=Presence.PRESENT, only=(0, 1)):
    """Record someone at half-days of a rencontre."""
    known = next(known for known in people.known_people(carnet.library) if known.id == person.id)
    for place in only:
        half_day = half_days(carnet, rencontre)[place]
        carnet.library.perform(attendance.marking(carnet.library, half_day, known, state, method))


def mark_at(carnet, rencontre, person, instant, place=1, method=Method.SCREEN):
    """Record someone on the screen at an instant."""
    half_day = half_days(carnet, rencontre)[place]
    mark = Attendance(id=pair(half_day.id, person.id), rencontre=rencontre.id, half_day=half_day.id, person=person.id,
                      method=method.value, recorded_at=instant, recorded_by=carnet.library.author)  # fmt: skip
    carnet.library.perform(Edit.creating("Émarger", mark))


def scan(carnet, rencontre, page=1, pages=1, code=""):
    """Attach a page of the signed paper."""
    said = code or page_code(rencontre.reference, page)
    one = ScannedPage(id=carnet.library.new_id(), rencontre=rencontre.id, code=said, page=page, pages=pages)
    carnet.library.perform(Edit.creating("Joindre", one))


def funder(carnet, **values):
    """A funder that is complete, but for what is given."""
    given = {"name": "Région AURA", "mention": "Avec le soutien de la Région", "logo": carnet.library.new_id()} | values
    one = Funder(id=derived("funder", "aura"), code="aura", **given)
    carnet.library.perform(Edit.creating("Ajouter", one))


def held(carnet, **values):
    """A rencontre of yesterday: printed, signed on paper by two people, typed, scanned."""
    rencontre = changed(carnet, a_rencontre(carnet, **{"day": FRIDAY} | values), essential="Nous avons coopéré.")
    carnet.library.perform(sheet_prints.printing(carnet.library, rencontre, filled=False))
    for name in ("DUPONT", "MARTIN"):
        marks(carnet, rencontre, a_person(carnet, name))
    scan(carnet, rencontre)
    return rencontre


def closes(carnet, rencontre):
    """Close the minutes as they stand."""
    current = carnet.library.get(Rencontre, rencontre.id)
    carnet.library.perform(minutes_versions.closing(carnet, current))


def said(carnet, rencontre):
    current = carnet.library.get(Rencontre, rencontre.id)
    return [(doubt.code, doubt.sentence) for doubt in doubts_of(carnet.library, current)]


def test_a_rencontre_whose_papers_agree_raises_nothing(carnet):
    rencontre = changed(carnet, held(carnet), capacity=2, funders=("aura",))
    funder(carnet)
    closes(carnet, rencontre)

    assert checks.findings(carnet.library) == []


def test_nothing_is_said_while_the_morning_goes_on(carnet):
    rencontre = a_rencontre(carnet)
    invited = [a_person(carnet, name).id for name in ("DUPONT", "MARTIN")]
    carnet.library.perform(people.inviting(rencontre.id, invited))
    marks(carnet, rencontre, carnet.library.get(Person, invited[0]), only=(0,))

    assert said(carnet, rencontre) == []


def test_a_rencontre_to_come_raises_nothing(carnet):
    rencontre = changed(carnet, a_rencontre(carnet, day=date(2026, 9, 11)), facilitators="")

    assert said(carnet, rencontre) == []


def test_e1_someone_ticked_on_the_screen_the_day_after(carnet):
    rencontre = held(carnet)
    late = a_person(carnet, "ROUX")
    marks(carnet, rencontre, late, Method.SCREEN, only=(1,))
    marks(carnet, rencontre, late, only=(0,))

    (doubt,) = doubts_of(carnet.library, rencontre)

    assert (doubt.code, doubt.sentence) == ("E1", "13/03/2026, après-midi\u00a0: 1\u00a0présence notée après la fin")
    assert doubt.row_words == ("3 ROUX Élise",)


def test_e1_nobody_is_late_who_signs_on_leaving(carnet):
    rencontre = held(carnet)
    leaving = a_person(carnet, "ROUX")
    marks(carnet, rencontre, leaving, only=(0,))
    mark_at(carnet, rencontre, leaving, datetime(2026, 3, 13, 16, 0, tzinfo=UTC))

    assert said(carnet, rencontre) == []


def hurried(carnet, rencontre, count, apart=20, hour=15):
    """So many people ticked in the afternoon, some seconds apart, from ``hour`` h UTC on."""
    begin = datetime(2026, 3, 13, hour, 20, tzinfo=UTC)
    for place in range(count):
        person = a_person(carnet, f"ROUX-{chr(65 + place)}")
        marks(carnet, rencontre, person, only=(0,))
        mark_at(carnet, rencontre, person, begin + timedelta(seconds=apart * place))


def test_e2_many_in_a_hurry_at_the_end_of_the_day(carnet):
    rencontre = held(carnet)
    hurried(carnet, rencontre, 6)

    (doubt,) = doubts_of(carnet.library, rencontre)

    assert (doubt.code, doubt.sentence) == (
        "E2",
        "6 présences notées à la suite sur le même poste en fin de journée, à moins de 30 s l’une de l’autre",
    )
    assert len(doubt.rows) == 6


@pytest.mark.parametrize("gently", [{"count": 5}, {"count": 6, "apart": 40}, {"count": 6, "hour": 12}])
def test_e2_few_people_or_slow_ones_or_earlier_ones_are_no_hurry(carnet, gently):
    rencontre = held(carnet)
    hurried(carnet, rencontre, **gently)

    assert said(carnet, rencontre) == []


def test_e3_says_who_and_where(carnet):
    rencontre = held(carnet)
    other = changed(carnet, a_rencontre(carnet, title="Ailleurs", day=FRIDAY), facilitators="Zoé Martin")
    twice = a_person(carnet, "ROUX")
    for one in (rencontre, other):
        marks(carnet, one, twice)
    scan(carnet, other)

    assert said(carnet, rencontre) == [("E3", f"ROUX Élise est aussi à {other.reference} à la même heure")]
    assert said(carnet, other) == [("E3", f"ROUX Élise est aussi à {rencontre.reference} à la même heure")]


def test_e3_knows_someone_whom_a_colleague_added_apart(carnet):
    rencontre = held(carnet)
    other = changed(carnet, a_rencontre(carnet, title="Ailleurs", day=FRIDAY), facilitators="Zoé Martin")
    marks(carnet, other, a_person(carnet, "Dupont", "Elise"))
    scan(carnet, other)

    assert said(carnet, rencontre) == [("E3", f"DUPONT Élise est aussi à {other.reference} à la même heure")]


def test_e3_homonyms_without_a_structure_are_two_people(carnet):
    rencontre = held(carnet)
    other = changed(carnet, a_rencontre(carnet, title="Ailleurs", day=FRIDAY), facilitators="Zoé Martin")
    for one in (rencontre, other):
        marks(carnet, one, a_person(carnet, "ROUX", organisation=""))
    scan(carnet, other)

    assert said(carnet, rencontre) == []


def test_e3_one_facilitator_in_two_places(carnet):
    rencontre = held(carnet)
    other = changed(carnet, a_rencontre(carnet, title="Ailleurs", day=FRIDAY), facilitators="Zoé Martin, BONNET Élise")

    assert said(carnet, rencontre) == [("E3", f"Élise Bonnet anime aussi {other.reference} à la même heure")]


@pytest.mark.parametrize("day", [date(2026, 3, 8), date(2025, 5, 29)])
def test_e4_a_sunday_or_a_holiday(carnet, day):
    rencontre = held(carnet, day=day)

    shown = f"{day:%d/%m/%Y}"
    assert said(carnet, rencontre) == [("E4", f"le {shown} est un dimanche ou un jour férié")]


def test_e4_a_night(carnet):
    rencontre = held(carnet, ends=time(23, 30))

    assert said(carnet, rencontre) == [("E4", "les heures du 13/03/2026 sont inhabituelles")]


def test_e5_more_people_than_places(carnet):
    rencontre = changed(carnet, held(carnet), capacity=1)

    sentence = "13/03/2026, {}\u00a0: 2\u00a0personnes notées présentes dans une salle de 1\u00a0place"
    assert said(carnet, rencontre) == [("E5", sentence.format(part)) for part in ("matin", "après-midi")]


def test_e5_those_at_a_distance_take_no_place(carnet):
    rencontre = changed(carnet, held(carnet), capacity=2)
    marks(carnet, rencontre, a_person(carnet, "ROUX"), Method.REMOTE, Presence.REMOTE)

    assert said(carnet, rencontre) == []


def test_e6_the_title_changed_after_the_sheet_was_printed(carnet):
    rencontre = changed(carnet, held(carnet), title="Un autre titre")

    assert said(carnet, rencontre) == [("E6", "la feuille imprimée le 14/03/2026 porte un autre titre")]


def test_e6_the_hours_changed_after_the_minutes_were_closed(carnet):
    rencontre = held(carnet)
    closes(carnet, rencontre)
    changed(carnet, half_days(carnet, rencontre)[0], starts=time(10))
    carnet.library.perform(sheet_prints.printing(carnet.library, rencontre, filled=False))

    assert said(carnet, rencontre) == [("E6", "la version 1 du compte rendu porte d’autres jours ou d’autres heures")]


def test_e6_printing_again_puts_it_right(carnet):
    rencontre = changed(carnet, held(carnet), title="Un autre titre")
    carnet.library.perform(sheet_prints.printing(carnet.library, rencontre, filled=True))
    assert said(carnet, rencontre) != []

    carnet.surroundings.clock.pass_minutes(1)
    carnet.library.perform(sheet_prints.printing(carnet.library, rencontre, filled=False))

    assert said(carnet, rencontre) == []


def test_e7_nobody_facilitated(carnet):
    rencontre = changed(carnet, held(carnet), facilitators=" ")

    assert said(carnet, rencontre) == [("E7", "personne n’est nommé pour l’animation")]


STROKES = written([[(0, 0), (5000, 5000), (9000, 200)]])


def signed_on_screen(carnet):
    """A rencontre of yesterday whose morning was signed on the screen."""
    rencontre = held(carnet)
    person = a_person(carnet, "ROUX")
    marks(carnet, rencontre, person, only=(1,))
    mark_at(carnet, rencontre, person, datetime(2026, 3, 13, 8, 30, tzinfo=UTC), 0, Method.SIGNED)
    return rencontre


def test_e7_signed_on_the_screen_and_never_sealed(carnet):
    rencontre = signed_on_screen(carnet)

    assert said(carnet, rencontre) == [
        ("E7", "13/03/2026, matin\u00a0: signée à l’écran, elle n’est pas scellée par qui l’a animée")
    ]


def test_e7_sealed_without_the_signature_of_the_facilitator(carnet):
    rencontre = signed_on_screen(carnet)
    morning = half_days(carnet, rencontre)[0]
    carnet.library.perform(sealing.sealing(carnet, rencontre, morning))

    assert said(carnet, rencontre) == [("E7", "13/03/2026, matin\u00a0: scellée sans la signature de qui l’a animée")]


def test_e7_sealed_and_signed_is_certified(carnet):
    rencontre = signed_on_screen(carnet)
    morning = half_days(carnet, rencontre)[0]
    carnet.library.perform(sealing.sealing(carnet, rencontre, morning, STROKES))

    assert said(carnet, rencontre) == []


def test_e8_a_cell_left_empty(carnet):
    rencontre = held(carnet)
    marks(carnet, rencontre, a_person(carnet, "ROUX"), only=(0,))

    (doubt,) = doubts_of(carnet.library, rencontre)

    assert (doubt.code, doubt.sentence) == ("E8", "13/03/2026, après-midi\u00a0: 1\u00a0personne non renseignée")
    assert doubt.row_words == ("3 ROUX Élise",)
    assert doubt.remedy


def test_e9_a_page_is_not_attached(carnet):
    rencontre = held(carnet)
    scan(carnet, rencontre, page=3, pages=3)

    assert said(carnet, rencontre) == [("E9", "la page 2 de la feuille signée n’est pas jointe")]


def test_e9_nothing_is_attached(carnet):
    rencontre = held(carnet)
    for page in carnet.library.find(ScannedPage):
        carnet.library.perform(Edit.deleting("Retirer", page))

    sentence = "la feuille a été signée sur papier, et aucune page signée n’est jointe"
    assert said(carnet, rencontre) == [("E9", sentence)]


def test_e9_the_page_of_another_sheet_does_not_count(carnet):
    rencontre = held(carnet)
    for page in carnet.library.find(ScannedPage):
        changed(carnet, page, code="R-2014-001/E/1")

    assert [code for code, _sentence in said(carnet, rencontre)] == ["E9"]


@pytest.mark.parametrize(
    ("lacking", "sentence"),
    [
        ({"mention": ""}, "Région AURA\u00a0: la mention manque"),
        ({"logo": None}, "Région AURA\u00a0: le logo manque"),
        ({"logo": None, "mention": " "}, "Région AURA\u00a0: la mention et le logo manquent"),
    ],
)
def test_e10_a_funder_without_its_mention_or_its_logo(carnet, lacking, sentence):
    funder(carnet, **lacking)
    rencontre = changed(carnet, held(carnet), funders=("aura",))

    assert said(carnet, rencontre) == [("E10", sentence)]


def test_e10_a_funder_nobody_knows(carnet):
    rencontre = changed(carnet, held(carnet), funders=("feader",))

    assert said(carnet, rencontre) == [("E10", "le financeur «\u00a0feader\u00a0» n’est pas dans les Réglages")]


def test_e11_an_hour_changed_after_the_seal(carnet):
    rencontre = held(carnet)
    morning = half_days(carnet, rencontre)[0]
    carnet.library.perform(sealing.sealing(carnet, rencontre, morning, STROKES))
    tamper(carnet, next(m for m in carnet.library.find(Attendance) if m.half_day == morning.id), arrived=time(9, 45))

    (doubt,) = doubts_of(carnet.library, rencontre)

    assert doubt.code == "E11"
    assert "l’heure d’arrivée n’est plus celle qui a été scellée" in doubt.sentence
    assert len(doubt.rows) == 1


def tamper(carnet, record, **values):
    """Write over a record as a file from elsewhere can: past the guard of this program."""
    with carnet.database.write() as session:
        records.apply(session, Edit.between("", record, replace(record, **values)), carnet.library.home)


def test_e11_the_seal_itself_was_altered(carnet):
    rencontre = held(carnet)
    morning = half_days(carnet, rencontre)[0]
    carnet.library.perform(sealing.sealing(carnet, rencontre, morning, STROKES))
    tamper(carnet, carnet.library.find(SheetSeal)[0], certified=40)

    assert said(carnet, rencontre) == [
        ("E11", "depuis le sceau\u00a0: Le sceau lui-même n’est plus tel qu’il a été posé.")
    ]


def test_e12_the_sheet_has_someone_whom_the_minutes_do_not_count(carnet):
    rencontre = held(carnet)
    closes(carnet, rencontre)
    marks(carnet, rencontre, a_person(carnet, "ROUX"))

    sentence = "13/03/2026, {}\u00a0: 3\u00a0personnes présentes sur la feuille, 2 dans la version 1 du compte rendu"
    assert said(carnet, rencontre) == [("E12", sentence.format(part)) for part in ("matin", "après-midi")]


def test_e12_as_many_people_but_from_elsewhere(carnet):
    rencontre = held(carnet)
    closes(carnet, rencontre)
    for mark in [m for m in carnet.library.find(Attendance) if m.person == carnet.library.find(Attendance)[0].person]:
        changed(carnet, mark, organisation="Mairie de Die")

    sentence = "les structures présentes ne sont pas celles de la version 1 du compte rendu"
    assert said(carnet, rencontre) == [("E12", sentence)]


def test_e12_rectified_minutes_agree_again(carnet):
    rencontre = held(carnet)
    closes(carnet, rencontre)
    marks(carnet, rencontre, a_person(carnet, "ROUX"))

    carnet.library.perform(minutes_versions.closing(carnet, carnet.library.get(Rencontre, rencontre.id), "Oubli"))

    assert said(carnet, rencontre) == []


def test_e13_one_name_on_two_lines(carnet):
    rencontre = held(carnet)
    marks(carnet, rencontre, a_person(carnet, "Dupont", "Elise", organisation="Mairie de Die"))

    (doubt,) = doubts_of(carnet.library, rencontre)

    assert (doubt.code, doubt.sentence) == ("E13", "1\u00a0nom est deux fois sur la feuille")
    assert sorted(doubt.row_words) == ["1 DUPONT Elise", "2 DUPONT Élise"]


def test_a_half_day_without_an_hour_is_over_with_its_day(carnet):
    rencontre = held(carnet)
    for half_day in half_days(carnet, rencontre):
        changed(carnet, half_day, starts=None, ends=None)
    carnet.library.perform(sheet_prints.printing(carnet.library, rencontre, filled=False))
    marks(carnet, rencontre, a_person(carnet, "ROUX"), only=(0,))

    assert [code for code, _sentence in said(carnet, rencontre)] == ["E8"]


def test_a_half_day_of_nobody_disturbs_nothing(carnet):
    """Its rencontre may be still to come, with the other half of a bundle."""
    lonely = HalfDay(id=carnet.library.new_id(), day=FRIDAY, starts=time(9), ends=time(12))
    carnet.library.perform(Edit.creating("", lonely))

    assert said(carnet, held(carnet)) == []
