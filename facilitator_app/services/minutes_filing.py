"""Under which axis of that day something stands in the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.outcome import outside_axes
from facilitator_app.reports import minutes_data as data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.domain.outcome import Outcome


class Filing:
    """The number of the axis something is filed under, ``OUTSIDE``, or ``None`` where no axis of that day has it."""

    def __init__(self, in_force: Iterable[Axis]) -> None:
        self._numbers = {axis.code: axis.number for axis in in_force}

    def of(self, outcome: Outcome) -> int | None:
        """The main axis."""
        return data.OUTSIDE if outside_axes(outcome) else self.number(outcome.axis)

    def number(self, code: str | None) -> int | None:
        """The number of an axis by its code; ``OUTSIDE`` for what is outside of the axes."""
        return data.OUTSIDE if code == OUTSIDE else self._numbers.get(code or "")

    def also(self, outcome: Outcome) -> tuple[int, ...]:
        """The other axes it touches."""
        return tuple(sorted(self._numbers[code] for code in outcome.also if code in self._numbers))
