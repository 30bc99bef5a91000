"""The timed plan of a day: add, move, time and remove sequences."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from itertools import pairwise
from typing import TYPE_CHECKING

from facilitator_app.domain.agenda import AgendaItem, Slot, rank_after, rank_between, timed
from facilitator_app.domain.edit import Edit
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.library import Library

_USUAL_START = time(9, 30)
_DAY = 24 * 60


def items_of(library: Library, rencontre: RecordId) -> list[AgendaItem]:
    """The sequences of a rencontre in their order."""
    return sorted(library.find(AgendaItem, rencontre=rencontre), key=lambda item: (item.day, item.rank))


def slots_of(items: Sequence[AgendaItem], half_days: Sequence[HalfDay]) -> list[Slot]:
    """The sequences with their hours, each day beginning where its first half-day does (9 h 30 when unknown)."""
    found: list[Slot] = []
    dates = sorted({half_day.day for half_day in half_days if half_day.day is not None})
    for day in sorted({item.day for item in items}):
        begins = [h.starts for h in half_days if h.starts is not None and day < len(dates) and h.day == dates[day]]
        found += timed((item for item in items if item.day == day), min(begins, default=_USUAL_START))
    return found


def adding(library: Library, rencontre: RecordId, title: str, minutes: int, day: int = 0) -> tuple[Edit, AgendaItem]:
    """The edit that adds a sequence at the end of a day (the first one is 0)."""
    items = [item for item in items_of(library, rencontre) if item.day == day]
    last = items[-1].rank if items else ""
    item = AgendaItem(
        id=library.new_id(), rencontre=rencontre, day=day, rank=rank_after(last), title=title, minutes=minutes
    )
    return Edit.creating(_("Ajouter une séquence"), item), item


def overrun(slots: Sequence[Slot], half_days: Sequence[HalfDay]) -> int | None:
    """Minutes by which one day's sequences end after its last half-day; negative when time is left, None if unknown.

    Unknown: no sequence, or no half-day whose end is known.
    """
    ends = max((h.ends for h in half_days if h.ends is not None), default=None)
    if not slots or ends is None:
        return None
    length = sum(slot.item.minutes for slot in slots) + _gaps(slots)
    return _minutes(slots[0].starts) + length - _minutes(ends)


def moving(items: Sequence[AgendaItem], item: AgendaItem, place: int) -> Edit:
    """The edit that moves a sequence to the ``place``-th of its day, from 0."""
    others = [other for other in items if other.id != item.id and other.day == item.day]
    before = others[place - 1].rank if place > 0 else ""
    after = others[place].rank if place < len(others) else ""
    return Edit.between(_("Déplacer une séquence"), item, replace(item, rank=rank_between(before, after)))


def deleting(item: AgendaItem) -> Edit:
    """The edit that sends a sequence to the bin."""
    return Edit.deleting(_("Supprimer la séquence"), item)


def minutes_between(before: time, after: time) -> int:
    """Minutes from one hour to the next time it is another."""
    return (_minutes(after) - _minutes(before)) % _DAY


def _gaps(slots: Sequence[Slot]) -> int:
    """Minutes in which nothing is planned because a sequence waits for its fixed hour."""
    return sum(minutes_between(before.ends, after.starts) for before, after in pairwise(slots))


def _minutes(hour: time) -> int:
    return hour.hour * 60 + hour.minute
