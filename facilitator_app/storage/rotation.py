"""Which copies stay: all of the last two days, then one a day, a week, a month; never more room than allowed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

_RECENT = timedelta(hours=48)
_PERIODS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (7, lambda at: at.date()),
    (4, lambda at: at.isocalendar()[:2]),
    (6, lambda at: (at.year, at.month)),
)
"""How many days, weeks and months keep their latest copy."""


def kept(instants: Sequence[datetime]) -> set[datetime]:
    """Those of ``instants`` that stay; time is counted back from the latest, not from a clock that may be wrong."""
    latest_first = sorted(instants, reverse=True)
    if not latest_first:
        return set()
    stay = {at for at in latest_first if latest_first[0] - at <= _RECENT}
    for how_many, period in _PERIODS:
        latest_of: dict[Hashable, datetime] = {}
        for at in latest_first:
            latest_of.setdefault(period(at), at)
        stay |= set([*latest_of.values()][:how_many])
    return stay


def within(sizes: Sequence[int], room: int) -> int:
    """How many of the latest copies fit in ``room`` bytes; ``sizes`` begin with the latest, which always stays."""
    total = 0
    for count, size in enumerate(sizes):
        total += size
        if total > room:
            return max(count, 1)
    return len(sizes)
