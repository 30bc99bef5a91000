"""What people thought of the past rencontres of the sample workspace: the usual questions, papers, remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.evaluation import EvaluationQuestion, EvaluationRemark, EvaluationSheet
from facilitator_app.i18n.words import _
from facilitator_app.services import evaluation
from facilitator_app.services.sample_files import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library
    from facilitator_app.services.sample_files import Words
    from facilitator_app.services.sample_plan import Planned


def evaluated(library: Library, plan: Planned) -> Iterator[Edit]:
    """The edits that type the evaluation of a rencontre; none where the files have no paper of it."""
    papers = lines_of("evaluations.csv", plan.told.key)
    if not papers:
        return
    begun, rencontre = evaluation.beginning(library, plan.rencontre), plan.rencontre.id
    yield begun
    asked = {c.after: c.record_id for c in begun.changes if c.kind == EvaluationQuestion.kind and c.field == "code"}
    for line in papers:
        yield Edit.creating(_("Saisir une feuille"), _sheet(library.new_id(), rencontre, line, asked))
    for line in lines_of("remarques.csv", plan.told.key):
        remark = EvaluationRemark(
            id=library.new_id(), rencontre=rencontre, question=asked[line["question"]], text=line["remarque"]
        )
        yield Edit.creating(_("Ajouter une remarque"), remark)


def _sheet(identity: RecordId, rencontre: RecordId, line: Words, asked: Mapping[str, RecordId]) -> EvaluationSheet:
    sheet = EvaluationSheet(id=identity, rencontre=rencontre)
    for code, question in asked.items():
        if code in line:
            sheet = sheet.marked(question, int(line[code]) if line[code] else None)
    return sheet
