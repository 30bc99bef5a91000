"""What was noted in one rencontre, kept at hand while its board is on screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from facilitator_app.domain.note_filter import NoteFilter
from facilitator_app.domain.outcome import Action, Kind, Outcome
from facilitator_app.i18n.folding import collation_key
from facilitator_app.services import outcomes

if TYPE_CHECKING:
    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.library import Library

_EVERY = NoteFilter()
_FEW = 20
"""Up to so many changed notes are read one by one; beyond, all are read again at once."""


class Noted(NamedTuple):
    """An outcome, with its follow-up if it is an action."""

    outcome: Outcome
    action: Action | None

    @property
    def id(self) -> RecordId:
        """Its identity."""
        return self.outcome.id


@dataclass(slots=True)
class Board:
    """Reads once, then follows edits: two thousand notes are not read again for each of them."""

    library: Library
    rencontre: RecordId
    notes: dict[RecordId, Noted] = field(default_factory=dict)

    def read(self) -> None:
        """Read everything noted in the rencontre."""
        actions = outcomes.actions_of(self.library, self.rencontre)
        found = outcomes.outcomes_of(self.library, self.rencontre)
        self.notes = {o.id: Noted(o, actions.get(o.id)) for o in found}

    def follow(self, edit: Edit) -> bool:
        """Read again what an edit changed; whether anything here is no longer what it was."""
        touched = {c.record_id for c in edit.changes if c.kind in {Outcome.kind, Action.kind}}
        before = dict(self.notes)
        if len(touched) > _FEW:
            self.read()
        else:
            for identity in touched:
                self._read_one(identity)
        return self.notes != before

    def shelves(self, chosen: NoteFilter = _EVERY) -> dict[str | None, list[Noted]]:
        """The notes that are let through under their main axis, in the order in which they were noted."""
        found: dict[str | None, list[Noted]] = {}
        for noted in self._chosen(chosen):
            found.setdefault(noted.outcome.axis, []).append(noted)
        return found

    def elsewhere(self, chosen: NoteFilter = _EVERY) -> dict[str | None, list[Noted]]:
        """The same notes under each of their other axes; they count on their main one only."""
        found: dict[str | None, list[Noted]] = {}
        for noted in self._chosen(chosen):
            for axis in noted.outcome.also:
                found.setdefault(axis, []).append(noted)
        return found

    def several(self) -> int:
        """How many notes touch more than one axis."""
        return sum(1 for noted in self.notes.values() if noted.outcome.also)

    def topics(self) -> list[str]:
        """The subjects that notes of this rencontre name, by name."""
        return sorted({noted.outcome.topic for noted in self.notes.values()} - {""}, key=collation_key)

    def _chosen(self, chosen: NoteFilter) -> list[Noted]:
        ordered = sorted(self.notes.values(), key=lambda noted: str(noted.outcome.noted_at or ""))
        if chosen.empty:
            return ordered
        return [self.notes[outcome.id] for outcome in chosen.chosen(noted.outcome for noted in ordered)]

    def _read_one(self, identity: RecordId) -> None:
        outcome = self.library.get(Outcome, identity)
        if outcome is None or outcome.rencontre != self.rencontre:
            self.notes.pop(identity, None)
        else:
            self.notes[identity] = Noted(outcome, self.library.get(Action, identity))


def actions_noted(library: Library, rencontre: RecordId) -> list[Noted]:
    """The actions of a rencontre, in the order in which they were noted."""
    followed = outcomes.actions_of(library, rencontre)
    found = [o for o in library.find(Outcome, rencontre=rencontre, nature=Kind.ACTION.value) if o.id in followed]
    return [Noted(o, followed[o.id]) for o in sorted(found, key=lambda o: str(o.noted_at or ""))]


def axes_of_board(catalogue: Catalogue, rencontre: Rencontre, board: Board, library: Library) -> list[Axis]:
    """The axes in force that day, and any other that something is filed under."""
    in_force = catalogue.axes_on(rencontre.starts_on or library.today())
    known = {axis.code for axis in in_force}
    used = {noted.outcome.axis for noted in board.notes.values()} - known
    return in_force + sorted((axis for axis in catalogue.axes if axis.code in used), key=lambda axis: axis.code)
