"""A compte rendu and a sheet can be listened to: every word in its place, nothing without one."""

from dataclasses import replace
from itertools import pairwise

import pytest
from reports import reading, samples

from facilitator_app.reports.blocks import Heading
from facilitator_app.reports.minutes import draw_minutes, minutes_document
from facilitator_app.reports.pdf import look
from facilitator_app.reports.pdf.paragraphs import Pen
from facilitator_app.reports.sheet import draw_sheet

NAMED = replace(samples.ATTENDANCE, participants=samples.participants() * 6)
DOCUMENTS = {
    "full": lambda: draw_minutes(samples.minutes()),
    "nothing written": lambda: draw_minutes(samples.short_minutes()),
    "long, with names": lambda: draw_minutes(samples.minutes(attendance=NAMED)),
    "rich": lambda: draw_minutes(samples.rich_minutes()),
    "decisions": lambda: draw_minutes(samples.rich_minutes(variant="decisions")),
    "four pages": lambda: draw_minutes(samples.long_minutes(variant="synthesis")),
    "regional": lambda: draw_minutes(samples.rich_minutes(variant="regional")),
    "public": lambda: draw_minutes(samples.rich_minutes(variant="public", attachment=b"")),
    "sheet": lambda: draw_sheet(samples.sheet()),
    "filled sheet": lambda: draw_sheet(samples.sheet(filled=True)),
}


@pytest.fixture(params=DOCUMENTS, scope="module")
def document(request):
    return DOCUMENTS[request.param]()


def test_everything_painted_is_content_or_artifact(document):
    assert reading.unmarked(document) == []


def test_the_structure_holds_exactly_what_the_pages_draw(document):
    assert reading.read_marks(document) == reading.drawn_marks(document)


def test_words_do_not_run_together_from_one_line_to_the_next(document):
    assert reading.line_ends(document) <= {b" ", b"-"}


def test_page_numbers_are_not_read_aloud(document):
    assert reading.mistagged_forms(document) == []


def test_every_head_of_a_table_says_what_it_heads(document):
    heads = [element for element in reading.elements(document) if element.role == "TH"]

    assert all(head.scope in {"/Row", "/Column"} for head in heads)


def test_every_figure_is_described(document):
    figures = [element for element in reading.elements(document) if element.role == "Figure"]

    assert all(figure.description and figure.has_box for figure in figures)


def test_rows_stand_in_tables_and_cells_in_rows(document):
    parents = {(element.role, element.parent) for element in reading.elements(document)}

    assert {parent for role, parent in parents if role == "TR"} <= {"Table"}
    assert {parent for role, parent in parents if role in {"TH", "TD"}} <= {"TR"}
    assert {parent for role, parent in parents if role in {"Lbl", "LBody"}} <= {"LI"}


def test_the_headings_of_a_compte_rendu_never_skip_a_level():
    roles = [element.role for element in reading.elements(draw_minutes(samples.minutes()))]
    levels = [int(role[1]) for role in roles if role in {"H1", "H2", "H3"}]

    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_table_over_two_pages_is_one_table_whose_heads_are_read_once():
    document = draw_sheet(samples.sheet(25, blank_lines=0))
    roles = [element.role for element in reading.elements(document)]

    assert reading.page_count(document) == 2
    assert roles.count("Table") == 1
    assert roles.count("TR") == 1 + 25 + 1


def test_the_document_says_its_language_and_title():
    pdf = reading.pikepdf.open(reading.BytesIO(draw_minutes(samples.minutes())))

    assert str(pdf.Root.Lang) == "fr-FR"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.docinfo.Title).startswith("Compte rendu\u00a0– Faire réseau")
    assert str(pdf.docinfo.Author) == "Pôle national des métiers du développement territorial"


LINKS = "https://exemple.fr/seul\nVoir https://exemple.fr/deux, https://exemple.fr/deux et a@exemple.fr."


def test_a_link_is_heard_as_one_and_can_be_followed():
    document = draw_minutes(samples.short_minutes(objectives=LINKS))
    links = [element for element in reading.elements(document) if element.role == "Link"]

    assert len(links) == len(reading.targets(document)) == 4
    assert all(len(link.marks) == 1 and link.parent == "P" for link in links)


def test_a_link_over_two_lines_is_one_link():
    document = draw_minutes(samples.short_minutes(objectives="mot " * 20 + "https://exemple.fr/" + "a" * 100))
    links = [element for element in reading.elements(document) if element.role == "Link"]

    assert [len(link.marks) for link in links] == [2]
    assert len(reading.targets(document)) == 2


def test_a_document_with_links_breaks_no_rule():
    document = draw_minutes(samples.rich_minutes(objectives=LINKS, title=LINKS))

    assert reading.broken_rules(document) == set()
    assert reading.read_marks(document) == reading.drawn_marks(document)
    assert reading.unmarked(document) == []


def test_it_is_read_in_the_order_of_its_parts():
    data = samples.rich_minutes()
    order = [reading.spoken(title) for title in titles(minutes_document(data))]
    heard = reading.heard(draw_minutes(data), ("H1", "H2", "H3"))

    assert heard == order


def titles(document):
    yield document.cover.title
    for section in document.sections:
        yield section.title
        yield from (block.text for block in section.blocks if isinstance(block, Heading))
    yield document.provenance.title


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("le 1er jour, la 2e séance et la 21e", ["er", "e", "e"]),
        ("empreinte 5693879e 1234567e 0e569387", []),
        ("les 100e, 2014e et A3e", []),
    ],
)
def test_only_what_follows_one_or_two_digits_is_an_ordinal(text, raised):
    paragraph = Pen("fr").write(text, look.BODY)

    assert [fragment.text for fragment in paragraph.frags if fragment.rise] == raised
