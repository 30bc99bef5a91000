"""The records of this computer: read them, edit them, hear about changes. The only way to write is an edit."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from facilitator_app.domain.record import Record
from facilitator_app.services import minutes_guard, seal_guard
from facilitator_app.storage import records

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.surroundings import Surroundings
    from facilitator_app.storage.database import Database

Kept = TypeVar("Kept", bound=Record)


@dataclass(slots=True)
class Library:
    """Every write goes through ``perform``, so every write is logged, can be undone, and can be sent."""

    database: Database
    surroundings: Surroundings
    home: RecordId
    author: str
    changed: bool = field(default=False, init=False)

    def get(self, record_type: type[Kept], record_id: RecordId) -> Kept | None:
        """The record, or ``None`` when it is not there or lies in the bin."""
        with self.database.read() as session:
            return records.get(session, record_type, record_id)

    def find(self, record_type: type[Kept], **values: Any) -> list[Kept]:
        """The records whose fields have these values; all of this kind when none is given."""
        with self.database.read() as session:
            return records.find(session, record_type, **values)

    def saying(self, record_type: type[Kept], field: str) -> list[Kept]:
        """The records that say something in a field of text."""
        with self.database.read() as session:
            return records.saying(session, record_type, field)

    def in_bin(self, record_type: type[Kept], **values: Any) -> list[Kept]:
        """The deleted records whose fields have these values."""
        with self.database.read() as session:
            return records.in_bin(session, record_type, **values)

    def perform(self, edit: Edit) -> None:
        """Store ``edit``; ``Conflict`` when a value has changed since, ``Problem`` when the disk refuses.

        ``Sealed`` when it would change a sealed half-day without an amendment.
        """
        self.perform_all((edit,))

    def perform_all(self, edits: Sequence[Edit]) -> None:
        """Store several edits in one transaction, each with its own line in the log: all or nothing."""
        with self.database.write() as session:
            seal_guard.refuse_silent_changes(partial(records.get, session), edits)
            minutes_guard.refuse_lost_versions(partial(records.find, session), edits)
            for edit in edits:
                records.apply(session, edit, self.home)
        self.changed = self.changed or any(edit.changes for edit in edits)

    def new_id(self) -> RecordId:
        """A random identity for a new record."""
        return self.surroundings.fresh_id()

    def now(self) -> datetime:
        """The present instant, in UTC."""
        return self.surroundings.clock()

    def here(self) -> datetime:
        """The present date and hour in the room."""
        return self.surroundings.here()

    def local(self, instant: datetime) -> datetime:
        """An instant as the clock on the wall of the room shows it."""
        return self.surroundings.local(instant)

    def today(self) -> date:
        """The present date in the room."""
        return self.surroundings.today()
