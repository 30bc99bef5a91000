"""What is recorded of the chosen person at the half-day: the state, the hours, who represents them."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from facilitator_app.domain.attendance import HERE, Attendance, Presence
from facilitator_app.i18n.words import _
from facilitator_app.ui.binding import TextBinding, ValueBinding
from facilitator_app.ui.pages.welcome.mark_words import state_words
from facilitator_app.ui.pages.welcome.proof_field import ProofField
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.hour_field import HourField
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.ui.editing import Editor


class MarkCard(Card):
    """Hidden until somebody is chosen. The state is recorded by the page, the rest is stored as it is typed."""

    state_chosen = Signal(str)
    """Another state, or "" for not recorded."""
    done = Signal()
    """Enter in a field: the keyboard goes back to the sheet."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.name = PlainLabel("", self, size="strong", wrap=True)
        self.half_day = PlainLabel("", self, size="small", tone="soft")
        self.state = Combo(self)
        self.state.setObjectName("mark-state")
        self.state.offer([("", _("non renseigné")), *((str(state), words) for state, words in state_words().items())])
        self.state.edited.connect(lambda: self.state_chosen.emit(str(self.state.value())))
        self.arrived, self.left = HourField(self), HourField(self)
        self.arrived.setObjectName("mark-arrived")
        self.left.setObjectName("mark-left")
        self.speaker = QLineEdit(self)
        self.speaker.setObjectName("mark-speaker")
        self.proof = ProofField(editor, self)
        self.recorded = PlainLabel("", self, size="caption", tone="soft", wrap=True)
        self.recorded.setObjectName("mark-recorded")
        self._rows = [FormRow(_("Arrivée"), self.arrived), FormRow(_("Départ"), self.left),
                      FormRow(_("Représenté par"), self.speaker), self.proof]  # fmt: skip
        for widget in (self.name, self.half_day, FormRow(_("Présence"), self.state), *self._rows, self.recorded):
            self.body.addWidget(widget)
        for field in (self.arrived, self.left, self.speaker, self.proof.reason):
            field.returnPressed.connect(self.done)
        self._bind(editor)
        self.hide()

    def show_mark(self, name: str, half_day: str, mark: Attendance | None, recorded: str) -> None:
        """Show someone's mark, `None` when nothing is recorded; `recorded` says when it was really noted."""
        self.name.setText(name)
        self.half_day.setText(half_day)
        self.state.show_value("" if mark is None else mark.state)
        state = None if mark is None else Presence(mark.state)
        shown = (state in HERE, state is Presence.LEFT, state is Presence.REPRESENTED, state in HERE)
        for row, visible in zip(self._rows, shown, strict=True):
            row.setVisible(visible)
        self.proof.show_mark(mark)
        self.recorded.setText(recorded)
        self.recorded.setVisible(bool(recorded))
        for binding in self._bindings:
            binding.show(mark)
        self.show()

    def focus_detail(self) -> None:
        """Put the keyboard in what is most likely to be said next."""
        said: dict[object, QWidget] = {Presence.REPRESENTED: self.speaker, Presence.LEFT: self.left}
        said.get(self.state.value(), self.state).setFocus()

    def focus_hour(self) -> None:
        """Put the keyboard in the hour: of leaving for who left, else of arrival, where there is one."""
        hours: dict[object, HourField] = {
            Presence.LEFT: self.left, Presence.PRESENT: self.arrived, Presence.REMOTE: self.arrived}  # fmt: skip
        field = hours.get(self.state.value())
        if field is not None:
            field.setFocus()
            field.selectAll()

    def flush(self) -> None:
        """Store what is typed."""
        self.proof.flush()
        for binding in self._bindings:
            binding.flush()

    def _bind(self, editor: Editor) -> None:
        self._bindings = (
            ValueBinding[Attendance, time | None](
                self.arrived, editor, _("Changer l’heure d’arrivée"),
                lambda mark: mark.arrived, lambda mark, hour: replace(mark, arrived=hour)),
            ValueBinding[Attendance, time | None](
                self.left, editor, _("Changer l’heure de départ"),
                lambda mark: mark.left, lambda mark, hour: replace(mark, left=hour)),
            TextBinding[Attendance](
                self.speaker, editor, _("Dire qui représente"),
                lambda mark: mark.represented_by, lambda mark, name: replace(mark, represented_by=name)),
        )  # fmt: skip
