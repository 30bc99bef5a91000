"""Fits the half-days of a rencontre to other days or hours, keeping each half-day that can stay what it was."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from facilitator_app.domain.rencontre import HalfDay, part_of, split_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, time

Hours: TypeAlias = "tuple[time, time]"


@dataclass(slots=True)
class Refit:
    """What becomes of the half-days: pairs before and after, days and hours to add, half-days with no place left."""

    moved: list[tuple[HalfDay, HalfDay]] = field(default_factory=list)
    wanted: list[tuple[date | None, Hours]] = field(default_factory=list)
    spare: list[HalfDay] = field(default_factory=list)


def refit(existing: Sequence[HalfDay], days: Sequence[date | None], hours: Hours | None) -> Refit:
    """Fit ``existing`` to ``days``, each from the first of ``hours`` to the second; ``None`` leaves hours as they are.

    The first day of before becomes the first of now, and so on. A half-day keeps its identity, and so
    its attendance, when it has the same part of the day, else in the order of time.
    """
    found = Refit()
    by_day = _by_day(existing)
    for number, day in enumerate(days):
        olds = by_day[number] if number < len(by_day) else []
        pairs = [(old, _hours(old)) for old in olds] if hours is None else list(_paired(olds, hours))
        for old, span in pairs:
            _place(found, old, day, span)
        used = {old.id for old, _span in pairs if old is not None}
        found.spare += [old for old in olds if old.id not in used]
    found.spare += [old for olds in by_day[len(days) :] for old in olds]
    return found


def overall(half_days: Sequence[HalfDay]) -> tuple[time | None, time | None]:
    """The hour the first half-day begins and the hour the last one ends, of the first day."""
    first = (_by_day(half_days) or [[]])[0]
    starts = [half_day.starts for half_day in first if half_day.starts is not None]
    ends = [half_day.ends for half_day in first if half_day.ends is not None]
    return min(starts, default=None), max(ends, default=None)


def _place(found: Refit, old: HalfDay | None, day: date | None, span: tuple[time | None, time | None]) -> None:
    starts, ends = span
    if old is not None:
        part = old.part if starts is None or old.starts == starts else part_of(starts).value
        found.moved.append((old, replace(old, day=day, starts=starts, ends=ends, part=part)))
    elif starts is not None and ends is not None:
        found.wanted.append((day, (starts, ends)))


def _by_day(half_days: Sequence[HalfDay]) -> list[list[HalfDay]]:
    days: dict[date | None, list[HalfDay]] = {}
    for half_day in sorted(half_days, key=lambda h: (str(h.day or ""), str(h.starts or ""))):
        days.setdefault(half_day.day, []).append(half_day)
    return list(days.values())


def _hours(half_day: HalfDay) -> tuple[time | None, time | None]:
    return half_day.starts, half_day.ends


def _paired(olds: list[HalfDay], hours: Hours) -> Iterator[tuple[HalfDay | None, tuple[time | None, time | None]]]:
    starts, ends = hours
    if _only_the_ends_move(olds, hours):
        for number, old in enumerate(olds):
            begin = starts if number == 0 else old.starts
            yield old, (begin, ends if number == len(olds) - 1 else old.ends)
        return
    spans = split_day(starts, ends)
    same_part = {span: next((old for old in olds if old.part == part_of(span[0])), None) for span in spans}
    left = [old for old in olds if old not in same_part.values()]
    for span in spans:
        yield same_part[span] or (left.pop(0) if left else None), span


def _only_the_ends_move(olds: list[HalfDay], hours: Hours) -> bool:
    """Whether every half-day stays, the first beginning and the last ending at another hour."""
    if not olds or len(split_day(*hours)) > len(olds):
        return False
    first, last = olds[0], olds[-1]
    if first.ends is None or last.starts is None:
        return False
    return hours[0] < first.ends and last.starts < hours[1]
