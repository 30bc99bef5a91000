"""The resources kept at hand while a screen is open, so that a thousand are found as one types."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.domain.resource import Attachment, Resource
from facilitator_app.services.resource_list import Referred, by_title, is_resource, known_resources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library
    from facilitator_app.services.resource_list import KnownResource


@dataclass(slots=True)
class ResourceShelf:
    """Every resource, in order; ``follow`` keeps it right after each edit."""

    library: Library
    resources: list[KnownResource] = field(default_factory=list)
    filled: bool = False

    def fill(self, resources: Sequence[KnownResource]) -> None:
        """Remember them all; a screen reads them with ``known_resources`` in a job."""
        self.resources, self.filled = list(resources), True

    def resource(self, identity: RecordId) -> KnownResource | None:
        """The resource of this identity, if it is there."""
        return next((one for one in self.resources if one.id == identity), None)

    def follow(self, edit: Edit) -> None:
        """Read again what is no longer what it was: one sheet while it is typed, all of them for anything else."""
        if edit.touches_kind(Rencontre, WorkingGroup, Attachment):
            self.fill(known_resources(self.library))
            return
        touched = {change.record_id for change in edit.changes if change.kind in {Outcome.kind, Resource.kind}}
        if not touched:
            return
        read = Referred.of(self.library)
        kept = [one for one in self.resources if one.id not in touched]
        notes = (self.library.get(Outcome, identity) for identity in touched)
        fresh = [read.known(note, self.library.get(Resource, note.id)) for note in notes if is_resource(note)]
        self.resources = sorted([*kept, *fresh], key=by_title)
