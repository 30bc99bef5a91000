"""Actions under headings: by due date, by owner, by axis, by group."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.i18n.folding import collation_key, folded
from facilitator_app.i18n.words import _, plural
from facilitator_app.services.action_list import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from facilitator_app.services.action_list import ListedAction

_WEEK = 7
_LAST = 9_999

Place: TypeAlias = "tuple[int, str]"
"""Where a heading stands: a rank, then its words as a French list sorts them."""


class Grouping(StrEnum):
    """What the headings are."""

    DUE = "due"
    OWNER = "owner"
    AXIS = "axis"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Group:
    """A heading, and the actions under it: those to be done first."""

    title: str
    actions: tuple[ListedAction, ...]
    late: int

    def words(self) -> str:
        """« Hamid Benali · 3 actions, dont 1 en retard »."""
        count = plural(len(self.actions), _("{n} action"), _("{n} actions"))
        if self.title == _overdue():
            return f"{self.title} · {count}"
        if self.late == len(self.actions):
            count = plural(self.late, _("{n} action en retard"), _("{n} actions en retard"))
        elif self.late:
            count = _("{count}, dont {late} en retard").format(count=count, late=self.late)
        return f"{self.title} · {count}"


def grouped(found: Iterable[ListedAction], by: Grouping, today: date) -> list[Group]:
    """The actions under their headings, in the order in which a person wants to read them."""
    shelves: dict[tuple[Place, str], list[ListedAction]] = {}
    for one in in_order(found):
        shelves.setdefault(_heading(one, by, today), []).append(one)
    return [
        Group(title, tuple(shelf), sum(one.action.late(today) for one in shelf))
        for (_place, title), shelf in sorted(shelves.items(), key=lambda item: item[0][0])
    ]


def _heading(one: ListedAction, by: Grouping, today: date) -> tuple[Place, str]:
    if by is Grouping.OWNER:
        return _by_owner(one)
    if by is Grouping.AXIS:
        return _by_axis(one)
    if by is Grouping.GROUP:
        return (0, folded(one.group)), one.group
    return _by_due(one, today)


def _by_owner(one: ListedAction) -> tuple[Place, str]:
    owner = " ".join(one.action.owner.split())
    return ((0, str(collation_key(owner)[0])), owner) if owner else ((1, ""), _("Sans responsable"))


def _by_axis(one: ListedAction) -> tuple[Place, str]:
    outside = one.followed.outcome.axis == OUTSIDE
    return ((_LAST - outside) if one.axis is None else one.axis, ""), one.axis_text


def _by_due(one: ListedAction, today: date) -> tuple[Place, str]:
    due = one.action.due
    if not one.action.unfinished:
        return (4, ""), _("Closes")
    if due is None:
        return (3, ""), _("Sans échéance")
    if due < today:
        return (0, ""), _overdue()
    return ((1, ""), _("Dans les sept jours")) if (due - today).days <= _WEEK else ((2, ""), _("Plus tard"))


def _overdue() -> str:
    """The heading that says by itself that all below it is late."""
    return _("En retard")
