"""The manifest of a bundle: who sends what to whom, and what the sender already has."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from facilitator_app.bundles.format import FORMAT, VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator_app.bundles.certificate import Certificate, Space

Kind = Literal["normal", "full", "receipt", "archive"]
Span = tuple[int, int]
"""First and last number, both included."""


@dataclass(frozen=True)
class Range:
    """Consecutive operations of one log: from ``first`` to ``last``, and the chain before and after them."""

    log: str
    device: str
    """Fingerprint of the device that writes this log."""
    space: str
    first: int
    last: int
    prev: bytes
    """The chain after operation ``first - 1``: 32 bytes, ``operation.ZERO`` when ``first`` is 1."""
    head: bytes


@dataclass(frozen=True)
class Sender:
    """The device that signs, and the name its owner goes by."""

    fingerprint: str
    name: str


@dataclass(frozen=True)
class Notice:
    """Something the sender must tell: ``kind`` is "fork", "erased", "refused"..., ``about`` a dot or a bundle id."""

    kind: str
    about: str
    reason: str = ""


@dataclass(frozen=True)
class Manifest:
    """`data/bundle.json`. Identities are 32 hexadecimal digits, fingerprints 64, instants ISO 8601 in UTC ("...Z")."""

    id: str
    kind: Kind
    sender: Sender
    to: tuple[str, ...]
    """Fingerprints of the devices it is addressed to; the sender can always read it too."""
    self_log: str
    """The log this device writes now: one incarnation. Receipts are kept per incarnation."""
    number: int
    """From 1, per ``self_log``."""
    made: str
    app: str
    schema: int
    past: tuple[str, ...] = ()
    """The sender's own logs that are closed for ever."""
    ranges: tuple[Range, ...] = ()
    have: Mapping[str, int] = field(default_factory=dict)
    """The receipt: for each log, the last number that everything up to is durably stored."""
    kept: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """Stored, waiting for what precedes."""
    want: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    have_attachments: tuple[str, ...] = ()
    want_attachments: tuple[str, ...] = ()
    devices: tuple[Certificate, ...] = ()
    spaces: tuple[Space, ...] = ()
    notices: tuple[Notice, ...] = ()
    needs: tuple[str, ...] = ()
    format: str = FORMAT
    version: int = VERSION
