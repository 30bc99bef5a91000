"""What is typed in a search: words, phrases, operators in both languages, days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.searching import Term, words_of
from facilitator_app.services.search_days import typed_days
from facilitator_app.services.search_excerpt import marked, says
from facilitator_app.services.search_query import read_query

TODAY = date(2026, 3, 14)


def parts(typed):
    marks = marked(*typed)
    return [marks.text[span.start : span.end] for span in marks.spans]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Élu·es œuvre", [("elues",), ("oeuvre",)]),
        ("élu⋅e⋅s élu.es élu•es", [("elues",), ("elues",), ("elues",)]),
        ("d’Ambert", [("d", "ambert")]),
        ("tiers-lieu", [("tiers", "lieu")]),
        ("plan B", [("plan",)]),
        ("atelier 3", [("atelier",), ("3",)]),
        ("R-2026-014", [("r", "2026", "014")]),
        ("!? …", []),
        ("e", []),
        ("https://unadel.org", [("https", "unadelorg")]),
    ],
)
def test_words_are_compared_without_accents_ligatures_or_inclusive_dots(typed, words):
    assert [term.words for term in read_query(typed).terms] == words


@pytest.mark.parametrize("typed", ['"tiers lieu"', "« tiers lieu »", "«\u00a0tiers lieu\u00a0»", "“tiers lieu”"])
def test_a_phrase_in_any_quotes_is_one_term_of_whole_words(typed):
    assert read_query(typed).terms == (Term(("tiers", "lieu"), open=False),)


def test_a_phrase_that_is_still_being_typed_may_go_on():
    assert read_query('"tiers li').terms == (Term(("tiers", "li"), open=True),)


@pytest.mark.parametrize(
    ("typed", "operators"),
    [
        ("axe:3", [("axis", "3")]),
        ("AXE:3 Axis:3", [("axis", "3"), ("axis", "3")]),
        ("après:2026 apres:2026 after:2026", [("after", "2026")] * 3),
        ('groupe:"Val de Drôme"', [("group", "Val de Drôme")]),
        ("groupe:«\u00a0Val de Drôme\u00a0»", [("group", "Val de Drôme")]),
        ("type:", []),
        ("état:faite statut:faite", [("state", "faite")] * 2),
    ],
)
def test_operators_are_read_in_both_languages(typed, operators):
    query = read_query(typed)

    assert [*query.operators] == operators
    assert query.terms == ()


def test_an_unknown_operator_is_words():
    assert read_query("couleur:bleu").terms == (Term(("couleur", "bleu")),)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read(typed):
    query = read_query(typed)

    assert all(term.words for term in query.terms)
    assert all(value for _name, value in query.operators)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-03", date(2026, 3, 1), date(2026, 3, 31)),
        ("03/2026", date(2026, 3, 1), date(2026, 3, 31)),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("février-2026", date(2026, 2, 1), date(2026, 2, 28)),
        ("march 2026", date(2026, 3, 1), date(2026, 3, 31)),
        ("2026-03-14", date(2026, 3, 14), date(2026, 3, 14)),
        ("14/3", date(2026, 3, 14), date(2026, 3, 14)),
        ("hier", date(2026, 3, 13), date(2026, 3, 13)),
    ],
)
def test_days_are_typed_as_people_say_them(typed, first, last):
    assert typed_days(typed, TODAY) == (first, last)


@pytest.mark.parametrize("typed", ["", "bientôt", "2026-13", "0000", "99/2026", "9999-12"])
def test_what_is_no_day_is_none(typed):
    assert typed_days(typed, TODAY) is None


def test_what_was_looked_for_is_marked_as_it_is_written():
    assert parts(("Les Élu·es, d’abord", (Term(("elu",)), Term(("abord",))))) == ["Élu·es", "abord"]


def test_a_phrase_is_marked_as_one_and_elsewhere_not():
    assert parts(("Le tiers-lieu, un lieu tiers", (Term(("tiers", "lieu"), open=False),))) == ["tiers-lieu"]


def test_a_long_text_is_shown_around_what_was_met():
    text = "mot " * 100 + "Crest " + "fin " * 100

    cut = marked(text, (Term(("crest",)),), 80)

    assert cut.text.startswith("…")
    assert cut.text.endswith("…")
    assert len(cut.text) <= 102
    assert [cut.text[a:b] for a, b in cut.spans] == ["Crest"]


@given(st.text(max_size=80), st.integers(1, 60))
def test_any_part_of_any_text_marks_only_what_it_says(text, most):
    words = words_of(text)
    terms = tuple(Term((word,), open=False) for word in words[:3])

    shown = marked(text, terms, most)

    assert all(0 <= span.start < span.end <= len(shown.text) for span in shown.spans)
    for start, end in shown.spans:
        assert any(says(shown.text[start:end], term) for term in terms)


@given(st.text(max_size=80))
def test_a_text_says_each_of_its_words(text):
    assert all(says(text, Term((word,), open=False)) for word in words_of(text))
