"""What participants thought of the rencontre, at once and without a name: questions, forms, and words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record


class QuestionForm(StrEnum):
    """How a question is answered: a mark from 1 to 5, or in words."""

    SCALE = "scale"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationQuestion(Record):
    """One question put to the room. ``low`` and ``high`` say what 1 and 5 mean; ``code`` is that of its model."""

    kind: ClassVar[str] = "evaluation_question"

    rencontre: RecordId | None = None
    code: str = ""
    rank: int = 0
    text: str = ""
    form: str = QuestionForm.SCALE.value
    low: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationSheet(Record):
    """The marks of one paper: a mark for each question, as "question:4". It bears no name and no words."""

    kind: ClassVar[str] = "evaluation_sheet"

    rencontre: RecordId | None = None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationRemark(Record):
    """What somebody wrote to a question, kept apart from the marks so that the two never point to a person."""

    kind: ClassVar[str] = "evaluation_remark"

    rencontre: RecordId | None = None
    question: RecordId | None = None
    text: str = ""
