"""Gathers what the minutes say, then lets ``reports`` draw them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import HERE, Presence
from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.domain.outcome import Kind
from facilitator_app.domain.progress import Progress, unwatched
from facilitator_app.domain.rencontre import Subgroup
from facilitator_app.i18n.words import _, spoken
from facilitator_app.reports import minutes_data as data
from facilitator_app.reports.minutes import draw_minutes
from facilitator_app.services import record_of
from facilitator_app.storage import atomic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from facilitator_app.domain.attendance import Attendance
    from facilitator_app.domain.outcome import Outcome
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.services.record_of import WholeRencontre
    from facilitator_app.services.workspace import Carnet


def minutes_pdf(carnet: Carnet, rencontre: Rencontre, *, names: bool = False, progress: Progress = unwatched) -> bytes:
    """The compte rendu of a rencontre as it stands; participants by structure unless ``names`` are wanted."""
    return draw_minutes(minutes_of(carnet, rencontre, names=names), progress)


def write_minutes(carnet: Carnet, rencontre: Rencontre, path: Path, *, names: bool = False) -> None:
    """Put the compte rendu on disk; ``Problem`` when the disk refuses."""
    atomic.atomic_write(path, minutes_pdf(carnet, rencontre, names=names))


def minutes_of(carnet: Carnet, rencontre: Rencontre, *, names: bool = False) -> data.MinutesData:
    """All that the minutes say. The time in them is that of the last change: the same record, the same bytes."""
    gathered = record_of.whole(carnet, rencontre)
    attached = record_of.nameless_json(gathered)
    numbers = {axis.code: axis.number for axis in gathered.catalogue.axes}
    return data.MinutesData(
        reference=rencontre.reference,
        revision=gathered.revision.number,
        title=rencontre.title,
        half_days=half_day_data(gathered.sheet.half_days),
        made_at=carnet.surroundings.local(gathered.revision.at or carnet.surroundings.clock()),
        application=_("Carnet {version}").format(version=carnet.surroundings.app),
        fingerprint=record_of.fingerprint(attached),
        organisation=organisation(),
        language=spoken(),
        led_by=_("animé par l’Unadel"),
        format=gathered.catalogue.label("format", rencontre.format),
        group=group_name(carnet, rencontre),
        region=gathered.catalogue.region_name(rencontre.region),
        place=rencontre.place,
        facilitators=facilitators(rencontre),
        axes=axes_of(carnet, gathered),
        objectives=rencontre.objectives,
        essential=rencontre.essential,
        decisions=_decisions(gathered, numbers),
        actions=_actions(gathered, numbers),
        outcomes=_outcomes(carnet, gathered, numbers),
        attendance=_attendance(gathered, names=names),
        attachment=attached,
    )


def organisation() -> str:
    """Whose documents these are."""
    return _("Pôle national des métiers du développement territorial")


def half_day_data(half_days: Iterable[HalfDay]) -> tuple[data.HalfDayData, ...]:
    """Half-days for a document."""
    return tuple(
        data.HalfDayData(h.day, h.part, h.starts, h.ends, h.started, h.ended) for h in half_days if h.day is not None
    )


def facilitators(rencontre: Rencontre) -> tuple[str, ...]:
    """Who facilitates, from a text that separates them with commas."""
    return tuple(name for part in rencontre.facilitators.split(",") if (name := part.strip()))


def group_name(carnet: Carnet, rencontre: Rencontre) -> str:
    """The working group a rencontre belongs to, "" when it has none."""
    group = carnet.library.get(WorkingGroup, rencontre.group) if rencontre.group else None
    return group.name if group else ""


def axes_of(carnet: Carnet, gathered: WholeRencontre) -> tuple[data.AxisData, ...]:
    """The axes in force that day; treated are those planned and those something was said about."""
    touched = {*gathered.rencontre.axes, *(outcome.axis for outcome in gathered.outcomes)}
    catalogue = gathered.catalogue
    return tuple(
        data.AxisData(axis.number, catalogue.axis_name(axis), _axis_name(axis.name, axis.name_en), axis.code in touched)
        for axis in catalogue.axes_on(gathered.day or carnet.library.today())
    )


def _axis_name(french: str, english: str) -> str:
    return french if spoken() == "fr" else english or french


def _decisions(gathered: WholeRencontre, numbers: dict[str, int]) -> tuple[data.DecisionData, ...]:
    found = [outcome for outcome in gathered.outcomes if outcome.nature == Kind.DECISION]
    return tuple(
        data.DecisionData(f"D{n}", o.text, numbers.get(o.axis or ""), o.support, o.vote)
        for n, o in enumerate(found, start=1)
    )


def _actions(gathered: WholeRencontre, numbers: dict[str, int]) -> tuple[data.ActionData, ...]:
    found = [o for o in gathered.outcomes if o.nature == Kind.ACTION and o.id in gathered.actions]
    return tuple(
        data.ActionData(f"A{n}", o.text, action.state, action.owner, action.due, numbers.get(o.axis or ""))
        for n, o in enumerate(found, start=1)
        for action in (gathered.actions[o.id],)
    )


def _outcomes(carnet: Carnet, gathered: WholeRencontre, numbers: dict[str, int]) -> tuple[data.OutcomeData, ...]:
    rooms: dict[str | None, str] = {
        s.id: s.name for s in carnet.library.find(Subgroup, rencontre=gathered.rencontre.id)
    }
    others = (o for o in gathered.outcomes if o.nature not in {Kind.DECISION, Kind.ACTION})
    return tuple(_outcome(o, numbers, rooms.get(o.subgroup, "")) for o in others)


def _outcome(outcome: Outcome, numbers: dict[str, int], room: str) -> data.OutcomeData:
    also = tuple(sorted(numbers[code] for code in outcome.also if code in numbers))
    axis = numbers.get(outcome.axis or "")
    return data.OutcomeData(outcome.nature, outcome.text, axis, also, outcome.support, outcome.verbatim, room)


def _attendance(gathered: WholeRencontre, *, names: bool) -> data.AttendanceData:
    sheet = gathered.sheet
    came = [row for row in sheet.rows if row.came]

    def profile(mark: Attendance) -> str:
        return gathered.catalogue.label("profile", mark.profile)

    return data.AttendanceData(
        people=len(came),
        counts=tuple(_count(sheet, half_day) for half_day in sheet.half_days),
        profiles=_groups(sheet, profile),
        organisations=_groups(sheet, lambda mark: mark.organisation),
        participants=tuple(_participant(sheet, row) for row in sheet.rows) if names else (),
    )


def _count(sheet: Sheet, half_day: HalfDay) -> data.HalfDayCount:
    counts = sheet.counts(half_day.id)
    here = sum(counts[state] for state in HERE)
    return data.HalfDayCount(
        here, counts[Presence.EXCUSED], counts[Presence.REPRESENTED], counts[Presence.ABSENT], counts[""]
    )


def _groups(sheet: Sheet, name_of: Callable[[Attendance], str]) -> tuple[data.GroupCount, ...]:
    """People here by a name, half-day by half-day; those of no name come last."""
    columns = [
        Counter(name_of(row.marks[h.id]) for row in sheet.rows if h.id in row.marks and row.marks[h.id].here)
        for h in sheet.half_days
    ]
    names = sorted({name for column in columns for name in column}, key=lambda name: (not name, name))
    return tuple(data.GroupCount(name or _("Non précisé"), tuple(column[name] for column in columns)) for name in names)


def _participant(sheet: Sheet, row: SheetRow) -> data.ParticipantData:
    person = row.known.person
    states = tuple(row.marks[h.id].state if h.id in row.marks else None for h in sheet.half_days)
    snapshot = next(iter(row.marks.values()), None)
    organisation = snapshot.organisation if snapshot else row.known.organisation
    function = snapshot.function if snapshot else person.function
    return data.ParticipantData(person.last_name, person.first_name, states, function, organisation)
