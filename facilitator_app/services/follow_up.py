"""What earlier rencontres left to do, rencontre after rencontre: derived from the actions, never copied."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator_app.domain import follow_up
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.follow_up import Review, earlier, open_on
from facilitator_app.domain.identity import pair
from facilitator_app.domain.outcome import Progression
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.words import _
from facilitator_app.services import actions

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from facilitator_app.domain.edit import Change
    from facilitator_app.domain.follow_up import Step
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.outcome import Action
    from facilitator_app.services.actions import FollowedAction
    from facilitator_app.services.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """An action as a rencontre found or left it, for its documents.

    ``text`` is what is to be done, ``comment`` what the rencontre said of it, ``result`` what came of it once closed;
    ``late`` is said of the day of that rencontre; ``reference`` is that of the rencontre which decided it.
    """

    action: RecordId
    text: str
    owner: str
    due: date | None
    state: str
    comment: str
    result: str
    reference: str
    axis: str | None
    late: bool
    internal: bool


def left_open(library: Library, rencontre: Rencontre) -> list[FollowedAction]:
    """What earlier rencontres of the same group left to do, the earliest due first.

    What was closed on the day, or by the rencontre itself, stays on the list, so that a tick stays in sight.
    """
    said = reviews_of(library, rencontre)
    day = rencontre.starts_on or library.today()
    return [
        followed
        for followed in actions.followed_actions(library)
        if earlier(followed.rencontre, rencontre) and (followed.id in said or open_on(followed.action, day))
    ]


def reviews_of(library: Library, rencontre: Rencontre) -> dict[RecordId, Review]:
    """What a rencontre said of actions, by the identity of the action."""
    found = library.find(Review, rencontre=rencontre.id)
    return {review.action: review for review in found if review.action is not None}


def review_at(library: Library, rencontre: Rencontre, action: Action) -> Review:
    """What a rencontre said of an action; an empty review, which is not stored, when it said nothing."""
    identity = pair(rencontre.id, action.id)
    return library.get(Review, identity) or Review(id=identity, rencontre=rencontre.id, action=action.id)


def reviewing(
    library: Library, rencontre: Rencontre, before: Action, after: Action, comment: str | None = None
) -> Edit:
    """The one edit that says what a rencontre makes of an action: the action itself, and the trace it leaves there.

    ``comment``: a word about it; ``None`` leaves what was said. An empty edit when nothing changes.
    """
    label = actions.label_of(before, after)
    known = review_at(library, rencontre, before)
    said = known.comment if comment is None else comment
    moved = Edit.between(label, before, after)
    if not moved.changes and said == known.comment:
        return moved
    trace = replace(known, day=_day_within(rencontre, library.today()), state=after.state, due=after.due, comment=said)
    return Edit(label, (*moved.changes, *_written(library, label, known, trace)))


def moving_at(library: Library, rencontre: Rencontre, action: Action, state: str) -> Edit:
    """The edit that says, at a rencontre, how far an action is."""
    return reviewing(library, rencontre, action, action.moved(state, library.today()))


def commenting(library: Library, review: Review, comment: str) -> Edit:
    """The edit that puts a word on what a rencontre said of an action."""
    rencontre = library.get(Rencontre, review.rencontre) if review.rencontre else None
    followed = actions.followed_action(library, review.action) if review.action else None
    if rencontre is None or followed is None:
        return Edit(_("Suivre l’action"), ())
    return reviewing(library, rencontre, followed.action, followed.action, comment)


def history(library: Library, followed: FollowedAction) -> tuple[Step, ...]:
    """All that happened to an action: where it was decided, each rencontre that had it on its agenda, its end."""
    others = library.find(Rencontre, group=followed.rencontre.group)
    reviews = library.find(Review, action=followed.id)
    return follow_up.history(followed.action, followed.rencontre, others, reviews, library.today())


def reviewed(library: Library, rencontre: Rencontre) -> tuple[Followed, ...]:
    """What a rencontre says of the actions of earlier ones: open on its day, or closed since the one before it."""
    day = rencontre.starts_on or library.today()
    every = library.find(Rencontre, group=rencontre.group)
    dates = {other.id: other.starts_on for other in every}
    since = max((d for other in every if earlier(other, rencontre) and (d := other.starts_on)), default=day)
    said: dict[RecordId, list[Review]] = {}
    for review in library.find(Review):
        if review.action is not None and review.rencontre in dates:
            said.setdefault(review.action, []).append(review)
    return tuple(
        _as_of(followed, rencontre, day, said.get(followed.id, ()))
        for followed in actions.followed_actions(library)
        if earlier(followed.rencontre, rencontre)
        and (_standing(followed.action, since) or any(r.rencontre == rencontre.id for r in said.get(followed.id, ())))
    )


def _standing(action: Action, since: date) -> bool:
    return action.unfinished or (action.closed_on is not None and action.closed_on > since)


def _as_of(followed: FollowedAction, rencontre: Rencontre, day: date, reviews: Iterable[Review]) -> Followed:
    action, outcome = followed.action, followed.outcome
    own = next((review for review in reviews if review.rencontre == rencontre.id), None)
    state, due = _stood(action, own, day, reviews)
    late = due is not None and due < day and state in {Progression.OPEN, Progression.UNDER_WAY}
    closed_here = not action.unfinished and state == action.state
    return Followed(
        action=action.id,
        text=outcome.text,
        owner=action.owner,
        due=due,
        state=state,
        comment=own.comment if own else "",
        result=action.result if closed_here else "",
        reference=followed.rencontre.reference,
        axis=outcome.axis,
        late=late,
        internal=outcome.internal,
    )


def _stood(action: Action, own: Review | None, day: date, reviews: Iterable[Review]) -> tuple[str, date | None]:
    """The state and due date of an action at the end of ``day``: what was said then, or by the last who said it."""
    if action.closed_on is not None and action.closed_on <= day:
        return action.state, action.due
    if own is not None:
        return own.state, own.due
    told = sorted((review for review in reviews if review.day is not None), key=lambda review: str(review.day))
    before = [review for review in told if str(review.day) <= str(day)]
    if action.unfinished and len(before) == len(told):
        return action.state, action.due
    if before and before[-1].state in {Progression.OPEN, Progression.UNDER_WAY}:
        return before[-1].state, before[-1].due
    return Progression.OPEN.value, action.due


def _written(library: Library, label: str, known: Review, trace: Review) -> tuple[Change, ...]:
    there = library.get(Review, known.id) is not None
    return (Edit.between(label, known, trace) if there else Edit.creating(label, trace)).changes


def _day_within(rencontre: Rencontre, today: date) -> date:
    """Today while the rencontre lasts, else its nearest day."""
    first = rencontre.starts_on or today
    last = rencontre.ends_on or first
    return min(max(today, first), last)
