"""Who comes through the door: found as one types, recorded for the half-day on screen, and said at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.domain.attendance import Presence
from facilitator_app.i18n.words import _
from facilitator_app.services.attendance import Sheet
from facilitator_app.ui.pages.welcome.arrival_line import ArrivalLine
from facilitator_app.ui.pages.welcome.mark_words import done_words, during, mark_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.attendance import SheetRow
    from facilitator_app.services.people import Known
    from facilitator_app.ui.pages.welcome.arrival_line import Newcomer
    from facilitator_app.ui.pages.welcome.people_at_hand import PeopleAtHand
    from facilitator_app.ui.pages.welcome.recording import Recording


class Door(QObject):
    """Holds the line in which one types; `show_sheet` tells it for which half-day of which sheet."""

    arrived = Signal(object)
    """Someone was just recorded from the line: their identity."""

    def __init__(self, people: PeopleAtHand, recording: Recording, parent: QWidget) -> None:
        super().__init__(parent)
        self._people, self._recording = people, recording
        self._sheet = Sheet((), ())
        self._half_day: HalfDay | None = None
        self.line = ArrivalLine(self._find, self._stands, self._number, parent)
        self.line.chosen.connect(self._on_chosen)
        self.line.added.connect(self._on_added)

    def show_sheet(self, sheet: Sheet, half_day: HalfDay | None) -> None:
        """Record on this sheet from now on; the line is closed as long as there is no half-day."""
        self._sheet, self._half_day = sheet, half_day
        self.line.setEnabled(half_day is not None)
        if half_day is not None:
            self.line.show_when(during(half_day))

    def record(self, rows: list[SheetRow], state: str) -> bool:
        """Record a state for these people, "" for not recorded, and say so; whether that was stored."""
        stored = self._half_day is not None and self._recording.mark(self._half_day, rows, state)
        if stored:
            self.say_recorded(rows, state)
        return stored

    def say_recorded(self, rows: list[SheetRow], state: str) -> None:
        """Say what was just recorded, and when: one sees a slip at once."""
        self._say_done([row.known.person.full_name for row in rows], state)

    def _say_done(self, names: list[str], state: str) -> None:
        if self._half_day is not None:
            now = self._recording.library.here().time()
            self.line.say(done_words(now, names, state, self._half_day))

    def _find(self, typed: str) -> list[Known]:
        """Who matches: digits alone are first of all a line of the sheet."""
        lines = [row.known for row in self._sheet.rows if str(row.number) == typed]
        found = self._people.find(typed, [row.known for row in self._sheet.rows])
        return [*lines, *(known for known in found if known not in lines)]

    def _stands(self, person: RecordId) -> str:
        """What a suggestion says at the right of someone: what is recorded, or whether they are expected."""
        half_day = self._half_day
        row = next((row for row in self._sheet.rows if row.known.id == person), None)
        if row is None or half_day is None:
            return _("non inscrit")
        return mark_words(row.marks[half_day.id]) if half_day.id in row.marks else _("inscrit")

    def _number(self, person: RecordId) -> int:
        return self._sheet.numbers.get(person, 0)

    def _on_chosen(self, known: Known, state: Presence) -> None:
        if self._half_day is None:
            return
        person = self._recording.welcome(self._half_day, known, self._sheet, state)
        if person is not None:
            self.arrived.emit(person)
            self._say_done([known.person.full_name], state)

    def _on_added(self, newcomer: Newcomer) -> None:
        if self._half_day is None:
            return
        person = self._recording.add(self._half_day, newcomer, self._sheet)
        if person is not None:
            self.arrived.emit(person)
            self._say_done([newcomer.person(person).full_name], Presence.PRESENT)
