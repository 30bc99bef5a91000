"""Certificates of attendance: for those who came and nobody else, with the hours they really attended."""

from dataclasses import replace
from datetime import date, time

import pytest
from attending import an_attendee
from builders import a_rencontre, changed
from reports import reading

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import HalfDay
from facilitator_app.i18n.words import speak
from facilitator_app.reports.certificate import draw_certificates
from facilitator_app.services import rencontres
from facilitator_app.services.certificates import (
    certificates_data,
    certificates_name,
    certificates_pdf,
    write_certificate_files,
    write_certificates,
)

PRESENT, ABSENT, LEFT, REMOTE = Presence.PRESENT, Presence.ABSENT, Presence.LEFT, Presence.REMOTE
NASTY = "<b>x</b>&<img src='file:///etc/passwd'> \u202e😀 =1+1\n" + "x" * 5000


@pytest.fixture
def rencontre(carnet):
    return a_rencontre(carnet)


def said(document):
    return [page.replace("\u00a0", " ").replace("\u202f", " ") for page in reading.pages(document)]


def test_a_morning_only_is_certified_for_the_morning_only(carnet, rencontre):
    an_attendee(carnet, rencontre, "Roux", PRESENT, ABSENT)

    (page,) = said(certificates_pdf(carnet, rencontre))

    assert "Samedi 14 mars 2026, matin 9 h 30 – 12 h 30 sur place 3 h" in page
    assert "Durée totale de présence : trois heures (3 h)." in page
    assert "après-midi" not in page
    assert "absence" not in page


def test_late_arrivals_and_early_departures_are_taken_off(carnet, rencontre):
    late, early = (PRESENT, {"arrived": time(10, 5)}), (LEFT, {"left": time(15)})
    an_attendee(carnet, rencontre, "Roux", late, early)

    (page,) = said(certificates_pdf(carnet, rencontre))

    assert "arrivée à 10 h 05 2 h 25" in page
    assert "départ à 15 h 1 h 30" in page
    assert "trois heures et cinquante-cinq minutes (3 h 55)" in page


def test_hours_on_the_dot_are_not_remarked_upon(carnet, rencontre):
    an_attendee(carnet, rencontre, "Roux", (PRESENT, {"arrived": time(9, 12), "left": time(12, 30)}))

    (page,) = said(certificates_pdf(carnet, rencontre))

    assert "arrivée" not in page
    assert "départ" not in page


def test_the_real_hours_of_a_half_day_prevail(carnet, rencontre):
    an_attendee(carnet, rencontre, "Roux", PRESENT)
    morning = rencontres.half_days(carnet.library, rencontre.id)[0]
    changed(carnet, morning, started=time(9, 45), ended=time(12))

    (page,) = said(certificates_pdf(carnet, rencontre))

    assert "9 h 45 – 12 h sur place 2 h 15" in page


def test_time_at_a_distance_is_said_apart(carnet, rencontre):
    an_attendee(carnet, rencontre, "Roux", PRESENT, REMOTE)

    (page,) = said(certificates_pdf(carnet, rencontre))

    assert "six heures (6 h)" in page
    assert "Dont à distance : trois heures (3 h)." in page


def test_an_unknown_time_is_said_and_never_guessed(carnet, rencontre):
    an_attendee(carnet, rencontre, "Roux", LEFT, PRESENT)
    an_attendee(carnet, rencontre, "Zola", LEFT)

    partly, wholly = said(certificates_pdf(carnet, rencontre))

    assert "départ avant la fin, à une heure non relevée non établie" in partly
    assert "trois heures (3 h)" in partly
    assert "1 demi-journée dont la durée n’est pas établie n’est pas comptée" in partly
    assert "Durée de présence non établie par la feuille" in wholly


def test_two_days_are_one_certificate(carnet, rencontre):
    sunday = HalfDay(id=carnet.library.new_id(), rencontre=rencontre.id, day=date(2026, 3, 15), part="morning",
                     starts=time(9), ends=time(11, 30))  # fmt: skip
    carnet.library.perform(Edit.creating("Ajouter", sunday))
    an_attendee(carnet, rencontre, "Roux", PRESENT, PRESENT, PRESENT)

    (page,) = said(certificates_pdf(carnet, rencontre))

    assert "du 14 au 15 mars 2026" in page
    assert "huit heures et trente minutes (8 h 30)" in page


