"""The right side of the evaluation: what was answered to each question, as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.reports.evaluation_charts import blank_words, distribution_chart
from facilitator_app.ui.pages.restore.evaluation_model import short_name
from facilitator_app.ui.pages.restore.evaluation_remarks import EvaluationRemarks
from facilitator_app.ui.theme.measures import LARGE, TIGHT
from facilitator_app.ui.widgets.charts.spread_chart import SpreadChart
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from facilitator_app.domain.evaluation import QuestionResults
    from facilitator_app.services.evaluation_at_hand import EvaluationAtHand
    from facilitator_app.ui.editing import Editor


class QuestionAnswers(QWidget):
    """One question on a scale: its words, its distribution, how many left it blank."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = PlainLabel("", self, size="strong", wrap=True)
        self.chart = SpreadChart(self)
        self.blank = PlainLabel("", self, size="small", tone="soft", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        for part in (self.name, self.chart, self.blank):
            layout.addWidget(part)

    def show_result(self, result: QuestionResults, number: int) -> None:
        """Show what was answered to the question typed in column ``number``."""
        question = result.question
        self.name.setText(_("{short} · {question}").format(short=short_name(number), question=question.text))
        self.chart.setObjectName(f"evaluation-result-{number}")
        self.chart.show_chart(
            distribution_chart(question.text, result.counts, result.blank, question.low, question.high)
        )
        self.blank.setText(blank_words(result.blank))
        self.blank.setVisible(bool(result.blank))


class EvaluationAnswers(ScrollColumn):
    """Rows are made once and kept: a remark that is being typed never moves away."""

    told = Signal(str)
    """Something just done that can be undone."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=LARGE)
        self._editor = editor
        self.scales: list[QuestionAnswers] = []
        self.remarks: list[EvaluationRemarks] = []
        self._scale_column, self._words_column = QVBoxLayout(), QVBoxLayout()
        for column in (self._scale_column, self._words_column):
            column.setSpacing(LARGE)
            self.body.addLayout(column)
        self.body.addStretch(1)

    def show_evaluation(self, at_hand: EvaluationAtHand) -> None:
        """Show what the papers say now."""
        results = at_hand.results().questions
        scales = [result for result in results if not result.question.in_words]
        words = [result.question for result in results if result.question.in_words]
        while len(self.scales) < len(scales):
            self.scales.append(QuestionAnswers(self.content))
            self._scale_column.addWidget(self.scales[-1])
        while len(self.remarks) < len(words):
            self._make_remarks()
        self._drop(len(scales), len(words))
        for number, (row, result) in enumerate(zip(self.scales, scales, strict=True), start=1):
            row.show_result(result, number)
        for place, (field, question) in enumerate(zip(self.remarks, words, strict=True), start=1):
            field.show_question(question, at_hand, place)

    def flush(self) -> None:
        """Store what is typed."""
        for field in self.remarks:
            field.flush()

    def leave(self) -> None:
        """Store what is typed, and begin anew for another rencontre."""
        for field in self.remarks:
            field.leave()

    def _make_remarks(self) -> None:
        field = EvaluationRemarks(self._editor, self.content)
        field.told.connect(self.told)
        self.remarks.append(field)
        self._words_column.addWidget(field)

    def _drop(self, scales: int, words: int) -> None:
        for field in self.remarks[words:]:
            field.flush()
        for gone in (*self.scales[scales:], *self.remarks[words:]):
            gone.deleteLater()
        del self.scales[scales:], self.remarks[words:]
