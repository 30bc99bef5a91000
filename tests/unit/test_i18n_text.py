"""Text made comparable, and numbers as people read them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.i18n.folding import collation_key, folded
from facilitator_app.i18n.numbers import euros, file_size, number, percent


@pytest.mark.parametrize("written", ["élu·es", "élu⋅es", "élu∙es", "élu•es", "élu.es", "ELU⋅ES", "e\u0301lues"])
def test_inclusive_dots_accents_and_capitals_do_not_hide_a_word(written):
    assert folded(written) == "elues"


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("Saint-Étienne", "saint etienne"),
        ("L’Œuvre", "l'oeuvre"),
        ("Lætitia", "laetitia"),
        ("P.E.T.R.", "petr"),
        ("  Jean\u00a0\u202fPierre ", "jean pierre"),
    ],
)
def test_what_a_reader_calls_the_same_word_folds_alike(written, searched):
    assert folded(written) == folded(searched)


def test_the_dot_of_a_number_stays():
    assert folded("14.03") != folded("1403")


@given(text=st.text())
def test_folding_twice_changes_nothing(text):
    assert folded(folded(text)) == folded(text)


def test_names_sort_as_french_readers_expect():
    names = ["Zoé", "Œdipe", "Étienne", "Eluard", "côté", "Séance 10", "cote", "Séance 2", "côte", "coté", "Leblanc"]

    in_order = sorted(names, key=collation_key)

    assert in_order == [
        "cote",
        "coté",
        "côte",
        "côté",
        "Eluard",
        "Étienne",
        "Leblanc",
        "Œdipe",
        "Séance 2",
        "Séance 10",
        "Zoé",
    ]


@given(one=st.text(), other=st.text())
def test_only_equal_texts_sort_equal(one, other):
    assert (collation_key(one) == collation_key(other)) == (one == other)


@pytest.mark.parametrize(
    ("value", "decimals", "french", "english"),
    [
        (0, 0, "0", "0"),
        (1234.5, 2, "1\u202f234,50", "1,234.50"),
        (1234567, 0, "1\u202f234\u202f567", "1,234,567"),
        (-12, 0, "−12", "−12"),
        (-0.4, 0, "0", "0"),
        (Decimal("0.1"), 1, "0,1", "0.1"),
    ],
)
def test_a_number(value, decimals, french, english):
    assert number(value, decimals, "fr") == french
    assert number(value, decimals, "en") == english


def test_amounts_are_counted_in_cents():
    assert euros(123450, "fr") == "1\u202f234,50\u00a0€"
    assert euros(123450, "en") == "€1,234.50"
    assert euros(-5, "fr") == "−0,05\u00a0€"


def test_a_share():
    assert percent(0.42, "fr") == "42\u00a0%"
    assert percent(0.42, "en") == "42%"


@pytest.mark.parametrize(
    ("octets", "french"),
    [
        (0, "0\u00a0octets"),
        (512, "512\u00a0octets"),
        (38_200, "38\u00a0ko"),
        (999_600, "1,0\u00a0Mo"),
        (1_234_000, "1,2\u00a0Mo"),
        (45_000_000, "45\u00a0Mo"),
        (3_000_000_000, "3,0\u00a0Go"),
    ],
)
def test_a_file_size(octets, french):
    assert file_size(octets, "fr") == french


def test_a_file_size_in_english():
    assert file_size(38_200, "en") == "38\u00a0kB"
