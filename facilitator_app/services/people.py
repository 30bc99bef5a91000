"""People and their organisations: find them as they are typed, add them with least data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.rencontre import Answer, Invitation
from facilitator_app.i18n.folding import collation_key, folded
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library

from facilitator_app.domain.identity import pair


@dataclass(frozen=True, slots=True)
class Known:
    """Someone known, with the name of their organisation and the words they are found by."""

    person: Person
    organisation: str
    words: str

    @property
    def id(self) -> RecordId:
        """The identity of the person."""
        return self.person.id


def known_people(library: Library) -> list[Known]:
    """Everyone, in the order of a French list."""
    names = {organisation.id: organisation.name for organisation in library.find(Organisation)}
    found = [_known(person, names.get(person.organisation, "")) for person in library.find(Person)]  # type: ignore[arg-type]  # None has no name
    return sorted(found, key=by_name)


def by_name(known: Known) -> tuple[tuple[str, ...], ...]:
    """The key that sorts people by family name, then first name, as a French list does."""
    return collation_key(known.person.last_name), collation_key(known.person.first_name)


def matching(people: Iterable[Known], typed: str) -> list[Known]:
    """Those whose name or organisation has a word beginning with each word typed; names first, organisations after."""
    wanted = folded(typed).split()
    if not wanted:
        return list(people)
    found = [known for known in people if all(f" {word}" in known.words for word in wanted)]
    first = wanted[0]
    return sorted(found, key=lambda known: not f" {_name_words(known.person)}".count(f" {first}"))


def adding(library: Library, person: Person, organisation: str) -> tuple[Edit, Person]:
    """The edit that adds ``person`` with the organisation of that name, which is added if nobody knows it."""
    made, place = organisation_named(library, organisation)
    whole = Person(**{name: getattr(person, name) for name in _FIELDS}, organisation=place)
    return Edit.creating(_("Ajouter {name}").format(name=whole.full_name), *made, whole), whole


def organisation_named(library: Library, name: str) -> tuple[list[Organisation], RecordId | None]:
    """The organisation of this name (accents and case ignored): what must be added, and its identity."""
    wanted = folded(name)
    if not wanted:
        return [], None
    for organisation in library.find(Organisation):
        if folded(organisation.name) == wanted:
            return [], organisation.id
    added = Organisation(id=library.new_id(), name=name.strip())
    return [added], added.id


def inviting(rencontre: RecordId, people: Sequence[RecordId], answer: Answer = Answer.INVITED) -> Edit:
    """The edit that puts people on the list of a rencontre."""
    invitations = (
        Invitation(id=pair(rencontre, person), rencontre=rencontre, person=person, answer=answer.value)
        for person in people
    )
    return Edit.creating(_("Inscrire à la rencontre"), *invitations)


_FIELDS = ("id", "last_name", "first_name", "function", "profile", "territory", "email", "phone")


def _known(person: Person, organisation: str) -> Known:
    return Known(person, organisation, f" {_name_words(person)} {folded(organisation)} ")


def _name_words(person: Person) -> str:
    return folded(f"{person.last_name} {person.first_name}").replace("-", " ")
