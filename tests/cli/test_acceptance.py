"""The whole way with the command line only: from an empty folder to the coordinator, whose copy agrees."""

import json

import pytest
from pypdf import PdfReader

AXES = ("1", "2", "3", "4", "hors axes", "")
KINDS = ("constat", "proposition", "décision", "action", "ressource", "question")


def list_of_people():
    head = "Prénom;NOM;Structure;Fonction;Profil;Commune;Courriel;Téléphone"
    lines = (
        f'Zoé{n};Lefèvre-Noël{n};"Communauté ""Val d\'Ève"" ; pôle {n % 7}";Chargée de mission;Élue locale;'
        f"Saint-Étienne;zoe{n}@exemple.fr;04 00 00 00 {n:02}"
        for n in range(40)
    )
    return "\r\n".join([head, *lines]) + "\r\n"


def list_of_marks():
    states = ("présent", "présente", "excusé", "absent", "parti", "à distance", "")
    lines = [
        f"Lefèvre-Noël{n};Zoé{n};;;{part};{states[(n + shift) % 7]};"
        for shift, part in enumerate(("matin", "après-midi"))
        for n in range(40)
    ]
    return "\n".join(["nom;prénom;structure;profil;demi-journée;état;heure", *lines])


def list_of_outcomes():
    lines = (f"{KINDS[n % 6]};{AXES[n % 6]};partagé;Apport n° {n} : « coopérer », mutualiser" for n in range(30))
    return "\n".join(["nature;axe;portage;texte", *lines])


@pytest.fixture
def noted(begun):
    """A rencontre with 40 people, two half-days of attendance and 30 outcomes."""
    reference = begun.plans()
    begun.done("people", "import", begun.write("personnes.csv", list_of_people(), "cp1252"))
    begun.done("attendance", "import", reference, begun.write("presences.csv", list_of_marks()))
    begun.done("outcome", "import", reference, begun.write("apports.csv", list_of_outcomes()))
    return reference


def test_a_list_in_windows_1252_with_accents_and_quotes_brings_forty_people(begun):
    said = begun.done("people", "import", begun.write("personnes.csv", list_of_people(), "cp1252"))

    assert said.startswith("40 personnes ajoutées")
    people = begun.types("people", "list", "--json").json
    assert len(people) == 40
    assert people[0]["last_name"] == "Lefèvre-Noël0"
    assert people[0]["organisation_name"] == 'Communauté "Val d\'Ève" ; pôle 0'


def test_attendance_adds_up_and_not_recorded_is_never_absent(begun, noted):
    counted = begun.types("attendance", "show", noted, "--json").json

    morning, afternoon = counted["half_days"]
    assert morning["counts"] == {"present": 12, "excused": 6, "absent": 6, "left": 6, "remote": 5, "not_recorded": 5}
    assert sum(afternoon["counts"].values()) == 40
    assert counted["person_minutes"] == (morning["here"] + afternoon["here"]) * 180


def test_minutes_and_sheet_are_documents(begun, noted):
    begun.done("minutes", noted, "--out", str(begun.path("cr.pdf")))
    begun.done("sheet", noted, "--out", str(begun.path("feuille.pdf")), "--filled")

    text = "".join(page.extract_text() for page in PdfReader(begun.path("cr.pdf")).pages)
    assert "Coopérer" in text
    assert len(PdfReader(begun.path("feuille.pdf")).pages) >= 1


@pytest.mark.usefixtures("noted")
def test_the_coordinator_receives_the_bundle_and_both_copies_agree(begun):
    begun.begins("Paul Mercier", "coordinator", "coordination")
    for giver, taker, name in (("carnet", "coordination", "Élise Bonnet"), ("coordination", "carnet", "Paul Mercier")):
        key = begun.types("key", "show", "--json", workspace=giver).json
        begun.done("key", "export", "--out", str(begun.path(f"{giver}.cle")), workspace=giver)
        begun.done("peers", "enrol", str(begun.path(f"{giver}.cle")), workspace=taker)
        begun.done("peers", "accept", key["name"], "--words", key["words"], workspace=taker)
        assert key["name"] == name
    bundle = str(begun.path("envoi.carnet"))
    begun.done("bundle", "export", "--to", "Paul Mercier", "--out", bundle)

    received = begun.types("bundle", "import", bundle, "--json", workspace="coordination")

    assert (received.status, received.err) == (0, "")
    mine, theirs = (begun.types("export", "--json", workspace=w).json["records"] for w in ("carnet", "coordination"))
    shared = {kind: {entry["id"]: entry for entry in entries} for kind, entries in theirs.items()}
    for kind, entries in mine.items():
        assert {entry["id"]: entry for entry in entries}.items() <= shared[kind].items(), kind
    again = begun.types("bundle", "import", bundle, "--json", workspace="coordination").json
    assert again[0]["already"]


@pytest.mark.usefixtures("noted")
def test_looking_inside_a_bundle_changes_nothing(begun):
    begun.begins("Paul Mercier", "coordinator", "coordination")
    begun.done("key", "export", "--out", str(begun.path("paul.cle")), workspace="coordination")
    begun.done("key", "export", "--out", str(begun.path("elise.cle")))
    begun.done("peers", "enrol", str(begun.path("paul.cle")))
    begun.done("peers", "enrol", str(begun.path("elise.cle")), workspace="coordination")
    begun.done("bundle", "export", "--to", "Paul Mercier", "--out", str(begun.path("envoi.carnet")))
    before = begun.types("export", "--json", workspace="coordination").out

    inspected = begun.types(
        "bundle", "inspect", str(begun.path("envoi.carnet")), "--json", workspace="coordination"
    ).json
    begun.done("bundle", "import", "--dry-run", str(begun.path("envoi.carnet")), workspace="coordination")

    assert (inspected["sender"], inspected["to"], inspected["missing"]) == ("Élise Bonnet", ["Paul Mercier"], 0)
    assert inspected["lines"] > 100
    assert begun.types("export", "--json", workspace="coordination").out == before


@pytest.mark.usefixtures("noted")
def test_the_check_finds_the_file_sound_and_says_what_is_missing_once_the_day_is_over(begun):
    begun.clock.pass_minutes(24 * 60)

    checked = begun.types("check", "--json").json

    codes = {finding["code"] for finding in checked["findings"]}
    assert checked["sound"]
    assert {"E8", "M3", "M4", "M5", "M6"} <= codes
    assert all(finding["rows"] and finding["remedy"] for finding in checked["findings"] if finding["code"] == "E8")


@pytest.mark.usefixtures("noted")
def test_the_export_is_the_same_each_time_and_sorted(begun):
    first, second = begun.types("export", "--json").out, begun.types("export", "--json").out

    assert first == second
    exported = json.loads(first)
    assert (exported["format"], exported["version"]) == ("carnet-export", 1)
    ids = [entry["id"] for entry in exported["records"]["person"]]
    assert ids == sorted(ids)
