"""Reads the records that a search found, group by group, and says of each what a person needs to know it again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.domain.minutes import AxisSynthesis
from facilitator_app.domain.outcome import Action, Kind, Outcome
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.domain.resource import Resource
from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.words import _
from facilitator_app.services.search_found import Found, Told, found_as
from facilitator_app.storage import records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.record import Record
    from facilitator_app.domain.searching import Term
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.storage.database import Work


def group_words() -> dict[str, str]:
    """What each group of results is called, in the order in which they are shown."""
    return {
        "rencontre": _("Rencontres"),
        "person": _("Personnes"),
        "action": _("Actions"),
        "note": _("Notes"),
        "resource": _("Ressources"),
        "agenda_item": _("Déroulés"),
        "axis_synthesis": _("Synthèses par axe"),
    }


@dataclass(slots=True)
class Results:
    """Reads within one unit of work; what is asked of several groups is read once."""

    work: Work
    catalogue: Catalogue
    terms: Sequence[Term]
    _rencontres: dict[RecordId, Rencontre] = field(default_factory=dict)

    def of(self, group: str, ids: Sequence[RecordId]) -> tuple[Found, ...]:
        """The results of one group, in this order; a record that has just gone to the bin is left out."""
        readers: dict[str, Callable[[Sequence[RecordId]], Iterator[tuple[RecordId, Told, RecordId | None]]]] = {
            "rencontre": self._of_rencontres,
            "person": self._of_people,
            "agenda_item": self._of_agenda,
            "axis_synthesis": self._of_syntheses,
        }
        told = {record: (said, of) for record, said, of in readers.get(group, self._of_outcomes)(ids)}
        self._meet(of for _said, of in told.values())
        return tuple(
            found_as(group, record, told[record][0], self.terms, self._rencontres.get(told[record][1] or record))
            for record in ids
            if record in told
        )

    def _meet(self, wanted: Iterator[RecordId | None]) -> None:
        new = {identity for identity in wanted if identity is not None} - self._rencontres.keys()
        if new:
            self._rencontres |= records.among(self.work, Rencontre, new)

    def _of_rencontres(self, ids: Sequence[RecordId]) -> Iterator[tuple[RecordId, Told, RecordId | None]]:
        found = records.among(self.work, Rencontre, ids)
        groups = records.among(self.work, WorkingGroup, _pointed(found, "group"))
        for rencontre in found.values():
            group = groups[rencontre.group].name if rencontre.group in groups else ""
            beside = (rencontre.reference, _day(rencontre), rencontre.place)
            quoted = (rencontre.essential, rencontre.objectives, group, rencontre.facilitators)
            title = rencontre.title or _("Rencontre sans titre")
            yield rencontre.id, Told(title=title, beside=beside, quoted=quoted), rencontre.id

    def _of_people(self, ids: Sequence[RecordId]) -> Iterator[tuple[RecordId, Told, RecordId | None]]:
        found = records.among(self.work, Person, ids)
        places = records.among(self.work, Organisation, _pointed(found, "organisation"))
        for person in found.values():
            place = places[person.organisation].name if person.organisation in places else ""
            title = person.full_name or _("Sans nom")
            yield person.id, Told(title=title, beside=(place, person.function)), None

    def _of_outcomes(self, ids: Sequence[RecordId]) -> Iterator[tuple[RecordId, Told, RecordId | None]]:
        found = records.among(self.work, Outcome, ids)
        actions, resources = records.among(self.work, Action, ids), records.among(self.work, Resource, ids)
        self._meet(outcome.rencontre for outcome in found.values())
        for outcome in found.values():
            told = self._outcome(outcome, actions.get(outcome.id), resources.get(outcome.id))
            yield outcome.id, told, outcome.rencontre

    def _outcome(self, outcome: Outcome, action: Action | None, resource: Resource | None) -> Told:
        title, quoted = outcome.text, [outcome.topic]
        grouped = outcome.nature in {Kind.ACTION, Kind.RESOURCE}  # the title of the group says it
        nature = "" if grouped else self.catalogue.label("outcome_kind", outcome.nature)
        beside = [nature, self.catalogue.axis_label(outcome.axis)]
        if action is not None:
            due = _("avant le {day}").format(day=plain_date(action.due)) if action.due else ""
            beside += [action.owner, due]
            quoted.append(action.result)
        if resource is not None:
            title = resource.title or outcome.text
            beside.append(resource.territory)
            quoted += [outcome.text, resource.transferability, resource.contact, resource.link]
        beside.append(self._title_of(outcome.rencontre))
        return Told(title=title, beside=beside, quoted=quoted, nature=outcome.nature)

    def _of_agenda(self, ids: Sequence[RecordId]) -> Iterator[tuple[RecordId, Told, RecordId | None]]:
        found = records.among(self.work, AgendaItem, ids)
        self._meet(item.rencontre for item in found.values())
        for item in found.values():
            axis = self.catalogue.axis_label(item.axis) if item.axis else ""
            title = item.title or _("Séquence sans titre")
            beside = (axis, self._title_of(item.rencontre))
            yield item.id, Told(title=title, beside=beside, quoted=(item.topic,)), item.rencontre

    def _of_syntheses(self, ids: Sequence[RecordId]) -> Iterator[tuple[RecordId, Told, RecordId | None]]:
        found = records.among(self.work, AxisSynthesis, ids)
        self._meet(synthesis.rencontre for synthesis in found.values())
        for synthesis in found.values():
            beside = (self.catalogue.axis_label(synthesis.axis), self._title_of(synthesis.rencontre))
            yield synthesis.id, Told(title=synthesis.text, beside=beside), synthesis.rencontre

    def _title_of(self, rencontre: RecordId | None) -> str:
        found = None if rencontre is None else self._rencontres.get(rencontre)
        return "" if found is None else found.title or _("Rencontre sans titre")


def _pointed(found: Mapping[RecordId, Record], name: str) -> set[RecordId]:
    values: set[Any] = {getattr(record, name) for record in found.values()}
    return values - {None}


def _day(rencontre: Rencontre) -> str:
    return "" if rencontre.starts_on is None else plain_date(rencontre.starts_on)
