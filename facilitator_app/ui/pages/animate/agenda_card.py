"""The day on the left: its sequences, the one that runs, how late it is, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator_app.i18n.hours import duration
from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.animate.agenda_row import AgendaRow
from facilitator_app.ui.theme.measures import SMALL, TIGHT
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.agenda import Slot
    from facilitator_app.domain.course import Course
    from facilitator_app.services.catalogue import Catalogue

_TOLERATED = 1
"""Minutes that are neither late nor ahead."""


class AgendaCard(Card):
    """Says which sequence a person wants to begin, or that the one that runs is over."""

    begun = Signal(object)
    """The `Slot` to begin now; `None` to end the last one."""
    prepare_asked = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(_("Déroulé"), parent)
        self._catalogue = catalogue
        self._course: Course | None = None
        self.rows: list[AgendaRow] = []
        self.body.setContentsMargins(TIGHT, _TOP, TIGHT, SMALL)
        self.head.setContentsMargins(_SIDE, 0, SMALL, 0)
        self.late = Chip("", self)
        self.head.addStretch(1)
        self.head.addWidget(self.late)
        self.column = ScrollColumn(self, spacing=2)
        self.column.body.setContentsMargins(0, 0, TIGHT, 0)
        self.column.body.addStretch(1)
        self.body.addWidget(self.column, 1)
        self.nothing = PlainLabel(_("Le déroulé de la journée sera ici, séquence après séquence."), self, tone="soft",
                                  wrap=True)  # fmt: skip
        self.nothing.setContentsMargins(_SIDE, 0, SMALL, 0)
        self.column.body.insertWidget(0, self.nothing)
        self.next_button = Button("", self, icon="play")
        self.next_button.setObjectName("next-sequence")
        self.next_button.clicked.connect(self.go_on)
        foot = QHBoxLayout()
        foot.setContentsMargins(SMALL, TIGHT, SMALL, TIGHT)
        foot.addWidget(self.next_button)
        self.body.addLayout(foot)

    def show_slots(self, slots: Sequence[Slot], course: Course) -> None:
        """Show the sequences of the day."""
        chosen = next((row.slot.item.id for row in self.rows if row.hasFocus()), None)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [AgendaRow(slot, self._axis_of(slot), course, self) for slot in slots]
        for number, row in enumerate(self.rows):
            row.setObjectName(f"sequence-{number}")
            row.asked.connect(self.begun)
            self.column.body.insertWidget(number + 1, row)
            if row.slot.item.id == chosen:
                row.setFocus()
        self.nothing.setVisible(not slots)
        self.show_course(course)
        QTimer.singleShot(0, self, self._bring_in_sight)  # once the rows have found their places

    def show_course(self, course: Course) -> None:
        """Time has passed: only what depends on it is drawn again."""
        self._course = course
        for row in self.rows:
            if row.running:
                row.show_course(course)
        self._show_late(course.late)
        self._show_next(course)

    def go_on(self) -> None:
        """Begin the next sequence; after the last one, end it; without any, go and prepare them."""
        course = self._course
        if course is None or not self.rows:
            self.prepare_asked.emit()
        elif course.following is not None or course.running is not None:
            self.begun.emit(course.following)

    def _axis_of(self, slot: Slot) -> int | None:
        axis = self._catalogue.axis(slot.item.axis)
        return None if axis is None else axis.number

    def _bring_in_sight(self) -> None:
        for row in self.rows:
            if row.running:
                self.column.ensureWidgetVisible(row)

    def _show_late(self, late: int | None) -> None:
        self.late.setVisible(late is not None)
        if late is None:
            return
        if abs(late) <= _TOLERATED:
            self.late.say(_("à l’heure"), "accent", "clock")
        elif late > 0:
            self.late.say(_("+{time}").format(time=duration(late)), "warning", "clock")
        else:
            self.late.say(duration(late), "accent", "clock")

    def _show_next(self, course: Course) -> None:
        over = course.following is None and course.running is None
        self.next_button.setVisible(not self.rows or not over)
        if not self.rows:
            words = _("Préparer le déroulé")
        elif course.following is None:
            words = _("Terminer la journée (F9)")
        else:
            words = _("Suite (F9)") if course.running is not None else _("Commencer (F9)")
        self.next_button.setText(words)


_TOP, _SIDE = 14, 12
"""The head stands as far from the edge as in every card, while the rows come nearer to it."""
