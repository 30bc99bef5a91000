"""Tables as people make them: separators, encodings, orders of columns, and what is wrong with a line."""

import io

import pytest
from openpyxl import Workbook

from facilitator_app.domain.problem import Problem
from facilitator_app.services.tables import Column, read_table, refuse_faults

WANTED = (
    Column("last_name", ("nom",), ("last name",), required=True),
    Column("first_name", ("prénom",), ("first name",)),
    Column("place", ("structure",), ("organisation",)),
)


def table(folder, text, encoding="utf-8", name="liste.csv"):
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return read_table(path, WANTED)


def cells(found):
    return [tuple(row[column.name] for column in WANTED) for row in found.rows]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_separator_and_encoding_give_the_same_table(tmp_path, separator, encoding):
    lines = [["Prénom", "NOM", "Structure"], ["Élise", "Dupond", f'"Val’Eyrieux{separator} ""CC"""']]

    found = table(tmp_path, "\r\n".join(separator.join(line) for line in lines) + "\r\n", encoding)

    assert cells(found) == [("Dupond", "Élise", f'Val’Eyrieux{separator.strip()} "CC"')]


def test_headings_may_be_english_in_capitals_and_in_any_order(tmp_path):
    found = table(tmp_path, "ORGANISATION,First_Name,LAST NAME,Shoe size\nCC,Zoé,Martin,39\n")

    assert cells(found) == [("Martin", "Zoé", "CC")]
    assert found.unknown == ("Shoe size",)


def test_each_broken_line_is_told_and_the_others_are_read(tmp_path):
    broken = 'Martin;Zoé\n"Durand;Léa;CC\nPetit;Ana;CC;de trop\nBlanc;"No"é;CC\n'
    text = f"nom;prénom;structure\nDupont;Élise;CC\n{broken}Roux;Jo;"

    found = table(tmp_path, text)

    assert [row["last_name"] for row in found.rows] == ["Dupont", "Roux"]
    assert [fault.sentence for fault in found.faults] == [
        "ligne 3 : 2 cellules au lieu de 3",
        "ligne 4 : un guillemet n’est pas refermé",
        "ligne 5 : 4 cellules au lieu de 3",
        "ligne 6 : un guillemet est mal placé",
    ]


def test_the_file_at_fault_is_refused_with_every_line(tmp_path):
    found = table(tmp_path, "nom;prénom\nDupont\nMartin\n")

    with pytest.raises(Problem) as refusal:
        refuse_faults(tmp_path / "liste.csv", found.faults)
    assert "rien n’a été modifié" in refusal.value.sentence
    assert "ligne 2" in refusal.value.sentence
    assert "ligne 3" in refusal.value.sentence


def test_a_cell_may_hold_several_lines_and_an_empty_line_is_nothing(tmp_path):
    found = table(tmp_path, 'nom;prénom;structure\n\n"Dupont";"Élise\nMarie";CC\n;;\nMartin;Zoé;CC\n')

    assert [(row.line, row["first_name"]) for row in found.rows] == [(3, "Élise Marie"), (6, "Zoé")]


def test_marks_that_turn_text_round_are_dropped_and_accents_composed(tmp_path):
    found = table(tmp_path, "nom;prénom\n\u202eDupont\u2066;E\u0301lise\n")

    assert cells(found) == [("Dupont", "Élise", "")]


def test_a_cell_that_is_too_long_is_told(tmp_path):
    found = table(tmp_path, f"nom;prénom\n{'a' * 201};Élise\n")

    assert [fault.sentence for fault in found.faults] == ["ligne 2 : « nom » dépasse 200 caractères"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("photo.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00"),
        ("autre.csv", b"couleur;taille\nrouge;12\n"),
        ("vide.csv", b""),
        ("abime.xlsx", b"PK\x03\x04 cut short"),
        ("ancien.xls", b"\xd0\xcf\x11\xe0"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)

    with pytest.raises(Problem, match="rien n’a été modifié"):
        read_table(path, WANTED)


def test_a_missing_file_is_refused_with_a_sentence(tmp_path):
    with pytest.raises(Problem, match="introuvable"):
        read_table(tmp_path / "absent.csv", WANTED)


def test_a_workbook_gives_the_same_table(tmp_path):
    book, data = Workbook(), io.BytesIO()
    for line in (["Nom", "Prénom", "Structure"], ["Dupont", "Élise", 26.0], [None, None, None], ["Martin", None, "CC"]):
        book.active.append(line)
    book.save(data)
    path = tmp_path / "liste.xlsx"
    path.write_bytes(data.getvalue())

    found = read_table(path, WANTED)

    assert cells(found) == [("Dupont", "Élise", "26"), ("Martin", "", "CC")]
    assert [row.line for row in found.rows] == [2, 4]
