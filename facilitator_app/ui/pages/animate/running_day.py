"""The day on screen as it runs: begins sequences, and follows the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.course import Course
from facilitator_app.domain.rencontre import HalfDay, Rencontre
from facilitator_app.services import running

if TYPE_CHECKING:
    from facilitator_app.domain.agenda import Slot
    from facilitator_app.domain.edit import Edit
    from facilitator_app.services.library import Library
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.pages.animate.agenda_card import AgendaCard


class RunningDay(QObject):
    """Stands between the file and the `AgendaCard`."""

    def __init__(self, library: Library, editor: Editor, card: AgendaCard) -> None:
        super().__init__(card)
        self._library, self._editor, self._card = library, editor, card
        self._rencontre: Rencontre | None = None
        self._slots: list[Slot] = []
        self.course = Course()
        card.begun.connect(self._on_begun)

    def show(self, rencontre: Rencontre) -> None:
        """Show the day that a rencontre is at."""
        self._rencontre = rencontre
        self._slots = running.slots_now(self._library, rencontre)
        self.course = running.course_now(self._library, self._slots)
        self._card.show_slots(self._slots, self.course)

    def follow(self, edit: Edit) -> None:
        """Somebody has changed something."""
        if self._rencontre is None:
            return
        if edit.touches(self._rencontre):
            self._rencontre = self._library.get(Rencontre, self._rencontre.id) or self._rencontre
        if edit.touches_kind(AgendaItem, HalfDay):
            self.show(self._rencontre)

    def follow_clock(self) -> None:
        """Time has passed."""
        self.course = running.course_now(self._library, self._slots)
        self._card.show_course(self.course)

    def _on_begun(self, slot: Slot | None) -> None:
        if self._rencontre is None:
            return
        if slot is None:
            self._editor.perform(running.ending(self._library, self._rencontre, self._slots))
        else:
            self._editor.perform(running.starting(self._library, self._rencontre, self._slots, slot))
