"""The first parts of a compte rendu: the essential, the objectives, the decisions and the actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.outcome import Progression
from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import AxisMark, Column, Item, Items, Run, Section, Stack, StateMark, Table
from facilitator_app.reports.minutes_data import OUTSIDE
from facilitator_app.reports.wording import filing, paragraphs, progression_word, support_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from facilitator_app.reports.blocks import Cell, Words
    from facilitator_app.reports.minutes_data import ActionData, DecisionData, MinutesData


def essential_section(data: MinutesData) -> Section | None:
    """The essential, set apart; ``None`` when nobody has written it."""
    blocks = tuple(paragraphs(data.essential, lead=True))
    return Section(_("L’essentiel"), blocks, set_apart=True) if blocks else None


def objectives_section(data: MinutesData) -> Section | None:
    """What the rencontre was for."""
    blocks = tuple(paragraphs(data.objectives))
    return Section(_("Objectifs"), blocks) if blocks else None


def decisions_section(data: MinutesData) -> Section | None:
    """The decisions, each with its axis, how it was taken, and the reference that it keeps."""
    if not data.decisions:
        return None
    count = plural(len(data.decisions), _("{n} décision"), _("{n} décisions"))
    return Section(_("Décisions"), (decision_items(data, data.decisions),), (count, *_provisional(data)))


def decision_items(data: MinutesData, decisions: Sequence[DecisionData]) -> Items:
    """These decisions as a numbered list."""
    names = {axis.number: axis.short_name for axis in data.axes}
    return Items(tuple(Item(d.text, d.number, _decision_note(d, names)) for d in decisions), numbered=True)


def _provisional(data: MinutesData) -> Iterator[str]:
    """Said once of a draft: a number may change until the minutes are closed."""
    if not data.draft or all(decision.reference for decision in data.decisions):
        return
    frozen = any(decision.reference for decision in data.decisions)
    yield _("numéros provisoires sans référence") if frozen else _("numéros provisoires")


def _decision_note(decision: DecisionData, names: dict[int, str]) -> Words:
    how = [text for text in (support_word(decision.support), decision.vote, decision.reference) if text]
    if decision.axis is None or decision.axis == OUTSIDE:
        return " · ".join([filing(decision.axis), *how])
    axis = _("Axe {number}").format(number=decision.axis)
    name = Run(f" {names.get(decision.axis, '')}", axis=decision.axis)
    return (Run(axis, strong=True, axis=decision.axis), name, Run("".join(f" · {text}" for text in how)))


def actions_section(data: MinutesData) -> Section | None:
    """The actions, with their owner, due date, state, and what came of them."""
    if not data.actions:
        return None
    axis = 13 if any(not action.axis for action in data.actions) else 9
    shares = {_("N°"): 7, _("Action"): 51, _("Responsable"): 24, _("Échéance"): 20, _("Axe"): axis, _("État"): 26}
    columns = tuple(Column(head, share) for head, share in shares.items())
    table = Table(columns, tuple(map(_action_row, data.actions)), _("Actions"))
    return Section(_("Actions"), (table,), tuple(_action_counts(data.actions)))


def _action_counts(actions: Sequence[ActionData]) -> Iterator[str]:
    yield plural(len(actions), _("{n} action"), _("{n} actions"))
    if done := sum(action.state == Progression.DONE for action in actions):
        yield plural(done, _("dont {n} faite"), _("dont {n} faites"))
    if late := sum(action.late for action in actions):
        yield plural(late, _("dont {n} en retard"), _("dont {n} en retard"))


def _action_row(action: ActionData) -> tuple[Cell, ...]:
    axis: Cell = AxisMark(action.axis) if action.axis else (Run(filing(action.axis), soft=True),)
    due = due_cell(action.due, late=action.late)
    number = (Run(action.number, strong=True),)
    return (number, _told(action), owner_cell(action.owner), due, axis, state_mark(action.state))


def _told(action: ActionData) -> Cell:
    """What must be done, then what came of it."""
    if not action.result.strip():
        return action.text
    said = _("Résultat : {result}") if action.state == Progression.DONE else _("Suite donnée : {result}")
    return Stack((action.text, said.format(result=action.result)))


def owner_cell(owner: str) -> Cell:
    """Who does an action, or that nobody was said to."""
    return owner or (Run(_("à préciser"), soft=True),)


def due_cell(due: date | None, *, late: bool) -> Cell:
    """By when an action is due, and whether that is over."""
    if due is None:
        return (Run(_("à préciser"), soft=True),)
    day = short_date(due)
    return Stack((day, (Run(_("en retard"), strong=True),))) if late else day


def state_mark(state: str) -> StateMark:
    """How far an action is, as a disc and its word."""
    done = {Progression.UNDER_WAY.value: 0.5, Progression.DONE.value: 1.0}
    return StateMark(done.get(state, 0), progression_word(state))
