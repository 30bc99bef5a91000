"""Records as they will be once some edits are performed: for whoever must say what a change will have changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from facilitator_app.domain.record import ALIVE, LIFE, Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.edit import Change, Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library

Kept = TypeVar("Kept", bound=Record)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What ``library`` will give after ``edits``, which are not performed yet."""

    library: Library
    edits: Sequence[Edit] = ()

    def get(self, record_type: type[Kept], record_id: RecordId) -> Kept | None:
        """The record as it will be; ``None`` when it will not be there."""
        found = self.library.get(record_type, record_id)
        for change in self._changes(record_type, record_id):
            found = _after(change, found, record_type)
        return found

    def _changes(self, record_type: type[Record], record_id: RecordId) -> list[Change]:
        key = record_type.kind, record_id
        return [change for edit in self.edits for change in edit.changes if (change.kind, change.record_id) == key]


def _after(change: Change, before: Kept | None, record_type: type[Kept]) -> Kept | None:
    if change.field == LIFE:
        return (before or record_type(id=change.record_id)) if change.after == ALIVE else None
    return None if before is None else replace(before, **{change.field: change.after})
