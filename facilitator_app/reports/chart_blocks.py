"""The charts of a document, before anybody draws them: each also says in one sentence what it shows.

A writer that can draw shows the figure and gives ``says`` to those who do not see it; one that cannot
writes ``says`` and the table of ``chart_tables.chart_table``. The same blocks are drawn on screen. Values
are for drawing; every number that is read stands in words beside them, in the language of the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it is about, its length, and the words written at its end ("40 min").

    ``mark`` is a stroke across the bar at another value, such as what was planned; ``None`` for no stroke.
    ``mark_words`` are quieter words that follow: those of the stroke, or a second value that is not drawn.
    ``axis`` is the number of the axis the bar is about: the label says it too, colour never speaks alone.
    """

    label: str
    value: float
    words: str
    mark: float | None = None
    mark_words: str = ""
    axis: int | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars, from top to bottom, on one scale that begins at zero.

    ``heads`` name the labels, the words and the quieter words, in this order; the last is "" where there are none.
    """

    name: str
    heads: tuple[str, str, str]
    bars: tuple[Bar, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Distribution:
    """How many gave each mark to one question, from the lowest mark (1) to the highest, in one stacked bar.

    ``low`` and ``high`` say what the two ends mean; ``median`` is its words ("4", "3,5"), "" when nobody answered.
    """

    name: str
    counts: tuple[int, ...]
    low: str
    high: str
    median: str
    says: str

    @property
    def answers(self) -> int:
        """How many answered."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a trend, the day it is of, its words ("4", "3,5"), and what happened that day (a title)."""

    day: date
    value: float
    words: str
    label: str


@dataclass(frozen=True, slots=True)
class Trend:
    """Values over dates, on a scale from ``least`` to ``most``, joined in the order of their days.

    ``low`` and ``high`` say what the two ends of the scale mean.
    """

    name: str
    points: tuple[Point, ...]
    least: float
    most: float
    low: str
    high: str
    says: str


Chart: TypeAlias = "Bars | Distribution | Trend"
