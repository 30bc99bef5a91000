"""What a certificate of attendance says, before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator_app.reports.blocks import Fact, Table


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate in words. ``reference`` names it, in characters that make a small QR code."""

    name: str
    role: str
    title: str
    facts: tuple[Fact, ...]
    attended: Table
    total: str
    remarks: tuple[str, ...]
    delivered: str
    origin: str
    reference: str
    fingerprint: str
