"""Signatures are those of the minisign program, and cover their comment."""

from __future__ import annotations

import pytest
from bundles.notebooks import DROME, LOZERE

from facilitator_app.bundles import minisign

SIGNED = minisign.sign(LOZERE, b"Die", "fr.unadel.carnet from=a to=b")


def test_a_signature_holds_for_its_author_and_its_text():
    assert minisign.holds(LOZERE.public, b"Die", SIGNED)
    assert not minisign.holds(LOZERE.public, b"Crest", SIGNED)
    assert not minisign.holds(DROME.public, b"Die", SIGNED)


def test_its_comment_is_signed_too():
    edited = SIGNED.replace(b"to=b", b"to=c")

    assert minisign.comment_of(edited) == "fr.unadel.carnet from=a to=c"
    assert not minisign.holds(LOZERE.public, b"Die", edited)


def test_no_other_bytes_say_the_same():
    accepted = []
    for position in range(len(SIGNED) * 8):
        flipped = bytearray(SIGNED)
        flipped[position // 8] ^= 1 << position % 8
        if minisign.holds(LOZERE.public, b"Die", bytes(flipped)):
            accepted.append(position)

    assert accepted == []


@pytest.mark.parametrize(
    "text", [b"", b"\n\n\n\n", SIGNED[:-1], SIGNED + b"\n", SIGNED * 2, b"\xff" * 200, b"a" * 20_000]
)
def test_another_text_is_no_signature(text):
    assert minisign.comment_of(text) is None
    assert not minisign.holds(LOZERE.public, b"Die", text)
