"""The rencontres of the sample workspace as they were planned: facts, half-days, agenda, subgroups, who was asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.agenda import AgendaItem, Priority, rank_after
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.follow_up import sequence_id
from facilitator_app.domain.identity import pair
from facilitator_app.domain.rencontre import Answer, HalfDay, Invitation, Rencontre, Subgroup
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.typed import typed_hour
from facilitator_app.i18n.words import _
from facilitator_app.services import people, rencontres
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.sample_files import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known
    from facilitator_app.services.sample_files import Told
    from facilitator_app.services.workspace import Owner

_PRIORITIES = {"essentielle": Priority.ESSENTIAL, "utile": Priority.USEFUL, "facultative": Priority.OPTIONAL}
_ANSWERS = {"participe": Answer.COMING, "excuse": Answer.EXCUSED, "represente": Answer.REPRESENTED,
            "decline": Answer.DECLINED, "invite": Answer.INVITED}  # fmt: skip
FOLLOW_UP = "suites"
"""How the files call the sequence that looks at what was left to do."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A rencontre with its records by the words that the files call them by."""

    told: Told
    rencontre: Rencontre
    half_days: dict[str, HalfDay]
    items: dict[str, AgendaItem]
    subgroups: dict[str, Subgroup]


def planned(library: Library, owner: Owner, told: Told, day: date) -> Planned:
    """The rencontre as it stands before anyone came; nothing is written yet."""
    axes = Catalogue.of(library).axes_on(day)
    rencontre = Rencontre(
        id=library.new_id(),
        reference=rencontres.next_reference(library, day.year),
        title=told.title,
        format=told.format,
        group=owner.group,
        region=owner.region,
        starts_on=day,
        ends_on=day,
        place=told.place,
        facilitators=told.facilitators,
        objectives="\n".join(told.objectives),
        axes=tuple(axis.code for axis in axes if axis.number in told.axes),
    )
    items = _items(library, rencontre.id, told.key, {str(axis.number): axis.code for axis in axes})
    return Planned(told, rencontre, _half_days(library, rencontre, told), items, _subgroups(library, rencontre, told))


def planning(library: Library, plan: Planned) -> list[Edit]:
    """The edits that add it, sequence after sequence, then put people on its list with what they answered."""
    first = Edit.creating(_("Ajouter la rencontre"), plan.rencontre, *plan.half_days.values(), *plan.subgroups.values())
    items = [Edit.creating(_("Ajouter une séquence"), item) for item in plan.items.values()]
    return [first, *items, Edit.creating(_("Inscrire à la rencontre"), *_invitations(library, plan))]


def acquainted(library: Library) -> dict[tuple[str, str], Known]:
    """Everyone known, by family name and first name as the files write them."""
    return {(known.person.last_name, known.person.first_name): known for known in people.known_people(library)}


def _half_days(library: Library, rencontre: Rencontre, told: Told) -> dict[str, HalfDay]:
    return {
        part: HalfDay(
            id=library.new_id(),
            rencontre=rencontre.id,
            day=rencontre.starts_on,
            part=part,
            starts=typed_hour(hours[0] or ""),
            ends=typed_hour(hours[1] or ""),
        )
        for part, hours in told.half_days.items()
    }


def _subgroups(library: Library, rencontre: Rencontre, told: Told) -> dict[str, Subgroup]:
    return {
        name: Subgroup(id=library.new_id(), rencontre=rencontre.id, name=name, rank=rank)
        for rank, name in enumerate(told.subgroups)
    }


def _items(library: Library, rencontre: RecordId, key: str, axes: Mapping[str, str]) -> dict[str, AgendaItem]:
    found: dict[str, AgendaItem] = {}
    rank = ""
    for line in lines_of("deroules.csv", key):
        rank = rank_after(rank)
        found[line["clé"]] = AgendaItem(
            id=sequence_id(rencontre) if line["clé"] == FOLLOW_UP else library.new_id(),
            rencontre=rencontre,
            rank=rank,
            title=line["titre"],
            minutes=int(line["minutes"]),
            fixed_start=typed_hour(line["heure fixe"]),
            method=line["méthode"],
            axis=axes.get(line["axe"]),
            priority=_PRIORITIES[line["priorité"]].value,
            facilitation=line["animation"],
            material=line["matériel"],
            topic=line["sujet"],
        )
    return found


def _invitations(library: Library, plan: Planned) -> Iterator[Invitation]:
    known = acquainted(library)
    for line in lines_of("presences.csv", plan.told.key):
        person = known[line["nom"], line["prénom"]].id
        answer = next(answer for word, answer in _ANSWERS.items() if folded(line["réponse"]).startswith(word))
        yield Invitation(
            id=pair(plan.rencontre.id, person),
            rencontre=plan.rencontre.id,
            person=person,
            answer=answer.value,
            answered_at=None if answer is Answer.INVITED else library.now(),
        )
