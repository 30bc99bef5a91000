"""Gathers what a filled sheet says of its evidence: signatures, seals, amendments, differences."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from facilitator_app.domain.people import Person
from facilitator_app.reports.sheet_data import AmendmentData, SealData, SignatureData
from facilitator_app.reports.wording import half_day_names
from facilitator_app.services import document_facts, sealing, signatures

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from facilitator_app.domain.attendance import Attendance
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.seal import Amendment
    from facilitator_app.domain.signature import Signature
    from facilitator_app.reports.sheet_data import SheetData
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands behind the marks of one sheet; ``signatures`` are by the identity of their mark."""

    signatures: Mapping[RecordId, Signature]
    seals: tuple[SealData, ...]
    amendments: tuple[AmendmentData, ...]
    differences: tuple[str, ...]
    fingerprint: str
    """Of one seal, its own; of several, that of all of them together."""

    def told_in(self, data: SheetData) -> SheetData:
        """``data`` with the seals, the amendments and what neither explains."""
        return replace(
            data,
            seals=self.seals,
            amendments=self.amendments,
            differences=self.differences,
            fingerprint=self.fingerprint,
        )

    def signature_of(self, library: Library, mark: Attendance) -> SignatureData | None:
        """The signature of somebody who was in the room; whoever was then recorded absent shows none."""
        found = self.signatures.get(mark.id)
        if found is None or not mark.here or found.signed_at is None:
            return None
        return SignatureData(found.strokes, library.local(found.signed_at).time())


def evidence_of(library: Library, rencontre: RecordId, sheet: Sheet, language: str) -> Evidence:
    """Everything that stands behind a sheet, its half-days named in ``language``."""
    dated = [half_day for half_day in sheet.half_days if half_day.day is not None]
    names = dict(zip([h.id for h in dated], half_day_names(document_facts.half_day_data(dated), language), strict=True))
    found = sealing.verified(library, rencontre)
    kept = [seal for seal in found.seals if seal.half_day in names and seal.sealed_at is not None]
    seals = tuple(
        SealData(names[seal.half_day], library.local(seal.sealed_at), seal.sealed_by, seal.fingerprint, seal.strokes)
        for seal in sorted(kept, key=lambda seal: list(names).index(seal.half_day or seal.id))
        if seal.half_day is not None and seal.sealed_at is not None
    )
    amendments = tuple(_amendment(library, one, one.at, names) for one in found.amendments if one.at is not None)
    marks = [seal.fingerprint for seal in seals]
    joined = marks[0] if len(marks) == 1 else sha256("".join(marks).encode()).hexdigest()
    differences = tuple(difference.sentence for difference in found.differences)
    return Evidence(signatures.signatures_of(library, rencontre), seals, amendments, differences, joined)


def _amendment(library: Library, one: Amendment, at: datetime, names: Mapping[RecordId, str]) -> AmendmentData:
    person = library.get(Person, one.person) if one.person else None
    return AmendmentData(
        half_day=names.get(one.half_day, "") if one.half_day else "",
        name=person.full_name if person else "",
        at=library.local(at),
        by=one.by,
        before=one.before,
        after=one.after,
        reason=one.reason,
    )
