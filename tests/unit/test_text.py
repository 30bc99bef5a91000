"""Text that is kept can always be sent and shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.strict_json import read_json, write_json
from facilitator_app.domain.text import clean_line, clean_text

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_a_cleaned_text_can_always_be_written(text):
    assert read_json(write_json(clean_text(text)), limit=1_000_000) == clean_text(text)


@given(ANY_TEXT)
def test_cleaning_again_changes_nothing(text):
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY_TEXT)
def test_a_line_is_one_line(text):
    assert len(clean_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("un\r\ndeux\rtrois\vquatre\x00", "un\ndeux\ntrois\nquatre"),
        ("un\u2028deux\x85trois\x1cquatre", "un\ndeux\ntrois\nquatre"),
        ("  espaces\tgardés  ", "  espaces\tgardés  "),
        ("E\u0301lise", "Élise"),
        ("carnet\u202egpj.exe\u2066\u2069", "carnetgpj.exe"),
        ("moitié \ud83d seule", "moitié \ufffd seule"),
        ("\ufeff« Die »\x7f\x9f", "« Die »"),
        ("famille 👩\u200d👧", "famille 👩\u200d👧"),
    ],
)
def test_what_is_typed_and_what_is_kept(typed, kept):
    assert clean_text(typed) == kept
