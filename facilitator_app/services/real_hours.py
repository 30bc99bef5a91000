"""When half-days really began and ended: written down as the day runs, and never over what a person wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.i18n.words import _
from facilitator_app.services import rencontres, schedule

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import time

    from facilitator_app.domain.edit import Change
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.library import Library


def beginning(library: Library, rencontre: RecordId, planned: time) -> tuple[Change, ...]:
    """A sequence planned at this hour begins now: its half-day has begun, and those before it are over."""
    now, today = _now(library), _today(library, rencontre)
    here = _around(today, planned)
    begun: tuple[Change, ...] = ()
    if here is not None and here.started is None:
        begun = Edit.between("", here, replace(here, started=now)).changes
    over = _over(today, now) if here is None or here.started is None else ()
    return (*over, *begun)


def finishing(library: Library, rencontre: RecordId) -> tuple[Change, ...]:
    """The day is over now, and with it every half-day of today that has begun."""
    return _over(_today(library, rencontre), _now(library))


def correcting(half_day: HalfDay, started: time | None, ended: time | None) -> Edit:
    """The edit that says when a half-day really began and ended. ``Problem`` when it would end before it began."""
    if started is not None and ended is not None and ended < started:
        raise schedule.backwards()
    label = _("Corriger les horaires réels")
    return Edit.between(label, half_day, replace(half_day, started=started, ended=ended))


def _today(library: Library, rencontre: RecordId) -> list[HalfDay]:
    """On another day the clock of the room says nothing of the hours of a half-day."""
    today = library.today()
    return [half_day for half_day in rencontres.half_days(library, rencontre) if half_day.day == today]


def _around(half_days: Sequence[HalfDay], planned: time) -> HalfDay | None:
    """The half-day that an hour is in; none for a meal between two of them. What comes after the last is in it."""
    before = [h for h in half_days if h.starts is not None and h.starts <= planned]
    if not before:
        return half_days[0] if half_days else None
    last = before[-1]
    between = last is not half_days[-1] and last.ends is not None and planned >= last.ends
    return None if between else last


def _over(today: Sequence[HalfDay], now: time) -> tuple[Change, ...]:
    """Those that have begun end now; not one that another should have followed already: nobody knows when it ended."""
    following = [*(h.starts for h in today[1:]), None][: len(today)]
    ending = [
        half_day
        for half_day, then in zip(today, following, strict=True)
        if half_day.started is not None and half_day.ended is None and (then is None or now <= then)
    ]
    return tuple(change for h in ending for change in Edit.between("", h, replace(h, ended=now)).changes)


def _now(library: Library) -> time:
    return library.here().time().replace(second=0, microsecond=0)
