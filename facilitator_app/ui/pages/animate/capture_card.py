"""The capture line and what it notes under: nature, axes, subgroup, who carries it, and who does it by when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.animate.capture_line import CaptureLine
from facilitator_app.ui.pages.animate.subgroup_choice import SubgroupChoice
from facilitator_app.ui.pages.note.also_button import AlsoButton
from facilitator_app.ui.pages.note.choices import axis_choices, nature_choices
from facilitator_app.ui.pages.note.keys import Frame, changed
from facilitator_app.ui.pages.outcome_words import support_words
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.date_field import DateField
from facilitator_app.ui.widgets.line_text import written_text
from facilitator_app.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.domain.rencontre import Subgroup
    from facilitator_app.ui.pages.note.keys import Command


class CaptureCard(Card):
    """Holds the note to come as an `Outcome` without identity; keys and buttons change it alike."""

    noted = Signal()
    """Enter, or the button: note what stands here."""
    typed = Signal()
    """Some text has changed."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._note = Outcome(id=RecordId(""))
        self.frame = Frame()
        self.line = CaptureLine(self)
        self.natures = Segmented(nature_choices(), self)
        self.natures.setAccessibleName(_("Nature"))
        self.axes = Segmented((), self)
        self.subgroups = SubgroupChoice(self)
        self.support = _support_choice(self)
        self.verbatim = Button("", self, icon="quote", tip=_("Mot pour mot (Ctrl+G)"))
        self.verbatim.setObjectName("verbatim")
        self.verbatim.setCheckable(True)
        self.also = AlsoButton(self)
        self.note_button = Button(_("Noter"), self, kind="primary")
        self.note_button.setObjectName("note")
        self.owner = QLineEdit(self)
        self.owner.setObjectName("owner")
        self.owner.setPlaceholderText(_("Qui s’en charge ?"))
        self.owner.setAccessibleName(_("Qui s’en charge"))
        self.due = DateField(today, self)
        self.due.setObjectName("due")
        self.due.setPlaceholderText(_("Pour quand ? « 30 avril »"))
        self.due.setAccessibleName(_("Échéance"))
        self._assemble()
        self._connect()
        self._show_note()

    def show_frame(self, axes: Sequence[Axis], subgroups: Sequence[Subgroup]) -> None:
        """Offer the axes and the subgroups of a rencontre."""
        frame = Frame([axis.code for axis in axes], [subgroup.id for subgroup in subgroups])
        self.subgroups.offer(subgroups)
        if frame.axes != self.frame.axes:
            self._replace_axes(Segmented(axis_choices(axes), self))
            self.also.offer(axes)
        self.frame = frame
        if self._note.subgroup not in (None, *frame.subgroups):
            self._note = replace(self._note, subgroup=None)
        self._show_note()

    def choose_subgroup(self, subgroup: RecordId) -> None:
        """Note in this subgroup from now on."""
        self._note = replace(self._note, subgroup=subgroup)
        self._show_note()
        self.line.setFocus()

    def note(self) -> Outcome:
        """The note as it stands, still without identity."""
        return replace(self._note, text=written_text(self.line).strip())

    def change(self, command: Command) -> None:
        """Do what a key asks to the note to come."""
        self._note = changed(self._note, command, self.frame)
        self._show_note()

    def clear(self) -> None:
        """Be ready for the next note: nature, axis and subgroup stay, the rest was of that note."""
        self.line.clear()
        self.owner.clear()
        self.due.show_value(None)
        self._note = replace(self._note, also=(), support="", verbatim=False)
        self._show_note()
        self.line.setFocus()

    def _show_note(self) -> None:
        note = self._note
        self.natures.show_value(note.nature)
        self.axes.show_value(note.axis)
        self.also.show_value(note.also, note.axis)
        self.subgroups.show_value(note.subgroup)
        self.support.show_value(note.support)
        self.verbatim.setChecked(note.verbatim)
        self._who_and_when.setVisible(note.nature == Kind.ACTION)

    def _on_edited(self) -> None:
        self._note = replace(
            self._note,
            nature=str(self.natures.value()),
            axis=_text_or_none(self.axes.value()),
            also=self.also.value(),
            support=_text_or_none(self.support.value()) or "",
            verbatim=self.verbatim.isChecked(),
            subgroup=self.subgroups.value(),
        )
        self._show_note()
        self.line.setFocus()

    def _assemble(self) -> None:
        self.body.addWidget(self.line)
        self.body.addLayout(_row(self.natures, None))
        self._axes_row = _row(self.axes, None)
        self.body.addLayout(self._axes_row)
        self._who_and_when = QWidget(self)
        self._who_and_when.setLayout(_row(self.owner, self.due))
        self.body.addWidget(self._who_and_when)
        self.body.addLayout(_row(self.subgroups, None, self.also, self.verbatim, self.support, self.note_button))

    def _connect(self) -> None:
        self.line.entered.connect(self.noted)
        self.note_button.clicked.connect(self.noted)
        self.owner.returnPressed.connect(self.noted)
        # Queued: a line says that Enter was pressed before it has understood what was typed.
        self.due.returnPressed.connect(self.noted, Qt.ConnectionType.QueuedConnection)
        self.line.focused.connect(self.set_edged)
        self.line.textChanged.connect(self.typed)
        self.owner.textChanged.connect(self.typed)
        for signal in (self.natures.edited, self.subgroups.edited, self.support.edited, self.also.edited):
            signal.connect(self._on_edited)
        self.verbatim.clicked.connect(self._on_edited)

    def _replace_axes(self, made: Segmented) -> None:
        self._axes_row.replaceWidget(self.axes, made)
        self.axes.hide()
        self.axes.deleteLater()
        self.axes = made
        made.setAccessibleName(_("Axe"))
        made.edited.connect(self._on_edited)


def _support_choice(parent: QWidget) -> Combo:
    """Who carries what is said; it gives way first where there is little room."""
    choice = Combo(parent)
    choice.setObjectName("support")
    choice.setAccessibleName(_("Qui porte cette parole (F7)"))
    choice.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(len(_("portage")))
    choice.offer([("", _("portage")), *((str(code), word) for code, word in support_words().items())])
    return choice


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; `None` is room."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SMALL)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def _text_or_none(value: object) -> str | None:
    return None if value is None else str(value)
