"""When a rencontre takes place: another day or other hours move its half-days, and no attendance is lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import HalfDay, Rencontre, part_of
from facilitator_app.domain.timetable import refit
from facilitator_app.i18n.words import _
from facilitator_app.services import rencontres

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library

_LONGEST = 31
"""Days that one rencontre lasts at most: a wrong year must not make a thousand half-days."""
_EVENING = (time(18), time(21))


@dataclass(frozen=True, slots=True)
class Schedule:
    """When: from a day to another, and between which hours each day; ``None`` is not known yet."""

    first: date | None
    last: date | None = None
    starts: time | None = None
    ends: time | None = None


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """The edit that moves a rencontre, and the half-days it keeps only because attendance was recorded in them."""

    edit: Edit
    kept: tuple[HalfDay, ...]


def rescheduling(library: Library, rencontre: Rencontre, schedule: Schedule) -> Rescheduled:
    """Move a rencontre to ``schedule`` in one edit. ``Problem`` when it ends before it begins or lasts a month."""
    label = _("Changer la date et les horaires")
    days = _days(schedule)
    moved = replace(rencontre, starts_on=days[0], ends_on=days[-1])
    found = refit(rencontres.half_days(library, rencontre.id), days, _hours(schedule))
    kept = tuple(half_day for half_day in found.spare if attended(library, half_day))
    gone = [half_day for half_day in found.spare if half_day not in kept]
    parts = [Edit.between(label, rencontre, moved)]
    parts += [Edit.between(label, before, after) for before, after in found.moved]
    added = [_half_day(library, rencontre.id, day, span) for day, span in found.wanted if day is not None]
    parts += [Edit.creating(label, *added), Edit.deleting(label, *gone)]
    return Rescheduled(Edit(label, tuple(change for part in parts for change in part.changes)), kept)


def adding(library: Library, rencontre: Rencontre, half_days: Sequence[HalfDay]) -> Edit:
    """The edit that adds a half-day after the others of the last day, the evening when they leave no other room."""
    day = rencontre.ends_on or rencontre.starts_on
    ends = max((h.ends for h in half_days if h.day == day and h.ends is not None), default=None)
    return Edit.creating(_("Ajouter une demi-journée"), _half_day(library, rencontre.id, day, _next_span(ends)))


def removing(library: Library, half_day: HalfDay) -> Edit:
    """The edit that removes a half-day; ``Problem`` when attendance was recorded in it."""
    if attended(library, half_day):
        raise Problem(
            _("Des présences sont notées dans cette demi-journée : elle est gardée, rien n’a été supprimé. Effacez "
              "d’abord ces présences dans « Accueillir ».")
        )  # fmt: skip
    return Edit.deleting(_("Supprimer la demi-journée"), half_day)


def retiming(half_day: HalfDay, starts: time | None, ends: time | None) -> Edit:
    """The edit that changes the planned hours of one half-day. ``Problem`` when it would end before it begins."""
    if starts is not None and ends is not None and ends <= starts:
        raise backwards()
    part = half_day.part if starts is None else part_of(starts).value
    return Edit.between(_("Changer les horaires"), half_day, replace(half_day, starts=starts, ends=ends, part=part))


def attended(library: Library, half_day: HalfDay) -> bool:
    """Whether anything was recorded of anybody in a half-day."""
    return bool(library.find(Attendance, half_day=half_day.id))


def _days(schedule: Schedule) -> list[date | None]:
    first, last = schedule.first, schedule.last or schedule.first
    if first is None or last is None:
        return [None]
    length = (last - first).days + 1
    if not 0 < length <= _LONGEST:
        raise Problem(
            _("La rencontre finirait avant de commencer, ou durerait plus d’un mois : la date n’a pas été changée. "
              "Vérifiez le premier et le dernier jour.")
        )  # fmt: skip
    return [first + timedelta(days=number) for number in range(length)]


def _hours(schedule: Schedule) -> tuple[time, time] | None:
    if schedule.starts is None or schedule.ends is None:
        return None
    if schedule.ends <= schedule.starts:
        raise backwards()
    return schedule.starts, schedule.ends


def _half_day(library: Library, rencontre: RecordId, day: date | None, span: tuple[time, time]) -> HalfDay:
    starts, ends = span
    part = part_of(starts).value
    return HalfDay(id=library.new_id(), rencontre=rencontre, day=day, part=part, starts=starts, ends=ends)


def _next_span(ends: time | None) -> tuple[time, time]:
    """Hours for one more half-day after ``ends``."""
    if ends is None:
        return time(9, 30), time(12, 30)
    if ends <= time(13, 30):
        return time(13, 30), time(16, 30)
    return _EVENING if ends <= _EVENING[0] else (ends, time(23, 59))


def backwards() -> Problem:
    """What is said to hours that end before they begin."""
    return Problem(
        _("L’heure de fin vient avant celle du début : les horaires n’ont pas été changés. Vérifiez les deux heures.")
    )
