"""The lines that storage writes are the lines that bundles carry: one format, whichever module speaks it."""

from __future__ import annotations

from bundles.notebooks import identity

from facilitator_app.bundles import opline
from facilitator_app.domain import operation

DOT = identity("log") + ".640"
VALUES = {"text": "Été « à Die »\n", "axis": 3, "agreed": True, "place": None, "tags": ["a", {"b": 1}]}


def test_both_write_the_same_bytes_and_read_each_other():
    said = {"values": VALUES, "over": {"text": (DOT,)}, "seen": (DOT,)}
    head = {"seq": 812, "at": "2026-03-14T09:21:07.123Z", "schema": 1, "nonce": "mSWjb0lK2Q4a", "by": identity("Zoé")}
    ours = opline.Operation(do=(opline.OpChange("outcome", identity("o"), **said),), **head)
    theirs = operation.Operation(do=(operation.Assignment("outcome", identity("o"), **said),), **head)

    assert opline.encode(ours) == operation.encode(theirs)
    assert opline.decode(operation.encode(theirs)) == ours
    assert operation.decode(opline.encode(ours)) == theirs


def test_both_follow_the_same_chain():
    line = b"une ligne"

    assert opline.line_sha(line) == operation.line_hash(line)
    assert opline.chain(opline.ZERO, opline.line_sha(line)) == operation.chained(
        operation.ZERO, operation.line_hash(line)
    )
