"""What became of an action from one rencontre to the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from facilitator_app.domain.identity import RecordId, derived
from facilitator_app.domain.outcome import Action
from facilitator_app.domain.record import Record
from facilitator_app.domain.rencontre import Rencontre

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Record):
    """What a later rencontre said of an action; the identity is ``pair(rencontre, action)``.

    ``state`` is a ``Progression`` and ``due`` the due date as they were left on that ``day``.
    """

    kind: ClassVar[str] = "review"

    rencontre: RecordId | None = None
    action: RecordId | None = None
    day: date | None = None
    state: str = ""
    due: date | None = None
    comment: str = ""


class Moment(StrEnum):
    """What happened to an action at one moment of its life."""

    DECIDED = "decided"
    REVIEWED = "reviewed"
    CARRIED = "carried"
    """It was on the agenda, and nobody said anything of it."""
    AHEAD = "ahead"
    """It is on the agenda of a rencontre that is still to come, or is today."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the history of an action; ``rencontre`` is ``None`` where it was closed outside any."""

    moment: Moment
    day: date | None
    rencontre: Rencontre | None = None
    state: str = ""
    due: date | None = None
    text: str = ""


def earlier(one: Rencontre, other: Rencontre) -> bool:
    """Whether ``one`` is a rencontre of the same group that began before ``other``; without dates, any other one is."""
    if one.id == other.id or one.group != other.group:
        return False
    return one.starts_on is None or other.starts_on is None or one.starts_on < other.starts_on


def open_on(action: Action, day: date) -> bool:
    """Whether somebody still had to do the action when ``day`` began."""
    return action.unfinished or (action.closed_on is not None and action.closed_on >= day)


def sequence_id(rencontre: RecordId) -> RecordId:
    """The identity of the sequence where a rencontre looks at what was left to do: two laptops make the same one."""
    return derived("follow_up_sequence", rencontre)


def history(
    action: Action, origin: Rencontre, others: Iterable[Rencontre], reviews: Iterable[Review], today: date
) -> tuple[Step, ...]:
    """All that happened to an action, in the order of time; of the rencontres to come, only the next one is told."""
    said = {review.rencontre: review for review in reviews}
    steps = [Step(moment=Moment.DECIDED, day=origin.starts_on, rencontre=origin)]
    closing = _closing(action)
    later = [other for other in others if other.id in said or (origin.starts_on and earlier(origin, other))]
    for rencontre in sorted(later, key=lambda r: (r.starts_on is None, str(r.starts_on), r.reference)):
        review = said.get(rencontre.id)
        if review is not None and closing is not None and review.state == action.state:
            closing = replace(closing, rencontre=rencontre)
        step = _carried(action, rencontre, today) if review is None else _reviewed(rencontre, review)
        if step is not None and not _told_by(closing, step):
            steps.append(step)
    return (*_up_to_next(steps), *((closing,) if closing else ()))


def _reviewed(rencontre: Rencontre, review: Review) -> Step:
    return Step(moment=Moment.REVIEWED, day=review.day or rencontre.starts_on, rencontre=rencontre,
                state=review.state, due=review.due, text=review.comment)  # fmt: skip


def _carried(action: Action, rencontre: Rencontre, today: date) -> Step | None:
    """What is told of a rencontre that said nothing: nothing when it has no date, or the action was closed before."""
    day = rencontre.starts_on
    if day is None or not open_on(action, day):
        return None
    return Step(moment=Moment.CARRIED if day < today else Moment.AHEAD, day=day, rencontre=rencontre)


def _closing(action: Action) -> Step | None:
    if action.unfinished:
        return None
    return Step(moment=Moment.CLOSED, day=action.closed_on, state=action.state, text=action.result)


def _told_by(closing: Step | None, step: Step) -> bool:
    """Whether the closing already says all that a rencontre said."""
    if closing is None:
        return False
    if step.moment is not Moment.REVIEWED:
        return step.day == closing.day
    return step.rencontre == closing.rencontre and step.text in {"", closing.text}


def _up_to_next(steps: list[Step]) -> Iterator[Step]:
    for step in steps:
        yield step
        if step.moment is Moment.AHEAD:
            return
