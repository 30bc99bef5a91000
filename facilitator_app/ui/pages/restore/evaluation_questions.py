"""Where the questions of an evaluation are changed, added, moved and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator_app.domain.evaluation import QuestionForm
from facilitator_app.i18n.words import _
from facilitator_app.services import evaluation
from facilitator_app.ui.pages.restore.evaluation_question_row import EvaluationQuestionRow
from facilitator_app.ui.theme.measures import MEDIUM, SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.segmented import Choice, Segmented

if TYPE_CHECKING:
    from facilitator_app.domain.evaluation import EvaluationQuestion
    from facilitator_app.services.evaluation_at_hand import EvaluationAtHand
    from facilitator_app.ui.editing import Editor


class EvaluationQuestions(QWidget):
    """Rows are made once and kept: one that is being typed in never moves away."""

    told = Signal(str)
    """Something just done that can be undone."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._at_hand: EvaluationAtHand | None = None
        self.rows: list[EvaluationQuestionRow] = []
        self._scroll = ScrollColumn(self)
        self._column = QVBoxLayout()
        self._column.setSpacing(MEDIUM)
        self._scroll.body.addLayout(self._column)
        self._scroll.body.addStretch(1)
        self.line = QLineEdit(self)
        self.line.setObjectName("evaluation-new-question")
        self.line.setPlaceholderText(_("Ajouter une question"))
        self.line.setAccessibleName(_("Ajouter une question"))
        self.form = Segmented(
            (
                Choice(QuestionForm.SCALE, _("Note de 1 à 5"), name="evaluation-new-scale"),
                Choice(QuestionForm.WORDS, _("Par écrit"), name="evaluation-new-words"),
            ),
            self,
        )
        self.add = Button(_("Ajouter"), self, icon="plus")
        self.add.setObjectName("evaluation-add-question")
        self._assemble()
        self.line.returnPressed.connect(self._on_added)
        self.add.clicked.connect(self._on_added)

    def show_evaluation(self, at_hand: EvaluationAtHand) -> None:
        """Show the questions there are now."""
        self._at_hand = at_hand
        questions = at_hand.questions()
        while len(self.rows) < len(questions):
            self._make_row()
        for row in self.rows[len(questions) :]:
            row.flush()
            row.deleteLater()
        del self.rows[len(questions) :]
        for number, (row, question) in enumerate(zip(self.rows, questions, strict=True), start=1):
            row.show_question(question, number, len(questions))

    def take_keyboard(self) -> None:
        """Put the keyboard in the first question."""
        (self.rows[0].text if self.rows else self.line).setFocus()

    def flush(self) -> None:
        """Store what is typed."""
        for row in self.rows:
            row.flush()

    def _make_row(self) -> None:
        row = EvaluationQuestionRow(self._editor, self)
        row.moved.connect(self._on_moved)
        row.removed.connect(self._on_removed)
        self.rows.append(row)
        self._column.addWidget(row)

    def _assemble(self) -> None:
        kind = QHBoxLayout()
        kind.setSpacing(SMALL)
        kind.addWidget(self.form)
        kind.addStretch(1)
        kind.addWidget(self.add)
        hint = PlainLabel(
            _("Les feuilles déjà saisies gardent leurs réponses."), self, size="small", tone="soft", wrap=True
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.line)
        layout.addLayout(kind)
        layout.addWidget(hint)

    def _on_added(self) -> None:
        if self._at_hand is None or not self.line.text().strip():
            self.line.setFocus()
            return
        form = QuestionForm(str(self.form.value()))
        edit = evaluation.adding_question(self._at_hand.library, self._at_hand.rencontre, self.line.text(), form)
        if self._editor.perform(edit):
            self.line.clear()

    def _on_moved(self, question: EvaluationQuestion, step: int) -> None:
        self.flush()
        if self._at_hand is not None:
            self._editor.perform(evaluation.moving_question(self._at_hand.questions(), question, step))

    def _on_removed(self, question: EvaluationQuestion) -> None:
        self.flush()
        if self._editor.perform(evaluation.removing_question(question)):
            self.told.emit(_("Question supprimée"))
