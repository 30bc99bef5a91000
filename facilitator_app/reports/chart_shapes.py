"""The proportions of charts, in parts of the room they are given: the same on screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.chart_blocks import Bars, Trend


def longest(chart: Bars) -> float:
    """The value at the end of the scale: the largest bar or mark, never 0."""
    values = [value for bar in chart.bars for value in (bar.value, bar.mark or 0)]
    return max(values, default=0) or 1


def shares(counts: Sequence[int], least: float) -> list[tuple[float, float]]:
    """Where each part of a stacked bar begins, and how wide it is; no part for 0.

    A part is never narrower than ``least``, so that its figure can stand in it: the wider parts give the room.
    """
    total = sum(counts)
    if not total:
        return [(0.0, 0.0)] * len(counts)
    small = [0 < count / total < least for count in counts]
    left = 1 - least * sum(small)
    rest = sum(count for count, is_small in zip(counts, small, strict=True) if not is_small) or 1
    widths = [least if is_small else left * count / rest for count, is_small in zip(counts, small, strict=True)]
    return [(sum(widths[:number]), width) for number, width in enumerate(widths)]


def places(chart: Trend) -> list[tuple[float, float]]:
    """Where each point stands: from left to right by its date, from the foot to the top by its value.

    A single day stands in the middle.
    """
    days = [point.day.toordinal() for point in chart.points]
    first, span = min(days, default=0), max(days, default=0) - min(days, default=0)
    height = chart.most - chart.least
    return [
        ((day - first) / span if span else 0.5, (point.value - chart.least) / height)
        for day, point in zip(days, chart.points, strict=True)
    ]


def apart(middles: Sequence[float], widths: Sequence[float]) -> list[bool]:
    """Which labels can be written without running into the one before; the last one always is."""
    written: list[bool] = [False] * len(middles)
    limit = float("inf")
    for number in reversed(range(len(middles))):
        half = widths[number] / 2
        if middles[number] + half <= limit:
            written[number] = True
            limit = middles[number] - half
    return written
