"""The day as it runs: begin a sequence, go on to the next, and say that the rencontre has begun."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.course import Course, course_of, is_running
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.rencontre import Rencontre, State
from facilitator_app.i18n.words import _
from facilitator_app.services import agenda, real_hours, rencontres

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from facilitator_app.domain.agenda import Slot
    from facilitator_app.domain.edit import Change
    from facilitator_app.services.library import Library


def slots_now(library: Library, rencontre: Rencontre) -> list[Slot]:
    """The sequences of the day that a rencontre is at: today's, or else those of its first day not yet ended."""
    items = agenda.items_of(library, rencontre.id)
    half_days = rencontres.half_days(library, rencontre.id)
    dates = sorted({half_day.day for half_day in half_days if half_day.day is not None})
    today = library.today()
    left = [item.day for item in items if item.ended_at is None]
    day = dates.index(today) if today in dates else min(left, default=0)
    return [slot for slot in agenda.slots_of(items, half_days) if slot.item.day == day]


def course_now(library: Library, slots: Sequence[Slot]) -> Course:
    """Where the day stands at this moment."""
    return course_of(slots, library.here(), library.local)


def starting(library: Library, rencontre: Rencontre, slots: Sequence[Slot], wanted: Slot) -> Edit:
    """The edit that begins ``wanted`` now, and ends what was running."""
    now = library.now()
    label = _("Commencer « {title} »").format(title=wanted.item.title)
    begun = replace(wanted.item, started_at=now, ended_at=None)
    begin = Edit.between(label, wanted.item, begun)
    others = [slot for slot in slots if slot.item.id != wanted.item.id]
    hours = real_hours.beginning(library, rencontre.id, wanted.starts)
    return Edit(label, (*opening(rencontre), *_ends(others, now, label), *begin.changes, *hours))


def ending(library: Library, rencontre: Rencontre, slots: Sequence[Slot]) -> Edit:
    """The edit that ends what is running, now, and the half-days of today with it."""
    running = next((slot for slot in slots if is_running(slot)), None)
    label = _("Terminer la séquence") if running is None else _("Terminer « {title} »").format(title=running.item.title)
    hours = real_hours.finishing(library, rencontre.id)
    return Edit(label, (*_ends(slots, library.now(), label), *hours))


def turned(library: Library, rencontre: Rencontre) -> Edit:
    """The edit that ends a rencontre, and its half-days of today with it, or opens it again when it was over."""
    if rencontre.state in {State.CLOSED, State.APPROVED}:
        return Edit.between(_("Rouvrir la rencontre"), rencontre, replace(rencontre, state=State.RUNNING.value))
    label = _("Terminer la rencontre")
    closing = Edit.between(label, rencontre, replace(rencontre, state=State.CLOSED.value))
    return Edit(label, (*closing.changes, *real_hours.finishing(library, rencontre.id)))


def opening(rencontre: Rencontre) -> tuple[Change, ...]:
    """The change that says a rencontre runs, when it was only planned; it goes with the first thing done in it."""
    if rencontre.state != State.PLANNED:
        return ()
    return Edit.between("", rencontre, replace(rencontre, state=State.RUNNING.value)).changes


def _ends(slots: Sequence[Slot], now: datetime, label: str) -> tuple[Change, ...]:
    running = [slot.item for slot in slots if is_running(slot)]
    return tuple(c for item in running for c in Edit.between(label, item, replace(item, ended_at=now)).changes)
