"""The facts that every document about a rencontre states: whose it is, its half-days, its group, its axes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.i18n.words import _, spoken
from facilitator_app.reports import minutes_data as data
from facilitator_app.services import funders

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.record_of import WholeRencontre
    from facilitator_app.services.workspace import Carnet


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


def funder_names(carnet: Carnet, rencontre: Rencontre) -> tuple[str, ...]:
    """Who pays for a rencontre."""
    return tuple(funder.name for funder in funders.chosen_for(carnet.library, rencontre))


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
        for axis in axes_in_force(carnet, gathered)
    )


def axes_in_force(carnet: Carnet, gathered: WholeRencontre) -> list[Axis]:
    """The axes of the programme on the first day of the rencontre."""
    return gathered.catalogue.axes_on(gathered.day or carnet.library.today())


def _axis_name(french: str, english: str) -> str:
    return french if spoken() == "fr" else english or french
