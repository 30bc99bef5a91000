"""The actions a group has decided: each with what it is and where it comes from, moved on, closed, opened again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Action, Kind, Outcome, Progression
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.folding import folded
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

    @property
    def id(self) -> RecordId:
        """The identity of the action, which is that of its outcome."""
        return self.action.id


def followed_actions(library: Library) -> list[FollowedAction]:
    """Every action of every rencontre, the earliest due first, those without a date last."""
    outcomes = {outcome.id: outcome for outcome in library.find(Outcome, nature=Kind.ACTION.value)}
    meetings = {rencontre.id: rencontre for rencontre in library.find(Rencontre)}
    found = [
        FollowedAction(action, outcomes[action.id], meetings[action.rencontre])
        for action in library.find(Action)
        if action.id in outcomes and action.rencontre in meetings and action.rencontre is not None
    ]
    return sorted(found, key=by_due)


def by_due(followed: FollowedAction) -> tuple[bool, str, str]:
    """The key that puts the earliest due first, and what has no due date last."""
    return followed.action.due is None, str(followed.action.due), followed.rencontre.reference


def followed_action(library: Library, identity: RecordId) -> FollowedAction | None:
    """One action; ``None`` when it, its note or its rencontre lies in the bin, or the note is no action any more."""
    action, outcome = library.get(Action, identity), library.get(Outcome, identity)
    if action is None or outcome is None or outcome.nature != Kind.ACTION or action.rencontre is None:
        return None
    rencontre = library.get(Rencontre, action.rencontre)
    return None if rencontre is None else FollowedAction(action, outcome, rencontre)


def late_count(library: Library) -> int:
    """How many actions are late today."""
    today = library.today()
    return sum(followed.action.late(today) for followed in followed_actions(library))


def moving(action: Action, state: str, today: date) -> Edit:
    """The edit that says how far an action is; closed today when done or dropped, without result when open again."""
    moved = action.moved(state, today)
    return Edit.between(label_of(action, moved), action, moved)


def reopening(action: Action, today: date) -> Edit:
    """The edit that makes a closed action one that is still to be done."""
    return moving(action, Progression.OPEN, today)


def closing(action: Action, result: str, today: date) -> Edit:
    """The edit that closes an action with what came of it."""
    done = replace(action, state=Progression.DONE.value, result=result, closed_on=today)
    return Edit.between(label_of(action, done), action, done)


def label_of(before: Action, after: Action) -> str:
    """What is done to an action that becomes another, as a person reads it."""
    if after.unfinished:
        return _("Suivre l’action") if before.unfinished else _("Rouvrir l’action")
    return _("Abandonner l’action") if after.state == Progression.DROPPED else _("Clore l’action")


def is_mine(action: Action, name: str) -> bool:
    """Whether an action is given to the person of this name, who may be written « Mme Vernhet » or with others."""
    owner, mine = set(folded(action.owner).split()), folded(name).split()
    if not owner or not mine:
        return False
    return owner <= set(mine) or set(mine) <= owner or mine[-1] in owner
