"""The evaluation of one rencontre, kept at hand while it is typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from facilitator_app.domain.evaluation import (
    EvaluationQuestion,
    EvaluationRemark,
    EvaluationSheet,
    in_order,
    on_scale,
    results_of,
    unfinished,
)
from facilitator_app.domain.identity import RecordId
from facilitator_app.i18n.folding import collation_key
from facilitator_app.services import evaluation

if TYPE_CHECKING:
    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.evaluation import EvaluationResults
    from facilitator_app.services.library import Library

Part = TypeVar("Part", EvaluationQuestion, EvaluationSheet, EvaluationRemark)


@dataclass(slots=True)
class EvaluationAtHand:
    """Reads once, then follows edits: two hundred papers are not read again for each key.

    What is deleted leaves its place, ``None``, so that a paper taken out of the bin stands where it stood.
    """

    library: Library
    rencontre: RecordId
    _questions: dict[RecordId, EvaluationQuestion | None] = field(default_factory=dict)
    _sheets: dict[RecordId, EvaluationSheet | None] = field(default_factory=dict)
    _remarks: dict[RecordId, EvaluationRemark | None] = field(default_factory=dict)

    def read(self) -> None:
        """Read everything there is."""
        self._questions = {q.id: q for q in evaluation.questions_of(self.library, self.rencontre)}
        self._sheets = {s.id: s for s in evaluation.sheets_of(self.library, self.rencontre)}
        self._remarks = {r.id: r for r in evaluation.remarks_of(self.library, self.rencontre)}

    def follow(self, edit: Edit) -> bool:
        """Read again what an edit changed; whether it was about evaluations at all."""
        if not edit.touches_kind(EvaluationQuestion, EvaluationSheet, EvaluationRemark):
            return False
        for kind, identity in {(change.kind, change.record_id) for change in edit.changes}:
            if kind == EvaluationQuestion.kind:
                self._read_one(self._questions, EvaluationQuestion, identity)
            elif kind == EvaluationSheet.kind:
                self._read_one(self._sheets, EvaluationSheet, identity)
            elif kind == EvaluationRemark.kind:
                self._read_one(self._remarks, EvaluationRemark, identity)
        return True

    def questions(self) -> list[EvaluationQuestion]:
        """All questions, in their order."""
        return in_order(_there(self._questions))

    def scale(self) -> list[EvaluationQuestion]:
        """Those that are answered by a mark."""
        return on_scale(self.questions())

    def sheets(self) -> list[EvaluationSheet]:
        """The papers, the latest typed last."""
        return _there(self._sheets)

    def remarks(self, question: RecordId) -> list[EvaluationRemark]:
        """What was written to a question, by the alphabet."""
        found = (remark for remark in _there(self._remarks) if remark.question == question)
        return sorted(found, key=lambda remark: (collation_key(remark.text), remark.id))

    def remark(self, identity: RecordId) -> EvaluationRemark | None:
        """One remark, ``None`` once it is gone."""
        return self._remarks.get(identity)

    def results(self) -> EvaluationResults:
        """What the papers add up to."""
        return results_of(self.questions(), self.sheets(), _there(self._remarks))

    def unfinished(self, *, beside: EvaluationSheet | None = None) -> int:
        """On how many papers something is still to be typed, the one being typed left aside."""
        return unfinished((sheet for sheet in self.sheets() if sheet != beside), self.questions())

    def place_of(self, edit: Edit) -> tuple[RecordId, RecordId] | None:
        """The paper and the question that an edit typed, erased, or undid; ``None`` when it was about another thing."""
        for change in edit.changes:
            if change.kind == EvaluationSheet.kind and change.field == "marks":
                differing = {mark.rpartition(":")[0] for mark in {*(change.before or ())} ^ {*(change.after or ())}}
                return change.record_id, RecordId(min(differing, default=""))
            if change.kind == EvaluationSheet.kind:
                return change.record_id, RecordId("")
        return None

    def _read_one(self, parts: dict[RecordId, Part | None], kind: type[Part], identity: RecordId) -> None:
        found = self.library.get(kind, identity)
        parts[identity] = found if found is not None and found.rencontre == self.rencontre else None


def _there(parts: dict[RecordId, Part | None]) -> list[Part]:
    return [part for part in parts.values() if part is not None]
