"""The answers to a question of the evaluation as a chart, with the sentence that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.evaluation import median, median_words
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.chart_blocks import Distribution

if TYPE_CHECKING:
    from collections.abc import Sequence


def distribution_chart(
    question: str, counts: Sequence[int], blank: int, low: str, high: str, language: str | None = None
) -> Distribution:
    """How many gave each mark from 1 on; ``blank`` papers gave none, ``low`` and ``high`` say what the ends mean."""
    middle = median(counts)
    words = "" if middle is None else median_words(middle, language)
    said = (_answers(question, counts, words), _ends(low, high, counts), blank_words(blank))
    return Distribution(question, tuple(counts), low, high, words, " ".join(filter(None, said)))


def blank_words(blank: int) -> str:
    """« 2 feuilles sans réponse. », "" when every paper answers."""
    return plural(blank, _("{n} feuille sans réponse."), _("{n} feuilles sans réponse.")) if blank else ""


def _answers(question: str, counts: Sequence[int], median_said: str) -> str:
    if not median_said:
        return _("«\u00a0{question}\u00a0»\u00a0: personne n’a répondu.").format(question=question)
    answers = plural(sum(counts), _("{n} réponse"), _("{n} réponses"))
    sentence = _("«\u00a0{question}\u00a0»\u00a0: {answers}, médiane {median}.")
    return sentence.format(question=question, answers=answers, median=median_said)


def _ends(low: str, high: str, counts: Sequence[int]) -> str:
    listed = ", ".join(map(str, counts))
    if not any(counts):
        return ""
    if not (low and high):
        return _("Notes de 1 à {most}\u00a0: {counts}.").format(most=len(counts), counts=listed)
    sentence = _("Notes de 1 ({low}) à {most} ({high})\u00a0: {counts}.")
    return sentence.format(low=low, most=len(counts), high=high, counts=listed)
