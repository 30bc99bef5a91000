"""What participants thought of the rencontre, at once and without a name, and what that adds up to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING, ClassVar, Final

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record
from facilitator_app.i18n.folding import collation_key
from facilitator_app.i18n.numbers import number
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SCALE: Final = (1, 2, 3, 4, 5)
"""The marks, from the lowest."""


class QuestionForm(StrEnum):
    """How a question is answered: a mark from 1 to 5, or in words."""

    SCALE = "scale"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationQuestion(Record):
    """One question put to the room. ``low`` and ``high`` say what 1 and 5 mean; ``code`` is that of its model.

    The identity of a usual question is ``pair(rencontre, term)``: two laptops that begin with them begin with the same.
    """

    kind: ClassVar[str] = "evaluation_question"

    rencontre: RecordId | None = None
    code: str = ""
    rank: int = 0
    text: str = ""
    form: str = QuestionForm.SCALE.value
    low: str = ""
    high: str = ""

    @property
    def in_words(self) -> bool:
        """Whether it is answered in words."""
        return self.form == QuestionForm.WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationSheet(Record):
    """The marks of one paper, as "question:4", or "question:" where the paper has none. It bears no name and no words.

    A question that is not there has not been typed yet, which is not the same as left without an answer.
    """

    kind: ClassVar[str] = "evaluation_sheet"

    rencontre: RecordId | None = None
    marks: tuple[str, ...] = ()

    @property
    def answers(self) -> dict[str, int | None]:
        """The mark by question, ``None`` for no answer; what no carnet writes is passed over."""
        split = (mark.rpartition(":") for mark in self.marks)
        return {question: _MARKS[mark] for question, _colon, mark in split if question and mark in _MARKS}

    def marked(self, question: RecordId, mark: int | None) -> EvaluationSheet:
        """The paper with this mark, or no answer, to a question."""
        return self._holding(self.answers | {question: mark})

    def erased(self, question: RecordId) -> EvaluationSheet:
        """The paper with nothing typed for a question."""
        return self._holding({asked: mark for asked, mark in self.answers.items() if asked != question})

    def _holding(self, answers: dict[str, int | None]) -> EvaluationSheet:
        written = sorted(f"{question}:{'' if mark is None else mark}" for question, mark in answers.items())
        return replace(self, marks=tuple(written))


_MARKS: Final[dict[str, int | None]] = {"": None} | {str(mark): mark for mark in SCALE}


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationRemark(Record):
    """What somebody wrote to a question, kept apart from the marks so that the two never point to a person."""

    kind: ClassVar[str] = "evaluation_remark"

    rencontre: RecordId | None = None
    question: RecordId | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class QuestionResults:
    """What was answered to one question: how many gave each mark from 1 to 5, how many none, and what they wrote."""

    question: EvaluationQuestion
    counts: tuple[int, ...] = ()
    blank: int = 0
    remarks: tuple[str, ...] = ()

    @property
    def answered(self) -> int:
        """How many gave a mark."""
        return sum(self.counts)

    @property
    def median(self) -> float | None:
        """The mark in the middle; ``None`` when nobody gave one."""
        return median(self.counts)


@dataclass(frozen=True, slots=True)
class EvaluationResults:
    """What so many ``papers`` say, question by question in the order in which they are asked."""

    papers: int = 0
    questions: tuple[QuestionResults, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nobody has answered anything."""
        return not self.papers and not any(result.remarks for result in self.questions)


def in_order(questions: Iterable[EvaluationQuestion]) -> list[EvaluationQuestion]:
    """The questions as they are asked; two that were given the same rank apart stand in the same order everywhere."""
    return sorted(questions, key=lambda question: (question.rank, question.id))


def on_scale(questions: Iterable[EvaluationQuestion]) -> list[EvaluationQuestion]:
    """Those that are answered by a mark."""
    return [question for question in questions if not question.in_words]


def results_of(
    questions: Sequence[EvaluationQuestion], sheets: Sequence[EvaluationSheet], remarks: Sequence[EvaluationRemark]
) -> EvaluationResults:
    """What the papers add up to. Remarks stand by the alphabet: their order points to nobody."""
    answers = [sheet.answers for sheet in sheets]
    return EvaluationResults(
        len(sheets),
        tuple(
            QuestionResults(question, remarks=_said(question, remarks))
            if question.in_words
            else _distributed(question, [paper[question.id] for paper in answers if question.id in paper])
            for question in in_order(questions)
        ),
    )


def _distributed(question: EvaluationQuestion, marks: Sequence[int | None]) -> QuestionResults:
    return QuestionResults(question, tuple(marks.count(mark) for mark in SCALE), marks.count(None))


def _said(question: EvaluationQuestion, remarks: Iterable[EvaluationRemark]) -> tuple[str, ...]:
    texts = [remark.text for remark in remarks if remark.question == question.id and remark.text.strip()]
    return tuple(sorted(texts, key=collation_key))


def median(counts: Sequence[int]) -> float | None:
    """The mark that as many are below as above, from how many gave each mark from 1 on; ``None`` of nobody.

    Between the two marks in the middle, where their number is even, it lies half-way: 3.5 of 3 and 4.
    """
    answers = sum(counts)
    if not answers:
        return None
    return (_nth(counts, (answers - 1) // 2) + _nth(counts, answers // 2)) / 2


def _nth(counts: Sequence[int], place: int) -> int:
    """The mark at ``place``, from 0, once all are in order."""
    return next(mark for mark, so_far in enumerate(accumulate(counts), start=1) if so_far > place)


def median_words(value: float, language: str | None = None) -> str:
    """« 4 », « 3,5 »."""
    return number(value, 0 if value == int(value) else 1, language)


def unfinished(sheets: Iterable[EvaluationSheet], questions: Iterable[EvaluationQuestion]) -> int:
    """On how many papers something is still to be typed."""
    asked = {question.id for question in on_scale(questions)}
    return sum(not asked <= sheet.answers.keys() for sheet in sheets)


def sheet_words(sheet: EvaluationSheet) -> str:
    """The marks of a paper for who looks for it: « 4, 5, sans réponse, 3 »."""
    return ", ".join(_("sans réponse") if mark is None else str(mark) for mark in sheet.answers.values())
