"""How far the minutes of a rencontre are: a draft, closed, or closed and no longer what the rencontre says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.minutes import Standing
from facilitator_app.services import minutes_versions, record_of

if TYPE_CHECKING:
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library


def standing_of(library: Library, rencontre: Rencontre, sheet: Sheet) -> Standing:
    """How far the minutes are; nothing but the versions is read while there is none.

    Comparing 200 notes and 60 people takes about 12 ms: what a screen can afford, and no list.
    """
    last = minutes_versions.latest(library, rencontre.id)
    if last is None:
        return Standing()
    records = record_of.records_of(library, rencontre, sheet)
    return Standing(last, minutes_versions.changed_since(records, last))
