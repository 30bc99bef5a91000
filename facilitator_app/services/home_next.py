"""The next rencontre, and what is left to prepare for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.rencontre import Answer, State
from facilitator_app.i18n.hours import duration
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import agenda, attendance, follow_up, follow_up_sequence
from facilitator_app.services.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from facilitator_app.domain.agenda import AgendaItem
    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.workspace import Carnet


@dataclass(frozen=True, slots=True)
class ToPrepare:
    """One thing to see to before the day: whether it is done, what it is, how it stands."""

    done: bool
    what: str
    how: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Next:
    """The next rencontre: in how many ``days`` it is (0 today), its axes, its sheet, and what is left to prepare."""

    rencontre: Rencontre
    days: int
    axes: tuple[Axis, ...]
    sheet: Sheet
    left: tuple[ToPrepare, ...]

    @property
    def running(self) -> bool:
        """Whether it has begun."""
        return self.rencontre.state == State.RUNNING


def next_of(carnet: Carnet, every: Iterable[Rencontre]) -> Next | None:
    """The one that runs today, or else the first one to come."""
    today = carnet.library.today()
    over = {State.CLOSED.value, State.APPROVED.value}
    ahead = [(r.starts_on, r) for r in every if r.starts_on is not None and (r.ends_on or r.starts_on) >= today
             and r.state not in over]  # fmt: skip
    if not ahead:
        return None
    day, rencontre = min(ahead, key=lambda pair: (pair[0], pair[1].reference))
    catalogue = Catalogue.of(carnet.library)
    axes = tuple(axis for axis in catalogue.axes_on(day) if axis.code in rencontre.axes)
    sheet = attendance.sheet_of(carnet.library, rencontre.id)
    return Next(rencontre, max((day - today).days, 0), axes, sheet, tuple(_left(carnet, rencontre, sheet)))


def _left(carnet: Carnet, rencontre: Rencontre, sheet: Sheet) -> Iterator[ToPrepare]:
    yield ToPrepare(bool(rencontre.place), _("Choisir le lieu"), rencontre.place)
    axes = plural(len(rencontre.axes), _("{n} axe prévu"), _("{n} axes prévus")) if rencontre.axes else ""
    yield ToPrepare(bool(rencontre.objectives.strip()), _("Dire les objectifs"), axes)
    items = agenda.items_of(carnet.library, rencontre.id)
    yield _agenda(items, sheet)
    yield _guests(sheet)
    taken_up = len(follow_up.left_open(carnet.library, rencontre))
    if taken_up:
        how = plural(taken_up, _("{n} action à reprendre"), _("{n} actions à reprendre"))
        planned = follow_up_sequence.planned_sequence(carnet.library, rencontre.id)
        yield ToPrepare(planned is not None, _("Prévoir le suivi des actions"), how)


def _agenda(items: Sequence[AgendaItem], sheet: Sheet) -> ToPrepare:
    """Whether the sequences fit between the first hour and the last."""
    late = max((_overrun(items, sheet, day) for day in {item.day for item in items}), default=0)
    if late > 0:
        return ToPrepare(done=False, what=_("Caler le déroulé"), how=_("{time} de trop").format(time=duration(late)),
                         late=True)  # fmt: skip
    how = plural(len(items), _("{n} séquence"), _("{n} séquences")) if items else _("aucune séquence")
    return ToPrepare(bool(items), _("Caler le déroulé"), how)


def _overrun(items: Sequence[AgendaItem], sheet: Sheet, day: int) -> int:
    dates = sorted({half_day.day for half_day in sheet.half_days if half_day.day is not None})
    if day >= len(dates):
        return 0
    half_days = [half_day for half_day in sheet.half_days if half_day.day == dates[day]]
    slots = [slot for slot in agenda.slots_of(items, sheet.half_days) if slot.item.day == day]
    return agenda.overrun(slots, half_days) or 0


def _guests(sheet: Sheet) -> ToPrepare:
    asked = [row for row in sheet.rows if row.answer]
    answered = sum(row.answer != Answer.INVITED for row in asked)
    if not asked:
        return ToPrepare(done=False, what=_("Inviter les participants"), how=_("personne encore"))
    answers = plural(answered, _("{n} réponse"), _("{n} réponses"))
    how = f"{plural(len(asked), _('{n} invitation'), _('{n} invitations'))} · {answers}"
    return ToPrepare(done=True, what=_("Inviter les participants"), how=how)
