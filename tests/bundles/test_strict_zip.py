"""The archive is read from its first byte to its last, and nothing in it may lie."""

from __future__ import annotations

import io
import re
import struct
import tracemalloc
import zipfile
import zlib

import pytest
from bundles.forgery import a_zip, patched

from facilitator_app.bundles.problems import AlteredProblem, BundleProblem, CutShortProblem, TooLargeProblem
from facilitator_app.bundles.strict_zip import Allowed, read_members
from facilitator_app.bundles.zip_writer import Member, write_zip

ALLOWED = Allowed(("one.txt", "two.txt"), re.compile("more/[a-z]+"), 10, 1_000_000)
FILES = {"one.txt": b"Bonjour " * 40, "two.txt": b""}
MALFORMED = "L’archive qu’il contient est mal formée."
NAMES = "Son contenu n’est pas celui d’un envoi : un élément y manque ou y est de trop."
TWICE = "Un même nom y est donné deux fois."


def test_members_come_back():
    files = FILES | {"more/a": b"1", "more/b": bytes(5_000)}

    assert read_members(a_zip(files), ALLOWED) == files


def test_any_unzip_opens_it():
    with zipfile.ZipFile(io.BytesIO(a_zip(FILES))) as archive:
        assert archive.testzip() is None
        assert archive.read("one.txt") == FILES["one.txt"]


def test_the_same_members_make_the_same_bytes():
    assert a_zip(FILES) == a_zip(FILES)


@pytest.mark.parametrize("made", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
def test_a_laptop_whose_clock_is_mad_still_writes(made):
    archive = write_zip([Member(name, data) for name, data in FILES.items()], made)

    assert read_members(archive, ALLOWED) == FILES


def test_every_truncation_is_noticed():
    archive = a_zip(FILES)

    for size in range(len(archive)):
        with pytest.raises(CutShortProblem):
            read_members(archive[:size], ALLOWED)


def test_every_flipped_bit_is_noticed_or_changes_nothing():
    archive = a_zip(FILES)

    for position in range(len(archive) * 8):
        flipped = bytearray(archive)
        flipped[position // 8] ^= 1 << position % 8
        try:
            found = read_members(bytes(flipped), ALLOWED)
        except BundleProblem:
            continue
        assert found == FILES


@pytest.mark.parametrize(
    "names",
    [
        ("two.txt", "one.txt"),
        ("one.txt",),
        ("one.txt", "two.txt", "evil"),
        ("one.txt", "two.txt", "more/../../evil"),
        ("one.txt", "two.txt", "/etc/passwd"),
        ("one.txt", "two.txt", "more/CON.txt"),
        ("one.txt", "two.txt", "more/A"),
        ("one.txt", "two.txt", "more\\a"),
        ("one.txt", "two.txt", "more/b", "more/a"),
        ("ONE.txt", "two.txt"),
    ],
    ids=" ".join,
)
def test_only_the_expected_names_in_the_expected_order(names):
    refuses(a_zip(dict.fromkeys(names, b"x")), NAMES)


def test_a_name_given_twice():
    archive = a_zip({"one.txt": b"x", "two.tx_": b"y"}).replace(b"two.tx_", b"one.txt")

    refuses(archive, TWICE)


def test_a_name_outside_ascii():
    refuses(a_zip(FILES | {"more/é": b""}), MALFORMED)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("version", 45),
        ("flags", 1),
        ("flags", 8),
        ("flags", 0x800),
        ("method", 12),
        ("method", 0),
        ("crc", 0),
        ("packed", 3),
        ("packed", 0xFFFFFFFF),
        ("packed", 10_000),
        ("size", 319),
        ("size", 321),
        ("disk", 1),
        ("mode", 0o120777 << 16),
        ("mode", 0o040755 << 16),
        ("mode", 0x10),
        ("offset", 1),
        ("offset", 0xFFFFFFFF),
    ],
)
def test_a_member_that_lies(field, value):
    refuses(patched(a_zip(FILES), "one.txt", field, value), MALFORMED)


def test_two_members_that_share_their_bytes():
    refuses(patched(a_zip(FILES), "two.txt", "offset", 0), MALFORMED)


def test_a_local_header_that_disagrees_with_the_directory():
    archive = bytearray(a_zip(FILES))
    archive[10] ^= 1

    refuses(bytes(archive), MALFORMED)


def test_a_local_name_that_disagrees_with_the_directory():
    refuses(a_zip(FILES).replace(b"one.txt", b"six.txt", 1), MALFORMED)


