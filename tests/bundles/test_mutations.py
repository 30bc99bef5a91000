"""Any change to a file either is refused or changes nothing of what is read."""

from __future__ import annotations

from bundles.forgery import FOLDER, a_zip, inside, members, put_back, sealed_again
from bundles.notebooks import KNOWN, LOZERE, NATIONAL, a_bundle, a_certificate
from hypothesis import example, given, settings
from hypothesis import strategies as st

from facilitator_app.bundles.certificate import CertificateProblem, read_certificate, write_certificate
from facilitator_app.bundles.opening import unpack
from facilitator_app.bundles.packing import complete, pack
from facilitator_app.bundles.problems import BundleProblem
from facilitator_app.domain.operation import decode, encode
from facilitator_app.domain.strict_json import JsonRefused

BLOB = pack(a_bundle(), LOZERE, [NATIONAL.public])
SEALED = members(BLOB)["bundle.age"]
BAG = NATIONAL.decrypt(SEALED)
CERTIFICATE = a_certificate()
WRITTEN = write_certificate(CERTIFICATE)
LINE = next(line.text for line in a_bundle().lines[0])


@st.composite
def mutations(draw, size: int):
    """Positions rather than bytes are drawn, so that a failure prints small."""
    kind = draw(st.sampled_from(["flip", "cut", "replace", "insert", "swap"]))
    at = draw(st.integers(0, size - 1))
    to = draw(st.integers(at, min(size, at + 300)))
    return kind, at, to, draw(st.binary(max_size=40)), draw(st.integers(0, 7))


def mutated(data: bytes, mutation: tuple[str, int, int, bytes, int]) -> bytes:
    kind, at, to, new, bit = mutation
    return {
        "flip": data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :],
        "cut": data[:at],
        "replace": data[:at] + new + data[to:],
        "insert": data[:at] + new + data[at:],
        "swap": data[:at] + data[at:to][::-1] + data[to:],
    }[kind]


def refused_or_identical(blob: bytes) -> None:
    try:
        received = unpack(blob, NATIONAL, KNOWN)
    except BundleProblem:
        return
    assert received == complete(a_bundle(), LOZERE)


@settings(max_examples=400, deadline=None)
@given(mutations(len(BLOB)))
def test_a_mutated_file(mutation):
    refused_or_identical(mutated(BLOB, mutation))


@settings(max_examples=300, deadline=None)
@given(mutations(len(SEALED)))
def test_a_mutated_encrypted_part_in_a_sound_envelope(mutation):
    refused_or_identical(sealed_again(BLOB, mutated(SEALED, mutation)))


@settings(max_examples=200, deadline=None)
@given(mutations(len(BAG)))
def test_a_mutated_bag_encrypted_again(mutation):
    refused_or_identical(put_back(BLOB, mutated(BAG, mutation)))


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_mutated_member_in_a_sound_archive(data):
    files = inside(BLOB)
    name = data.draw(st.sampled_from(sorted(files)))
    files[name] = mutated(files[name], data.draw(mutations(len(files[name]))))

    refused_or_identical(put_back(BLOB, a_zip({FOLDER + name: text for name, text in files.items()})))


@settings(max_examples=300, deadline=None)
@given(mutations(len(WRITTEN)))
def test_a_mutated_certificate(mutation):
    try:
        found = read_certificate(mutated(WRITTEN, mutation))
    except CertificateProblem:
        return
    assert found == CERTIFICATE


@settings(max_examples=300, deadline=None)
@given(mutations(len(LINE)))
@example(("cut", 0, 0, b"", 0))
def test_a_mutated_line_is_refused_or_can_be_written_again(mutation):
    try:
        operation = decode(mutated(LINE, mutation))
    except JsonRefused:
        return
    assert decode(encode(operation)) == operation


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_at_all(data):
    refused_or_identical(data)
    refused_or_identical(b"PK\x03\x04" + data)
