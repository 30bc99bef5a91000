"""The parts of a compte rendu: the essential, decisions, actions, and what was said on each axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.outcome import Kind, Progression
from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import (
    AxisMark,
    Column,
    Heading,
    Item,
    Items,
    Quote,
    Run,
    Section,
    Stack,
    StateMark,
    Table,
)
from facilitator_app.reports.minutes_data import OUTSIDE
from facilitator_app.reports.wording import paragraphs, progression_word, quoted_support, subgroup_name, support_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.blocks import Block, Cell, Words
    from facilitator_app.reports.minutes_data import ActionData, DecisionData, MinutesData, OutcomeData


def essential_section(data: MinutesData) -> Section | None:
    """The essential, set apart; ``None`` when nobody has written it."""
    blocks = tuple(paragraphs(data.essential, lead=True))
    return Section(_("L’essentiel"), blocks, set_apart=True) if blocks else None


def objectives_section(data: MinutesData) -> Section | None:
    """What the rencontre was for."""
    blocks = tuple(paragraphs(data.objectives))
    return Section(_("Objectifs"), blocks) if blocks else None


def decisions_section(data: MinutesData) -> Section | None:
    """The decisions, each with its axis and how it was taken."""
    if not data.decisions:
        return None
    names = {axis.number: axis.short_name for axis in data.axes}
    items = tuple(Item(d.text, d.number, _decision_note(d, names)) for d in data.decisions)
    count = plural(len(items), _("{n} décision"), _("{n} décisions"))
    return Section(_("Décisions"), (Items(items, numbered=True),), (count,))


def _decision_note(decision: DecisionData, names: dict[int, str]) -> Words:
    how = [text for text in (support_word(decision.support), decision.vote) if text]
    if decision.axis is None or decision.axis == OUTSIDE:
        return " · ".join([_filing(decision.axis), *how])
    axis = _("Axe {number}").format(number=decision.axis)
    name = Run(f" {names.get(decision.axis, '')}", axis=decision.axis)
    return (Run(axis, strong=True, axis=decision.axis), name, Run("".join(f" · {text}" for text in how)))


def _filing(axis: int | None) -> str:
    """What is said instead of an axis. Decided to be outside the axes is one thing, not filed yet another."""
    return _("À classer") if axis is None else _("Hors axes")


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
    axis = AxisMark(action.axis) if action.axis else (Run(_filing(action.axis), soft=True),)
    owner = action.owner or (Run(_("à préciser"), soft=True),)
    return ((Run(action.number, strong=True),), _told(action), owner, _due(action), axis, _state(action.state))


def _told(action: ActionData) -> Cell:
    """What must be done, then what came of it."""
    if not action.result.strip():
        return action.text
    said = _("Résultat : {result}") if action.state == Progression.DONE else _("Suite donnée : {result}")
    return Stack((action.text, said.format(result=action.result)))


def _due(action: ActionData) -> Cell:
    if action.due is None:
        return (Run(_("à préciser"), soft=True),)
    day = short_date(action.due)
    return Stack((day, (Run(_("en retard"), strong=True),))) if action.late else day


def _state(state: str) -> StateMark:
    done = {Progression.UNDER_WAY.value: 0.5, Progression.DONE.value: 1.0}
    return StateMark(done.get(state, 0), progression_word(state))


def outcome_sections(data: MinutesData) -> Iterator[Section]:
    """A section for each axis something was said on, one for what is outside the axes, one for what nobody filed."""
    for axis in data.axes:
        said = [outcome for outcome in data.outcomes if outcome.axis == axis.number]
        if said:
            yield Section(axis.short_name, tuple(_said(said)), (axis.name,), axis.number)
    outside = [outcome for outcome in data.outcomes if outcome.axis == OUTSIDE]
    if outside:
        yield Section(_filing(OUTSIDE), tuple(_said(outside)))
    known = {axis.number for axis in data.axes} | {OUTSIDE}
    unfiled = [outcome for outcome in data.outcomes if outcome.axis not in known]
    if unfiled:
        yield Section(_filing(None), tuple(_said(unfiled)), (_("Pas encore rangé sous un axe"),))


def _said(outcomes: Sequence[OutcomeData]) -> Iterator[Block]:
    """Under a heading for each nature, the words heard last."""
    headings = {
        Kind.FINDING: _("Constats"),
        Kind.PROPOSAL: _("Propositions"),
        Kind.RESOURCE: _("Ressources et outils"),
        Kind.QUESTION: _("Questions ouvertes"),
    }
    for nature, heading in headings.items():
        items = tuple(Item(_with_portage(o)) for o in outcomes if o.nature == nature and not o.verbatim)
        if items:
            yield Heading(heading)
            yield Items(items)
    for outcome in outcomes:
        if outcome.verbatim:
            yield Quote(_quoted(outcome.text), _source(outcome), outcome.axis)


def _with_portage(outcome: OutcomeData) -> Words:
    """The text, then in grey who carries it, which subgroup said it, and the other axes it touches."""
    more = _circumstances(outcome, support_word(outcome.support))
    return (Run(outcome.text), Run(f" ({', '.join(more)})", soft=True)) if more else outcome.text


def _circumstances(outcome: OutcomeData, support: str) -> list[str]:
    also = [_("aussi axe {number}").format(number=number) for number in outcome.also]
    return [text for text in (support, subgroup_name(outcome.subgroup), *also) if text]


def _quoted(text: str) -> str:
    bare = text.strip().strip('"«»“” \u00a0\u202f')
    return _("« {words} »").format(words=bare)


def _source(outcome: OutcomeData) -> str:
    said = ", ".join(filter(None, (outcome.voice, *_circumstances(outcome, quoted_support(outcome.support)))))
    return f"— {said}" if said else ""
