"""The people who come, and the organisations they come from. Least data: no birth date, no free notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """A structure: a municipality, an association, a university..."""

    kind: ClassVar[str] = "organisation"

    name: str = ""
    type: str = ""
    territory: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Someone who was invited or who came, as they are known today."""

    kind: ClassVar[str] = "person"

    last_name: str = ""
    first_name: str = ""
    organisation: RecordId | None = None
    function: str = ""
    profile: str = ""
    territory: str = ""
    email: str = ""
    phone: str = ""

    @property
    def full_name(self) -> str:
        """As on a sheet: the family name in capitals (accents kept), then the first name."""
        return f"{self.last_name.upper()} {self.first_name}".strip()
