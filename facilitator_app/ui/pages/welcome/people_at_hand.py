"""Everyone who may come through the door, read in the background and kept right, the likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.domain.people import Organisation, Person
from facilitator_app.services import people
from facilitator_app.services.directory import Directory
from facilitator_app.ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Collection

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known
    from facilitator_app.ui.jobs import Jobs


_MOST = 5
"""As many as one takes in at a glance; one more letter says the rest."""


class PeopleAtHand(QObject):
    """Until everyone is read, only the people on the sheet are found."""

    read = Signal()
    """Everyone known can now be found."""
    failed = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.directory = Directory(library)
        self._library, self._jobs = library, jobs
        self._reading, self._stale = False, False

    @property
    def complete(self) -> bool:
        """Whether everyone known can be found."""
        return self.directory.filled

    def begin(self) -> None:
        """Read everyone, once."""
        if self.complete or self._reading:
            return
        self._reading, self._stale = True, False
        job = Job(lambda _progress: people.known_people(self._library))
        job.succeeded.connect(self._on_read)
        job.failed.connect(self.failed)
        self._jobs.start(job)

    def follow(self, edit: Edit) -> None:
        """Somebody has changed something."""
        self._stale = self._stale or edit.touches_kind(Person, Organisation)
        self.directory.follow(edit)

    def find(self, typed: str, expected: Collection[Known]) -> list[Known]:
        """The first who match what is typed: those `expected`, then everyone else."""
        first = people.likeliest(expected, typed, _MOST)
        ids: set[RecordId] = {known.id for known in first}
        rest = self.directory.find(typed, _MOST + len(first))
        return [*first, *(known for known in rest if known.id not in ids)][:_MOST]

    def _on_read(self, everyone: list[Known]) -> None:
        self._reading = False
        if self._stale:  # people changed while they were being read
            self.begin()
            return
        self.directory.fill(everyone)
        self.read.emit()
