"""How a bundle is taken apart and put together again by somebody who should not."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
from collections.abc import Callable, Mapping

from bundles.notebooks import LOZERE, NATIONAL, identity

from facilitator_app.bundles import minisign
from facilitator_app.bundles.keys import DeviceKeys, encrypt
from facilitator_app.bundles.zip_writer import Member, write_zip
from facilitator_app.domain.strict_json import read_json, write_json

FOLDER = f"carnet-{identity('bundle')}/"
SUMS, SIGNATURE = "manifest-sha256.txt", "manifest-sha256.txt.minisig"
Files = dict[str, bytes]


def members(archive: bytes) -> Files:
    with zipfile.ZipFile(io.BytesIO(archive)) as reader:
        return {member.filename: reader.read(member) for member in reader.infolist()}


def inside(blob: bytes, keys: DeviceKeys = NATIONAL) -> Files:
    bag = members(keys.decrypt(members(blob)["bundle.age"]))
    return {name.removeprefix(FOLDER): data for name, data in bag.items()}


def a_zip(files: Mapping[str, bytes]) -> bytes:
    return write_zip([Member(name, data) for name, data in files.items()], "2026-03-14T17:45:00Z")


def put_back(blob: bytes, bag: bytes, *readers: DeviceKeys) -> bytes:
    """``blob`` with another bag inside, as anybody can make who holds the readers' public keys."""
    return sealed_again(blob, encrypt(bag, [keys.public for keys in readers or (NATIONAL, LOZERE)]))


def sealed_again(blob: bytes, sealed: bytes) -> bytes:
    """``blob`` around another encrypted part, its envelope made to fit."""
    outer = members(blob)
    envelope = read_json(outer["envelope.json"], limit=10_000) | {"size": len(sealed)}
    return an_outer(outer | {"envelope.json": write_json(envelope), "bundle.age": sealed})


def an_outer(files: Mapping[str, bytes]) -> bytes:
    listed = [Member(name, files[name], stored=name in {"mimetype", "bundle.age"}) for name in files]
    return write_zip(listed, "2026-03-14T17:45:00Z")


def forged(blob: bytes, change: Callable[[Files], Mapping[str, bytes]]) -> bytes:
    """Changed inside by a recipient, who has no key to sign it again."""
    files = change(inside(blob))
    return put_back(
        blob, a_zip({name if name.startswith(("/", "..")) else FOLDER + name: d for name, d in files.items()})
    )


def signed(blob: bytes, change: Callable[[Files], Mapping[str, bytes]], keys: DeviceKeys = LOZERE) -> bytes:
    """Changed inside and signed again: what an accepted but broken or malicious device can make."""

    def sign(files: Files) -> Files:
        changed = dict(change(files))
        payload = {name: data for name, data in changed.items() if name.startswith("data/")}
        sums = "".join(f"{hashlib.sha256(payload[name]).hexdigest()}  {name}\n" for name in sorted(payload)).encode()
        comment = minisign.comment_of(files[SIGNATURE]) or ""
        octets = sum(map(len, payload.values()))
        label = [*changed["bag-info.txt"].decode().splitlines()[:3], f"Payload-Oxum: {octets}.{len(payload)}", ""]
        tags = {"bag-info.txt": "\n".join(label).encode(), SUMS: sums, SIGNATURE: minisign.sign(keys, sums, comment)}
        return changed | tags

    return forged(blob, sign)


def patched(archive: bytes, name: str, field: str, value: int) -> bytes:
    """``archive`` lying about its member ``name``, in the local header and in the directory alike."""
    local, central, size = FIELDS[field]
    data = bytearray(archive)
    encoded = name.encode()
    if local is not None:
        struct.pack_into(size, data, data.index(encoded) - 30 + local, value)
    struct.pack_into(size, data, data.rindex(encoded) - 46 + central, value)
    return bytes(data)


FIELDS: dict[str, tuple[int | None, int, str]] = {
    "version": (4, 6, "<H"),
    "flags": (6, 8, "<H"),
    "method": (8, 10, "<H"),
    "crc": (14, 16, "<L"),
    "packed": (18, 20, "<L"),
    "size": (22, 24, "<L"),
    "disk": (None, 34, "<H"),
    "mode": (None, 38, "<L"),
    "offset": (None, 42, "<L"),
}
