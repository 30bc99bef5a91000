"""What is noted: the capture line, the board of the axes, and the actions that follow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Action, Kind, Outcome, Progression
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library


@dataclass(frozen=True, slots=True)
class FollowedAction:
    """An action with the outcome that says what it is, and the rencontre it comes from."""

    action: Action
    outcome: Outcome
    rencontre: Rencontre


def noting(library: Library, outcome: Outcome, owner: str = "", due: date | None = None) -> Edit:
    """The edit that notes ``outcome`` now; an action gets its follow-up beside it, with its owner and due date."""
    noted = replace(outcome, noted_at=outcome.noted_at or library.now())
    label = _("Consigner")
    if noted.nature != Kind.ACTION:
        return Edit.creating(label, noted)
    return Edit.creating(label, noted, Action(id=noted.id, rencontre=noted.rencontre, owner=owner, due=due))


def reclassifying(outcome: Outcome, axis: str | None) -> Edit:
    """The edit that moves an outcome to another axis; that axis is then no longer a secondary one."""
    others = tuple(code for code in outcome.also if code != axis)
    return Edit.between(_("Reclasser"), outcome, replace(outcome, axis=axis, also=others))


def changing_nature(library: Library, outcome: Outcome, nature: Kind) -> Edit:
    """The edit that makes an outcome a finding, a decision, an action...; an action gets its follow-up."""
    label = _("Changer la nature")
    edit = Edit.between(label, outcome, replace(outcome, nature=nature.value))
    if nature is Kind.ACTION and library.get(Action, outcome.id) is None:
        follow_up = Edit.creating(label, Action(id=outcome.id, rencontre=outcome.rencontre))
        return Edit(label, (*edit.changes, *follow_up.changes))
    return edit


def deleting(library: Library, outcome: Outcome) -> Edit:
    """The edit that sends an outcome, and its follow-up if it has one, to the bin."""
    action = library.get(Action, outcome.id)
    return Edit.deleting(_("Supprimer la note"), *([outcome, action] if action else [outcome]))


def outcomes_of(library: Library, rencontre: RecordId) -> list[Outcome]:
    """The outcomes of a rencontre in the order in which they were noted."""
    return sorted(library.find(Outcome, rencontre=rencontre), key=lambda o: str(o.noted_at or ""))


def actions_of(library: Library, rencontre: RecordId) -> dict[RecordId, Action]:
    """The follow-up of each action of a rencontre, by the identity of its outcome."""
    return {action.id: action for action in library.find(Action, rencontre=rencontre)}


def followed_actions(library: Library) -> list[FollowedAction]:
    """Every action of every rencontre, the earliest due first, those without a date last."""
    outcomes = {outcome.id: outcome for outcome in library.find(Outcome, nature=Kind.ACTION.value)}
    meetings = {rencontre.id: rencontre for rencontre in library.find(Rencontre)}
    found = [
        FollowedAction(action, outcomes[action.id], meetings[action.rencontre])
        for action in library.find(Action)
        if action.id in outcomes and action.rencontre in meetings and action.rencontre is not None
    ]
    return sorted(found, key=lambda f: (f.action.due is None, str(f.action.due), f.rencontre.reference))


def left_open(library: Library, rencontre: Rencontre) -> list[FollowedAction]:
    """What earlier rencontres of the same group left to do, with what was closed today, so that a tick stays in sight.

    A rencontre is earlier when it began before this one; without dates, every other one counts.
    """
    today = library.today()
    return [
        followed
        for followed in followed_actions(library)
        if _earlier(followed.rencontre, rencontre)
        and (followed.action.unfinished or followed.action.closed_on == today)
    ]


def _earlier(other: Rencontre, rencontre: Rencontre) -> bool:
    if other.id == rencontre.id or other.group != rencontre.group:
        return False
    return other.starts_on is None or rencontre.starts_on is None or other.starts_on < rencontre.starts_on


def reopening(action: Action) -> Edit:
    """The edit that makes a closed action one that is still to be done."""
    again = replace(action, state=Progression.OPEN.value, result="", closed_on=None)
    return Edit.between(_("Rouvrir l’action"), action, again)


def closing(action: Action, result: str, today: date) -> Edit:
    """The edit that closes an action with what came of it."""
    done = replace(action, state=Progression.DONE.value, result=result, closed_on=today)
    return Edit.between(_("Clore l’action"), action, done)


def decisions_of(outcomes: list[Outcome], reference: str) -> dict[RecordId, str]:
    """The reference of each decision, by its order: D-2026-014-02 is the second of R-2026-014."""
    decisions = [outcome for outcome in outcomes if outcome.nature == Kind.DECISION]
    stem = reference.removeprefix("R-")
    return {outcome.id: f"D-{stem}-{number:02}" for number, outcome in enumerate(decisions, start=1)}
