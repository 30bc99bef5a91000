"""The operation line: one save of one person, as the exact bytes that are stored, chained and sent."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

ZERO = bytes(32)
"""The chain before the first operation of a log."""


@dataclass(frozen=True)
class Limits:
    """How much one line may hold."""

    line: int = 1 << 20
    """Bytes of one line, without its line feed."""
    changes: int = 2_000
    dots: int = 2_000
    """Replaced values that one field of one change may name."""


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class OpChange:
    """What one operation says of one record; ``over`` names the dots ("log.seq") each value replaces."""

    kind: str
    id: str
    values: Mapping[str, Any]
    over: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    seen: tuple[str, ...] = ()
    """With ``{"_life": "deleted"}``: the dots of the record that the person had before their eyes."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One save: number in its log, instant (UTC, display only), schema, nonce, author's person id, changes."""

    seq: int
    at: str
    schema: int
    nonce: str
    by: str | None
    do: tuple[OpChange, ...]


def line_sha(line: bytes) -> bytes:
    """The 32 bytes that stand for ``line`` in the chain, also after the line is erased."""
    return hashlib.sha256(line).digest()


def chain(previous: bytes, sha: bytes) -> bytes:
    """The chain after the line of hash ``sha``, given the chain before it."""
    return hashlib.sha256(previous + sha).digest()
