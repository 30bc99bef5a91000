"""What a file says of itself, and the data it may carry, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside a PDF (PDF/A-3): its name, its bytes, what it is."""

    name: str
    data: bytes
    media_type: str
    description: str


@dataclass(frozen=True, slots=True)
class Identity:
    """The properties of a file; ``author`` is an organisation, never a person. ``made_at`` is the date it bears."""

    title: str
    author: str
    subject: str
    creator: str
    language: str
    made_at: datetime
    attachment: Attachment | None = None

    @property
    def tag(self) -> str:
        """The language as files name it (BCP 47)."""
        return "fr-FR" if self.language == "fr" else "en-GB"
