"""The words that documents share: half-days, hours, states, and text of several paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.domain.outcome import Kind, Progression, Support
from facilitator_app.domain.rencontre import Part
from facilitator_app.i18n.dates import date_span, hour, span, weekday_date
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.typography import NO_BREAK
from facilitator_app.i18n.words import _, capitalised
from facilitator_app.reports.blocks import AxisTile, Item, Items, Quote, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import time

    from facilitator_app.reports.blocks import Block
    from facilitator_app.reports.minutes_data import AxisData, HalfDayData, OutcomeData

_BULLET: Final = re.compile(r"\s*[-–—•*·]\s+")


def part_name(part: str) -> str:
    """The name of a ``Part``: « Matin », « Après-midi », « Soirée »."""
    names = {Part.MORNING: _("Matin"), Part.AFTERNOON: _("Après-midi"), Part.EVENING: _("Soirée")}
    return names.get(Part(part), "") if part in set(Part) else part


def half_day_names(half_days: Sequence[HalfDayData], language: str) -> list[str]:
    """A short name for each half-day, with its day when there are several."""
    if len({half_day.day for half_day in half_days}) < 2:  # noqa: PLR2004 - one day needs no name
        return [part_name(half_day.part) for half_day in half_days]
    return [f"{capitalised(weekday_date(h.day, language))}, {part_name(h.part).lower()}" for h in half_days]


def days(half_days: Sequence[HalfDayData], language: str) -> str:
    """« jeudi 14 mars 2026 », « du 25 au 26 juin 2015 », or "" when no half-day is known."""
    every = sorted(half_day.day for half_day in half_days)
    return date_span(every[0], every[-1], language) if every else ""


def hours(starts: time | None, ends: time | None, language: str) -> str:
    """« 9 h 30 – 12 h 30 », or "" when one of the two is not known."""
    return span(starts, ends, language) if starts is not None and ends is not None else ""


def real_hours(half_day: HalfDayData, language: str) -> str:
    """When a half-day really began and ended, as far as either is known; "" where that is as planned, or unknown."""
    began, ended = half_day.started, half_day.ended
    if began and ended:
        as_planned = (began, ended) == (half_day.starts, half_day.ends)
        return "" if as_planned else _("réel : {hours}").format(hours=hours(began, ended, language))
    if began:
        return _("commencé à {hour}").format(hour=hour(began, language))
    return _("terminé à {hour}").format(hour=hour(ended, language)) if ended else ""


def day_hours(half_days: Sequence[HalfDayData], language: str) -> str:
    """The hours of a rencontre of one day, from its first planned hour to its last."""
    if len({half_day.day for half_day in half_days}) != 1:
        return ""
    starts = [half_day.starts for half_day in half_days if half_day.starts]
    ends = [half_day.ends for half_day in half_days if half_day.ends]
    return hours(min(starts, default=None), max(ends, default=None), language)


def quoted_support(support: str) -> str:
    """Who carries words that stand in quotation marks, "" when nobody noted it."""
    words = {
        Support.ISOLATED: _("propos isolé"),
        Support.SHARED: _("propos partagé"),
        Support.COLLECTIVE: _("propos collectif"),
        Support.DISAGREEMENT: _("objet d’un désaccord"),
    }
    return words.get(Support(support), "") if support in set(Support) else ""


def subgroup_name(name: str) -> str:
    """A subgroup by its name, said to be one unless the name already says so; "" when there is none."""
    said = any(folded(name).startswith(folded(word)) for word in ("atelier", _("atelier")))
    if said or not name:
        return NO_BREAK.join(name.rsplit(" ", 1))
    return _("atelier « {name} »").format(name=name)


def support_word(support: str) -> str:
    """Who carries what was said, "" when nobody noted it."""
    words = {
        Support.ISOLATED: _("isolé"),
        Support.SHARED: _("partagé"),
        Support.COLLECTIVE: _("collectif"),
        Support.DISAGREEMENT: _("désaccord"),
    }
    return words.get(Support(support), "") if support in set(Support) else ""


def progression_word(state: str) -> str:
    """How far an action is."""
    words = {
        Progression.OPEN: _("À faire"),
        Progression.UNDER_WAY: _("En cours"),
        Progression.DONE: _("Faite"),
        Progression.DROPPED: _("Abandonnée"),
    }
    return words[Progression(state)] if state in set(Progression) else state


def presence_word(state: str | None) -> str:
    """The state of a person at a half-day, in words that are the same for everyone; not recorded is not absent."""
    words = {
        Presence.PRESENT: _("présence"),
        Presence.ABSENT: _("absence"),
        Presence.EXCUSED: _("absence excusée"),
        Presence.LEFT: _("départ anticipé"),
        Presence.REPRESENTED: _("suppléance"),
        Presence.REMOTE: _("à distance"),
    }
    return words[Presence(state)] if state in set(Presence) else _("non relevé")


def method_word(method: str) -> str:
    """How a presence was recorded, "" when the list does not know."""
    words = {
        Method.SCREEN: _("à l’écran"),
        Method.PAPER: _("sur papier"),
        Method.REMOTE: _("à distance"),
        Method.IMPORT: _("par import"),
        Method.SIGNED: _("signé à l’écran"),
        Method.ATTESTED: _("attesté par l’animation"),
    }
    return words.get(Method(method), "") if method in set(Method) else ""


def nature_word(nature: str) -> str:
    """The nature of a note, as the capture line names it."""
    words = {
        Kind.FINDING: _("Constat"),
        Kind.PROPOSAL: _("Proposition"),
        Kind.DECISION: _("Décision"),
        Kind.ACTION: _("Action"),
        Kind.RESOURCE: _("Ressource"),
        Kind.QUESTION: _("Question"),
    }
    return words[Kind(nature)] if nature in set(Kind) else nature


def filing(axis: int | None) -> str:
    """What is said instead of an axis. Decided to be outside the axes is one thing, not filed yet another."""
    return _("À classer") if axis is None else _("Hors axes")


def circumstances(outcome: OutcomeData, support: str) -> list[str]:
    """Who carries an outcome, the subgroup that said it, and the other axes it touches."""
    also = [_("aussi axe {number}").format(number=number) for number in outcome.also]
    return [text for text in (support, subgroup_name(outcome.subgroup), *also) if text]


def heard(text: str, source: str = "", axis: int | None = None) -> Quote:
    """Words in quotation marks, which they may have already, and who said them."""
    bare = text.strip().strip('"«»“” \u00a0\u202f')
    return Quote(_("« {words} »").format(words=bare), f"— {source}" if source else "", axis)


def quotation(outcome: OutcomeData) -> Quote:
    """Words heard in the room, with who spoke and who carries them."""
    said = (outcome.voice, *circumstances(outcome, quoted_support(outcome.support)))
    return heard(outcome.text, ", ".join(filter(None, said)), outcome.axis)


def shortened(text: str, limit: int) -> str:
    """``text``, cut with an ellipsis beyond ``limit`` characters: a form has no room for more."""
    return text if len(text) <= limit else f"{text[:limit].rstrip()}…"


def paragraphs(text: str, *, lead: bool = False) -> Iterator[Block]:
    """What somebody typed in several lines: paragraphs, and lists where lines begin with a dash or a dot."""
    listed: list[Item] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if found := _BULLET.match(line):
            listed.append(Item(line[found.end() :]))
            continue
        if listed:
            yield Items(tuple(listed), lead=lead)
            listed = []
        yield Text(line, lead=lead)
    if listed:
        yield Items(tuple(listed), lead=lead)


def axis_tiles(axes: Sequence[AxisData], *, ahead: bool) -> tuple[AxisTile, ...]:
    """The tiles of the axes; before the rencontre is held (``ahead``) an axis is planned, not treated."""

    def state(axis: AxisData) -> str:
        if not axis.treated:
            return _("non prévu") if ahead else _("non traité")
        return _("prévu") if ahead else _("traité")

    return tuple(AxisTile(axis.number, axis.short_name, axis.treated, state(axis)) for axis in axes)
