"""People and their organisations: find them as they are typed, add them with least data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.people import Organisation, Person, split_name
from facilitator_app.domain.problem import Problem
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
    found = [known_as(person, names.get(person.organisation, "")) for person in library.find(Person)]  # type: ignore[arg-type]  # None has no name
    return sorted(found, key=by_name)


def by_name(known: Known) -> tuple[tuple[str, ...], ...]:
    """The key that sorts people by family name, then first name, as a French list does; namesakes alike everywhere."""
    return collation_key(known.person.last_name), collation_key(known.person.first_name), (known.id,)


def matching(people: Iterable[Known], typed: str) -> list[Known]:
    """Those whose name or organisation has a word beginning with each word typed; names first, organisations after."""
    wanted = folded(typed).split()
    if not wanted:
        return list(people)
    found = [known for known in people if all(f" {word}" in known.words for word in wanted)]
    first = f" {wanted[0]}"
    return sorted(found, key=lambda known: known.words.find(first) > known.words.find(_ORGANISATION))


def likeliest(people: Iterable[Known], typed: str, most: int) -> list[Known]:
    """The first ``most`` of those that ``matching`` gives, without looking further than needed."""
    wanted = [f" {word}" for word in folded(typed).split()]
    if not wanted:
        return []
    named: list[Known] = []
    others: list[Known] = []
    for known in people:
        if wanted[0] not in known.words or not all(word in known.words for word in wanted):
            continue
        by_their_name = known.words.find(wanted[0]) < known.words.find(_ORGANISATION)
        (named if by_their_name else others).append(known)
        if len(named) == most:
            break
    return [*named, *others][:most]


def adding(library: Library, person: Person, organisation: str) -> tuple[Edit, Person]:
    """The edit that adds ``person`` with the organisation of that name, which is added if nobody knows it."""
    made, place = organisation_named(library, organisation)
    whole = Person(**{name: getattr(person, name) for name in _FIELDS}, organisation=place)
    return Edit.creating(_("Ajouter {name}").format(name=whole.full_name), *made, whole), whole


def placing(library: Library, person: Person, organisation: str) -> Edit:
    """The edit that says which organisation someone comes from, which is added if nobody knows it."""
    label = _("Changer la structure")
    made, place = organisation_named(library, organisation)
    moved = Edit.between(label, person, replace(person, organisation=place))
    return Edit(label, (*Edit.creating(label, *made).changes, *moved.changes))


def removing(library: Library, persons: Sequence[Person]) -> Edit:
    """The edit that sends people to the bin, and takes them off the lists they were invited to.

    ``Problem`` when someone is on an attendance sheet: a sheet must stay what it was.
    """
    for person in persons:
        if library.find(Attendance, person=person.id):
            raise Problem(
                _("{name} figure sur une feuille d’émargement, qui doit rester ce qu’elle était : rien n’a été "
                  "supprimé. Effacez d’abord sa présence dans « Accueillir ».").format(name=person.full_name)
            )  # fmt: skip
    invitations = [i for person in persons for i in library.find(Invitation, person=person.id)]
    return Edit.deleting(_("Supprimer la personne"), *persons, *invitations)


def asking(library: Library, rencontre: RecordId, person: RecordId) -> Edit:
    """The edit that puts someone on the list of a rencontre, as if never asked before."""
    gone = next((i for i in library.in_bin(Invitation, rencontre=rencontre) if i.person == person), None)
    if gone is None:
        return inviting(rencontre, [person])
    label = _("Inscrire à la rencontre")
    fresh = replace(gone, answer=Answer.INVITED.value, answered_at=None)
    return Edit(label, (*Edit.restoring(label, gone).changes, *Edit.between(label, gone, fresh).changes))


def withdrawing(invitations: Sequence[Invitation]) -> Edit:
    """The edit that takes people off the list of a rencontre."""
    return Edit.deleting(_("Retirer de la liste"), *invitations)


def answering(library: Library, invitation: Invitation, answer: Answer) -> Edit:
    """The edit that says what an invited person answered, now."""
    answered = replace(invitation, answer=answer.value, answered_at=library.now())
    return Edit.between(_("Changer la réponse"), invitation, answered)


def joining(library: Library, rencontre: RecordId, typed: str) -> Edit:
    """The edit that adds someone new, typed as "Nom Prénom, structure", and puts them on the list of a rencontre."""
    name, _comma, organisation = typed.partition(",")
    last, first = split_name(name, family_first=True)
    made, person = adding(library, Person(id=library.new_id(), last_name=last, first_name=first), organisation)
    return Edit(made.label, (*made.changes, *inviting(rencontre, [person.id]).changes))


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


_ORGANISATION = " | "
"""Stands between the words of the name and those of the organisation; nobody searches for it."""

_FIELDS = ("id", "last_name", "first_name", "function", "profile", "territory", "email", "phone", "public_since")


def known_as(person: Person, organisation: str) -> Known:
    """Someone with the name of their organisation, ready to be found by their words."""
    return Known(person, organisation, f" {_name_words(person)}{_ORGANISATION}{folded(organisation)} ")


def _name_words(person: Person) -> str:
    return folded(f"{person.last_name} {person.first_name}").replace("-", " ")
