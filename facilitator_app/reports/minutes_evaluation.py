"""What participants thought of the rencontre: how many gave each mark, and what they wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import Heading, Section, Text
from facilitator_app.reports.evaluation_charts import distribution_chart
from facilitator_app.reports.wording import heard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Block
    from facilitator_app.reports.minutes_data import MinutesData, QuestionData


def evaluation_section(data: MinutesData) -> Section | None:
    """The questions in the order in which they were asked; ``None`` where nobody answered."""
    if data.evaluation is None:
        return None
    papers = plural(data.evaluation.papers, _("{n} feuille"), _("{n} feuilles"))
    blocks = tuple(block for question in data.evaluation.questions for block in _answered(question, data.language))
    return Section(_("Évaluation"), blocks or (Text(_("Personne n’a répondu.")),), (papers, _("sans nom")))


def _answered(question: QuestionData, language: str) -> Iterator[Block]:
    if question.counts:
        yield distribution_chart(question.text, question.counts, question.blank, question.low, question.high, language)
    elif question.remarks:
        yield Heading(question.text)
    for remark in question.remarks:
        yield heard(remark)
