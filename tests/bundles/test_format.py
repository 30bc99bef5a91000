"""The format is frozen: files written by a released version open for ever, here and with no code of ours."""

from __future__ import annotations

import json
from pathlib import Path

from bundles.notebooks import KNOWN, LOZERE, NATIONAL, a_bundle, a_certificate, an_operation
from bundles.reader import read_bundle

from facilitator_app.bundles.certificate import read_certificate
from facilitator_app.bundles.lines import operation_of
from facilitator_app.bundles.opening import unpack
from facilitator_app.bundles.packing import complete, pack
from facilitator_app.domain.operation import encode

FROZEN = Path(__file__).with_name("frozen")


def test_the_first_format_opens_for_ever():
    received = unpack((FROZEN / "v1.carnet").read_bytes(), NATIONAL, KNOWN)

    assert (received.manifest, received.lines) == (a_bundle().manifest, a_bundle().lines)
    assert received.seals == complete(a_bundle(), LOZERE).seals
    assert operation_of(received.lines[0][0]) == an_operation(1)


def test_the_first_certificate_opens_for_ever():
    assert read_certificate((FROZEN / "v1.carnet-cle").read_bytes()) == a_certificate()


def test_the_first_format_opens_without_our_code():
    manifest, operations = read_bundle((FROZEN / "v1.carnet").read_bytes(), NATIONAL.seed, LOZERE.public.sign)

    assert manifest["number"] == 42
    assert operations == [json.loads(encode(an_operation(seq))) for seq in range(1, 6)]


def test_what_is_written_today_opens_without_our_code():
    blob = pack(a_bundle(), LOZERE, [NATIONAL.public])

    for reader in (NATIONAL, LOZERE):
        manifest, operations = read_bundle(blob, reader.seed, LOZERE.public.sign)
        assert (manifest["format"], len(operations)) == ("fr.unadel.carnet/bundle", 5)


def test_the_sums_and_the_chain_are_those_of_the_format():
    span = a_bundle().manifest.ranges[0]

    assert span.head.hex() == "511f5cc3b4a0b63173301dad9cd9f57b484839313966cf599e29e1e7556e9cd9"
    assert LOZERE.fingerprint == "cbc1be73cd54f8cec0ee940f7e7620c659a26c9ed139432a1f5f7fc96750a099"
