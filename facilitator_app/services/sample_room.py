"""The room of the sample workspace, where it is the middle of the morning whenever one looks in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator_app.services.surroundings import Surroundings

SHOWN = time(11, 12)
"""When the sample's rencontre of today is under way: its third sequence has ended, its workshops have begun."""

_DAY = timedelta(days=1)


def mid_morning(surroundings: Surroundings) -> Surroundings:
    """The same surroundings in a zone whose clock shows 11 h 12 now, today if there is such a zone, and goes on.

    Instants stay true; only their reading on the wall changes, so that a rencontre is under way at any hour.
    """
    now = surroundings.clock().replace(second=0, microsecond=0)
    wanted = datetime.combine(surroundings.today(), SHOWN, tzinfo=UTC)
    ahead = wanted - now
    if abs(ahead) >= _DAY:  # no zone is a day from UTC
        ahead -= _DAY if ahead > timedelta() else -_DAY
    zone = timezone(ahead)
    return replace(surroundings, local=lambda instant: instant.astimezone(zone))