def test_who_did_not_come_or_was_not_recorded_gets_none(carnet, rencontre):
    an_attendee(carnet, rencontre, "Absent", ABSENT, Presence.EXCUSED)
    an_attendee(carnet, rencontre, "Remplacée", (Presence.REPRESENTED, {"represented_by": "Paul"}))
    silent = an_attendee(carnet, rencontre, "Muette", None, None)

    with pytest.raises(Problem, match="Personne n’est noté présent"):
        certificates_pdf(carnet, rencontre)
    with pytest.raises(Problem, match="MUETTE Ève n’est noté présent à aucune demi-journée"):
        certificates_pdf(carnet, rencontre, [silent.id])


def test_nobody_elses_data_is_on_a_certificate(carnet, rencontre):
    roux = an_attendee(carnet, rencontre, "Roux", PRESENT, organisation="Mairie de Die")
    an_attendee(carnet, rencontre, "Zola", PRESENT, organisation="Médan", function="Écrivain")

    alone, together = certificates_pdf(carnet, rencontre, [roux.id]), certificates_pdf(carnet, rencontre)

    assert reading.page_count(alone) == 1
    for page in (*said(alone), said(together)[0]):
        assert "ROUX" in page
        assert not any(word in page for word in ("ZOLA", "Zola", "Médan", "Écrivain"))
    assert b"Zola" not in alone


def test_it_says_who_the_person_was_that_day(carnet, rencontre):
    person = an_attendee(carnet, rencontre, "Roux", None, PRESENT, function="Maire", organisation="Saillans")
    changed(carnet, person, function="Sénatrice", organisation=None)

    (page,) = said(certificates_pdf(carnet, rencontre))

    assert "Maire, Saillans" in page
    assert "Sénatrice" not in page


def test_it_says_where_when_by_whom_and_is_known_by_its_fingerprint(carnet, rencontre):
    changed(carnet, rencontre, facilitators="Hamid Benali, Zoé Astruc")
    an_attendee(carnet, rencontre, "Roux", PRESENT)
    rencontre = carnet.library.get(type(rencontre), rencontre.id)
    (person,) = certificates_data(carnet, rencontre).people

    (page,) = said(certificates_pdf(carnet, rencontre))

    for words in ("Crest", "salle Coloriage", "Coopérer entre territoires", "R-2026-001", "GTR de l’Est", "Signature",
                  "Délivrée le 14 mars 2026 par Hamid Benali, Zoé Astruc", person.fingerprint[:8]):  # fmt: skip
        assert words in page


def test_the_fingerprint_is_of_what_is_certified(carnet, rencontre):
    roux = an_attendee(carnet, rencontre, "Roux", PRESENT)
    (before,) = certificates_data(carnet, rencontre).people
    an_attendee(carnet, rencontre, "Zola", PRESENT)
    speak("en")
    (again,) = certificates_data(carnet, rencontre, [roux.id]).people

    changed(carnet, rencontres.half_days(carnet.library, rencontre.id)[0], ended=time(12))

    assert again.fingerprint == before.fingerprint
    assert certificates_data(carnet, rencontre, [roux.id]).people[0].fingerprint != before.fingerprint


def test_it_is_read_aloud_in_order_and_can_be_archived(carnet, rencontre):
    an_attendee(carnet, rencontre, "Roux", PRESENT, REMOTE)
    an_attendee(carnet, rencontre, "Zola", LEFT)

    document = certificates_pdf(carnet, rencontre)

    assert reading.heard(document, ("H1",)) == ["Attestation de présence"] * 2
    heads = [element for element in reading.elements(document) if element.role == "TH"]
    assert {head.scope for head in heads} == {"/Column", "/Row"}
    assert reading.unmarked(document) == []
    assert reading.read_marks(document) == reading.drawn_marks(document)
    assert reading.broken_rules(document) == set()
    assert all(e.description and e.has_box for e in reading.elements(document) if e.role == "Figure")


