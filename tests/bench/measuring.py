"""Times two things turn by turn, so that a machine that drifts slows both alike."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

TURNS = 7
"""How often each side is timed; five is the least a median is worth."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure beside its budget. A ratio is against the floor, in ``unit``; without a floor, ``ours`` is judged."""

    budget: str
    what: str
    ours: float
    limit: float
    floor: float | None = None
    unit: str = "ms"

    @property
    def value(self) -> float:
        """What is compared with the limit."""
        return self.ours if self.floor is None else self.ours / self.floor

    @property
    def held(self) -> bool:
        """Whether the budget is kept."""
        return self.value <= self.limit


def by_turns(
    floor: Callable[[], object],
    ours: Callable[[], object],
    turns: int = TURNS,
    clock: Callable[[], float] = perf_counter,
) -> tuple[float, float]:
    """The median milliseconds of each, after one turn that is not counted.

    ``clock``: ``process_time`` for what waits for nothing, so that other programs of the machine count less.
    """
    floor()
    ours()
    times = [(milliseconds(floor, clock), milliseconds(ours, clock)) for _ in range(turns)]
    return median(time[0] for time in times), median(time[1] for time in times)


def milliseconds(action: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    """How long ``action`` takes; garbage is collected before, and not meanwhile, as in the window (decision 23)."""
    gc.collect()
    collecting = gc.isenabled()
    gc.disable()
    begun = clock()
    action()
    took = (clock() - begun) * 1000
    if collecting:
        gc.enable()
    return took


def percentile(times: Sequence[float], share: int) -> float:
    """The time that ``share`` per cent of ``times`` do not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]
