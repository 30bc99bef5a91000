"""Records who is there, each time as one step that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import attendance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.pages.welcome.arrival_line import Newcomer


@dataclass(frozen=True, slots=True)
class Recording:
    """What the arrival line and the sheet ask for."""

    library: Library
    editor: Editor

    def welcome(self, half_day: HalfDay, known: Known, sheet: Sheet, state: Presence) -> RecordId | None:
        """Someone known is here, or not; their identity, or `None` if that could not be stored."""
        stored = self.editor.perform(attendance.welcoming(self.library, half_day, known, sheet, state))
        return known.id if stored else None

    def add(self, half_day: HalfDay, newcomer: Newcomer, sheet: Sheet) -> RecordId | None:
        """Someone nobody expected is here; their identity, or `None` if that could not be stored."""
        person = newcomer.person(self.library.new_id())
        edit = attendance.arriving(self.library, half_day, person, newcomer.organisation, sheet)
        stored = self.editor.perform(edit)
        return person.id if stored else None

    def sign(self, half_day: HalfDay, rows: Sequence[SheetRow]) -> bool:
        """Record the signatures of these people, found on paper; whether that was stored."""
        edits = [attendance.signing(self.library, half_day, row.known) for row in rows]
        return self._perform(edits)

    def mark(self, half_day: HalfDay, rows: Sequence[SheetRow], state: str, method: Method = Method.SCREEN) -> bool:
        """Record a state for these people, "" for not recorded; whether that was stored."""
        return self._perform([self._marking(half_day, row, state, method) for row in rows])

    def _perform(self, edits: Sequence[Edit]) -> bool:
        label = plural(len(edits), _("Émarger {n} personne"), _("Émarger {n} personnes"))
        return self.editor.perform_all(edits, edits[0].label if len(edits) == 1 else label)

    def _marking(self, half_day: HalfDay, row: SheetRow, state: str, method: Method) -> Edit:
        if not state:
            return attendance.unmarking(self.library, half_day, row.known.id)
        return attendance.marking(self.library, half_day, row.known, Presence(state), method)