def test_the_same_sheet_makes_the_same_bytes(carnet, rencontre):
    an_attendee(carnet, rencontre, "Roux", PRESENT)

    assert certificates_pdf(carnet, rencontre) == certificates_pdf(carnet, rencontre)


def test_nothing_typed_breaks_a_certificate(carnet, rencontre):
    an_attendee(carnet, rencontre, NASTY, PRESENT, first_name=NASTY, organisation=NASTY, function=NASTY)
    rencontre = changed(carnet, rencontre, title=NASTY, place=NASTY, facilitators=NASTY)

    document = certificates_pdf(carnet, rencontre)

    assert reading.page_count(document) == 1
    assert "<b>x</b>&<img src=" in reading.words(document)
    assert reading.unmarked(document) == []


@pytest.mark.parametrize("name", ["العربي", "Łukasiewicz-Œuvré", "李", "N’Guyễn 👩‍🌾"])
def test_a_name_from_anywhere_is_on_its_certificate(carnet, rencontre, name):
    an_attendee(carnet, rencontre, name, PRESENT, first_name="محمد")

    document = certificates_pdf(carnet, rencontre)

    assert reading.broken_rules(document) == set()
    assert reading.unmarked(document) == []


def test_many_half_days_go_on_on_a_second_page(carnet, rencontre):
    an_attendee(carnet, rencontre, "Roux", PRESENT)
    data = certificates_data(carnet, rencontre)
    (person,) = data.people

    document = draw_certificates(replace(data, people=(replace(person, attended=person.attended * 25),)))

    assert reading.page_count(document) == 2
    assert "ROUX Ève (suite)" in said(document)[1]
    assert "Signature" in said(document)[1]


def test_two_hundred_people_have_a_page_each(carnet, rencontre):
    an_attendee(carnet, rencontre, "Roux", PRESENT, PRESENT)
    data = certificates_data(carnet, rencontre)
    people = tuple(replace(data.people[0], name=f"PERSONNE {n:03}") for n in range(200))
    told = []

    document = draw_certificates(replace(data, people=people), lambda done, total: told.append(done / total))

    pages = said(document)
    assert len(pages) == 200
    assert all(f"PERSONNE {n:03}" in page for n, page in enumerate(pages))
    assert told[0] < 0.01
    assert 0.99 < told[-1] <= 1


def test_one_file_each_never_shares_a_name(carnet, rencontre, tmp_path):
    for _twin in range(2):
        an_attendee(carnet, rencontre, "../../Roux", PRESENT)
    an_attendee(carnet, rencontre, "李", LEFT, first_name="")
    folder = tmp_path / "attestations"
    folder.mkdir()

    written = write_certificate_files(carnet, rencontre, folder)

    made = list(folder.iterdir())
    assert [reading.page_count(path.read_bytes()) for path in made] == [1] * 3
    assert all(path.name.startswith("R-2026-001-attestation-") for path in made)
    assert (written.path, written.people, written.doubtful) == (folder, 3, 1)


def test_the_disk_that_refuses_is_told(carnet, rencontre, tmp_path):
    an_attendee(carnet, rencontre, "Roux", PRESENT)

    with pytest.raises(Problem):
        write_certificates(carnet, rencontre, tmp_path / "nulle-part" / "a.pdf")


def test_a_certificate_is_named_after_its_person(rencontre):
    assert certificates_name(rencontre, "ROUX-ŒUVRÉ Zoé") == "R-2026-001-attestation-roux-oeuvre-zoe"
    assert certificates_name(rencontre) == "R-2026-001-attestations"


def test_twenty_five_people_come_in_the_order_of_the_sheet(carnet, rencontre):
    for number in range(24, -1, -1):
        an_attendee(carnet, rencontre, f"Nom {number}", PRESENT)

    pages = said(certificates_pdf(carnet, rencontre))

    assert len(pages) == 25
    assert all(f"NOM {number} " in page for number, page in enumerate(pages))


def test_it_speaks_english(carnet, rencontre):
    an_attendee(carnet, rencontre, "Roux", PRESENT)
    speak("en")

    (page,) = said(certificates_pdf(carnet, rencontre))

    assert "three hours (3 h)" in page
