"""Each command does what it says, and what it prints can be used by the next one."""

import csv
import io
import re

from openpyxl import load_workbook
from pypdf import PdfReader

from facilitator_app.domain.rencontre import State
from facilitator_app.services.rencontre_words import state_word
from facilitator_app.ui.pages.state_words import state_words


def test_a_planned_rencontre_prints_its_reference_alone(begun):
    said = begun.plans("Coopérer")

    assert said == "R-2026-001"
    shown = begun.types("rencontre", "show", said, "--json").json
    assert (shown["title"], shown["axes"], shown["region"]) == ("Coopérer", ["2014.1", "2014.3"], "84")
    assert [(h["part"], h["starts"], h["ends"]) for h in shown["half_days"]] == [
        ("morning", "09:30", "12:30"),
        ("afternoon", "13:30", "16:30"),
    ]


def test_a_rencontre_is_found_by_the_start_of_its_identity(begun):
    reference = begun.plans()
    identity = begun.types("rencontre", "show", reference, "--json").json["id"]

    assert begun.types("rencontre", "show", identity[:8], "--json").json["reference"] == reference


def test_a_duplicate_keeps_the_facts_and_takes_the_new_day(begun):
    reference = begun.plans("Coopérer")
    begun.done("agenda", "import", reference, begun.write("d.csv", "durée;titre\n30;Accueil\n"))

    copy = begun.done("rencontre", "duplicate", reference, "--date", "2026-06-20")

    shown = begun.types("rencontre", "show", copy, "--json").json
    assert (shown["title"], shown["starts_on"], len(shown["agenda"])) == ("Coopérer", "2026-06-20", 1)


def test_an_outcome_prints_its_identity_and_an_action_can_be_closed_by_it(begun):
    reference = begun.plans()
    words = ("--kind", "action", "--axis", "3", "--also", "1", "--owner", "Zoé", "--due", "2026-03-01")

    identity = begun.done("outcome", "add", reference, "Écrire aux maires", *words)

    (late,) = begun.types("action", "list", "--overdue", "--json").json
    assert (late["id"], late["text"], late["owner"], late["late"]) == (identity, "Écrire aux maires", "Zoé", True)
    begun.done("action", "close", identity[:8], "--result", "Fait")
    assert begun.types("action", "list", "--overdue", "--json").json == []
    assert begun.types("action", "close", identity[:8]).status == 2


def test_people_are_written_for_french_spreadsheets_and_never_as_formulas(begun):
    begun.done("people", "import", begun.write("l.csv", "nom;prénom;structure\nDupont;Élise;=HYPERLINK(1)\n"))

    begun.done("people", "export", "--out", str(begun.path("liste.csv")))
    begun.done("people", "export", "--out", str(begun.path("liste.xlsx")))

    data = begun.path("liste.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfnom;")
    assert data.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert rows[1][:3] == ["Dupont", "Élise", "'=HYPERLINK(1)"]
    cells = next(load_workbook(begun.path("liste.xlsx")).active.iter_rows(min_row=2))
    assert (cells[2].value, cells[2].data_type) == ("=HYPERLINK(1)", "s")


def test_an_exported_list_comes_back_without_adding_anybody(begun):
    begun.done("people", "import", begun.write("l.csv", "nom;prénom;structure;profil\nDupont;Élise;CC;élue\n"))
    for ending in ("csv", "xlsx", "vcf"):
        begun.done("people", "export", "--out", str(begun.path(f"liste.{ending}")))

        assert begun.done("people", "import", str(begun.path(f"liste.{ending}"))).startswith("0 personne ajoutée")


def test_a_backup_is_listed_and_put_back(begun):
    begun.plans("Avant")
    begun.clock.pass_minutes(1)
    made = begun.types("backup", "--json").json["path"]
    begun.clock.pass_minutes(1)
    begun.plans("Après")

    assert made in [copy["path"] for copy in begun.types("backup", "--list", "--json").json]
    begun.done("restore", "--dry-run", made)
    begun.done("restore", made)

    assert [r["title"] for r in begun.types("rencontre", "list", "--json").json] == ["Avant"]


def test_a_lost_key_comes_back_from_the_words_of_its_sheet(begun):
    begun.done("key", "sheet", "--out", str(begun.path("secours.pdf")))
    text = PdfReader(begun.path("secours.pdf")).pages[0].extract_text()
    words = re.findall(r"\b\d+\. (\w+)", text)
    file = begun.path("carnet") / "device.key"
    secret = file.read_text()
    file.unlink()

    begun.done("key", "restore", stdin=" ".join(words))

    assert len(words) == 12
    assert file.read_text() == secret


def test_the_words_of_another_device_are_refused(begun):
    begun.begins("Paul Mercier", "coordinator", "coordination")
    secret = (begun.path("coordination") / "device.key").read_text()
    begun.done("key", "sheet", "--out", str(begun.path("secours.pdf")))
    words = re.findall(r"\b\d+\. (\w+)", PdfReader(begun.path("secours.pdf")).pages[0].extract_text())

    answer = begun.types("key", "restore", *words, workspace="coordination")

    assert answer.status == 2
    assert (begun.path("coordination") / "device.key").read_text() == secret


def test_a_revoked_correspondent_receives_nothing_more(begun):
    begun.begins("Paul Mercier", "coordinator", "coordination")
    begun.done("key", "export", "--out", str(begun.path("paul.cle")), workspace="coordination")
    begun.done("peers", "enrol", str(begun.path("paul.cle")))

    begun.done("peers", "revoke", "Paul Mercier")

    answer = begun.types("bundle", "export", "--to", "Paul Mercier", "--out", str(begun.path("x.carnet")))
    assert answer.status == 2
    assert not begun.path("x.carnet").exists()


def test_a_rencontre_is_as_far_on_the_command_line_as_in_the_window(begun):
    begun.plans("Coopérer")

    assert "Prévue" in begun.done("rencontre", "list")
    assert [state_word(state.value) for state in State] == [state_words(state.value).text for state in State]
    assert state_word(State.CLOSED.value) == "Terminée"


def test_what_is_said_in_english_has_the_typography_of_english(begun):
    reference = begun.plans("Coopérer")
    place = ["--lang", "en", "--workspace", str(begun.path("carnet"))]

    shown = begun.types_exactly(*place, "rencontre", "show", reference).out
    counted = begun.types_exactly(*place, "attendance", "show", reference).out
    refused = begun.types_exactly(*place, "bundle", "import", begun.write("abime.carnet", "rien")).err

    assert "12:30: 0\u00a0present of 0" in shown
    assert "12:30: " in counted
    assert "abime.carnet: " in refused
    assert " :" not in (shown + counted + refused).replace("\u00a0", " ")
