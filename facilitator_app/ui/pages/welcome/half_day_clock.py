"""Turns with the time of day: nobody must be recorded for a morning that is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator_app.services import rencontres

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.library import Library

_CLOCK_MS = 30_000


class HalfDayClock(QObject):
    """Looks twice a minute which half-day of those shown it is; `half_day` is the last one it came to."""

    turned = Signal(object)
    """A half-day has just begun: its identity."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._half_days: Sequence[HalfDay] = ()
        self.half_day: RecordId | None = None
        self._timer = QTimer(self, interval=_CLOCK_MS)
        self._timer.timeout.connect(self.follow)
        self._timer.start()

    def forget(self) -> None:
        """Begin anew, with the half-days of another rencontre."""
        self.half_day = None

    def show_half_days(self, half_days: Sequence[HalfDay]) -> None:
        """These are on screen now; the first time, what time it is says which one is meant."""
        self._half_days = half_days
        if self.half_day is None:
            self.half_day = self._current()

    def follow(self) -> None:
        """Look now."""
        current = self._current()
        if current is not None and current != self.half_day:
            self.half_day = current
            self.turned.emit(current)

    def _current(self) -> RecordId | None:
        here = self._library.here()
        current = rencontres.current_half_day(self._half_days, here.date(), here.time().replace(tzinfo=None))
        return None if current is None else current.id
