"""What a facilitator learns from what was run: how long methods really last, how rencontres were judged, on what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import floor
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator_app.domain.agenda import AgendaItem
    from facilitator_app.domain.rencontre import Rencontre

ENOUGH: Final = 5
"""From so many sequences on, what a method usually lasts is worth suggesting (the domain's rule for « Mon bilan »)."""

_LONGEST: Final = 12 * 60
"""Minutes. What seems to have lasted longer was not ended by anybody that day: nobody knows how long it lasted."""
_AFTER_NAME = re.compile(r"\s*[:;,(]")


@dataclass(frozen=True, slots=True)
class Lasted:
    """A sequence that was run, in its rencontre, and how long it really lasted, in minutes."""

    item: AgendaItem
    rencontre: Rencontre
    minutes: int

    @property
    def gap(self) -> int:
        """Minutes more than planned, negative when it was shorter."""
        return self.minutes - self.item.minutes


@dataclass(frozen=True, slots=True)
class Usual:
    """What a method usually lasts, and what is usually planned for it, in minutes."""

    minutes: int
    planned: int


@dataclass(frozen=True, slots=True)
class MethodPractice:
    """The sequences run with one method ("" for those without), the latest last.

    ``untimed`` counts those of the same rencontres that have no real duration: they are in no sum and no median.
    """

    name: str
    lasted: tuple[Lasted, ...]
    untimed: int = 0

    @property
    def minutes(self) -> int:
        """All real minutes."""
        return sum(one.minutes for one in self.lasted)

    @property
    def planned(self) -> int:
        """All minutes that were planned for the same sequences."""
        return sum(one.item.minutes for one in self.lasted)

    @property
    def typical(self) -> Usual:
        """The median of what was real, and of what was planned."""
        real, planned = (one.minutes for one in self.lasted), (one.item.minutes for one in self.lasted)
        return Usual(middle(real), middle(planned))

    @property
    def gap(self) -> int:
        """The median of how much longer than planned each sequence lasted."""
        return middle(one.gap for one in self.lasted)

    @property
    def usual(self) -> Usual | None:
        """What to suggest when this method is planned again; ``None`` before it was run ``ENOUGH`` times."""
        return self.typical if len(self.lasted) >= ENOUGH else None


@dataclass(frozen=True, slots=True)
class Judged:
    """How one rencontre was judged in answer to one question: the median mark, its words, and how many answered."""

    rencontre: Rencontre
    median: float
    words: str
    answers: int


@dataclass(frozen=True, slots=True)
class QuestionPractice:
    """One question over time, the first rencontre first; ``low`` and ``high`` say what the marks 1 and 5 mean."""

    text: str
    low: str
    high: str
    judged: tuple[Judged, ...]

    @property
    def moves(self) -> bool:
        """Whether it was answered in several rencontres, so that there is a trend to draw."""
        return len(self.judged) > 1


@dataclass(frozen=True, slots=True)
class AxisPractice:
    """What was done on one axis (``number`` is ``None`` outside the axes and for what nobody has filed).

    ``outcomes`` are counted once, under their main axis; ``minutes`` are those of the sequences run on it.
    """

    number: int | None
    label: str
    name: str
    outcomes: int
    minutes: int
    rencontres: tuple[Rencontre, ...]


@dataclass(frozen=True, slots=True)
class Practice:
    """A year of one's own rencontres, or all of them when ``year`` is ``None``; the first rencontre first."""

    year: int | None
    rencontres: tuple[Rencontre, ...]
    methods: tuple[MethodPractice, ...]
    questions: tuple[QuestionPractice, ...]
    axes: tuple[AxisPractice, ...]

    @property
    def minutes(self) -> int:
        """All real minutes of all sequences."""
        return sum(method.minutes for method in self.methods)

    @property
    def outcomes(self) -> int:
        """All that was noted."""
        return sum(axis.outcomes for axis in self.axes)

    @property
    def gap(self) -> int | None:
        """The median of how much longer than planned a sequence lasted; ``None`` when nothing was timed."""
        every = [one.gap for method in self.methods for one in method.lasted]
        return middle(every) if every else None


def real_minutes(item: AgendaItem) -> int | None:
    """How long a sequence really lasted; ``None`` when it was not run, is still running, or was only passed over."""
    if item.started_at is None or item.ended_at is None:
        return None
    minutes = round((item.ended_at - item.started_at).total_seconds() / 60)
    return minutes if 0 < minutes <= _LONGEST else None


def method_name(method: str) -> str:
    """The name of a method without what is said of it: « Débat mouvant » of « Débat mouvant : trois affirmations »."""
    return _AFTER_NAME.split(method.strip(), maxsplit=1)[0]


def middle(values: Iterable[int]) -> int:
    """The median of whole minutes; between two values, the half that is left is rounded up."""
    return floor(median(values) + 0.5)
