"""Names in Hebrew and in Arabic are drawn as they are read, and copied as they were typed."""

from __future__ import annotations

import unicodedata

import pypdfium2
import pytest
from reports import reading, samples

from facilitator_app.reports.pdf.direction import as_read, joined, unjoined
from facilitator_app.reports.sheet import draw_sheet
from facilitator_app.reports.sheet_data import SheetPerson

NAMES = [("كوهين", "محمد بن علي"), ("כהן", "חיים"), ("COHEN כהן", "Haïm"), ("آل سعود", "لطيفة")]


def drawn(text):
    shaped = joined(text)
    return "".join(shaped[place] for place in as_read(shaped))


def copied(document):
    """What a reader that knows of directions copies, as those of browsers do."""
    with pypdfium2.PdfDocument(document) as opened:
        return " ".join(opened[0].get_textpage().get_text_range().split())


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("DUPONT Élise", "DUPONT Élise"),
        ("חיים", "םייח"),
        ("כהן חיים", "םייח ןהכ"),
        ("M. כהן, maire", "M. ןהכ, maire"),
        ("כהן 14 חיים", "םייח 14 ןהכ"),
        ("12 rue כהן", "12 rue ןהכ"),
    ],
)
def test_a_line_is_laid_out_from_both_sides(typed, seen):
    assert drawn(typed) == seen


def test_arabic_letters_take_the_form_their_neighbours_ask_for():
    forms = [unicodedata.name(letter).removeprefix("ARABIC LETTER ") for letter in joined("علي")]

    assert forms == ["AIN INITIAL FORM", "LAM MEDIAL FORM", "YEH FINAL FORM"]


def test_a_letter_that_joins_nothing_after_it_parts_the_word():
    forms = [unicodedata.name(letter).removeprefix("ARABIC LETTER ") for letter in joined("دار")]

    assert forms == ["DAL ISOLATED FORM", "ALEF ISOLATED FORM", "REH ISOLATED FORM"]


@pytest.mark.parametrize("typed", [" ".join(name) for name in NAMES])
def test_joined_letters_stand_for_those_that_were_typed(typed):
    assert "".join(map(unjoined, joined(typed))) == typed


@pytest.mark.parametrize(("last", "first"), NAMES)
def test_what_is_copied_from_the_sheet_is_what_was_typed(last, first):
    document = draw_sheet(samples.sheet(0, people=(SheetPerson(last, first, "CC du Diois"),)))

    assert f"{last} {first}" in copied(document)


def test_a_sheet_with_such_names_is_fit_for_archives():
    people = tuple(SheetPerson(last, first, first) for last, first in NAMES)

    assert reading.broken_rules(draw_sheet(samples.sheet(0, people=people))) == set()
