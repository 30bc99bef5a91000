"""What the home page says: what is next, what is unfinished, what is late, what is to send, that the copy is safe."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.rencontre import State
from facilitator_app.services import actions, attendance, backup_list, exchange_ledger, home_next, rencontres, steps
from facilitator_app.services.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.actions import FollowedAction
    from facilitator_app.services.exchange_ledger import Overview
    from facilitator_app.services.home_next import Next
    from facilitator_app.services.workspace import Carnet

_UNFINISHED, _ACTIONS = 5, 5
"""How many lines a card of the page shows."""
_LOOKED_AT = 30
"""Past rencontres, the latest first, among which unfinished ones are looked for: about a year."""
_SOON_DAYS = 7


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A rencontre that was held and lacks something: the step it waits at, and how many of the five are done."""

    rencontre: Rencontre
    step: str
    done: int


@dataclass(frozen=True, slots=True)
class AxisOfYear:
    """How much was noted on an axis this year; ``number`` is ``None`` outside of the axes."""

    number: int | None
    label: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Everything the page shows on ``today``. ``actions`` are late or due within a week, ``late`` how many are late.

    ``copy_made`` is the latest verified copy, local.
    """

    today: date
    next: Next | None
    unfinished: tuple[Unfinished, ...]
    actions: tuple[FollowedAction, ...]
    late: int
    axes: tuple[AxisOfYear, ...]
    noted: int
    held: int
    exchanges: Overview
    copy_made: datetime | None


def home_of(carnet: Carnet) -> Home:
    """How things stand now. Reads a good part of the file: a screen asks for it in a job."""
    library, today = carnet.library, carnet.library.today()
    every = rencontres.rencontres(library)
    year = [r for r in every if r.starts_on is not None and r.starts_on.year == today.year and r.starts_on <= today]
    pressing = _pressing(carnet, today)
    counts = _counts(carnet, year)
    return Home(
        today=today,
        next=home_next.next_of(carnet, every),
        unfinished=tuple(islice(_unfinished(carnet, every), _UNFINISHED)),
        actions=tuple(pressing[:_ACTIONS]),
        late=sum(followed.action.late(today) for followed in pressing),
        axes=_axes(carnet, counts, today),
        noted=counts.total(),
        held=len(year),
        exchanges=exchange_ledger.overview(carnet),
        copy_made=_copy_made(carnet),
    )


def _unfinished(carnet: Carnet, every: list[Rencontre]) -> Iterator[Unfinished]:
    today = carnet.library.today()
    over = {State.CLOSED.value, State.APPROVED.value}
    past = [r for r in every if r.starts_on is not None and (r.starts_on < today or r.state in over)]
    for rencontre in sorted(past, key=lambda r: str(r.starts_on), reverse=True)[:_LOOKED_AT]:
        found = steps.steps_of(carnet, rencontre, attendance.sheet_of(carnet.library, rencontre.id))
        waiting = next((key for key in steps.STEPS[1:] if found[key] != "done"), None)
        if waiting is not None:
            yield Unfinished(rencontre, waiting, sum(state == "done" for state in found.values()))


def _pressing(carnet: Carnet, today: date) -> list[FollowedAction]:
    """The actions that are late, or due within a week, the earliest due first."""
    return [
        followed
        for followed in actions.followed_actions(carnet.library)
        if followed.action.unfinished
        and followed.action.due is not None
        and (followed.action.due - today).days <= _SOON_DAYS
    ]


def _counts(carnet: Carnet, year: list[Rencontre]) -> Counter[str | None]:
    """Notes by main axis: each is counted once, whatever else it touches."""
    held = {rencontre.id for rencontre in year}
    return Counter(o.axis for o in carnet.library.find(Outcome) if o.rencontre in held and not o.internal)


def _axes(carnet: Carnet, counts: Counter[str | None], today: date) -> tuple[AxisOfYear, ...]:
    catalogue = Catalogue.of(carnet.library)
    in_force = catalogue.axes_on(today)
    shown = [AxisOfYear(axis.number, catalogue.axis_label(axis.code), counts[axis.code]) for axis in in_force]
    outside = AxisOfYear(None, catalogue.axis_label(OUTSIDE), counts[OUTSIDE])
    return (*shown, *([outside] if outside.count else []))


def _copy_made(carnet: Carnet) -> datetime | None:
    return next((copy.made for copy in backup_list.kept_copies(carnet) if copy.made is not None), None)
