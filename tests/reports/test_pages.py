"""What goes to a site: a page that stands alone, and Markdown that says the same once it is read."""

import json
import re

import pytest
from reports import everything, read_pages, samples
from reports.everything import IDENTITY

from facilitator_app.reports.blocks import (
    AxisMark,
    Heading,
    Items,
    Quote,
    Run,
    Stack,
    StateMark,
    Table,
    Text,
)
from facilitator_app.reports.formats import drawn
from facilitator_app.reports.minutes import minutes_document
from facilitator_app.reports.phrases import caption, section_title
from facilitator_app.reports.prose import on_one_line, plain

FULL = samples.minutes(attendance=samples.ATTENDANCE)


def expected(document):
    """What a reader of the sections must find, in order: (where, text)."""
    for section in document.sections:
        yield "h2", line(section_title(section))
        yield from [("p", line(" · ".join(section.note)))] * bool(section.note)
        for block in section.blocks:
            yield from said(block, section)


def said(block, section):
    match block:
        case Text(words):
            yield "p", plain(words, "fr")
        case Heading(text):
            yield "h3", line(text)
        case Items(items):
            for item in items:
                label = "" if item.label == "•" else f"{item.label} "
                yield "li", label + plain(item.words, "fr")
                yield from [("li", plain(item.note, "fr"))] * bool(item.note)
        case Quote(text, source):
            yield "blockquote", plain(text, "fr")
            yield from [("blockquote", plain(source, "fr"))] * bool(source)
        case Table():
            yield from [("p", line(caption(block, section)))] * bool(caption(block, section))
            yield from (("th", line(column.head)) for column in block.columns)
            yield from (("td", cell(each)) for row in block.rows for each in row)


def cell(content):
    match content:
        case AxisMark(axis):
            return str(axis)
        case StateMark(word=word):
            return line(word)
        case Stack(lines):
            return " · ".join(plain(each, "fr").replace("\n", " ") for each in lines)
        case _:
            return plain(content, "fr").replace("\n", " ")


def line(text):
    return on_one_line(text, "fr")


def places(data):
    """What a reader of Markdown finds under the second heading, as ``expected`` names it."""
    for path, text in read_pages.said(data):
        name = next((known for known in ("blockquote", "li", "th", "td") if known in path.split()), path)
        yield name, text


def test_markdown_says_the_same_once_it_is_read():
    document = minutes_document(FULL)
    found = list(places(drawn(document, IDENTITY, ".md")))
    start = next(number for number, (name, _text) in enumerate(found) if name == "h2")
    wanted = list(expected(document))

    assert found[start : start + len(wanted)] == wanted


@pytest.mark.parametrize("text", everything.HOSTILE.values(), ids=everything.HOSTILE)
def test_hostile_text_is_the_same_once_it_is_read(text):
    parts = (Text(text), Quote(text), Items(tuple(everything.Item(text) for _ in range(2))))
    document = everything.of_blocks(*parts, Table((everything.Column(text, 1),), ((text,),)))
    found = list(places(drawn(document, IDENTITY, ".md")))
    wanted = list(expected(document))

    assert [pair for pair in found if pair in wanted][: len(wanted)] == wanted


@pytest.mark.parametrize(
    "words",
    [
        (Run("Gras", strong=True), Run(" puis non")),
        (Run("a"), Run("b", strong=True), Run("c")),
        (Run("« oui »", strong=True), Run("non")),
        (Run("Excusées :", strong=True), Run(" Claire")),
        (Run("x"), Run("(y)", strong=True), Run("z")),
        (Run("  ", strong=True), Run("z")),
        (Run("*", strong=True), Run("*")),
    ],
    ids=str,
)
def test_bold_never_changes_what_is_said(words):
    data = drawn(everything.of_blocks(Text(words)), IDENTITY, ".md")

    assert ("p", plain(words, "fr")) in list(places(data))


def test_two_lists_in_a_row_stay_two():
    two = (Items((everything.Item("un"),)), Items((everything.Item("deux"),)))
    tokens = read_pages.tokens(drawn(everything.of_blocks(*two), IDENTITY, ".md"))

    assert sum(token.type == "bullet_list_open" for token in tokens) == 2


def test_the_front_matter_is_strings_on_one_line_each():
    hostile = everything.replace(IDENTITY, title='a"\n---\nb: c', subject="#\\")
    facts = [fact.split(": ", 1) for fact in read_pages.front_matter(drawn(everything.document(), hostile, ".md"))]

    assert {name: json.loads(value) for name, value in facts}["title"] == 'a" --- b\u00a0: c'
    assert {name for name, _value in facts} == {
        *("title", "date", "lang", "reference", "description", "author", "generator")
    }


@pytest.fixture(scope="module")
def page():
    return read_pages.Page(drawn(minutes_document(FULL), IDENTITY, ".html"))


def test_the_headings_of_a_page_are_those_of_the_document(page):
    document = minutes_document(FULL)
    parts = [text for _name, text in expected(document) if _name in {"h2", "h3"}]

    assert [text for _level, text in page.headings][1 : 1 + len(parts)] == parts
    assert page.headings[0] == [1, line(document.cover.title)]


def test_the_rows_of_a_page_are_those_of_the_document(page):
    tables = [b for section in minutes_document(FULL).sections for b in section.blocks if isinstance(b, Table)]

    assert len(page.rows) == sum(1 + len(table.rows) for table in tables)
    assert page.tags.count("table") == page.tags.count("caption") == len(tables)


def test_every_head_says_what_it_heads(page):
    heads = [value for tag, name, value in page.attributes if tag == "th" and name == "scope"]

    assert set(heads) == {"col", "row"}
    assert len(heads) == page.tags.count("th")


def test_a_page_says_what_it_is(page):
    names = {(name, value) for _tag, name, value in page.attributes}

    assert {("lang", "fr-FR"), ("charset", "utf-8"), ("name", "description")} <= names
    assert {"header", "main", "section", "footer"} <= set(page.tags)


def test_a_page_loads_nothing_and_runs_nothing():
    text = drawn(everything.document(), IDENTITY, ".html").decode("utf-8")
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]

    assert not re.search(r"<script|<link|<img|<iframe|\son\w+=|@import|url\(", text)
    assert "prefers-color-scheme:dark" in style
    assert "@media print" in style
    assert "default-src 'none'" in text.replace("&#x27;", "'")


def test_each_chart_is_drawn_said_and_tabled():
    page = read_pages.Page(drawn(everything.document(), IDENTITY, ".html"))
    drawn_as = [value for tag, name, value in page.attributes if tag == "svg" and name == "role"]

    assert drawn_as == ["img"] * 4
    assert page.tags.count("table") == 4
