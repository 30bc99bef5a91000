"""Noting during a rencontre: where and when it was said is known without being asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.domain.rencontre import Subgroup
from facilitator_app.i18n.words import _
from facilitator_app.services import outcomes, rencontres, running

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.domain.course import Course
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.library import Library


def capturing(library: Library, rencontre: Rencontre, said: Outcome, course: Course,
              follow_up: tuple[str, date | None] = ("", None)) -> Edit:  # fmt: skip
    """The edit that notes ``said`` in a rencontre, which then runs. ``follow_up``: who does it, by when.

    What is said while a sequence runs that works on a topic is said of that topic.
    """
    here = library.here()
    days = [h for h in rencontres.half_days(library, rencontre.id) if h.day == here.date()]
    now = rencontres.current_half_day(days, here.date(), here.time().replace(tzinfo=None))
    item = None if course.running is None else course.running.item
    whole = replace(
        said,
        id=library.new_id(),
        rencontre=rencontre.id,
        half_day=None if now is None else now.id,
        agenda_item=None if item is None else item.id,
        topic=said.topic or ("" if item is None else item.topic),
    )
    note = outcomes.noting(library, whole, *follow_up)
    return Edit(note.label, (*running.opening(rencontre), *note.changes))


def changing(library: Library, before: Outcome, after: Outcome) -> Edit:
    """The edit that says something else of a note; one that becomes an action gets its follow-up."""
    if after.nature != before.nature:
        return outcomes.changing_nature(library, before, Kind(after.nature))
    return Edit.between(_("Reclasser"), before, after)


def subgroups_of(library: Library, rencontre: RecordId) -> list[Subgroup]:
    """The subgroups of a rencontre in their order."""
    return sorted(library.find(Subgroup, rencontre=rencontre), key=lambda subgroup: subgroup.rank)


def adding_subgroup(library: Library, rencontre: RecordId, name: str) -> tuple[Edit, Subgroup]:
    """The edit that adds a subgroup after the others, and the subgroup."""
    rank = max((subgroup.rank for subgroup in subgroups_of(library, rencontre)), default=-1) + 1
    subgroup = Subgroup(id=library.new_id(), rencontre=rencontre, name=name, rank=rank)
    return Edit.creating(_("Ajouter {name}").format(name=name), subgroup), subgroup
