"""Who came, as the minutes say it: counts, profiles and structures, and people when names are wanted."""

from __future__ import annotations

from collections import Counter
from functools import partial
from math import inf
from typing import TYPE_CHECKING, Any

from facilitator_app.domain.attendance import HERE, Presence
from facilitator_app.i18n.folding import collation_key
from facilitator_app.i18n.words import _
from facilitator_app.reports import minutes_data as data
from facilitator_app.services import record_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.domain.attendance import Attendance
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.services.record_of import WholeRencontre


def attendance_of(gathered: WholeRencontre) -> data.AttendanceData:
    """The counts and groups of a sheet, without anybody's name."""
    sheet = gathered.sheet
    return data.AttendanceData(
        people=sum(row.came for row in sheet.rows),
        counts=tuple(_count(sheet, half_day) for half_day in sheet.half_days),
        profiles=_profiles(gathered),
        territories=_groups(sheet, lambda mark: mark.territory, collation_key, str),
        organisations=_groups(sheet, lambda mark: mark.organisation, collation_key, str),
    )


def participants_of(gathered: WholeRencontre) -> tuple[data.ParticipantData, ...]:
    """Everybody on the sheet, by name."""
    return tuple(_participant(gathered, row) for row in gathered.sheet.rows)


def _count(sheet: Sheet, half_day: HalfDay) -> data.HalfDayCount:
    counts = sheet.counts(half_day.id)
    here = sum(counts[state] for state in HERE)
    return data.HalfDayCount(
        here, counts[Presence.EXCUSED], counts[Presence.REPRESENTED], counts[Presence.ABSENT], counts[""]
    )


def _profiles(gathered: WholeRencontre) -> tuple[data.GroupCount, ...]:
    """In the order of the list; profiles that the list does not know come after, by name."""
    ranks = {term.code: term.rank for term in gathered.catalogue.terms if term.list == "profile"}

    def rank(code: str) -> tuple[float, Any]:
        return ranks.get(code, inf), collation_key(code)

    return _groups(gathered.sheet, lambda mark: mark.profile, rank, partial(gathered.catalogue.label, "profile"))


def _groups(
    sheet: Sheet, group_of: Callable[[Attendance], str], rank: Callable[[str], Any], label: Callable[[str], str]
) -> tuple[data.GroupCount, ...]:
    """People here by group, half-day by half-day, in the order of ``rank``; those of no group come last."""
    columns = [
        Counter(group_of(row.marks[h.id]) for row in sheet.rows if h.id in row.marks and row.marks[h.id].here)
        for h in sheet.half_days
    ]
    groups = sorted({group for column in columns for group in column}, key=lambda group: (not group, rank(group)))
    return tuple(
        data.GroupCount(label(group) or _("Non précisé"), tuple(column[group] for column in columns))
        for group in groups
    )


def _participant(gathered: WholeRencontre, row: SheetRow) -> data.ParticipantData:
    person, sheet = row.known.person, gathered.sheet
    states = tuple(row.marks[h.id].state if h.id in row.marks else None for h in sheet.half_days)
    snapshot = record_of.as_recorded(sheet, row)
    organisation = snapshot.organisation if snapshot else row.known.organisation
    who = snapshot or person
    profile = gathered.catalogue.label("profile", who.profile)
    return data.ParticipantData(person.last_name, person.first_name, states, who.function, organisation, profile)
