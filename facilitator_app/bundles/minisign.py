"""Signatures in the format of the `minisign` program, so that anybody can check a bundle without Carnet."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from facilitator_app.bundles.base64_text import base64_bytes, base64_text

if TYPE_CHECKING:
    from facilitator_app.bundles.keys import DeviceKeys, PublicKeys

MAX_BYTES = 16_384
_UNTRUSTED = "untrusted comment: "
_TRUSTED = "trusted comment: "
_PREHASHED, _KEY = b"ED", b"Ed"
_KEY_ID = 8


def public_key(keys: PublicKeys) -> str:
    """The key as `minisign -P` takes it."""
    return base64_text(_KEY + _key_id(keys) + keys.sign)


def public_key_file(keys: PublicKeys) -> str:
    """The key as the text of a file for `minisign -p`."""
    shown = int.from_bytes(_key_id(keys), "little")
    return f"{_UNTRUSTED}minisign public key {shown:016X}\n{public_key(keys)}\n"


def sign(keys: DeviceKeys, data: bytes, comment: str) -> bytes:
    """The signature file of ``data``; it also vouches for ``comment``, one line of text."""
    signature = keys.sign(hashlib.blake2b(data).digest())
    first = base64_text(_PREHASHED + _key_id(keys.public) + signature)
    second = base64_text(keys.sign(signature + comment.encode()))
    return f"{_UNTRUSTED}Carnet\n{first}\n{_TRUSTED}{comment}\n{second}\n".encode()


def comment_of(signed: bytes) -> str | None:
    """What a signature file says, NOT verified; None if the text is no signature file."""
    lines = _lines(signed)
    return lines[2].removeprefix(_TRUSTED) if lines else None


def holds(keys: PublicKeys, data: bytes, signed: bytes) -> bool:
    """Whether ``signed`` is the signature of ``keys`` over ``data`` and over its own comment."""
    lines = _lines(signed)
    if not lines:
        return False
    first, second = base64_bytes(lines[1], 2 + _KEY_ID + 64), base64_bytes(lines[3], 64)
    if first is None or second is None or first[: 2 + _KEY_ID] != _PREHASHED + _key_id(keys):
        return False
    signature = first[2 + _KEY_ID :]
    comment = lines[2].removeprefix(_TRUSTED).encode()
    return keys.signed(signature, hashlib.blake2b(data).digest()) and keys.signed(second, signature + comment)


def _lines(signed: bytes) -> list[str] | None:
    try:
        lines = signed.decode("ascii").split("\n") if len(signed) <= MAX_BYTES else []
    except UnicodeDecodeError:
        return None
    shaped = len(lines) == 5 and lines[0] == f"{_UNTRUSTED}Carnet" and lines[2].startswith(_TRUSTED) and not lines[4]  # noqa: PLR2004 -- four lines and the end
    return lines if shaped else None


def _key_id(keys: PublicKeys) -> bytes:
    return hashlib.sha256(keys.sign).digest()[:_KEY_ID]
