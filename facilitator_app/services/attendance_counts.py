"""What a sheet adds up to for funders: each half-day, and who came by profile, structure, territory and region."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.credited import at_a_distance, credited_minutes, duration
from facilitator_app.i18n.folding import collation_key, folded
from facilitator_app.i18n.words import _
from facilitator_app.services.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from facilitator_app.domain.attendance import Attendance
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.catalogue import Catalogue


class By(StrEnum):
    """What people are counted by."""

    PROFILE = "profile"
    ORGANISATION = "organisation"
    TERRITORY = "territory"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Group:
    """Those of one profile, structure, territory or region who came.

    ``here`` has how many took part in each half-day, ``people`` counts each person once, in the group they were in at
    the first half-day they came to; ``minutes`` are person-minutes.
    """

    name: str
    here: tuple[int, ...]
    people: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfDayCounts:
    """What one half-day adds up to. ``unrecorded`` is a figure of its own, and is never part of ``absent``.

    ``length`` is in minutes, ``None`` when unknown. ``here`` includes those at a distance and those who left early.
    ``credited`` are minutes; ``unknown`` counts the people whose time the sheet does not tell.
    """

    half_day: HalfDay
    length: int | None
    here: int
    remote: int
    left: int
    absent: int
    excused: int
    represented: int
    unrecorded: int
    credited: int
    unknown: int

    @property
    def person_minutes(self) -> int:
        """The length times the people who took part; 0 when the length is unknown."""
        return (self.length or 0) * self.here


@dataclass(frozen=True, slots=True)
class AttendanceCounts:
    """A whole sheet counted: ``people`` are on it, ``came`` of them took part in a half-day at least."""

    people: int
    came: int
    half_days: tuple[HalfDayCounts, ...]
    groups: Mapping[By, tuple[Group, ...]]

    @property
    def person_minutes(self) -> int:
        """The sum over half-days of their length times the people who took part."""
        return sum(one.person_minutes for one in self.half_days)

    @property
    def credited(self) -> int:
        """The minutes that all certificates together state."""
        return sum(one.credited for one in self.half_days)

    @property
    def unknown(self) -> int:
        """How many times somebody took part for a time that the sheet does not tell."""
        return sum(one.unknown for one in self.half_days)

    def at(self, by: By, place: int) -> list[tuple[str, int]]:
        """The groups present in the half-day at ``place`` (from 0), and how many of each, the largest first."""
        found = [(group.name, group.here[place]) for group in self.groups[by] if group.here[place]]
        return sorted(found, key=lambda pair: -pair[1])


def counts_of(sheet: Sheet, catalogue: Catalogue) -> AttendanceCounts:
    """Count ``sheet``, each person being who they were that day."""
    places = Places(catalogue)
    name_of: dict[By, tuple[Callable[[Attendance], str], Callable[[str], str]]] = {
        By.PROFILE: (lambda mark: mark.profile, lambda code: catalogue.label("profile", code)),
        By.ORGANISATION: (lambda mark: mark.organisation, str),
        By.TERRITORY: (lambda mark: mark.territory, places.territory),
        By.REGION: (lambda mark: mark.territory, places.region),
    }
    return AttendanceCounts(
        people=len(sheet.rows),
        came=sum(row.came for row in sheet.rows),
        half_days=tuple(_half_day(sheet, half_day) for half_day in sheet.half_days),
        groups={by: _groups(sheet, said, name) for by, (said, name) in name_of.items()},
    )


def _half_day(sheet: Sheet, half_day: HalfDay) -> HalfDayCounts:
    marks = [row.marks[half_day.id] for row in sheet.rows if half_day.id in row.marks]
    states = sheet.counts(half_day.id)
    minutes = [credited_minutes(half_day, mark) for mark in marks]
    return HalfDayCounts(
        half_day=half_day,
        length=duration(half_day),
        here=sheet.here(half_day.id),
        remote=sum(at_a_distance(mark) for mark in marks),
        left=states[Presence.LEFT],
        absent=states[Presence.ABSENT],
        excused=states[Presence.EXCUSED],
        represented=states[Presence.REPRESENTED],
        unrecorded=states[""],
        credited=sum(minute or 0 for minute in minutes),
        unknown=minutes.count(None),
    )


def _groups(sheet: Sheet, said: Callable[[Attendance], str], name_of: Callable[[str], str]) -> tuple[Group, ...]:
    """The groups by how many people they have, then by name; those of whom nobody said it come last.

    ``said`` is what a mark says, ``name_of`` the group that this means: looked up once for each wording, because the
    screen counts again at every key.
    """
    tallies: dict[str, _Tally] = {}
    wordings: dict[str, _Tally] = {}
    lengths = [duration(half_day) or 0 for half_day in sheet.half_days]
    for row in sheet.rows:
        first = True
        for place, half_day in enumerate(sheet.half_days):
            mark = row.marks.get(half_day.id)
            if mark is None or not mark.here:
                continue
            wording = said(mark)
            if wording not in wordings:
                name = name_of(wording).strip()
                wordings[wording] = tallies.setdefault(folded(name) or name, _Tally(name, len(lengths)))
            wordings[wording].add(place, lengths[place], first=first)
            first = False
    found = sorted(tallies.items(), key=lambda pair: (not pair[0], -pair[1].people, collation_key(pair[1].name)))
    return tuple(tally.group() for _key, tally in found)


class _Tally:
    """One group being counted, under the name it was first met with."""

    def __init__(self, name: str, half_days: int) -> None:
        self.name = name
        self.here = [0] * half_days
        self.people = self.minutes = 0

    def add(self, place: int, minutes: int, *, first: bool) -> None:
        """Count one person at one half-day."""
        self.here[place] += 1
        self.minutes += minutes
        self.people += first

    def group(self) -> Group:
        """What was counted."""
        return Group(self.name or _("Non précisé"), tuple(self.here), self.people, self.minutes)
