"""The synthèse de quatre pages: what readers elsewhere need of a rencontre, cut to four pages and saying so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from facilitator_app.domain.outcome import Kind, Progression, Support
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.attendance_section import figures_section
from facilitator_app.reports.blocks import Items, Run, Section, Text
from facilitator_app.reports.cutting import continued, cut, fitting, lines_of, one_line, rest
from facilitator_app.reports.minutes_axes import listed, rests_on
from facilitator_app.reports.minutes_data import OUTSIDE
from facilitator_app.reports.minutes_day import following_words
from facilitator_app.reports.minutes_regional import action_item
from facilitator_app.reports.minutes_resources import resource_item
from facilitator_app.reports.minutes_sections import decision_items
from facilitator_app.reports.wording import filing, paragraphs, quotation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Block
    from facilitator_app.reports.minutes_data import MinutesData, OutcomeData, SynthesisData

_CONTEXT, _ESSENTIAL, _MESSAGE, _CITED = 4, 11, 4, 2
_DECISIONS, _QUOTES, _RESOURCES, _ACTIONS = 9, 6, 7, 9
"""Lines of paper that each part may take: together, with the longest cover, they make four pages."""
_ONE: Final = 2
"""Lines of one entry of a list."""
_GROUPS: Final = 4
_NAME, _TITLE = 50, 110
"""Ordinary characters, in width, of a name and of the title."""


def synthesis_sections(data: MinutesData) -> list[Section]:
    """Context, the essential, a message for each axis, decisions, words heard, resources, figures, what comes next."""
    said = [
        _context(data),
        _essential(data),
        *_messages(data),
        _decisions(data),
        _quotes(data),
        _resources(data),
        figures_section(data, _GROUPS),
        _next_steps(data),
    ]
    return [section for section in said if section]


def brief(data: MinutesData) -> MinutesData:
    """``data`` with what the cover and the tables say of it cut to a few lines."""
    profiles = tuple(replace(group, name=one_line(group.name, _NAME)) for group in data.attendance.profiles)
    axes = tuple(
        replace(axis, short_name=one_line(axis.short_name, _NAME), name=one_line(axis.name, _TITLE))
        for axis in data.axes
    )
    return replace(
        data,
        reference=one_line(data.reference, _NAME),
        title=one_line(data.title, _TITLE),
        application=one_line(data.application, _NAME),
        organisation=one_line(data.organisation, _TITLE),
        led_by=one_line(data.led_by, _NAME),
        format=one_line(data.format, _NAME),
        group=one_line(data.group, _NAME),
        region=one_line(data.region, _NAME),
        place=one_line(data.place, _NAME),
        axes=axes,
        attendance=replace(data.attendance, profiles=profiles),
        facilitators=tuple(one_line(name, _NAME) for name in data.facilitators[:2]),
        funders=tuple(one_line(name, _NAME) for name in data.funders[:3]),
    )


def _context(data: MinutesData) -> Section | None:
    shown = cut(data.objectives, _CONTEXT)
    blocks = (*paragraphs(shown), *continued(data.objectives, shown))
    return Section(_("Contexte et objectifs"), blocks) if shown else None


def _essential(data: MinutesData) -> Section | None:
    shown = cut(data.essential, _ESSENTIAL)
    blocks = (*paragraphs(shown, lead=True), *continued(data.essential, shown))
    return Section(_("L’essentiel"), blocks, set_apart=True) if shown else None


def _messages(data: MinutesData) -> Iterator[Section]:
    """Under each axis its synthesis and what it rests on; where nobody wrote one, what most people carried."""
    for axis in data.axes:
        if blocks := tuple(_message(data, axis.number)):
            yield Section(axis.short_name, blocks, (), axis.number)
    if blocks := tuple(_message(data, OUTSIDE)):
        yield Section(filing(OUTSIDE), blocks)


def _message(data: MinutesData, axis: int) -> Iterator[Block]:
    written = [synthesis for synthesis in data.syntheses if synthesis.axis == axis]
    said = [outcome for outcome in data.shared if outcome.axis == axis and not outcome.verbatim]
    if written:
        yield from _synthesis(written[0])
    elif said:
        yield from _most_carried(said)


def _synthesis(synthesis: SynthesisData) -> Iterator[Block]:
    shown = cut(synthesis.text, _MESSAGE)
    yield from paragraphs(shown)
    yield from continued(synthesis.text, shown)
    if synthesis.cites:
        yield rests_on(synthesis.cites, _CITED)


def _most_carried(said: list[OutcomeData]) -> Iterator[Block]:
    weight = {Support.COLLECTIVE: 0, Support.SHARED: 1}
    messages = [outcome for outcome in said if outcome.nature in {Kind.FINDING, Kind.PROPOSAL}] or said
    ranked = sorted(messages, key=lambda outcome: weight.get(Support(outcome.support), 2) if outcome.support else 2)
    short = [replace(outcome, text=cut(outcome.text, _ONE)) for outcome in ranked]
    kept = fitting(short, lambda outcome: lines_of(outcome.text), _MESSAGE)
    yield from listed(_("Ce qui a été dit"), kept)
    yield from rest(len(said) - len(kept))


def _decisions(data: MinutesData) -> Section | None:
    short = [replace(one, text=cut(one.text, _ONE), vote=one_line(one.vote, _NAME)) for one in data.decisions]
    kept = fitting(short, lambda decision: lines_of(decision.text) + 1, _DECISIONS)
    blocks: tuple[Block, ...] = (decision_items(data, kept), *rest(len(short) - len(kept)))
    count = plural(len(short), _("{n} décision"), _("{n} décisions"))
    return Section(_("Décisions"), blocks, (count,)) if short else None


def _quotes(data: MinutesData) -> Section | None:
    """Short ones first, one of each axis before a second of any."""
    heard = [outcome for outcome in data.shared if outcome.verbatim]
    seen: dict[int | None, int] = {}
    ranked = []
    for outcome in heard:
        seen[outcome.axis] = seen.get(outcome.axis, 0) + 1
        ranked.append((lines_of(outcome.text) > _ONE, seen[outcome.axis], outcome))
    ranked.sort(key=lambda entry: entry[:2])
    short = [replace(outcome, text=cut(outcome.text, _ONE), voice=one_line(outcome.voice, _NAME),
                     subgroup=one_line(outcome.subgroup, _NAME)) for _long, _turn, outcome in ranked]  # fmt: skip
    kept = fitting(short, lambda outcome: lines_of(outcome.text) + 1, _QUOTES)
    blocks: tuple[Block, ...] = (*map(quotation, kept), *rest(len(short) - len(kept)))
    return Section(_("Entendu"), blocks) if short else None


def _resources(data: MinutesData) -> Section | None:
    short = [
        replace(one, title=one_line(one.title, _NAME), text=one_line(one.text, _TITLE), contact="", transferability="",
                territory=one_line(one.territory, _NAME), file="", link=one.link if lines_of(one.link) <= 1 else "")
        for one in data.resources
    ]  # fmt: skip
    items = [resource_item(one) for one in short]
    kept = fitting(items, lambda item: 2 + str(item.note).count("\n") + 1, _RESOURCES)
    blocks: tuple[Block, ...] = (Items(tuple(kept)), *rest(len(items) - len(kept)))
    return Section(_("Ressources"), blocks) if short else None


def _next_steps(data: MinutesData) -> Section | None:
    """What is still to be done, the earliest due first, and the next date."""
    ahead = [action for action in data.actions if action.state in {Progression.OPEN, Progression.UNDER_WAY}]
    ranked = sorted(ahead, key=lambda action: (action.due is None, str(action.due)))
    short = [replace(one, text=cut(one.text, _ONE), owner=one_line(one.owner, _NAME)) for one in ranked]
    kept = fitting(short, lambda action: lines_of(action.text) + 1, _ACTIONS)
    following = one_line(following_words(data), _TITLE)
    blocks: list[Block] = [Items(tuple(map(action_item, kept)), numbered=True)] * bool(kept)
    blocks += rest(len(short) - len(kept))
    blocks += [Text((Run(_("Prochaine rencontre :"), strong=True), Run(f" {following}")))] * bool(following)
    return Section(_("Suites à donner"), tuple(blocks)) if blocks else None
