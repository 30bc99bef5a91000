"""Everything a screen says of the versions of one compte rendu, read at once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.minutes import Standing
from facilitator_app.services import (
    attendance,
    minutes_content,
    minutes_delivery,
    minutes_versions,
    readiness,
    record_of,
)

if TYPE_CHECKING:
    from facilitator_app.domain.minutes import Delivery, MinutesVersion
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.library import Library
    from facilitator_app.services.readiness import Missing


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """One closed version: whether it is as it was closed, whether it is the one that holds, what it changed."""

    version: MinutesVersion
    sound: bool
    holds: bool
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesAtHand:
    """How far the minutes are: ``changes`` since the version that holds, and ``versions``, the last one first.

    ``number`` is that of the version that would be closed now.
    """

    rencontre: Rencontre
    sheet: Sheet
    standing: Standing
    number: int
    changes: tuple[str, ...]
    missing: tuple[Missing, ...]
    versions: tuple[KeptVersion, ...]
    deliveries: tuple[Delivery, ...]

    @property
    def closed_apart(self) -> MinutesVersion | None:
        """The version that holds, where its number was given twice on two computers."""
        numbers = Counter(kept.version.number for kept in self.versions if kept.sound)
        last = self.standing.last
        return last if last is not None and numbers[last.number] > 1 else None


def minutes_at_hand(library: Library, rencontre: Rencontre, catalogue: Catalogue) -> MinutesAtHand:
    """Read it all: about 50 ms for 200 notes and 60 people."""
    sheet = attendance.sheet_of(library, rencontre.id)
    records = record_of.records_of(library, rencontre, sheet)
    last = minutes_versions.latest(library, rencontre.id)
    return MinutesAtHand(
        rencontre=rencontre,
        sheet=sheet,
        standing=Standing(last, last is not None and minutes_versions.changed_since(records, last)),
        number=minutes_versions.next_number(library, rencontre.id),
        changes=minutes_versions.changes_since(records, last, catalogue) if last else (),
        missing=tuple(readiness.missing(library, rencontre, sheet)),
        versions=tuple(_kept(one, last) for one in reversed(minutes_versions.versions_of(library, rencontre.id))),
        deliveries=tuple(minutes_delivery.deliveries_of(library, rencontre.id)),
    )


def _kept(version: MinutesVersion, last: MinutesVersion | None) -> KeptVersion:
    sound = minutes_versions.sound(version)
    changes = minutes_content.changes_in(version.content) if sound else ()
    return KeptVersion(version, sound, last is not None and version.id == last.id, changes)
