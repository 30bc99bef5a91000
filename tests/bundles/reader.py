"""A reader of bundles that shares no code with Carnet: the standard library and the primitives of cryptography.

It proves that the format can be read again from its description, and is what to start from in twenty years.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import io
import json
import zipfile
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CHUNK = 65_536 + 16


def read_bundle(blob: bytes, seed: bytes, author: bytes) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The manifest and the operations, for the device of ``seed``, signed with the Ed25519 key ``author``."""
    with zipfile.ZipFile(io.BytesIO(blob)) as outer:
        bag = age_decrypted(outer.read("bundle.age"), derived(seed, b"age/v1"))
    with zipfile.ZipFile(io.BytesIO(bag)) as archive:
        files = {name.split("/", 1)[1]: archive.read(name) for name in archive.namelist()}
    check_signature(files["manifest-sha256.txt"], files["manifest-sha256.txt.minisig"], author)
    for line in files["manifest-sha256.txt"].decode().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(files[name]).hexdigest() == digest
    manifest = json.loads(files["data/bundle.json"])
    lines = files["data/ops.jsonl"].splitlines()
    check_chains(manifest["ranges"], lines)
    return manifest, [json.loads(line) for line in lines]


def derived(seed: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, b"fr.unadel.carnet", purpose).derive(seed)


def age_decrypted(data: bytes, secret: bytes) -> bytes:
    """age-encryption.org/v1, X25519 recipients."""
    end = data.index(b"\n--- ")
    stop = data.index(b"\n", end + 1)
    head = data[:end].decode().split("\n")
    assert head[0] == "age-encryption.org/v1"
    file_key = unwrapped(head, X25519PrivateKey.from_private_bytes(secret))
    mac = hmac.digest(hkdf(file_key, b"", b"header"), data[: end + 4], "sha256")
    assert hmac.compare_digest(mac, unpadded(data[end + 5 : stop].decode()))
    nonce, body = data[stop + 1 : stop + 17], data[stop + 17 :]
    cipher = ChaCha20Poly1305(hkdf(file_key, nonce, b"payload"))
    starts = range(0, len(body), CHUNK)
    last = starts[-1]
    return b"".join(
        cipher.decrypt((at // CHUNK).to_bytes(11, "big") + bytes([at == last]), body[at : at + CHUNK], None)
        for at in starts
    )


def unwrapped(head: list[str], key: X25519PrivateKey) -> bytes:
    public = key.public_key().public_bytes_raw()
    for number, line in enumerate(head):
        if line.startswith("-> X25519 "):
            share = unpadded(line.split()[2])
            wrapping = hkdf(
                key.exchange(X25519PublicKey.from_public_bytes(share)), share + public, b"age-encryption.org/v1/X25519"
            )
            try:
                return ChaCha20Poly1305(wrapping).decrypt(bytes(12), unpadded(head[number + 1]), None)
            except InvalidTag:
                continue
    raise LookupError(head)


def check_signature(text: bytes, signed: bytes, author: bytes) -> None:
    """minisign, prehashed."""
    _, first, comment, second, _ = signed.decode().split("\n")
    raw = base64.b64decode(first)
    key = Ed25519PublicKey.from_public_bytes(author)
    key.verify(raw[10:], hashlib.blake2b(text).digest())
    key.verify(base64.b64decode(second), raw[10:] + comment.removeprefix("trusted comment: ").encode())


def check_chains(ranges: list[dict[str, Any]], lines: list[bytes]) -> None:
    rest = iter(lines)
    for span in ranges:
        chain = bytes.fromhex(span["prev"])
        for _ in range(span["first"], span["last"] + 1):
            chain = hashlib.sha256(chain + hashlib.sha256(next(rest)).digest()).digest()
        assert chain.hex() == span["head"]


def hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(key)


def unpadded(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4))
