"""In every format, a document says all that it says, obeys nothing that was typed, and is the same each time."""

import re
import subprocess
import sys
import time
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import get_args
from zipfile import ZipFile

import pytest
from reports import everything, read_office, read_pages
from reports.everything import HOSTILE, IDENTITY

from facilitator_app.domain.problem import Problem
from facilitator_app.reports import blocks, chart_blocks
from facilitator_app.reports.blocks import Item, Items, Quote, Table, Text
from facilitator_app.reports.formats import drawn, suffixes
from facilitator_app.reports.prose import plain

ROOT = Path(__file__).parents[2]
WRITTEN = (".docx", ".odt", ".html", ".md")
LINKS = re.compile(r"(?:https?://|mailto:)\S+|Pictures/code\.png|#\S*|")


def texts(suffix, data):
    """All that can be read in the body, on one line."""
    found = {
        ".docx": lambda: [text for _style, text in read_office.docx_paragraphs(data)],
        ".odt": lambda: [text for _style, text in read_office.odt_paragraphs(data)],
        ".html": lambda: [read_pages.Page(data).text],
        ".md": lambda: [text for _place, text in read_pages.said(data)],
    }
    return on_a_line("\n".join(found[suffix]()))


def on_a_line(text):
    return re.sub(r"[ \t\n]+", " ", text)


@cache
def document_in(suffix, text):
    return drawn(everything.document(text), IDENTITY, suffix)


@pytest.fixture(scope="module", params=WRITTEN)
def suffix(request):
    return request.param


@pytest.fixture(scope="module")
def places(suffix):
    """How many times a word that is everywhere can be read."""
    return texts(suffix, document_in(suffix, "Zorglub")).count("Zorglub")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_is_typed_is_read_wherever_it_stands(suffix, places, text):
    shown = on_a_line(plain(text, "fr"))

    assert texts(suffix, document_in(suffix, text)).count(shown) == places


def test_a_word_that_is_everywhere_is_read_nearly_everywhere(places):
    assert places >= 55


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_typed_is_obeyed_by_an_office(text):
    for suffix in (".docx", ".odt"):
        data = document_in(suffix, text)
        names = set(read_office.parts(data))
        assert {target for target in read_office.targets(data) if not LINKS.fullmatch(target)} == set()
        assert not [name for name in names if "embed" in name.lower() or "vba" in name.lower()]

    assert read_office.fields(document_in(".docx", text)) == {"PAGE", "NUMPAGES"}


TAGS = """
    html head meta title style body header main section footer h1 h2 h3 p span strong b sup a br ul li dl dt dd div
    figure figcaption blockquote table caption thead tbody tr th td svg rect line text circle path
"""
NAMES = """
    lang charset http-equiv content name id class href role scope width height viewbox aria-label aria-labelledby
    aria-hidden x y x1 x2 y1 y2 cx cy r d fill stroke text-anchor
"""


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_typed_is_obeyed_by_a_browser(text):
    page = read_pages.Page(document_in(".html", text))

    assert set(page.tags) <= set(TAGS.split())
    assert {name for _tag, name, _value in page.attributes} <= set(NAMES.split())
    assert all(LINKS.fullmatch(value) for _tag, name, value in page.attributes if name == "href")
    assert page.open == []


