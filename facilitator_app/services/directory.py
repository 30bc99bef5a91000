"""Everyone known, kept at hand while a screen is open, so that ten thousand people are found as one types."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator_app.domain.people import Organisation, Person
from facilitator_app.services import people

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known


@dataclass(slots=True)
class Directory:
    """Reads people when they are asked for, or all at once; ``follow`` keeps it right.

    Reading ten thousand takes a third of a second: a screen calls ``people.known_people`` in a job and gives the
    list to ``fill``.
    """

    library: Library
    everyone: list[Known] = field(default_factory=list)
    """In the order of a French list; empty until ``fill``."""
    filled: bool = False
    _met: dict[RecordId, Known] = field(default_factory=dict)
    _places: dict[RecordId, str] = field(default_factory=dict)
    """The names of organisations: a sheet has many people from few of them."""

    def fill(self, everyone: Sequence[Known]) -> None:
        """Remember everyone."""
        self.everyone, self.filled = list(everyone), True
        self._met = {known.id: known for known in everyone}

    def people(self, wanted: Collection[RecordId]) -> list[Known]:
        """The people of these identities, in the order of a French list; those in the bin are left out."""
        found = (self._met.get(person) or self._read(person) for person in wanted)
        return sorted((known for known in found if known is not None), key=people.by_name)

    def find(self, typed: str, most: int) -> list[Known]:
        """The first ``most`` whose name or organisation begins like each word typed, names first."""
        return people.likeliest(self.everyone, typed, most)

    def follow(self, edit: Edit) -> None:
        """Read again who is no longer what they were."""
        touched = {change.record_id for change in edit.changes if change.kind == Person.kind}
        renamed = {change.record_id for change in edit.changes if change.kind == Organisation.kind}
        for organisation in renamed:
            self._places.pop(organisation, None)
        if renamed:
            touched |= {known.id for known in self._met.values() if known.person.organisation in renamed}
        for person in touched:
            self._forget(person)
            known = self._read(person)
            if known is not None and self.filled:
                insort(self.everyone, known, key=people.by_name)

    def _forget(self, person: RecordId) -> None:
        old = self._met.pop(person, None)
        if old is not None and self.filled:
            self.everyone.remove(old)

    def _read(self, identity: RecordId) -> Known | None:
        person = self.library.get(Person, identity)
        if person is None:
            return None
        known = people.known_as(person, "" if person.organisation is None else self._place(person.organisation))
        self._met[identity] = known
        return known

    def _place(self, identity: RecordId) -> str:
        if identity not in self._places:
            organisation = self.library.get(Organisation, identity)
            self._places[identity] = "" if organisation is None else organisation.name
        return self._places[identity]
