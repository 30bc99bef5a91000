"""The people who come, and the organisations they come from. Least data: no birth date, no free notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
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
    """Someone who was invited or who came, as they are known today.

    ``public_since`` is the day they agreed to be named in public documents; ``None``: they did not, or nobody asked.
    """

    kind: ClassVar[str] = "person"

    last_name: str = ""
    first_name: str = ""
    organisation: RecordId | None = None
    function: str = ""
    profile: str = ""
    territory: str = ""
    email: str = ""
    phone: str = ""
    public_since: date | None = None

    @property
    def full_name(self) -> str:
        """As on a sheet: the family name in capitals (accents kept), then the first name."""
        return f"{self.last_name.upper()} {self.first_name}".strip()


def split_name(typed: str, *, family_first: bool = False) -> tuple[str, str]:
    """Family name and first name in what was typed: words in capitals are the family name, wherever they stand.

    Without capitals the first name comes first and is one word; with ``family_first`` it comes last, as on a sheet.
    """
    words = typed.split()
    capitals = [word for word in words if len(word) > 1 and word == word.upper()]
    if capitals and len(capitals) < len(words):
        return " ".join(capitals), " ".join(word for word in words if word not in capitals)
    if len(words) < 2:  # noqa: PLR2004 - one word alone is a family name
        return typed.strip(), ""
    if family_first:
        return " ".join(words[:-1]), words[-1]
    return " ".join(words[1:]), words[0]
