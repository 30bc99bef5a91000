"""Choosing notes: one value of each facet is enough, every facet named counts, words find what readers find."""

import pytest

from facilitator_app.domain.note_filter import NoteFilter, Wanted
from facilitator_app.domain.outcome import Outcome

NOTES = (
    Outcome(id="1", nature="decision", support="shared", text="Les élu·es décident à l’œuvre"),
    Outcome(id="2", nature="decision", support="isolated", text="Il fait froid", topic="Salle"),
    Outcome(id="3", nature="finding", support="shared", text="Trois calendriers", internal=True, subgroup="a"),
)


def chosen(*wanted, words=""):
    return [note.id for note in NoteFilter(wanted, words).chosen(NOTES)]


def test_an_empty_filter_leaves_nothing_out():
    assert NoteFilter().empty
    assert chosen() == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ([Wanted("nature", "decision")], ["1", "2"]),
        ([Wanted("nature", "decision"), Wanted("nature", "finding")], ["1", "2", "3"]),
        ([Wanted("nature", "decision"), Wanted("support", "shared")], ["1"]),
        ([Wanted("internal", value=False)], ["1", "2"]),
        ([Wanted("subgroup", None)], ["1", "2"]),
        ([Wanted("topic", "Salle")], ["2"]),
    ],
)
def test_values_of_one_facet_add_up_and_facets_narrow(wanted, found):
    assert chosen(*wanted) == found


@pytest.mark.parametrize("words", ["elues", "ÉLU·ES", "oeuvre", "a l'oeuvre"])
def test_words_are_found_as_a_reader_finds_them(words):
    assert chosen(words=words) == ["1"]


def test_blank_words_are_no_filter():
    assert NoteFilter(words="  ").empty


def test_asking_twice_for_a_value_takes_it_back():
    once = NoteFilter().toggled(Wanted("nature", "decision"))

    assert once.toggled(Wanted("nature", "decision")).empty
