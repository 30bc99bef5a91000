"""Gathers what the minutes say, then lets ``reports`` draw them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.domain.outcome import Kind, outside_axes
from facilitator_app.domain.progress import Progress, unwatched
from facilitator_app.domain.rencontre import State, Subgroup
from facilitator_app.i18n.words import _, spoken
from facilitator_app.reports import minutes_data as data
from facilitator_app.reports.minutes import draw_minutes
from facilitator_app.services import minutes_attendance, record_of
from facilitator_app.storage import atomic

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.domain.outcome import Outcome
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
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
    made_at = carnet.surroundings.local(gathered.revision.at or carnet.surroundings.clock())
    filing = _Filing(carnet, gathered)
    return data.MinutesData(
        reference=rencontre.reference,
        revision=gathered.revision.number,
        title=rencontre.title,
        half_days=half_day_data(gathered.sheet.half_days),
        made_at=made_at,
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
        ahead=rencontre.state == State.PLANNED,
        objectives=rencontre.objectives,
        essential=rencontre.essential,
        decisions=_decisions(gathered, filing),
        actions=_actions(gathered, filing, made_at.date()),
        outcomes=_outcomes(carnet, gathered, filing),
        attendance=minutes_attendance.attendance_of(gathered, names=names),
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
    name_of = gathered.catalogue.axis_name
    return tuple(
        data.AxisData(axis.number, name_of(axis), _axis_name(axis.name, axis.name_en), axis.code in touched)
        for axis in _axes_in_force(carnet, gathered)
    )


def _axes_in_force(carnet: Carnet, gathered: WholeRencontre) -> list[Axis]:
    return gathered.catalogue.axes_on(gathered.day or carnet.library.today())


def _axis_name(french: str, english: str) -> str:
    return french if spoken() == "fr" else english or french


class _Filing:
    """The number of the axis something is filed under, ``OUTSIDE``, or ``None`` where no axis of that day has it."""

    def __init__(self, carnet: Carnet, gathered: WholeRencontre) -> None:
        self._numbers = {axis.code: axis.number for axis in _axes_in_force(carnet, gathered)}

    def of(self, outcome: Outcome) -> int | None:
        """The main axis."""
        return data.OUTSIDE if outside_axes(outcome) else self._numbers.get(outcome.axis or "")

    def also(self, outcome: Outcome) -> tuple[int, ...]:
        """The other axes it touches."""
        return tuple(sorted(self._numbers[code] for code in outcome.also if code in self._numbers))


def _decisions(gathered: WholeRencontre, filing: _Filing) -> tuple[data.DecisionData, ...]:
    found = [outcome for outcome in gathered.outcomes if outcome.nature == Kind.DECISION]
    return tuple(
        data.DecisionData(f"D{n}", o.text, filing.of(o), o.support, o.vote) for n, o in enumerate(found, start=1)
    )


def _actions(gathered: WholeRencontre, filing: _Filing, day: date) -> tuple[data.ActionData, ...]:
    """The actions; late are those that were on ``day``."""
    found = [o for o in gathered.outcomes if o.nature == Kind.ACTION and o.id in gathered.actions]
    return tuple(
        data.ActionData(f"A{n}", o.text, a.state, a.owner, a.due, filing.of(o), a.late(day), a.result)
        for n, o in enumerate(found, start=1)
        for a in (gathered.actions[o.id],)
    )


def _outcomes(carnet: Carnet, gathered: WholeRencontre, filing: _Filing) -> tuple[data.OutcomeData, ...]:
    rooms: dict[str | None, str] = {
        s.id: s.name for s in carnet.library.find(Subgroup, rencontre=gathered.rencontre.id)
    }
    return tuple(
        data.OutcomeData(
            o.nature, o.text, filing.of(o), filing.also(o), o.support, o.verbatim, rooms.get(o.subgroup, "")
        )
        for o in gathered.outcomes
        if o.nature not in {Kind.DECISION, Kind.ACTION}
    )
