"""The evidence linter: the thirteen checks E1 to E13 (domain report, 3.4) on one rencontre, from its records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.services import attendance, evidence_marks, evidence_minutes, evidence_papers
from facilitator_app.services.evidence_places import Days, two_places

if TYPE_CHECKING:
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.doubts import Doubt
    from facilitator_app.services.library import Library


def doubts_of(
    library: Library, rencontre: Rencontre, sheet: Sheet | None = None, days: Days | None = None
) -> list[Doubt]:
    """What a reader would doubt, by the number of the check; empty where all is well, or nothing can be said yet.

    Who looks at many rencontres gives ``days``, read once.
    """
    known = attendance.sheet_of(library, rencontre.id) if sheet is None else sheet
    found = [
        *evidence_marks.recorded_late(library, known),
        *evidence_marks.in_a_hurry(library, known),
        *two_places(library, rencontre, known, Days.of(library) if days is None else days),
        *evidence_marks.unusual(known),
        *evidence_marks.too_many(rencontre, known),
        *evidence_minutes.told_otherwise(library, rencontre, known),
        *evidence_papers.uncertified(library, rencontre, known),
        *evidence_marks.unrecorded(library, known),
        *evidence_papers.unscanned(library, rencontre, known),
        *evidence_minutes.unsigned_by_funders(library, rencontre),
        *evidence_papers.altered(library, rencontre, known),
        *evidence_minutes.counted_otherwise(library, rencontre, known),
        *evidence_marks.twice(known),
    ]
    return sorted(found, key=lambda doubt: int(doubt.code[1:]))
