"""Seals: the signed checkpoints of a log's author, by which others may forward the log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.bundles.format import DOMAIN

if TYPE_CHECKING:
    from facilitator_app.bundles.keys import DeviceKeys, PublicKeys


@dataclass(frozen=True)
class Seal:
    """The author of ``log`` vouches for everything up to ``seq``, whose chain is ``chain``."""

    log: str
    seq: int
    chain: bytes
    signature: bytes


def sealed(keys: DeviceKeys, log: str, seq: int, chain: bytes) -> Seal:
    """The seal that ``keys`` puts on its own log at ``seq``."""
    return Seal(log, seq, chain, keys.sign(_statement(log, seq, chain)))


def holds(seal: Seal, owner: PublicKeys) -> bool:
    """Whether ``owner`` made this seal."""
    return owner.signed(seal.signature, _statement(seal.log, seal.seq, seal.chain))


def _statement(log: str, seq: int, chain: bytes) -> bytes:
    return f"{DOMAIN}/seal/v1\0{log} {seq} {chain.hex()}".encode()
