"""The sheet as a table: three states never mixed up, hours that add up, texts that stay texts."""

import csv
import io
from datetime import UTC, date, datetime, time
from zipfile import ZipFile

import pytest
from attending import an_attendee, sheet
from builders import a_rencontre, changed
from openpyxl import load_workbook

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import HalfDay
from facilitator_app.services.attendance_export import attendance_file, export_name

PRESENT, ABSENT, LEFT, REMOTE = Presence.PRESENT, Presence.ABSENT, Presence.LEFT, Presence.REMOTE
REPRESENTED = (Presence.REPRESENTED, {"represented_by": "Paul Roux"})


@pytest.fixture
def rencontre(carnet):
    return a_rencontre(carnet)


@pytest.fixture
def book(carnet, rencontre):
    return lambda: load_workbook(io.BytesIO(attendance_file(carnet.library, rencontre, ".xlsx")))


@pytest.fixture
def lines(carnet, rencontre):
    def read():
        data = attendance_file(carnet.library, rencontre, ".csv")
        return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))

    return read


def column(page, head):
    heads = [cell.value for cell in page[1]]
    return [row[heads.index(head)].value for row in page.iter_rows(min_row=2)]


def block(page, head):
    """The rows of a table of counts: its heads, and what stands below them up to an empty row."""
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    start = next(place for place, row in enumerate(rows) if row[0] == head)
    end = next((place for place in range(start, len(rows)) if rows[place][0] is None), len(rows))
    return [dict(zip(rows[start], row, strict=True)) for row in rows[start + 1 : end]]


def about(book):
    return {row["Rencontre"]: row["Valeur"] for row in block(book["Comptes"], "Rencontre")}


def test_there_are_three_states_and_what_is_known_beyond_them(carnet, rencontre, lines):
    an_attendee(carnet, rencontre, "A", PRESENT, ABSENT)
    an_attendee(carnet, rencontre, "B", (LEFT, {"left": time(11)}), REMOTE)
    an_attendee(carnet, rencontre, "C", Presence.EXCUSED, REPRESENTED)
    an_attendee(carnet, rencontre, "D", None, None)

    found = [(line["Nom"], line["État"], line["Précision"]) for line in lines()]

    assert found == [
        ("A", "présent", ""), ("A", "absent", ""),
        ("B", "présent", "parti avant la fin"), ("B", "présent", "à distance"),
        ("C", "absent", "excusé"), ("C", "absent", "représenté par Paul Roux"),
        ("D", "non renseigné", ""), ("D", "non renseigné", ""),
    ]  # fmt: skip


def test_hours_are_those_of_the_certificates(carnet, rencontre, lines):
    an_attendee(carnet, rencontre, "A", (PRESENT, {"arrived": time(10, 5)}), ABSENT)
    an_attendee(carnet, rencontre, "B", LEFT, None)

    found = [(line["Arrivée"], line["Minutes créditées"], line["Heures créditées"]) for line in lines()]

    assert found == [("10:05", "145", "2,42"), ("", "0", "0,00"), ("", "", ""), ("", "", "")]


def test_a_line_says_who_the_person_was_that_day_and_when_it_was_typed(carnet, rencontre, lines):
    later = {"recorded_at": datetime(2026, 3, 16, 7, 30, tzinfo=UTC)}
    person = an_attendee(carnet, rencontre, "Roux", (PRESENT, later), None, function="Maire", territory="dep-26")
    changed(carnet, person, function="Sénatrice")

    morning, afternoon = lines()

    assert (morning["Fonction"], afternoon["Fonction"]) == ("Maire", "Sénatrice")
    assert (morning["Territoire"], morning["Région"]) == ("Drôme", "Auvergne-Rhône-Alpes")
    assert (morning["Date"], morning["Demi-journée"], morning["Début"], morning["Fin"]) == (
        "14/03/2026", "Matin", "09:30", "12:30")  # fmt: skip
    assert (morning["Relevé"], morning["Noté le"]) == ("sur papier", "16/03/2026 08:30")
    assert (afternoon["Relevé"], afternoon["Noté le"]) == ("", "")


