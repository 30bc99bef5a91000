"""What became of the actions that earlier rencontres had decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.outcome import Progression
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import Column, Run, Section, Stack, Table
from facilitator_app.reports.minutes_sections import due_cell, owner_cell, state_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.blocks import Cell
    from facilitator_app.reports.minutes_data import FollowedData, MinutesData


def followed_section(data: MinutesData) -> Section | None:
    """Where each comes from, who does it, by when, how far it is, and what was said of it; ``None`` without any."""
    if not data.followed:
        return None
    title = _("Suivi des actions précédentes")
    shares = {_("Action"): 58, _("Décidée à"): 22, _("Responsable"): 24, _("Échéance"): 20, _("État"): 24}
    columns = tuple(Column(head, share) for head, share in shares.items())
    table = Table(columns, tuple(map(_row, data.followed)), title)
    return Section(title, (table,), tuple(_counts(data.followed)))


def _counts(followed: Sequence[FollowedData]) -> Iterator[str]:
    yield plural(len(followed), _("{n} action"), _("{n} actions"))
    if done := sum(one.state == Progression.DONE for one in followed):
        yield plural(done, _("dont {n} faite"), _("dont {n} faites"))
    if late := sum(one.late for one in followed):
        yield plural(late, _("dont {n} en retard"), _("dont {n} en retard"))


def _row(one: FollowedData) -> tuple[Cell, ...]:
    told: Cell = Stack((one.text, one.comment)) if one.comment.strip() else one.text
    origin = (Run(one.origin, soft=True),)
    return (told, origin, owner_cell(one.owner), due_cell(one.due, late=one.late), state_mark(one.state))
