"""`minutes`: every variant in every format, names and internal notes only for who asks for them."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from facilitator_app.reports.minutes_data import Variant

PEOPLE = "nom;prénom;structure\nASTRUC;Paul;CC du Diois\n"
PRESENT = "nom;prénom;demi-journée;état\nASTRUC;Paul;matin;présent\n"


@pytest.fixture
def noted(begun):
    reference = begun.plans("Coopérer entre territoires")
    begun.done("people", "import", begun.write("gens.csv", PEOPLE))
    begun.done("attendance", "import", reference, begun.write("feuille.csv", PRESENT))
    begun.done("outcome", "add", reference, "--kind", "decision", "--axis", "1", "Partager trois postes")
    return reference


def written(terminal, name, *words):
    terminal.done("minutes", *words, "--out", str(terminal.path(name)))
    return terminal.path(name).read_bytes()


def text_of(name, data):
    if name.endswith(".pdf"):
        return " ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    if name.endswith((".docx", ".odt")):
        with ZipFile(BytesIO(data)) as archive:
            parts = (part for part in archive.namelist() if part in {"word/document.xml", "content.xml"})
            return " ".join(archive.read(part).decode() for part in parts)
    return data.decode()


@pytest.mark.parametrize("variant", list(Variant))
@pytest.mark.parametrize("suffix", ["pdf", "docx", "odt", "html", "md", "PDF"])
def test_the_name_of_the_file_says_its_format(begun, noted, suffix, variant):
    data = written(begun, f"cr.{suffix}", noted, "--variant", variant)

    assert "Partager trois postes" in text_of(f"cr.{suffix}".lower(), data)


def test_without_a_variant_it_is_the_complete_one(begun, noted):
    text = text_of("cr.md", written(begun, "cr.md", noted))

    assert 'title: "Compte rendu\u00a0– Coopérer entre territoires"' in text


def test_names_are_for_internal_use(begun, noted):
    ordinary = text_of("cr.md", written(begun, "cr.md", noted))
    internal = text_of("cr.md", written(begun, "cr.md", noted, "--internal"))

    assert "ASTRUC" not in ordinary
    assert "ASTRUC" in internal


def test_nobody_is_named_in_public_whatever_is_asked(begun, noted):
    text = text_of("cr.md", written(begun, "cr.md", noted, "--internal", "--variant", "public"))

    assert "ASTRUC" not in text


def test_the_same_twice_is_the_same_file(begun, noted):
    for suffix in ("pdf", "docx", "odt", "html", "md"):
        assert written(begun, f"a.{suffix}", noted) == written(begun, f"b.{suffix}", noted)
