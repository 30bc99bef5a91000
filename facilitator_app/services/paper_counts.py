"""The signatures that someone counted on the paper sheet, beside what was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import PaperCount
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import pair
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.library import Library


def counted(library: Library, half_day: HalfDay) -> int | None:
    """How many signatures were counted at a half-day; ``None`` when nobody counted."""
    found = _count(library, half_day)
    return None if found is None else found.signatures


def counting(library: Library, half_day: HalfDay, signatures: int | None) -> Edit:
    """The edit that says how many signatures are on the paper, counted now; ``None`` takes the count back."""
    label = _("Compter les signatures")
    before = _count(library, half_day)
    if signatures is None:
        return Edit(label, ()) if before is None else Edit.deleting(label, before)
    fresh = PaperCount(
        id=_identity(half_day),
        rencontre=half_day.rencontre,
        half_day=half_day.id,
        signatures=signatures,
        counted_at=library.now(),
        counted_by=library.author,
    )
    return Edit.creating(label, fresh) if before is None else Edit.between(label, before, fresh)


def _count(library: Library, half_day: HalfDay) -> PaperCount | None:
    return library.get(PaperCount, _identity(half_day))


def _identity(half_day: HalfDay) -> RecordId:
    """Two laptops that count the same half-day make the same record, and a person chooses between two figures."""
    return pair(half_day.rencontre or half_day.id, half_day.id)