KINDS = {
    *("inline", "text", "hardbreak", "softbreak", "strong_open", "strong_close", "link_open", "link_close"),
    *(f"{name}_{end}" for name in ("heading", "paragraph", "bullet_list", "list_item") for end in ("open", "close")),
    *(f"{name}_{end}" for name in ("blockquote", "table", "thead", "tbody") for end in ("open", "close")),
    *(f"{name}_{end}" for name in ("tr", "th", "td") for end in ("open", "close")),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_typed_is_obeyed_by_a_maker_of_sites(text):
    data = document_in(".md", text)

    assert read_pages.kinds(data) <= KINDS | {"text_special"}
    assert all(LINKS.fullmatch(href) for href in read_pages.hrefs(data))
    assert not re.search(r"\{\{|\{%|\$\{", read_pages.body(data))


def test_links_are_links(suffix):
    text = "Voir https://exemple.fr/a_b?x=1&copy;=2 et jean@exemple.fr"
    data = drawn(everything.of_blocks(Text(text)), IDENTITY, suffix)
    found = {
        ".docx": lambda: read_office.targets(data),
        ".odt": lambda: read_office.targets(data),
        ".html": lambda: {value for _tag, name, value in read_pages.Page(data).attributes if name == "href"},
        ".md": lambda: read_pages.hrefs(data),
    }

    assert {"https://exemple.fr/a_b?x=1&copy;=2", "mailto:jean@exemple.fr"} <= found[suffix]()
    assert text in texts(suffix, data)


@pytest.mark.parametrize("every", suffixes())
def test_the_same_data_gives_the_same_bytes(every, monkeypatch):
    first = drawn(everything.document(), IDENTITY, every)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()

    assert drawn(everything.document(), IDENTITY, every) == first


@pytest.mark.parametrize("office", [".docx", ".odt"])
def test_the_files_within_bear_the_date_of_the_document(office):
    with ZipFile(BytesIO(drawn(everything.document(), IDENTITY, office))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(2026, 3, 16, 18, 4, 0)}


@pytest.mark.parametrize("every", suffixes())
def test_every_block_of_a_document_is_known_to_every_writer(every):
    names = {**vars(blocks), **vars(chart_blocks)}
    names["Chart"] = eval(chart_blocks.Chart, names)  # noqa: S307 - our own source
    kinds = get_args(eval(blocks.Block, names))  # noqa: S307 - idem
    drawn_here = {type(block) for block in everything.blocks(lambda: "x")}

    assert set(kinds) <= drawn_here
    assert drawn(everything.document(), IDENTITY, every)


def test_a_block_that_a_writer_does_not_know_is_refused(suffix):
    with pytest.raises(AssertionError):
        drawn(everything.of_blocks(object()), IDENTITY, suffix)


def test_a_format_we_do_not_write_is_said_plainly():
    with pytest.raises(Problem) as problem:
        drawn(everything.document(), IDENTITY, ".rtf")

    assert ".docx, .odt, .html, .md" in problem.value.sentence


@pytest.mark.parametrize("endless", ["x" * 200_000, "mot " * 20_000, "| " * 20_000, "1er " * 5_000])
def test_an_endless_text_takes_a_bounded_time(suffix, endless):
    table = Table((blocks.Column("Tête", 1),), ((endless,),))
    parts = (Text(endless), Items((Item(endless),)), Quote(endless), table)
    began = time.perf_counter()

    data = drawn(everything.of_blocks(*parts), IDENTITY, suffix)

    assert time.perf_counter() - began < 40
    assert texts(suffix, data).count(on_a_line(plain(endless, "fr"))) == 4


def test_properties_of_any_length_with_any_text_are_kept(suffix):
    for text in (*HOSTILE.values(), "y" * 5000):
        identity = replace(IDENTITY, title=text, author=text, subject=text, creator=text)
        assert drawn(everything.of_blocks(Text("a")), identity, suffix)


def test_a_document_in_english_says_so(suffix):
    data = drawn(everything.document(language="en"), replace(IDENTITY, language="en"), suffix)
    raw = data if suffix in {".html", ".md"} else b"".join(read_office.parts(data).values())

    assert b"en-GB" in raw or (b'fo:language="en"' in raw and b'fo:country="GB"' in raw)


def test_choosing_a_format_loads_no_library():
    asked = (
        "import sys, facilitator_app.reports.formats; print({'docx', 'odfdo', 'lxml', 'reportlab'} & {*sys.modules})"
    )
    told = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter

    assert told.stdout.strip() == "set()"


def test_an_empty_document_is_finished(suffix):
    assert drawn(everything.document(""), IDENTITY, suffix)
