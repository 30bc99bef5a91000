"""Seals: the signed checkpoints of a log's author, by which others may forward the log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from facilitator_app.bundles import fields
from facilitator_app.bundles.base64_text import base64_bytes, base64_text
from facilitator_app.bundles.format import DOMAIN, MAX_SIGNATURES
from facilitator_app.domain.strict_json import read_json, write_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator_app.bundles.keys import DeviceKeys, PublicKeys

_MAX_LINE = 1_024


@dataclass(frozen=True)
class Seal:
    """The author of ``log`` vouches for everything up to ``seq``, after which the chain is ``chain``."""

    log: str
    seq: int
    chain: bytes
    signature: bytes


def sealed(keys: DeviceKeys, log: str, seq: int, chain: bytes) -> Seal:
    """The seal that ``keys`` puts on its own ``log`` at ``seq``."""
    return Seal(log, seq, chain, keys.sign(_statement(log, seq, chain)))


def holds(seal: Seal, owner: PublicKeys) -> bool:
    """Whether ``owner`` made this seal."""
    return owner.signed(seal.signature, _statement(seal.log, seal.seq, seal.chain))


def write_seals(seals: Iterable[Seal]) -> bytes:
    """One JSON object a line."""
    return b"".join(write_json(_seal_object(seal)) + b"\n" for seal in seals)


def read_seals(data: bytes) -> tuple[Seal, ...]:
    """The seals in ``data``, their signatures not looked at.

    Raises:
        JsonRefused: a line is no seal.

    """
    lines = data.split(b"\n", MAX_SIGNATURES)
    if lines.pop() != b"":
        raise fields.refused()
    return tuple([_seal(read_json(line, limit=_MAX_LINE)) for line in lines])


def _statement(log: str, seq: int, chain: bytes) -> bytes:
    return f"{DOMAIN}/seal/v1\0{log} {seq} {chain.hex()}".encode()


def _seal_object(seal: Seal) -> dict[str, Any]:
    return {"log": seal.log, "seq": seal.seq, "chain": seal.chain.hex(), "sig": base64_text(seal.signature)}


def _seal(value: Any) -> Seal:
    said = fields.whole_object(value)
    signature = base64_bytes(fields.free_text(said, "sig"), 64)
    if signature is None:
        raise fields.refused()
    log, seq = fields.matching(said, "log", fields.IDENTITY), fields.count(said, "seq")
    return Seal(log, seq, bytes.fromhex(fields.matching(said, "chain", fields.DIGEST)), signature)
