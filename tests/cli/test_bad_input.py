"""Bad input: a clear sentence, exit status 2, and nothing changed."""

import os
import sqlite3

import pytest
from builders import a_carnet

PEOPLE = "nom;prénom;structure\n"


def exported(terminal, workspace="carnet"):
    return terminal.types("export", "--json", workspace=workspace).out


def test_a_list_with_broken_lines_is_refused_whole_and_each_line_is_told(begun):
    before = exported(begun)
    path = begun.write("liste.csv", PEOPLE + 'Dupont;Élise;CC\nMartin;Zoé\n"Durand;Léa;CC\n;Ana;CC\n')

    answer = begun.types("people", "import", path)

    assert (answer.status, answer.out) == (2, "")
    assert "rien n’a été modifié" in answer.err
    for line in ("ligne 3", "ligne 4", "ligne 5"):
        assert line in answer.err
    assert "ligne 2" not in answer.err
    assert exported(begun) == before


def test_the_other_lines_come_in_when_one_asks_for_it(begun):
    path = begun.write("liste.csv", PEOPLE + "Dupont;Élise;CC\nMartin;Zoé\n")

    said = begun.done("people", "import", path, "--skip-refused")

    assert "1 personne ajoutée" in said
    assert "refusée, ligne 3" in said


def test_a_dry_run_tells_all_and_changes_nothing(begun):
    before = exported(begun)
    path = begun.write("liste.csv", PEOPLE + "Dupont;Élise;CC\nDupont;Élise;Mairie\nMartin;Zoé\n")

    answer = begun.types("people", "import", "--dry-run", path)

    assert answer.status == 2
    for sentence in ("2 personnes ajoutées", "1 doublon possible", "1 ligne refusée"):
        assert sentence in answer.out
    assert exported(begun) == before


@pytest.mark.parametrize("words", [("attendance", "import"), ("outcome", "import"), ("agenda", "import")])
def test_a_file_that_is_no_table_changes_nothing(begun, words):
    reference = begun.plans()
    before = exported(begun)

    answer = begun.types(*words, reference, begun.write("photo.csv", "\x89PNG\x00\x01"))

    assert answer.status == 2
    assert "rien n’a été modifié" in answer.err
    assert exported(begun) == before


def test_a_second_instance_is_told_so(begun):
    held = a_carnet(begun.path("carnet"))

    answer = begun.types("rencontre", "list")

    held.close()
    assert answer.status == 2
    assert "déjà ouvert" in answer.err


def test_a_file_from_a_newer_version_is_left_alone(begun):
    file = begun.path("carnet") / "carnet.sqlite3"
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version=999")
    connection.close()
    before = file.read_bytes()

    answer = begun.types("rencontre", "list")

    assert answer.status == 2
    assert "version plus récente" in answer.err
    assert file.read_bytes() == before


def test_a_damaged_file_is_left_alone(begun):
    file = begun.path("carnet") / "carnet.sqlite3"
    file.write_bytes(b"not a database at all" * 100)

    answer = begun.types("rencontre", "list")

    assert answer.status == 2
    assert "abîmé" in answer.err


def test_a_file_where_the_folder_should_be_is_refused(terminal):
    terminal.write("carnet", "a file")

    answer = terminal.types("workspace", "init", "--role", "facilitator", "--name", "Élise")

    assert answer.status == 2
    assert "ne peut pas être écrit" in answer.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_read_only_folder_is_refused(terminal):
    terminal.path("carnet").mkdir(mode=0o555)

    answer = terminal.types("workspace", "init", "--role", "facilitator", "--name", "Élise")

    assert answer.status == 2
    assert "ne peut pas être écrit" in answer.err


def test_a_folder_without_a_carnet_is_not_made_by_looking(terminal):
    answer = terminal.types("rencontre", "list", workspace="nulle-part")

    assert answer.status == 2
    assert "ne contient pas de carnet" in answer.err
    assert not terminal.path("nulle-part").exists()


def test_a_carnet_is_never_begun_twice(begun):
    answer = begun.types("workspace", "init", "--role", "facilitator", "--name", "Quelqu’un")

    assert answer.status == 2
    assert begun.types("key", "show", "--json").json["name"] == "Élise Bonnet"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rencontre", "new", "--title", "T", "--date", "le 32"), "La date « le 32 »"),
        (("rencontre", "new", "--title", "T", "--date", "2026-03-14", "--start", "25h"), "L’heure « 25h »"),
        (("rencontre", "new", "--title", "T", "--date", "2026-03-14", "--start", "9h"), "une heure de fin"),
        (
            ("rencontre", "new", "--title", "T", "--date", "2026-03-14", "--axes", "1,9"),
            "« 9 » n’est pas dans la liste",
        ),
        (("rencontre", "new", "--title", "T", "--date", "2026-03-14", "--region", "99"), "« 99 » n’est pas dans"),
        (("rencontre", "new", "--title", " ", "--date", "2026-03-14"), "Le titre est vide"),
        (("rencontre", "show", "R-2026-999"), "Aucune rencontre n’a la référence"),
        (("minutes", "R-2026-999", "--out", "x.doc"), "qui finit par .pdf, .docx, .odt, .html, .md"),
        (("minutes", "R-2026-999", "--out", "x.pdf", "--variant", "courte"), "La variante « courte »"),
        (("sheet", "R-2026-999", "--out", "x.pdf", "--blank-lines", "beaucoup"), "n’est pas un nombre"),
        (("people", "export", "--out", "x.doc"), "n’est pas proposé"),
        (("action", "close", "abcd"), "Aucune action"),
        (("bundle", "export", "--to", "Personne", "--out", "x.carnet"), "Aucun correspondant"),
        (("bundle", "inspect", "absent.carnet"), "introuvable"),
        (("peers", "enrol", "absent.cle"), "introuvable"),
        (("restore", "absent.sqlite3"), "introuvable"),
        (("export",), "Dites où écrire"),
        (("key", "restore", "un", "deux"), ""),
    ],
)
def test_a_request_at_fault_gets_its_sentence_and_changes_nothing(begun, words, said):
    before = exported(begun)

    answer = begun.types(*words)

    assert (answer.status, answer.out) == (2, "")
    assert said in answer.err.replace("\u00a0", " ").replace("\u202f", " ")
    assert "Traceback" not in answer.err
    assert exported(begun) == before
