"""What is noted: the capture line, the board of the axes, and the follow-up that an action begins with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.numbering import numbered
from facilitator_app.domain.outcome import Action, Kind, Outcome, refiled
from facilitator_app.domain.resource import Resource
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.record import Record
    from facilitator_app.services.library import Library


def noting(library: Library, outcome: Outcome, owner: str = "", due: date | None = None) -> Edit:
    """The edit that notes ``outcome`` now; an action gets its follow-up, a resource its sheet.

    ``owner`` and ``due`` are who does an action, by when.
    """
    noted = replace(outcome, noted_at=outcome.noted_at or library.now())
    beside = _beside(noted)
    if isinstance(beside, Action):
        beside = replace(beside, owner=owner, due=due)
    return Edit.creating(_("Consigner"), noted, *([beside] if beside else []))


def reclassifying(outcome: Outcome, axis: str | None) -> Edit:
    """The edit that moves an outcome to another axis; that axis is then no longer a secondary one."""
    return Edit.between(_("Reclasser"), outcome, refiled(outcome, axis))


def changing_nature(library: Library, outcome: Outcome, nature: Kind) -> Edit:
    """The edit that makes an outcome a finding, a decision...; an action gets its follow-up, a resource its sheet.

    A number belongs to the nature it was frozen for: what becomes something else gives it up.
    """
    label = _("Changer la nature")
    changed = replace(outcome, nature=nature.value, number=outcome.number if nature == outcome.nature else 0)
    edit = Edit.between(label, outcome, changed)
    beside = _beside(changed)
    if beside is None or library.get(type(beside), outcome.id) is not None:
        return edit
    return Edit(label, (*edit.changes, *Edit.creating(label, beside).changes))


def deleting(library: Library, outcome: Outcome) -> Edit:
    """The edit that sends an outcome to the bin, with its follow-up and its sheet if it has any."""
    kinds: tuple[type[Record], ...] = (Action, Resource)
    beside = [found for kind in kinds if (found := library.get(kind, outcome.id)) is not None]
    return Edit.deleting(_("Supprimer la note"), outcome, *beside)


def _beside(outcome: Outcome) -> Action | Resource | None:
    """The empty record that goes with an outcome of this nature, under the same identity."""
    if outcome.nature == Kind.ACTION:
        return Action(id=outcome.id, rencontre=outcome.rencontre)
    return Resource(id=outcome.id, rencontre=outcome.rencontre) if outcome.nature == Kind.RESOURCE else None


def outcomes_of(library: Library, rencontre: RecordId) -> list[Outcome]:
    """The outcomes of a rencontre in the order in which they were noted."""
    return sorted(library.find(Outcome, rencontre=rencontre), key=lambda o: str(o.noted_at or ""))


def actions_of(library: Library, rencontre: RecordId) -> dict[RecordId, Action]:
    """The follow-up of each action of a rencontre, by the identity of its outcome."""
    return {action.id: action for action in library.find(Action, rencontre=rencontre)}


def decisions_of(outcomes: list[Outcome], reference: str) -> dict[RecordId, str]:
    """The reference of each decision by its number: D-2026-014-02 is the second of R-2026-014."""
    stem = reference.removeprefix("R-")
    return {identity: f"D-{stem}-{number}" for identity, number in numbered(outcomes, Kind.DECISION).items()}
