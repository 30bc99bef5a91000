"""A bundle costs hardly more, in bytes and in time, than compressing and encrypting what is in it."""

from __future__ import annotations

import io
import random
import zipfile
from time import process_time

import pytest
from bundles.forgery import inside
from bundles.notebooks import LOZERE, NATIONAL, a_bundle, a_log, an_operation

from facilitator_app.bundles.keys import encrypt
from facilitator_app.bundles.packing import pack
from facilitator_app.domain.operation import decode, encode

VOCABULARY = [f"mot{n:x}{n * 7919 % 997:x}" for n in range(3_000)]


def a_year(operations: int):
    drawn = random.Random(2014)  # noqa: S311 -- the same words every time, not a secret
    texts = (" ".join(drawn.choices(VOCABULARY, k=60)) for _ in range(operations))
    return a_log([encode(an_operation(seq, text)) for seq, text in enumerate(texts, 1)])


def floor(files: dict[str, bytes]) -> bytes:
    """The same bytes, deflated in a plain archive and encrypted: no sum, no chain, no signature."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as writer:
        for name, data in files.items():
            writer.writestr(name, data)
    return encrypt(archive.getvalue(), [NATIONAL.public, LOZERE.public])


@pytest.mark.parametrize("operations", [1, 60, 700])
def test_the_size_is_that_of_what_is_inside(operations):
    blob = pack(a_bundle(a_year(operations)), LOZERE, [NATIONAL.public])

    assert len(blob) <= 1.05 * len(floor(inside(blob))) + 3_000


def test_packing_is_compressing_and_encrypting():
    bundle = a_bundle(a_year(5_000))
    files = inside(pack(bundle, LOZERE, [NATIONAL.public]))

    least = fastest(lambda: floor(files))
    ours = fastest(lambda: pack(bundle, LOZERE, [NATIONAL.public]))
    assert ours <= 1.3 * least


def test_an_evening_is_read_at_once():
    lines = [line.text for line in a_year(2_000)]

    assert fastest(lambda: [decode(line) for line in lines]) < 0.4


def fastest(action) -> float:
    times = []
    for _ in range(5):
        start = process_time()
        action()
        times.append(process_time() - start)
    return min(times)
