"""The seal of a half-day of the sheet: a digest of each row as it stood, and the amendments made since."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any, ClassVar, Final

from facilitator_app.domain.identity import RecordId, derived
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.record import Record, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from facilitator_app.domain.edit import Edit

FIELDS: Final = (
    "name", "structure", "function", "state", "method", "arrived", "left", "represented_by", "reason",
    "strokes", "signed_at", "witness",
)  # fmt: skip
"""What a row says, as it is displayed: each of these is sealed."""

_PART: Final = 12
_ROW = re.compile(rf"([0-9a-f]{{32}}):([0-9a-f]{{64}}):((?:[0-9a-f]{{{_PART}}}\.?){{{len(FIELDS)}}})")


@dataclass(frozen=True, slots=True)
class SealedRow:
    """One row: the digest of all it says, and a short one of each of its ``FIELDS``, which names what changed."""

    person: RecordId
    digest: str
    parts: tuple[str, ...]

    @classmethod
    def of(cls, person: RecordId, values: Mapping[str, str]) -> SealedRow:
        """Seal a row that says ``values``, one for each of ``FIELDS``."""
        whole = {name: values[name] for name in FIELDS}
        parts = tuple(_digest([person, name, text])[:_PART] for name, text in whole.items())
        return cls(person, _digest(whole), parts)

    @classmethod
    def read(cls, text: str) -> SealedRow | None:
        """The reverse of ``str``; ``None`` where ``text`` is no such row."""
        found = _ROW.fullmatch(text)
        return cls(RecordId(found[1]), found[2], tuple(found[3].split("."))) if found else None

    def __str__(self) -> str:
        """The row as the seal keeps it: "person:digest:part.part..."."""
        return f"{self.person}:{self.digest}:{'.'.join(self.parts)}"

    def changed_since(self, sealed: SealedRow) -> list[str]:
        """The ``FIELDS`` that no longer say what was sealed."""
        if self.digest == sealed.digest:
            return []
        return [name for name, now, then in zip(FIELDS, self.parts, sealed.parts, strict=True) if now != then]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSeal(Record):
    """The identity is ``seal_id(half_day)``. ``rows`` are ``SealedRow`` as text, in the order of the sheet.

    ``certified`` is how many people took part, in the words of the certificate; ``strokes`` the signature of the
    facilitator who certifies it, or ""; ``fingerprint`` is the digest of all the rest.
    """

    kind: ClassVar[str] = "sheet_seal"

    rencontre: RecordId | None = None
    half_day: RecordId | None = None
    rows: tuple[str, ...] = ()
    sealed_at: datetime | None = None
    sealed_by: str = ""
    certified: int = 0
    strokes: str = ""
    fingerprint: str = ""

    def computed(self) -> str:
        """What the fingerprint is for what the seal says now."""
        said = (self.half_day, self.rows, self.sealed_at, self.sealed_by, self.certified, self.strokes)
        return _digest([plain(value) for value in said])

    @property
    def sealed_rows(self) -> dict[RecordId, SealedRow]:
        """The rows by person; a text that is no row is left out, and the fingerprint tells."""
        return {row.person: row for text in self.rows if (row := SealedRow.read(text)) is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment(Record):
    """Why one row of a sealed half-day was changed, by whom and when; never changed nor deleted.

    ``row`` is the ``SealedRow`` as text after the change, "" when the row went; ``before`` and ``after`` are words.
    """

    kind: ClassVar[str] = "amendment"

    rencontre: RecordId | None = None
    half_day: RecordId | None = None
    person: RecordId | None = None
    reason: str = ""
    at: datetime | None = None
    by: str = ""
    row: str = ""
    before: str = ""
    after: str = ""


class Sealed(Problem):
    """Somebody would change a sealed half-day without saying why; ``edits`` are what they would have done."""

    def __init__(self, sentence: str, edits: Sequence[Edit]) -> None:
        """``sentence`` says which half-day; ``edits`` can be performed with a reason."""
        super().__init__(sentence)
        self.edits = tuple(edits)


def seal_id(half_day: RecordId) -> RecordId:
    """The identity of the seal of a half-day: there is one, and two laptops that seal it make the same."""
    return derived("sheet_seal", half_day)


def _digest(value: Any) -> str:
    """SHA-256 of ``value`` in canonical JSON: sorted names, no spaces, UTF-8."""
    return sha256(json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()
