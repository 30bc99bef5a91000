"""How a day really goes against its plan: what is running, for how long still, and how late it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import time

    from facilitator_app.domain.agenda import Slot


@dataclass(frozen=True, slots=True)
class Course:
    """One moment of a day. ``None`` is nothing: nothing is running, nothing follows, nobody has begun."""

    running: Slot | None = None
    following: Slot | None = None
    elapsed: int = 0
    """Minutes since the running sequence began."""
    late: int | None = None
    """Minutes behind the plan, negative when ahead."""

    @property
    def remaining(self) -> int:
        """Minutes left to the running sequence, negative when it lasts longer than planned."""
        return 0 if self.running is None else self.running.item.minutes - self.elapsed


def course_of(slots: Sequence[Slot], now: datetime, local: Callable[[datetime], datetime]) -> Course:
    """Where a day stands at ``now``; ``local`` turns the recorded instants into the time of the room, as ``now`` is."""
    running = next((slot for slot in slots if is_running(slot)), None)
    following = _following(slots, running)
    if running is None:
        return Course(None, following, 0, _late_at_last_end(slots, local))
    began = local(running.item.started_at or now)
    ends = max(began + timedelta(minutes=running.item.minutes), now)
    return Course(running, following, _minutes(began, now), _minutes(_planned(began, running.ends), ends))


def is_running(slot: Slot) -> bool:
    """Whether a sequence has begun and not ended."""
    return slot.item.started_at is not None and slot.item.ended_at is None


def _following(slots: Sequence[Slot], running: Slot | None) -> Slot | None:
    """What comes next: the first sequence that has not begun, after all those that have."""
    begun = [number for number, slot in enumerate(slots) if slot.item.started_at is not None]
    after = slots.index(running) if running is not None else max(begun, default=-1)
    return next((slot for slot in slots[after + 1 :] if slot.item.started_at is None), None)


def _late_at_last_end(slots: Sequence[Slot], local: Callable[[datetime], datetime]) -> int | None:
    ended = [(local(slot.item.ended_at), slot) for slot in slots if slot.item.ended_at is not None]
    if not ended:
        return None
    end, slot = max(ended, key=lambda pair: pair[0])
    return _minutes(_planned(end, slot.ends), end)


def _planned(day: datetime, hour: time) -> datetime:
    return datetime.combine(day.date(), hour, day.tzinfo)


def _minutes(start: datetime, end: datetime) -> int:
    return round((end - start).total_seconds() / 60)
