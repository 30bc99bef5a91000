"""A bundle: everything one device sends to others in one signed and encrypted file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator_app.bundles.lines import Line
    from facilitator_app.bundles.manifest import Manifest
    from facilitator_app.bundles.seal import Seal


@dataclass(frozen=True)
class Bundle:
    """The contents, the same before packing and after unpacking."""

    manifest: Manifest
    lines: tuple[tuple[Line, ...], ...] = ()
    """The lines of each range, in the order of ``manifest.ranges``."""
    seals: tuple[Seal, ...] = ()
    """Of the authors of these ranges; packing adds the sender's own."""
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    """By the SHA-256 of the bytes, in hexadecimal."""
    summary_html: bytes = b""
    """What a person reads in twenty years; packing writes a plain one if empty."""
