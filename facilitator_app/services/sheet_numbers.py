"""The row numbers of the sheet: alphabetical until it is on paper, then never another for the same person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import pair
from facilitator_app.domain.rencontre import Answer, Invitation
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from facilitator_app.domain.edit import Change
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library


def stored_numbers(
    library: Library, rencontre: RecordId, invitations: Sequence[Invitation] | None = None
) -> dict[RecordId, int]:
    """The number that paper gave each person; also of those taken off the list since, whose line stays theirs.

    Empty until the sheet has been put on paper. Who has read the ``invitations`` gives them.
    """
    listed = _numbers(library.find(Invitation, rencontre=rencontre) if invitations is None else invitations)
    return _numbers(library.in_bin(Invitation, rencontre=rencontre)) | listed if listed else {}


def row_numbers(listed: Sequence[RecordId], stored: Mapping[RecordId, int]) -> dict[RecordId, int]:
    """The number of everyone ``listed``, who come in the order of a French list.

    Whoever has a number keeps it; others come after the last line of the paper. Where two laptops gave one number
    apart, both show the same person under it, and the other one after.
    """
    kept: dict[int, RecordId] = {}
    for person in sorted(person for person in listed if person in stored):
        kept.setdefault(stored[person], person)
    numbers = {person: number for number, person in kept.items()}
    waiting = [person for person in listed if person not in numbers]
    waiting.sort(key=lambda person: (person not in stored, stored.get(person, 0)))
    last = max(stored.values(), default=0)
    return numbers | {person: last + place for place, person in enumerate(waiting, start=1)}


def keeping(library: Library, rencontre: RecordId, shown: Mapping[RecordId, int]) -> Edit:
    """The edit that keeps the numbers ``shown``; nothing when all are kept already.

    Who was recorded and is on the list no more is put on it again: their line is on the paper.
    """
    label = _("Numéroter la feuille")
    listed = {one.person: one for one in library.find(Invitation, rencontre=rencontre)}
    binned = {one.person: one for one in library.in_bin(Invitation, rencontre=rencontre)}
    changes: list[Change] = []
    for person, number in shown.items():
        before = listed.get(person) or binned.get(person)
        if before is None:
            changes += Edit.creating(label, _invitation(rencontre, person, Answer.INVITED, number)).changes
            continue
        if person not in listed:
            changes += Edit.restoring(label, before).changes
        changes += Edit.between(label, before, replace(before, number=number)).changes
    return Edit(label, tuple(changes))


def listing(
    library: Library, rencontre: RecordId, person: RecordId, answer: Answer, shown: Mapping[RecordId, int]
) -> Edit:
    """The edit that puts someone on the list: on the next line if the sheet is on paper, where the others stay."""
    label = _("Inscrire à la rencontre")
    stored = stored_numbers(library, rencontre)
    if not stored:
        return Edit.creating(label, _invitation(rencontre, person, answer, 0))
    number = stored.get(person, 0)
    if not number or number in shown.values():
        number = max(*stored.values(), *shown.values()) + 1
    fresh = Edit.creating(label, _invitation(rencontre, person, answer, number))
    return Edit(label, (*keeping(library, rencontre, shown).changes, *fresh.changes))


def renumbering(library: Library, rencontre: RecordId) -> Edit:
    """The edit that makes the sheet alphabetical again, after which the paper no longer agrees with it."""
    label = _("Remettre la feuille dans l’ordre alphabétique")
    listed = library.find(Invitation, rencontre=rencontre)
    return Edit(label, tuple(c for one in listed for c in Edit.between(label, one, replace(one, number=0)).changes))


def _numbers(invitations: Sequence[Invitation]) -> dict[RecordId, int]:
    return {one.person: one.number for one in invitations if one.person is not None and one.number}


def _invitation(rencontre: RecordId, person: RecordId, answer: Answer, number: int) -> Invitation:
    identity = pair(rencontre, person)
    return Invitation(id=identity, rencontre=rencontre, person=person, answer=answer.value, number=number)
