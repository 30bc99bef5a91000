"""JSON that two readers could understand differently is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.strict_json import JsonRefused, read_json, write_json

TWICE = "Un même nom y est donné deux fois."
NUMBER = "Un nombre y est écrit d’une façon interdite."
LARGE = "Un nombre y est plus grand que permis."
CHARACTER = "Un caractère interdit y figure."
UNREADABLE = "Un texte y est illisible."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b'{"a":1,"a":2}', TWICE),
        (b'[{"a":{"b":1,"b":1}}]', TWICE),
        (b'{"a":1,"\\u0061":2}', TWICE),
        (b"1.5", NUMBER),
        (b"1e400", NUMBER),
        (b"NaN", NUMBER),
        (b"-Infinity", NUMBER),
        (b"9223372036854775808", LARGE),
        (b"-9223372036854775809", LARGE),
        (b"9" * 5000, LARGE),
        (b'"\\ud800"', CHARACTER),
        (b'{"\\udfff":1}', CHARACTER),
        (b'"\\u0000"', CHARACTER),
        (b'"a\\rb"', CHARACTER),
        (b'"a\\bb"', CHARACTER),
        (b'"\x00"', UNREADABLE),
        (b'"\xed\xa0\x80"', UNREADABLE),
        (b'"\xff"', UNREADABLE),
        (b"\xef\xbb\xbf{}", UNREADABLE),
        (b"[" * 100_000, UNREADABLE),
        (b"[" * 13 + b"]" * 13, UNREADABLE),
        (b"[" * 800 + b'"\\u0041"' + b"]" * 800, UNREADABLE),
        (b"{} {}", UNREADABLE),
        (b"", UNREADABLE),
        (b'"' + b"a" * 1_000_001 + b'"', "Un texte y est plus long que permis."),
    ],
    ids=repr,
)
def test_ambiguous_json_is_refused(text, sentence):
    with pytest.raises(JsonRefused) as caught:
        read_json(text, limit=1_000_000)

    assert caught.value.detail == sentence


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b'"\\ud83d\\ude00"', "😀"),
        (b'"\\\\ud800"', "\\ud800"),
        (b'"C:\\\\bureau\\n\\t"', "C:\\bureau\n\t"),
        (b"9223372036854775807", 2**63 - 1),
        (b"-9223372036854775808", -(2**63)),
        (b"[" * 12 + b"]" * 12, [[[[[[[[[[[[]]]]]]]]]]]]),
    ],
    ids=repr,
)
def test_unusual_json_is_read(text, value):
    assert read_json(text, limit=1_000_000) == value


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(),
        lambda v: st.lists(v) | st.dictionaries(st.text(), v),
        max_leaves=12,
    )
)
def test_what_can_be_written_can_be_read(value):
    try:
        text = write_json(value)
    except JsonRefused:
        return

    assert read_json(text, limit=1_000_000) == value
