"""An operation is written on one line that every later version reads the same."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest
from bundles.notebooks import an_operation, identity
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.operation import (
    ZERO,
    Assignment,
    LineTooLong,
    Operation,
    chained,
    decode,
    encode,
    line_hash,
)
from facilitator_app.domain.strict_json import JsonRefused

DOT = identity("log") + ".640"
FORBIDDEN = "Une modification y est écrite d’une façon interdite."


def test_the_line_is_the_one_of_the_format():
    change = Assignment("outcome", identity("o"), {"axis": "A3", "text": "Été\n«»"}, {"text": (DOT,)})
    operation = Operation(812, "2026-03-14T09:21:07.123Z", identity("Zoé"), "mSWjb0lK2Q4a", (change,), schema=7)

    assert encode(operation).decode() == (
        '{"seq":812,"at":"2026-03-14T09:21:07.123Z","schema":7,"nonce":"mSWjb0lK2Q4a",'
        f'"by":"{identity("Zoé")}","do":[{{"kind":"outcome","id":"{identity("o")}",'
        f'"set":{{"axis":"A3","text":"Été\\n«»"}},"over":{{"text":["{DOT}"]}}}}]}}'
    )
    assert decode(encode(operation)) == operation


def test_a_deletion_names_what_was_seen():
    gone = Assignment("outcome", identity("o"), {"_life": "deleted"}, seen=(DOT,))
    operation = replace(an_operation(3), do=(gone,))

    assert decode(encode(operation)).do[0].seen == (DOT,)


def test_kinds_fields_and_members_of_a_later_version_are_legal():
    said = json.loads(encode(an_operation(1))) | {"why": "demain"}
    said["do"][0] |= {"kind": "hologram", "later": [1], "set": {"depth_of_field": {"a": [1, None]}}}

    assert decode(json.dumps(said).encode()).do[0].values == {"depth_of_field": {"a": [1, None]}}


def test_a_row_that_links_two_records_is_named_by_both():
    link = Assignment("attendance", f"{identity('Die')}/{identity('Zoé')}", {"state": "P"})
    operation = replace(an_operation(1), do=(link,))

    assert decode(encode(operation)) == operation


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.text(st.characters(exclude_categories=["Cc", "Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cc", "Cs"])), inner, max_size=3)
    ),
    max_leaves=4,
)


@given(st.dictionaries(st.from_regex("[a-z_][a-z0-9_]{0,40}", fullmatch=True), values, min_size=1, max_size=5))
def test_what_a_device_may_write_every_device_reads(fields):
    operation = replace(an_operation(1), do=(Assignment("outcome", identity("o"), fields),))
    try:
        line = encode(operation)
    except JsonRefused:  # nested deeper than a small list of small objects
        return

    assert decode(line) == operation
    assert b"\n" not in line


@pytest.mark.parametrize(
    "change",
    [
        {"seq": 0},
        {"seq": "1"},
        {"seq": True},
        {"at": "14/03/2026"},
        {"at": "2026-02-30T00:00:00Z"},
        {"at": "2026-03-14T09:21:07+01:00"},
        {"at": 5},
        {"schema": None},
        {"nonce": "short"},
        {"nonce": 12},
        {"by": "Zoé"},
        {"do": []},
        {"do": {}},
        {"do": [3]},
        {"do": [[]]},
    ],
    ids=repr,
)
def test_a_line_of_another_shape_is_refused(change):
    said = json.loads(encode(an_operation(1))) | change

    with pytest.raises(JsonRefused) as caught:
        decode(json.dumps(said).encode())

    assert caught.value.detail == FORBIDDEN


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "Outcome"},
        {"kind": "drop table"},
        {"kind": "k" * 42},
        {"kind": None},
        {"id": "../../etc/passwd"},
        {"id": identity("a").upper()},
        {"id": "/".join([identity("a")] * 3)},
        {"set": {}},
        {"set": []},
        {"set": {"Champ": 1}},
        {"set": {"text": [[[[[1]]]]]}},
        {"over": {"axis": []}},
        {"over": {"axis": ["x"]}},
        {"over": {"axis": [1]}},
        {"over": {"axis": [identity("log") + ".0"]}},
        {"over": {"absent": [DOT]}},
        {"over": [DOT]},
        {"over": {"axis": [DOT] * 2001}},
        {"seen": DOT},
        {"seen": [DOT, None]},
    ],
    ids=repr,
)
def test_a_change_of_another_shape_is_refused(change):
    said = json.loads(encode(an_operation(1)))
    said["do"][0] |= change

    with pytest.raises(JsonRefused) as caught:
        decode(json.dumps(said).encode())

    assert caught.value.detail == FORBIDDEN


def test_more_changes_than_one_save_makes():
    said = json.loads(encode(an_operation(1)))
    changes = [said["do"][0] | {"id": identity(str(n))} for n in range(2001)]
    most = json.dumps(said | {"do": changes[:2000]}).encode()
    more = json.dumps(said | {"do": changes}).encode()

    assert len(decode(most).do) == 2000
    with pytest.raises(JsonRefused, match=FORBIDDEN):
        decode(more)


def test_a_record_named_twice_is_refused():
    said = json.loads(encode(an_operation(1)))

    with pytest.raises(JsonRefused, match=FORBIDDEN):
        decode(json.dumps(said | {"do": said["do"] * 2}).encode())


@pytest.mark.parametrize("line", [b"", b"3", b'"texte"', b"[]", b"null", b"{}", b"\xef\xbb\xbf{}", b'{"seq":1'])
def test_what_is_no_line_is_refused(line):
    with pytest.raises(JsonRefused):
        decode(line)


@pytest.mark.parametrize(
    "values",
    [
        {"text": "\x00"},
        {"text": "\ud800"},
        {"n": 2**63},
        {"n": 0.5},
        {"n": (1, 2)},
        {"n": {1: 2}},
        {"t": "a" * (1 << 20)},
    ],
    ids=lambda values: repr(values)[:20],
)
def test_nothing_is_stored_that_others_would_refuse(values):
    operation = replace(an_operation(1), do=(Assignment("outcome", identity("o"), values),))

    with pytest.raises(JsonRefused):
        encode(operation)


def test_more_than_one_line_holds_is_told_apart():
    many = tuple(Assignment("person", identity(str(n)), {"function": ""}) for n in range(2001))

    with pytest.raises(LineTooLong):
        encode(replace(an_operation(1), do=many))
    with pytest.raises(LineTooLong):
        encode(an_operation(1, "a" * (1 << 20)))


def test_a_line_of_two_mebibytes_is_refused():
    with pytest.raises(JsonRefused, match="plus long que permis"):
        decode(b'{"seq":"' + b"a" * (2 << 20) + b'"}')


def test_the_chain_is_a_sum_of_sums():
    first, second = line_hash(b"un"), line_hash(b"deux")

    expected = hashlib.sha256(hashlib.sha256(bytes(32) + first).digest() + second).digest()
    assert chained(chained(ZERO, first), second) == expected
