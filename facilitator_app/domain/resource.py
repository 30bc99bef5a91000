"""Tools, methods and documents worth passing on, and the files that belong to a rencontre."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource(Record):
    """What is known of a resource beyond the words it was noted with. The identity is that of its outcome.

    ``file`` is an ``Attachment``; ``transferability``: what another territory needs to take it up; ``source``: where
    it comes from, in words, when that is no rencontre of this carnet.
    """

    kind: ClassVar[str] = "resource"

    rencontre: RecordId | None = None
    title: str = ""
    link: str = ""
    file: RecordId | None = None
    territory: str = ""
    contact: str = ""
    transferability: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """A file that goes with a rencontre, known by its content: its bytes lie beside the database.

    ``sha256`` is in hexadecimal, ``size`` in bytes, ``name`` what people call it (never a path).
    """

    kind: ClassVar[str] = "attachment"

    rencontre: RecordId | None = None
    sha256: str = ""
    name: str = ""
    media_type: str = ""
    size: int = 0
