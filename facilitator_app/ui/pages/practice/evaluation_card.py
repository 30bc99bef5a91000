"""How rencontres were judged: the median of each question over time; Enter on a point opens its rencontre."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.reports.practice_charts import answered_once, question_chart
from facilitator_app.ui.pages.practice.origin import Origin, Source
from facilitator_app.ui.theme.measures import MEDIUM, TIGHT
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.charts.trend_chart import TrendChart
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.practice import Practice, QuestionPractice


class EvaluationCard(Card):
    """A small chart a question."""

    asked = Signal(object)
    """A `Target`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Évaluations"), parent)
        self.words = PlainLabel("", self, tone="soft", wrap=True)
        self.body.addWidget(self.words)
        self.once = Origin("evaluation-once", self)
        self.once.asked.connect(self.asked)
        self.body.addWidget(self.once)
        self._questions: list[QWidget] = []
        self.charts: list[TrendChart] = []

    def show_practice(self, practice: Practice) -> None:
        """Show the questions that were answered in a year."""
        for question in self._questions:
            question.hide()
            question.deleteLater()
        self.charts = []
        self._questions = [self._question(question) for question in practice.questions if question.moves]
        waiting = _("Les médianes de chaque question seront ici dès la première feuille saisie dans « Restituer ».")
        counted = _("Médiane de chaque rencontre, de 1 à 5. Entrée ouvre la rencontre.")
        self.words.setText(counted if practice.questions else waiting)
        self._show_once([question for question in practice.questions if not question.moves])

    def _show_once(self, questions: Sequence[QuestionPractice]) -> None:
        """The questions that only one rencontre answered: one point is no trend."""
        lines = [
            Source(one.rencontre, "restitute", question.text, _("médiane {median}").format(median=one.words))
            for question in questions
            for one in question.judged
        ]
        self.once.show_sources(answered_once(), lines)
        self.once.setVisible(bool(lines))

    def _question(self, question: QuestionPractice) -> QWidget:
        whole = QWidget(self)
        chart = TrendChart(whole)
        chart.setObjectName(f"trend-{len(self.charts)}")
        chart.show_chart(question_chart(question))
        chart.opened.connect(partial(self._on_opened, question))
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, MEDIUM, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(PlainLabel(question.text, whole, size="strong", wrap=True))
        layout.addWidget(chart)
        self.charts.append(chart)
        self.body.addWidget(whole)
        return whole

    def _on_opened(self, question: QuestionPractice, number: int) -> None:
        self.asked.emit(Source(question.judged[number].rencontre, "restitute", "").target)
