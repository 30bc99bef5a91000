"""Who a line of a list is: someone already known, someone new, or someone new who resembles somebody."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _
from facilitator_app.services import people

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known

_DETAILS = ("function", "profile", "territory", "email", "phone", "public_since")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a line of a list says of someone; "" where it says nothing, ``None`` where it says no agreement."""

    last_name: str
    first_name: str = ""
    organisation: str = ""
    function: str = ""
    profile: str = ""
    territory: str = ""
    email: str = ""
    phone: str = ""
    public_since: date | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """Who an entry turned out to be. ``edit`` adds or completes them; ``like`` is somebody they resemble."""

    known: Known
    edit: Edit
    new: bool
    like: Known | None = None


class Register:
    """Everyone known here, and those whom the lines read so far have brought."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._names: dict[tuple[str, ...], list[Known]] = {}
        self._addresses: dict[str, Known] = {}
        self._organisations = {folded(o.name): o.id for o in library.find(Organisation)}
        for known in people.known_people(library):
            self._keep(known)

    def meet(self, entry: Entry) -> Meeting:
        """Who ``entry`` is.

        The same name with the same organisation, or with one of the two unknown, or with the same address, is the
        same person: what was not known of them is completed. The same name elsewhere, or the same address under
        another name (a shared mailbox), is someone new who resembles somebody.
        """
        namesakes = self._names.get(_name_key(entry.last_name, entry.first_name), [])
        same = next(iter(sorted(_same(namesakes, entry), key=lambda known: not _same_place(known, entry))), None)
        if same is not None:
            return self._completed(same, entry)
        like = next(iter(namesakes), None) or self._addresses.get(entry.email.casefold())
        return self._added(entry, like)

    def _completed(self, known: Known, entry: Entry) -> Meeting:
        label = _("Compléter {name}").format(name=known.person.full_name)
        missing = {name: getattr(entry, name) for name in _DETAILS if not getattr(known.person, name)}
        made: list[Organisation] = []
        place, organisation = known.person.organisation, known.organisation
        if place is None and entry.organisation:
            made, place = self._organisation(entry.organisation)
            organisation = entry.organisation
        whole = replace(known.person, organisation=place, **missing)
        changes = (*Edit.creating(label, *made).changes, *Edit.between(label, known.person, whole).changes)
        self._forget(known)
        return Meeting(self._keep(people.known_as(whole, organisation)), Edit(label, changes), new=False)

    def _added(self, entry: Entry, like: Known | None) -> Meeting:
        made, place = self._organisation(entry.organisation)
        details = {name: getattr(entry, name) for name in _DETAILS}
        person = Person(
            id=self._library.new_id(),
            last_name=entry.last_name,
            first_name=entry.first_name,
            organisation=place,
            **details,
        )
        edit = Edit.creating(_("Ajouter {name}").format(name=person.full_name), *made, person)
        return Meeting(self._keep(people.known_as(person, entry.organisation)), edit, new=True, like=like)

    def _organisation(self, name: str) -> tuple[list[Organisation], RecordId | None]:
        """The organisation of this name: what must be added, and its identity."""
        wanted = folded(name)
        if not wanted:
            return [], None
        if wanted in self._organisations:
            return [], self._organisations[wanted]
        added = Organisation(id=self._library.new_id(), name=name)
        self._organisations[wanted] = added.id
        return [added], added.id

    def _keep(self, known: Known) -> Known:
        person = known.person
        self._names.setdefault(_name_key(person.last_name, person.first_name), []).append(known)
        if person.email:
            self._addresses[person.email.casefold()] = known
        return known

    def _forget(self, known: Known) -> None:
        self._names[_name_key(known.person.last_name, known.person.first_name)].remove(known)


def _name_key(last_name: str, first_name: str) -> tuple[str, ...]:
    """The words of a name in any order: "DUPONT Étienne" is "Etienne Dupont"."""
    return tuple(sorted(folded(f"{last_name} {first_name}").replace("-", " ").split()))


def _same(namesakes: Iterable[Known], entry: Entry) -> list[Known]:
    return [
        known
        for known in namesakes
        if _same_place(known, entry)
        or not known.organisation
        or not entry.organisation
        or (entry.email and known.person.email.casefold() == entry.email.casefold())
    ]


def _same_place(known: Known, entry: Entry) -> bool:
    return folded(known.organisation) == folded(entry.organisation)
