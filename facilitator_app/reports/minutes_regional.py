"""The fiche régionale: who met, and by axis what the coordinator brings together with other regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.outcome import Kind, Support
from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.words import _
from facilitator_app.reports.attendance_section import groups_section
from facilitator_app.reports.blocks import Heading, Item, Items, Section
from facilitator_app.reports.minutes_axes import listed, synthesis_blocks
from facilitator_app.reports.minutes_data import OUTSIDE
from facilitator_app.reports.minutes_day import following_section
from facilitator_app.reports.minutes_resources import resource_item
from facilitator_app.reports.minutes_sections import decision_items, essential_section
from facilitator_app.reports.wording import filing, progression_word, quotation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.blocks import Block
    from facilitator_app.reports.minutes_data import ActionData, MinutesData, OutcomeData


def regional_sections(data: MinutesData) -> list[Section]:
    """Who met, the essential, then a part for each axis that has something to say, and what is outside the axes."""
    said = [groups_section(data), essential_section(data), *_axes(data), following_section(data)]
    return [section for section in said if section]


def _axes(data: MinutesData) -> Iterator[Section]:
    for axis in data.axes:
        if blocks := tuple(_on_axis(data, axis.number)):
            yield Section(axis.short_name, blocks, (axis.name,), axis.number)
    numbers = {axis.number for axis in data.axes} | {OUTSIDE}
    if blocks := tuple(_on_axis(data, OUTSIDE)):
        yield Section(filing(OUTSIDE), blocks)
    every = [*(o.axis for o in data.shared), *(d.axis for d in data.decisions), *(a.axis for a in data.actions)]
    unfiled = sorted({*every, *(one.axis for one in data.resources)} - numbers, key=str)
    if blocks := tuple(block for axis in unfiled for block in _on_axis(data, axis)):
        yield Section(filing(None), blocks, (_("Pas encore rangé sous un axe"),))


def _on_axis(data: MinutesData, axis: int | None) -> Iterator[Block]:
    """The synthesis, what was said by nature, disagreements apart, then what was decided."""
    if axis is not None:
        yield from synthesis_blocks(data, axis)
    said = [outcome for outcome in data.shared if outcome.axis == axis]
    yield from _by_nature(data, axis, [o for o in said if o.support != Support.DISAGREEMENT])
    yield from listed(_("Désaccords"), [o for o in said if o.support == Support.DISAGREEMENT])
    yield from _decided(data, axis)


def _by_nature(data: MinutesData, axis: int | None, said: Sequence[OutcomeData]) -> Iterator[Block]:
    plain = [outcome for outcome in said if not outcome.verbatim]
    yield from listed(_("Constats"), [o for o in plain if o.nature == Kind.FINDING])
    yield from listed(_("Propositions"), [o for o in plain if o.nature == Kind.PROPOSAL])
    sheets = tuple(resource_item(one, axis=False) for one in data.resources if one.axis == axis)
    if sheets:
        yield Heading(_("Pratiques et ressources"))
        yield Items(sheets)
    elif not data.resources:
        yield from listed(_("Pratiques et ressources"), [o for o in plain if o.nature == Kind.RESOURCE])
    yield from listed(_("Questions ouvertes"), [o for o in plain if o.nature == Kind.QUESTION])
    for outcome in said:
        if outcome.verbatim:
            yield quotation(outcome)


def _decided(data: MinutesData, axis: int | None) -> Iterator[Block]:
    decisions = [decision for decision in data.decisions if decision.axis == axis]
    actions = tuple(action_item(action) for action in data.actions if action.axis == axis)
    if decisions or actions:
        yield Heading(_("Décisions et actions"))
    if decisions:
        yield decision_items(data, decisions)
    if actions:
        yield Items(actions, numbered=True)


def action_item(action: ActionData) -> Item:
    """An action in a list: its number, what is to be done, then who does it, by when, and how far it is."""
    due = _("pour le {date}").format(date=short_date(action.due)) if action.due else ""
    late = _("en retard") if action.late else ""
    note = " · ".join(filter(None, (action.owner, due, progression_word(action.state).lower(), late)))
    return Item(action.text, action.number, note)