def test_bytes_before_the_archive():
    refuses(b"#!/bin/sh\n" + a_zip(FILES), MALFORMED)


def test_bytes_after_the_archive():
    refuses(a_zip(FILES) + b"\n", MALFORMED)


def test_bytes_between_members():
    archive = bytearray(a_zip(FILES))
    second = archive.index(b"two.txt") - 30
    archive[second:second] = b"hidden"
    at = len(archive) - 22
    struct.pack_into("<L", archive, at + 16, struct.unpack_from("<L", archive, at + 16)[0] + 6)
    struct.pack_into("<L", archive, archive.rindex(b"two.txt") - 4, second + 6)

    refuses(bytes(archive), MALFORMED)


def test_bytes_between_the_last_member_and_the_directory():
    archive = bytearray(a_zip(FILES))
    directory = archive.index(b"PK\x01\x02")
    archive[directory:directory] = b"hidden"
    struct.pack_into("<L", archive, len(archive) - 6, directory + 6)

    refuses(bytes(archive), MALFORMED)


def test_a_directory_of_another_size_than_announced():
    archive = bytearray(a_zip(FILES))
    struct.pack_into("<L", archive, len(archive) - 10, 1)

    refuses(bytes(archive), MALFORMED)


def test_a_member_that_never_ends():
    compressor = zlib.compressobj(wbits=-15)
    endless = compressor.compress(b"Bonjour") + compressor.flush(zlib.Z_SYNC_FLUSH)
    stored = a_zip({"one.txt": b"", "two.txt": b""}).replace(zlib.compress(b"", wbits=-15), endless, 1)
    for field, value in (("packed", len(endless)), ("size", 7), ("crc", zlib.crc32(b"Bonjour"))):
        stored = patched(stored, "one.txt", field, value)
    longer = bytearray(stored)
    struct.pack_into("<L", longer, longer.rindex(b"two.txt") - 4, longer.index(b"two.txt") - 30)
    struct.pack_into("<L", longer, len(longer) - 6, longer.index(b"PK\x01\x02"))

    refuses(bytes(longer), MALFORMED)


def test_a_comment():
    buffer = io.BytesIO(a_zip(FILES))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.comment = b"PK"

    refuses(buffer.getvalue(), MALFORMED)


def test_zip64():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in FILES.items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(data)

    refuses(buffer.getvalue(), MALFORMED)


def test_more_members_than_announced():
    archive = bytearray(a_zip(FILES))
    struct.pack_into("<2H", archive, len(archive) - 14, 1, 1)

    refuses(bytes(archive), MALFORMED)


def test_fewer_members_than_announced():
    archive = bytearray(a_zip(FILES))
    struct.pack_into("<2H", archive, len(archive) - 14, 3, 3)

    refuses(bytes(archive), MALFORMED)


def test_bytes_after_the_end_of_what_is_deflated():
    packed = zlib.compress(b"Bonjour", wbits=-15)
    archive = a_zip({"one.txt": b"Bonjour", "two.txt": b"y"})
    longer = archive.replace(packed, packed + b"\0", 1)
    longer = bytearray(patched(longer, "one.txt", "packed", len(packed) + 1))
    struct.pack_into("<L", longer, longer.rindex(b"two.txt") - 4, longer.index(b"two.txt") - 30)
    struct.pack_into("<L", longer, len(longer) - 6, longer.index(b"PK\x01\x02"))

    refuses(bytes(longer), MALFORMED)


def test_a_bomb_is_refused_before_it_unfolds():
    archive = a_zip({"one.txt": bytes(200 << 20), "two.txt": b""})
    tracemalloc.start()

    with pytest.raises(TooLargeProblem):
        read_members(archive, ALLOWED)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 << 20


def test_a_bomb_that_hides_its_size_is_stopped_at_that_size():
    archive = patched(a_zip({"one.txt": bytes(200 << 20), "two.txt": b""}), "one.txt", "size", 1_000)
    tracemalloc.start()

    refuses(archive, MALFORMED)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 << 20


def test_too_many_members():
    many = {f"more/{chr(97 + n)}": b"" for n in range(9)}

    with pytest.raises(TooLargeProblem):
        read_members(a_zip(FILES | many), ALLOWED)


def refuses(archive: bytes, sentence: str) -> None:
    with pytest.raises(AlteredProblem) as caught:
        read_members(archive, ALLOWED)
    assert caught.value.detail == sentence