def test_a_name_that_looks_like_a_formula_stays_a_text(carnet, rencontre, book, lines):
    for nasty in ("=1+1", "+33", "-2", "@SUM(A1)", "\t=1"):
        an_attendee(carnet, rencontre, nasty, PRESENT, first_name="=cmd|' /C calc'!A0", organisation="http://x.y")

    page = book()["Émargement"]

    assert {cell.data_type for row in page.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert "=1+1" in column(page, "Nom")
    assert not any(cell.hyperlink for row in page.iter_rows() for cell in row)
    assert not any(value.startswith(("=", "+", "-", "@", "\t")) for line in lines() for value in line.values())


def test_the_workbook_holds_no_formula_and_no_link(carnet, rencontre):
    an_attendee(carnet, rencontre, "=1+1", PRESENT, organisation="mailto:x@example.org")

    parts = ZipFile(io.BytesIO(attendance_file(carnet.library, rencontre, ".xlsx")))

    assert not any(b"<f>" in parts.read(name) or b"hyperlink" in parts.read(name) for name in parts.namelist())


def test_dates_hours_and_figures_are_what_they_are(carnet, rencontre, book):
    an_attendee(carnet, rencontre, "Roux", (PRESENT, {"arrived": time(10, 5)}))

    page = book()["Émargement"]

    assert column(page, "Date")[0].date() == date(2026, 3, 14)
    assert column(page, "Arrivée")[0] == time(10, 5)
    assert column(page, "Minutes créditées") == [145, None]
    assert column(page, "Heures créditées")[0] == pytest.approx(145 / 60)
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:T3"


def test_the_second_sheet_counts(carnet, rencontre, book):
    an_attendee(carnet, rencontre, "A", (PRESENT, {"arrived": time(10, 30)}), PRESENT)
    an_attendee(carnet, rencontre, "B", REMOTE, ABSENT, organisation="Mairie", profile="elu_local", territory="Ain")
    an_attendee(carnet, rencontre, "C", None, REPRESENTED)

    page = book()["Comptes"]

    facts = about(page.parent)
    assert (facts["Référence"], facts["Personnes sur la feuille"], facts["Personnes venues"]) == ("R-2026-001", 3, 2)
    assert (facts["Heures-personnes"], facts["Heures créditées"], facts["Durées non établies"]) == (9, 8, 0)
    morning, afternoon = block(page, "Demi-journée")
    assert (morning["Présents"], morning["Dont à distance"], morning["Non renseignés"], morning["Absents"]) == (
        2,
        1,
        1,
        0,
    )
    assert (afternoon["Présents"], afternoon["Absents"], afternoon["Représentés"]) == (1, 1, 1)
    assert (afternoon["Durée (heures)"], afternoon["Heures-personnes"]) == (3, 3)
    structures = {row["Structure"]: (row["Personnes"], row["14/03 matin"]) for row in block(page, "Structure")}
    assert structures == {"CC du Diois": (1, 1), "Mairie": (1, 1)}
    assert {row["Territoire"] for row in block(page, "Territoire")} == {"Drôme", "Ain"}
    assert [row["Personnes"] for row in block(page, "Région")] == [2]


def test_the_third_sheet_says_what_the_words_mean(book):
    words = [row[0].value for row in book()["Définitions"].iter_rows(min_row=2)]

    assert {"présent", "absent", "non renseigné", "Heures-personnes", "Heures créditées"} <= set(words)


def test_a_half_day_without_hours_has_empty_cells_and_no_zero(carnet, rencontre, book):
    an_attendee(carnet, rencontre, "A", PRESENT)
    changed(carnet, carnet.library.find(HalfDay, rencontre=rencontre.id, part="morning")[0], ends=None)

    morning = block(book()["Comptes"], "Demi-journée")[0]

    assert (morning["Durée (heures)"], morning["Heures-personnes"]) == (None, None)
    assert column(book()["Émargement"], "Minutes créditées")[0] is None


@pytest.mark.parametrize("count", [0, 1, 25])
def test_everybody_on_the_sheet_is_in_the_table(carnet, rencontre, lines, book, count):
    for number in range(count):
        an_attendee(carnet, rencontre, f"Nom{number}", PRESENT)

    assert len(lines()) == 2 * count
    assert about(book())["Personnes venues"] == count


def test_hostile_texts_make_a_workbook_that_opens(carnet, rencontre, book):
    rencontre = changed(carnet, rencontre, title="<&>\u202e😀" * 20_000)
    an_attendee(carnet, rencontre, "العربي\x0b\x01", PRESENT, organisation="x" * 40_000)

    assert column(book()["Émargement"], "Nom")[0].startswith("العربي")


def test_the_same_sheet_makes_the_same_bytes(carnet, rencontre):
    an_attendee(carnet, rencontre, "A", PRESENT)

    first, again = (attendance_file(carnet.library, rencontre, ".xlsx") for _time in range(2))

    assert first == again


def test_another_format_is_refused(carnet, rencontre):
    with pytest.raises(Problem, match="rien n’a été écrit"):
        attendance_file(carnet.library, rencontre, ".ods")
    assert export_name(rencontre, ".csv") == "R-2026-001-emargement.csv"


def test_the_numbers_are_those_of_the_sheet(carnet, rencontre, lines):
    for name in ("Zola", "Astruc"):
        an_attendee(carnet, rencontre, name, PRESENT)

    numbers = {(line["N°"], line["Nom"]) for line in lines()}

    assert numbers == {(str(row.number), row.known.person.last_name) for row in sheet(carnet, rencontre).rows}
