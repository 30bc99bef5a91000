"""The words that documents share: half-days, hours, states, and text of several paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.outcome import Support
from facilitator_app.domain.rencontre import Part
from facilitator_app.i18n.dates import date_span, span, weekday_date
from facilitator_app.i18n.words import _
from facilitator_app.reports.blocks import Item, Items, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import time

    from facilitator_app.reports.blocks import Block
    from facilitator_app.reports.minutes_data import HalfDayData

_BULLET: Final = re.compile(r"\s*[-–—•*·]\s+")


def part_name(part: str) -> str:
    """The name of a ``Part``: « Matin », « Après-midi », « Soirée »."""
    names = {Part.MORNING: _("Matin"), Part.AFTERNOON: _("Après-midi"), Part.EVENING: _("Soirée")}
    return names.get(Part(part), "") if part in set(Part) else part


def half_day_names(half_days: Sequence[HalfDayData], language: str) -> list[str]:
    """A short name for each half-day, with its day when there are several."""
    if len({half_day.day for half_day in half_days}) < 2:  # noqa: PLR2004 - one day needs no name
        return [part_name(half_day.part) for half_day in half_days]
    return [f"{weekday_date(h.day, language).capitalize()}, {part_name(h.part).lower()}" for h in half_days]


def days(half_days: Sequence[HalfDayData], language: str) -> str:
    """« jeudi 14 mars 2026 », « du 25 au 26 juin 2015 », or "" when no half-day is known."""
    every = sorted(half_day.day for half_day in half_days)
    return date_span(every[0], every[-1], language) if every else ""


def hours(starts: time | None, ends: time | None, language: str) -> str:
    """« 9 h 30 – 12 h 30 », or "" when one of the two is not known."""
    return span(starts, ends, language) if starts is not None and ends is not None else ""


def day_hours(half_days: Sequence[HalfDayData], language: str) -> str:
    """The hours of a rencontre of one day, from its first planned hour to its last."""
    if len({half_day.day for half_day in half_days}) != 1:
        return ""
    starts = [half_day.starts for half_day in half_days if half_day.starts]
    ends = [half_day.ends for half_day in half_days if half_day.ends]
    return hours(min(starts, default=None), max(ends, default=None), language)


def support_word(support: str) -> str:
    """Who carries what was said, "" when nobody noted it."""
    words = {
        Support.ISOLATED: _("isolé"),
        Support.SHARED: _("partagé"),
        Support.COLLECTIVE: _("collectif"),
        Support.DISAGREEMENT: _("désaccord"),
    }
    return words.get(Support(support), "") if support in set(Support) else ""


def presence_word(state: str | None) -> str:
    """The state of a person at a half-day; "" when nothing was recorded, which is not "absent"."""
    words = {
        Presence.PRESENT: _("présent"),
        Presence.ABSENT: _("absent"),
        Presence.EXCUSED: _("excusé"),
        Presence.LEFT: _("parti"),
        Presence.REPRESENTED: _("représenté"),
        Presence.REMOTE: _("à distance"),
    }
    return words.get(Presence(state), "") if state in set(Presence) else ""


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
