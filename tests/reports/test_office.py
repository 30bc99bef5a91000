"""What colleagues edit has headings, lists and tables as such, in Word and in LibreOffice."""

import re
import shutil
import subprocess

import pytest
from docx.oxml.ns import qn
from lxml import etree
from reports import everything, read_office
from reports.everything import IDENTITY

from facilitator_app.reports.blocks import AxisMark, Column, Heading, Item, Items, Table, Text
from facilitator_app.reports.formats import drawn

ROWS = (("A1", "Rédiger la convention", AxisMark(1)), ("A2", "Écrire le guide", AxisMark(3)))
TABLE = Table((Column("N°", 1), Column("Action", 4), Column("Axe", 1, figures=True)), ROWS, "Actions")
PARTS = (Text("Un paragraphe."), Heading("Constats"), Items((Item("Un constat."), Item("Un autre."))), TABLE)
LABELLED = Items((Item("Se revoir.", "D-2026-014-02", "Axe 1"),), numbered=True)
DOCUMENT = everything.of_blocks(*PARTS, LABELLED, axis=1)


@pytest.fixture(scope="module")
def word():
    return drawn(DOCUMENT, IDENTITY, ".docx")


@pytest.fixture(scope="module")
def writer():
    return drawn(DOCUMENT, IDENTITY, ".odt")


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_what_is_said_has_the_style_that_says_what_it_is(kind, word, writer):
    found = read_office.docx_paragraphs(word) if kind == "docx" else read_office.odt_paragraphs(writer)
    named = {re.sub(r"_20_", "", style): text for style, text in reversed(found)}

    assert named["Title"] == "Titre"
    assert named["Heading1"] == "Axe\u00a01\u00a0: Partie"
    assert named["Heading2"] == "Constats"
    assert named["ListBullet"] == "Un constat."
    assert named["CarnetLabelled"] == "D-2026-014-02\tSe revoir."
    assert named["CarnetListNote"] == "Axe\u00a01"


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_table_is_a_table(kind, word, writer):
    tables = read_office.docx_tables(word) if kind == "docx" else read_office.odt_tables(writer)

    assert tables == [[["N°", "Action", "Axe"], ["A1", "Rédiger la convention", "1"], ["A2", "Écrire le guide", "3"]]]


def test_heads_are_repeated_and_rows_are_not_cut_in_word(word):
    (table,) = read_office.docx_file(word).element.body.iter(qn("w:tbl"))
    rows = list(table.iter(qn("w:tr")))

    assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    assert table.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}").get(qn("w:val")) == "Actions"


def test_heads_are_repeated_in_an_open_document(writer):
    body = read_office.odt_file(writer).body

    assert len(body.get_elements("//table:table-header-rows/table:table-row")) == 1
    assert [header.get_attribute("text:outline-level") for header in body.headers] == ["1", "2", "1"]
    assert len(body.get_elements("//text:list/text:list-item")) == 3


def test_the_properties_are_those_of_the_document(word, writer):
    core, meta = read_office.docx_file(word).core_properties, read_office.odt_file(writer).meta

    assert core.title == meta.title == "Compte rendu\u00a0– Faire réseau"
    assert core.author == meta.creator == "Pôle national"
    assert core.language == meta.language == "fr-FR"
    assert core.created == meta.creation_date == IDENTITY.made_at
    assert not core.comments


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_every_space_is_kept(suffix):
    data = drawn(everything.of_blocks(Text("a  b   c")), IDENTITY, suffix)
    found = read_office.docx_paragraphs(data) if suffix == ".docx" else read_office.odt_paragraphs(data)
    root = etree.fromstring(read_office.parts(data)["word/document.xml" if suffix == ".docx" else "content.xml"])

    assert "a  b   c" in {text for _style, text in found}
    assert suffix == ".docx" or not [text for text in root.itertext() if "  " in text]


def test_nothing_of_a_template_is_left(word, writer):
    names = {*read_office.parts(word), *read_office.parts(writer)}

    assert [name for name in names if re.search("thumbnail|stylesWithEffects|customXml|webSettings", name)] == []
    assert b"python-docx" not in b"".join(read_office.parts(word).values())


def test_the_code_is_described(word, writer):
    assert b'descr="Un texte"' in read_office.parts(word)["word/document.xml"]
    assert b"<svg:title>Un texte</svg:title>" in read_office.parts(writer)["content.xml"]


def test_a_very_long_cell_may_go_over_a_page_and_others_may_not():
    table = Table((Column("A", 1), Column("B", 1)), (("court", "x " * 4000), ("court", "court")))
    (drawn_table,) = read_office.docx_file(drawn(everything.of_blocks(table), IDENTITY, ".docx")).element.body.iter(
        qn("w:tbl")
    )
    rows = list(drawn_table.iter(qn("w:tr")))

    assert [row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows] == [True, False, True]


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    """What LibreOffice makes of a file: the bytes of it in another format."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed here: no file is opened with it (.ci/office installs it)")
    folder = tmp_path_factory.mktemp("office")

    def convert(suffix, to):
        (folder / f"document{suffix}").write_bytes(drawn(DOCUMENT, IDENTITY, suffix))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(folder), f"document{suffix}"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=180)  # noqa: S603 - a program of the system on our own file
        return (folder / f"document.{to}").read_bytes()

    return convert


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_libreoffice_sees_headings_lists_and_tables(converted, suffix):
    page = converted(suffix, "html").decode("utf-8")
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.replace("&nbsp;", "\u00a0")))

    assert re.search(r"<h1[^>]*>.*?Partie", page, re.DOTALL)
    assert re.search(r"<h2[^>]*>.*?Constats", page, re.DOTALL)
    assert page.count("<li") >= 2
    assert page.count("<table") == 1
    assert "Rédiger la convention" in text


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_libreoffice_prints_every_word_on_numbered_pages(converted, suffix):
    from reports import reading  # noqa: PLC0415 - only here is a PDF read

    text = reading.words(converted(suffix, "pdf")).replace("\u00a0", " ")

    for words in ("Titre", "Axe 1 : Partie", "Un constat.", "Rédiger la convention", "D-2026-014-02", "page 1 / 1"):
        assert words in text
