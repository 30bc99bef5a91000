"""One question of the evaluation where questions are changed: its words, what its ends mean, its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.binding import TextBinding
from facilitator_app.ui.theme.measures import SMALL, TIGHT
from facilitator_app.ui.widgets.button import Button

if TYPE_CHECKING:
    from facilitator_app.domain.evaluation import EvaluationQuestion
    from facilitator_app.ui.editing import Editor


class EvaluationQuestionRow(QWidget):
    """Stored as it is typed."""

    moved = Signal(object, int)
    """The question, and a step: -1 for up, 1 for down."""
    removed = Signal(object)
    """The question to ask no more."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: EvaluationQuestion | None = None
        self.text, self.low, self.high = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.text.setPlaceholderText(_("La question"))
        self.low.setPlaceholderText(_("Ce que veut dire 1"))
        self.high.setPlaceholderText(_("Ce que veut dire 5"))
        self.up = Button("", self, kind="quiet", icon="chevron-up", tip=_("Monter la question"))
        self.down = Button("", self, kind="quiet", icon="chevron-down", tip=_("Descendre la question"))
        self.remove = Button("", self, kind="quiet", icon="trash-2", tip=_("Supprimer la question"))
        self._bindings = self._bind(editor)
        self._assemble()
        self.up.clicked.connect(lambda: self.moved.emit(self._question, -1))
        self.down.clicked.connect(lambda: self.moved.emit(self._question, 1))
        self.remove.clicked.connect(lambda: self.removed.emit(self._question))

    def show_question(self, question: EvaluationQuestion, number: int, of: int) -> None:
        """Put the question on screen that is asked as the ``number``-th ``of`` so many.

        Its words follow every edit by themselves: shown again, they would be stored a second time while they are.
        """
        another = self._question is None or self._question.id != question.id
        self._question = question
        for part, name in ((self.text, "text"), (self.low, "low"), (self.high, "high"), (self.up, "up"),
                           (self.down, "down"), (self.remove, "remove")):  # fmt: skip
            part.setObjectName(f"evaluation-question-{number}-{name}")
        self.text.setAccessibleName(_("Question {number}").format(number=number))
        self.low.setAccessibleName(_("Ce que veut dire 1 à la question {number}").format(number=number))
        self.high.setAccessibleName(_("Ce que veut dire 5 à la question {number}").format(number=number))
        for end in (self.low, self.high):
            end.setVisible(not question.in_words)
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < of)
        for binding in self._bindings if another else ():
            binding.show(question)

    def flush(self) -> None:
        """Store what is typed."""
        for binding in self._bindings:
            binding.flush()

    def _assemble(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for part in (self.text, self.up, self.down, self.remove):
            first.addWidget(part)
        first.setSpacing(TIGHT)
        second.setSpacing(SMALL)
        second.addWidget(self.low)
        second.addWidget(self.high)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addLayout(first)
        layout.addLayout(second)

    def _bind(self, editor: Editor) -> tuple[TextBinding[EvaluationQuestion], ...]:
        return (
            TextBinding(
                self.text,
                editor,
                _("Modifier une question"),
                get=lambda question: question.text,
                put=lambda question, text: replace(question, text=text),
            ),
            TextBinding(
                self.low,
                editor,
                _("Dire ce que veut dire 1"),
                get=lambda question: question.low,
                put=lambda question, low: replace(question, low=low),
            ),
            TextBinding(
                self.high,
                editor,
                _("Dire ce que veut dire 5"),
                get=lambda question: question.high,
                put=lambda question, high: replace(question, high=high),
            ),
        )
