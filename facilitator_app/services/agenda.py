"""The timed plan of a day: add, move, time and remove sequences."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
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


def adding(library: Library, rencontre: RecordId, title: str, minutes: int) -> tuple[Edit, AgendaItem]:
    """The edit that adds a sequence at the end of the day."""
    items = items_of(library, rencontre)
    last = items[-1].rank if items else ""
    item = AgendaItem(id=library.new_id(), rencontre=rencontre, rank=rank_after(last), title=title, minutes=minutes)
    return Edit.creating(_("Ajouter une séquence"), item), item


def moving(items: Sequence[AgendaItem], item: AgendaItem, place: int) -> Edit:
    """The edit that moves a sequence to the ``place``-th of its day, from 0."""
    others = [other for other in items if other.id != item.id and other.day == item.day]
    before = others[place - 1].rank if place > 0 else ""
    after = others[place].rank if place < len(others) else ""
    return Edit.between(_("Déplacer une séquence"), item, replace(item, rank=rank_between(before, after)))


def deleting(item: AgendaItem) -> Edit:
    """The edit that sends a sequence to the bin."""
    return Edit.deleting(_("Supprimer la séquence"), item)
