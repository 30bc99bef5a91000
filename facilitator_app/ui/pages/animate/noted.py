"""The notes of a rencontre, newest first, kept right edit by edit: a key press must not read two thousand of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.services import outcomes

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library
    from facilitator_app.ui.models.card_model import CardFace

_MANY = 50
"""Beyond so many notes touched at once, as by an import, reading all is quicker than reading each."""


@dataclass(frozen=True, slots=True)
class Note:
    """An outcome, its follow-up if it is an action, and how its card looks."""

    outcome: Outcome
    action: Action | None
    face: CardFace

    @property
    def id(self) -> RecordId:
        """The identity of the outcome."""
        return self.outcome.id


class Noted:
    """`face` makes the card of a note."""

    def __init__(self, library: Library, face: Callable[[Outcome, Action | None], CardFace]) -> None:
        self._library, self._face = library, face
        self._rencontre: RecordId | None = None
        self._notes: dict[RecordId, Note] = {}
        self.newest_first: list[Note] = []

    def show(self, rencontre: RecordId) -> None:
        """Read the notes of a rencontre."""
        self._rencontre = rencontre
        actions = outcomes.actions_of(self._library, rencontre)
        found = outcomes.outcomes_of(self._library, rencontre)
        self._notes = {outcome.id: self._note(outcome, actions.get(outcome.id)) for outcome in found}
        self._sort()

    def follow(self, edit: Edit) -> bool:
        """Read again what an edit has touched; false when it was none of these notes."""
        kinds = {Outcome.kind, Action.kind}
        touched = {change.record_id for change in edit.changes if change.kind in kinds}
        if self._rencontre is None or not touched:
            return False
        if len(touched) > _MANY:
            self.show(self._rencontre)
            return True
        for identity in touched:
            self._read(identity)
        self._sort()
        return True

    def counts(self) -> Counter[str | None]:
        """How many notes on each axis; outside the axes and not filed included."""
        return Counter(note.outcome.axis for note in self.newest_first)

    def _read(self, identity: RecordId) -> None:
        outcome = self._library.get(Outcome, identity)
        if outcome is not None and outcome.rencontre == self._rencontre:
            self._notes[identity] = self._note(outcome, self._library.get(Action, identity))
        else:
            self._notes.pop(identity, None)

    def _note(self, outcome: Outcome, action: Action | None) -> Note:
        return Note(outcome, action, self._face(outcome, action))

    def _sort(self) -> None:
        self.newest_first = sorted(self._notes.values(), key=lambda n: str(n.outcome.noted_at or ""), reverse=True)
