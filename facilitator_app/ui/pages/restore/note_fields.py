"""What a note is filed under: nature, axes, who carries it, where it was said, subject, vote, and two marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.outcome import Kind, Outcome, refiled
from facilitator_app.i18n.words import _
from facilitator_app.services import capture
from facilitator_app.services.topics import known_topics
from facilitator_app.ui.binding import TextBinding, ValueBinding
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.note.also_button import AlsoButton
from facilitator_app.ui.pages.outcome_words import nature_words, support_words
from facilitator_app.ui.pages.restore.board_keys import step_words
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.completion import Completion
from facilitator_app.ui.widgets.tip import set_tip

if TYPE_CHECKING:
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.pages.restore.board_menu import MenuFrame

_NARROW = 8
"""How many letters a choice is wide at least: it shows more where there is room."""


class NoteFields(QWidget):
    """Each field is stored by itself."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._note: Outcome | None = None
        self.nature, self.axis = _choice(self, "nature", _("Nature")), _choice(self, "axis", _("Axe"))
        self.support = _choice(self, "support", _("Qui porte cette parole"))
        self.subgroup = _choice(self, "subgroup", _("Atelier"))
        self.also = AlsoButton(self)
        self.topic = _line(self, "topic", _("Sujet suivi"))
        self.vote = _line(self, "vote", _("Comment la décision a été prise"))
        self.verbatim, self.internal = Check(_("Mot pour mot"), self), Check(_("Note interne"), self)
        self.verbatim.setObjectName("note-verbatim")
        self.internal.setObjectName("note-internal")
        set_tip(self.internal, _("Reste entre animateurs\u00a0: les documents ne la montrent que si on le demande."))
        self.nature.offer([(str(code), word) for code, word in nature_words().items()])
        self.support.offer([("", _("portage")), *((str(code), word) for code, word in support_words().items())])
        self._topics, self._stale = Completion(self.topic), True
        self.topic.installEventFilter(self)
        self._assemble()
        self._bindings = self._bind()
        self.nature.edited.connect(self._on_nature)
        self.also.edited.connect(self._on_also)

    def offer(self, frame: MenuFrame) -> None:
        """Offer the axes and the subgroups of a rencontre."""
        axes = [(axis.code, f"{axis.number} · {frame.names[axis.code]}") for axis in frame.axes]
        self.axis.offer([*axes, (OUTSIDE, _("Hors axes")), (None, _("À classer"))])
        self.also.offer(frame.axes)
        self.subgroup.offer([(None, _("Plénière")), *frame.subgroups.items()])
        self.subgroup.setVisible(bool(frame.subgroups))
        self._stale = True

    def show_note(self, outcome: Outcome | None) -> None:
        """Put another note on screen, storing first what was typed."""
        for binding in self._bindings:
            binding.show(outcome)
        self.follow(outcome)

    def follow(self, outcome: Outcome | None) -> None:
        """Show the same note as it is now; the fields that are bound follow by themselves."""
        self._note = outcome
        if outcome is not None:
            self.nature.show_value(outcome.nature)
            self.also.show_value(outcome.also, outcome.axis)
            self.vote.setVisible(outcome.nature == Kind.DECISION)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The subjects of every rencontre are read when a person comes to the line: few ever do."""
        if event.type() == QEvent.Type.FocusIn and self._stale:
            self._topics.offer(known_topics(self._editor.library))
            self._stale = False
        return super().eventFilter(watched, event)

    def flush(self) -> None:
        """Store what is typed."""
        for binding in self._bindings:
            binding.flush()

    def _assemble(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SMALL)
        grid.addWidget(self.nature, 0, 0)
        grid.addWidget(self.axis, 0, 1)
        grid.addWidget(self.also, 0, 2)
        grid.addWidget(self.support, 1, 0)
        grid.addWidget(self.subgroup, 1, 1)
        grid.addWidget(self.verbatim, 1, 2)
        grid.addWidget(self.topic, 2, 0, 1, 2)
        grid.addWidget(self.internal, 2, 2)
        grid.addWidget(self.vote, 3, 0, 1, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(2, 3)
        grid.setColumnMinimumWidth(2, self.verbatim.sizeHint().width())

    def _bind(self) -> tuple[TextBinding[Outcome] | ValueBinding[Outcome, Any], ...]:
        editor = self._editor
        return (
            ValueBinding(self.axis, editor, step_words("axis", 1), lambda note: note.axis, refiled),
            ValueBinding(self.support, editor, step_words("support", 1), lambda note: note.support,
                         lambda note, support: replace(note, support=support or "")),
            ValueBinding(self.subgroup, editor, step_words("subgroup", 1), lambda note: note.subgroup,
                         lambda note, subgroup: replace(note, subgroup=subgroup)),
            ValueBinding(self.verbatim, editor, step_words("verbatim", 1), lambda note: note.verbatim,
                         lambda note, on: replace(note, verbatim=on)),
            ValueBinding(self.internal, editor, step_words("internal", 1), lambda note: note.internal,
                         lambda note, on: replace(note, internal=on)),
            TextBinding(self.topic, editor, _("Dire le sujet"), lambda note: note.topic,
                        lambda note, topic: replace(note, topic=topic.strip())),
            TextBinding(self.vote, editor, _("Dire le vote"), lambda note: note.vote,
                        lambda note, vote: replace(note, vote=vote)),
        )  # fmt: skip

    def _on_nature(self) -> None:
        if self._note is not None:
            self._change(replace(self._note, nature=str(self.nature.value())))

    def _on_also(self) -> None:
        if self._note is not None:
            self._change(replace(self._note, also=tuple(sorted(self.also.value()))), step_words("also", 1))

    def _change(self, after: Outcome, label: str = "") -> None:
        if self._note is not None:
            edit = capture.changing(self._editor.library, self._note, after)
            self._editor.perform_all((edit,), label or edit.label)


def _choice(parent: QWidget, name: str, words: str) -> Combo:
    choice = Combo(parent)
    choice.setObjectName(f"note-{name}")
    choice.setAccessibleName(words)
    choice.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(_NARROW)
    return choice


def _line(parent: QWidget, name: str, words: str) -> QLineEdit:
    line = QLineEdit(parent)
    line.setObjectName(f"note-{name}")
    line.setPlaceholderText(words)
    line.setAccessibleName(words)
    return line
