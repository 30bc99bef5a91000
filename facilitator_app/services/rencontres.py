"""Rencontres: plan one, find it by its reference, see how far it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.follow_up import sequence_id
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import HalfDay, Rencontre, State, part_of, split_day
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library
    from facilitator_app.services.workspace import Owner

_REFERENCE = re.compile(r"R-(\d{4})-(\d{3,})")
_LEAST_PREFIX = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is known of a rencontre when it is planned; ``axes`` are codes, ``starts`` and ``ends`` hours."""

    title: str
    day: date | None = None
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    region: str = ""
    format: str = "rencontre_regionale"
    axes: tuple[str, ...] = ()


def planned(library: Library, owner: Owner, plan: Plan) -> tuple[Edit, Rencontre]:
    """The edit that adds the rencontre, with the half-days of its day, and the rencontre."""
    year = (plan.day or library.today()).year
    rencontre = Rencontre(
        id=library.new_id(),
        reference=next_reference(library, year),
        title=plan.title,
        format=plan.format,
        group=owner.group,
        region=plan.region or owner.region,
        starts_on=plan.day,
        ends_on=plan.day,
        place=plan.place,
        facilitators=owner.name,
        axes=plan.axes,
    )
    days = half_days_between(library, rencontre, plan.starts, plan.ends)
    return Edit.creating(_("Ajouter la rencontre"), rencontre, *days), rencontre


def half_days_between(library: Library, rencontre: Rencontre, starts: time | None, ends: time | None) -> list[HalfDay]:
    """The half-days of the rencontre's first day between two hours; none while the day or an hour is unknown."""
    if rencontre.starts_on is None or starts is None or ends is None or ends <= starts:
        return []
    return [
        HalfDay(
            id=library.new_id(),
            rencontre=rencontre.id,
            day=rencontre.starts_on,
            part=part_of(begin).value,
            starts=begin,
            ends=end,
        )
        for begin, end in split_day(starts, ends)
    ]


def duplicated(library: Library, owner: Owner, rencontre: Rencontre, day: date) -> tuple[Edit, Rencontre]:
    """The same rencontre on another day: facts, half-days and agenda; nobody invited, nothing noted."""
    copy = replace(
        rencontre,
        id=library.new_id(),
        reference=next_reference(library, day.year),
        group=owner.group,
        starts_on=day,
        ends_on=day,
        essential="",
        state=State.PLANNED.value,
    )
    days = [
        replace(d, id=library.new_id(), rencontre=copy.id, day=day, started=None, ended=None)
        for d in half_days(library, rencontre.id)
    ]
    items = [
        replace(i, id=_copied_id(library, i, copy.id), rencontre=copy.id, started_at=None, ended_at=None)
        for i in library.find(AgendaItem, rencontre=rencontre.id)
    ]
    return Edit.creating(_("Dupliquer la rencontre"), copy, *days, *items), copy


def _copied_id(library: Library, item: AgendaItem, copy: RecordId) -> RecordId:
    """The sequence that looks at what was left to do stays that one in the copy."""
    follows_up = item.rencontre is not None and item.id == sequence_id(item.rencontre)
    return sequence_id(copy) if follows_up else library.new_id()


def deleting(*records: Rencontre) -> Edit:
    """The edit that sends rencontres to the bin; all that belongs to them comes back with them."""
    return Edit.deleting(_("Supprimer la rencontre"), *records)


def copied(library: Library, owner: Owner, rencontre: Rencontre) -> tuple[Edit, Rencontre]:
    """The same rencontre, to be held on a day still to choose: today, until somebody says better."""
    return duplicated(library, owner, rencontre, library.today())


def rencontres(library: Library) -> list[Rencontre]:
    """Every rencontre, those without a date first, then the latest first."""
    dated = sorted(library.find(Rencontre), key=lambda r: str(r.starts_on or ""), reverse=True)
    return sorted(dated, key=lambda r: r.starts_on is not None)


def half_days(library: Library, rencontre: RecordId) -> list[HalfDay]:
    """The half-days of a rencontre in the order of time."""
    found = library.find(HalfDay, rencontre=rencontre)
    return sorted(found, key=lambda half_day: (str(half_day.day or ""), str(half_day.starts or "")))


def current_half_day(days: Sequence[HalfDay], today: date, now: time) -> HalfDay | None:
    """The half-day that ``now`` falls in or comes before, on ``today`` if the rencontre is today; else the first."""
    todays = [half_day for half_day in days if half_day.day == today]
    for half_day in todays:
        if half_day.ends is None or now <= half_day.ends:
            return half_day
    if todays:
        return todays[-1]
    return days[0] if days else None


def next_reference(library: Library, year: int) -> str:
    """The next free short reference of a year: R-2026-014 follows R-2026-013, those in the bin included."""
    every = [*library.find(Rencontre), *library.in_bin(Rencontre)]
    used = [found for r in every if (found := _REFERENCE.fullmatch(r.reference)) and int(found[1]) == year]
    return f"R-{year}-{max((int(found[2]) for found in used), default=0) + 1:03}"


def by_reference(library: Library, reference: str) -> Rencontre:
    """The rencontre of this reference, or whose identity begins so; ``Problem`` when none or several do."""
    typed = reference.strip()
    every = library.find(Rencontre)
    found = [r for r in every if r.reference.casefold() == typed.casefold()]
    if not found and len(typed) >= _LEAST_PREFIX:
        found = [r for r in every if r.id.startswith(typed.casefold())]
    if len(found) == 1:
        return found[0]
    if not found:
        raise Problem(_("Aucune rencontre n’a la référence « {reference} » : rien n’a été modifié. La commande "
                        "« rencontre list » montre celles qui existent.").format(reference=typed))  # fmt: skip
    raise Problem(
        _("Plusieurs rencontres répondent à « {reference} » : rien n’a été modifié. Donnez le début d’un identifiant : "
          "{identities}.").format(reference=typed, identities=", ".join(r.id[:8] for r in found))
    )  # fmt: skip
