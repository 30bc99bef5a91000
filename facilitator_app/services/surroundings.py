"""What the program is given and never fetches: the clock, randomness, where to remember things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.keystore import KeyStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Made once by bootstrap; tests jump its clock and replay its randomness.

    ``clock`` gives aware UTC instants, ``local`` an instant in the zone of the room; ``random`` gives
    as many bytes as asked.
    """

    clock: Callable[[], datetime]
    local: Callable[[datetime], datetime]
    random: Callable[[int], bytes]
    fresh_id: Callable[[], RecordId]
    keystore: Callable[[Path], KeyStore]
    state_folder: Path
    app: str

    def today(self) -> date:
        """The date in the room."""
        return self.local(self.clock()).date()

    def here(self) -> datetime:
        """The date and hour in the room, with its zone."""
        return self.local(self.clock())
