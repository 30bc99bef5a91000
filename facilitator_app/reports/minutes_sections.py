"""The parts of a compte rendu: the essential, decisions, actions, and what was said on each axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.outcome import Kind, Progression
from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import AxisMark, Column, Heading, Item, Items, Quote, Run, Section, StateMark, Table
from facilitator_app.reports.wording import paragraphs, support_word

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
    runs: list[Run] = []
    if decision.axis is not None:
        runs.append(Run(_("Axe {number}").format(number=decision.axis), strong=True, axis=decision.axis))
        runs.append(Run(f" {names.get(decision.axis, '')}", axis=decision.axis))
    how = [text for text in (support_word(decision.support), decision.vote) if text]
    if how:
        runs.append(Run((" · " if runs else "") + " · ".join(how)))
    return tuple(runs)


def actions_section(data: MinutesData) -> Section | None:
    """The actions, with their owner, due date and state."""
    if not data.actions:
        return None
    with_axis = any(action.axis is not None for action in data.actions)
    columns = [Column(_("N°"), 8), Column(_("Action"), 50), Column(_("Responsable"), 25), Column(_("Échéance"), 22)]
    columns += [Column(_("Axe"), 9)] * with_axis + [Column(_("État"), 23)]
    rows = tuple(_action_row(action, data.language, with_axis=with_axis) for action in data.actions)
    done = sum(action.state == Progression.DONE for action in data.actions)
    notes = [plural(len(rows), _("{n} action"), _("{n} actions"))]
    notes += [plural(done, _("dont {n} faite"), _("dont {n} faites"))] * bool(done)
    return Section(_("Actions"), (Table(tuple(columns), rows, _("Actions")),), tuple(notes))


def _action_row(action: ActionData, language: str, *, with_axis: bool) -> tuple[Cell, ...]:
    unknown = (Run(_("à préciser"), soft=True),)
    due = plain_date(action.due, language) if action.due else unknown
    axis: tuple[Cell, ...] = (AxisMark(action.axis) if action.axis is not None else "",)
    number = (Run(action.number, strong=True),)
    return (number, action.text, action.owner or unknown, due, *(axis * with_axis), _state(action.state))


def _state(state: str) -> StateMark:
    states = {
        Progression.OPEN: StateMark(0, _("À faire")),
        Progression.UNDER_WAY: StateMark(0.5, _("En cours")),
        Progression.DONE: StateMark(1, _("Fait")),
        Progression.DROPPED: StateMark(0, _("Abandonné")),
    }
    return states[Progression(state)]


def outcome_sections(data: MinutesData) -> Iterator[Section]:
    """A section for each axis something was said on, then one for what is outside the axes."""
    for axis in data.axes:
        said = [outcome for outcome in data.outcomes if outcome.axis == axis.number]
        if said:
            yield Section(axis.short_name, tuple(_said(said)), (axis.name,), axis.number)
    numbers = {axis.number for axis in data.axes}
    others = [outcome for outcome in data.outcomes if outcome.axis not in numbers]
    if others:
        yield Section(_("Hors axes"), tuple(_said(others)))


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
    more = _circumstances(outcome)
    return (Run(outcome.text), Run(f" ({', '.join(more)})", soft=True)) if more else outcome.text


def _circumstances(outcome: OutcomeData) -> list[str]:
    also = [_("aussi axe {number}").format(number=number) for number in outcome.also]
    subgroup = _("atelier « {name} »").format(name=outcome.subgroup) if outcome.subgroup else ""
    return [text for text in (support_word(outcome.support), subgroup, *also) if text]


def _quoted(text: str) -> str:
    bare = text.strip().strip('"«»“” \u00a0\u202f')
    return _("« {words} »").format(words=bare)


def _source(outcome: OutcomeData) -> str:
    said = ", ".join(filter(None, (outcome.voice, *_circumstances(outcome))))
    return f"— {said}" if said else ""
