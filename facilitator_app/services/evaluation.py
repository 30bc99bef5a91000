"""The evaluation of a rencontre: its questions, the papers typed, what was written on them, and the results."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.evaluation import (
    SCALE,
    EvaluationQuestion,
    EvaluationRemark,
    EvaluationSheet,
    QuestionForm,
    in_order,
    results_of,
)
from facilitator_app.domain.identity import pair
from facilitator_app.domain.text import clean_line
from facilitator_app.i18n.words import _
from facilitator_app.services.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from facilitator_app.domain.catalogue import Term
    from facilitator_app.domain.evaluation import EvaluationResults
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.library import Library

QUESTIONS, MARKS = "evaluation", "evaluation_mark"
"""The reference lists of the usual questions, and of the words for their marks."""


def questions_of(library: Library, rencontre: RecordId) -> list[EvaluationQuestion]:
    """The questions put to the room, in their order."""
    return in_order(library.find(EvaluationQuestion, rencontre=rencontre))


def sheets_of(library: Library, rencontre: RecordId) -> list[EvaluationSheet]:
    """The papers, as they came."""
    return library.find(EvaluationSheet, rencontre=rencontre)


def remarks_of(library: Library, rencontre: RecordId) -> list[EvaluationRemark]:
    """What was written, to all questions."""
    return library.find(EvaluationRemark, rencontre=rencontre)


def results(library: Library, rencontre: RecordId) -> EvaluationResults:
    """What the papers add up to, for screens and documents; without questions when there is no evaluation."""
    return results_of(questions_of(library, rencontre), sheets_of(library, rencontre), remarks_of(library, rencontre))


def beginning(library: Library, rencontre: Rencontre) -> Edit:
    """The edit that puts the usual questions of that day; what another laptop began with is the same."""
    catalogue, day = Catalogue.of(library), rencontre.starts_on or library.today()
    usual = (_from_model(catalogue, term, rencontre.id, day) for term in catalogue.listed(QUESTIONS, day))
    return Edit.creating(_("Commencer l’évaluation"), *usual)


def _from_model(catalogue: Catalogue, term: Term, rencontre: RecordId, day: date) -> EvaluationQuestion:
    ends = {m.rank: catalogue.word(m) for m in catalogue.listed(MARKS, day) if m.parent == term.code}
    return EvaluationQuestion(
        id=pair(rencontre, term.id),
        rencontre=rencontre,
        code=term.code,
        rank=term.rank,
        text=catalogue.word(term),
        form=(QuestionForm.SCALE if ends else QuestionForm.WORDS).value,
        low=ends.get(SCALE[0], ""),
        high=ends.get(SCALE[-1], ""),
    )


def adding_question(library: Library, rencontre: RecordId, text: str, form: QuestionForm) -> Edit:
    """The edit that adds a question after the others."""
    last = max((question.rank for question in questions_of(library, rencontre)), default=0)
    question = EvaluationQuestion(
        id=library.new_id(), rencontre=rencontre, rank=last + 1, text=clean_line(text), form=form.value
    )
    return Edit.creating(_("Ajouter une question"), question)


def moving_question(questions: Sequence[EvaluationQuestion], question: EvaluationQuestion, step: int) -> Edit:
    """The edit that moves a question up (-1) or down (1); nothing at the ends."""
    label = _("Déplacer une question")
    places = [asked.id for asked in questions]
    here = places.index(question.id)
    there = min(max(here + step, 0), len(places) - 1)
    ordered = [asked for asked in questions if asked.id != question.id]
    ordered.insert(there, question)
    moves = (Edit.between(label, asked, replace(asked, rank=rank)) for rank, asked in enumerate(ordered, start=1))
    return Edit(label, tuple(change for move in moves for change in move.changes) if here != there else ())


def removing_question(question: EvaluationQuestion) -> Edit:
    """The edit that no longer asks a question; what was answered comes back with it."""
    return Edit.deleting(_("Supprimer la question"), question)


def marking(
    library: Library, rencontre: RecordId, sheet: EvaluationSheet | None, question: RecordId, mark: int | None
) -> Edit:
    """The edit that types a mark (``None``: left blank) on a paper; on a new one, which it adds, without ``sheet``."""
    if sheet is None:
        blank = EvaluationSheet(id=library.new_id(), rencontre=rencontre)
        return Edit.creating(_("Saisir une feuille"), blank.marked(question, mark))
    return Edit.between(_("Noter une feuille"), sheet, sheet.marked(question, mark))


def erasing(sheet: EvaluationSheet, question: RecordId) -> Edit:
    """The edit that takes back what was typed for a question; a paper on which nothing is left goes."""
    emptied = sheet.erased(question)
    if not emptied.answers:
        return removing_sheet(sheet)
    return Edit.between(_("Effacer une note"), sheet, emptied)


def removing_sheet(sheet: EvaluationSheet) -> Edit:
    """The edit that sends a paper to the bin."""
    return Edit.deleting(_("Supprimer une feuille"), sheet)


def adding_remark(library: Library, question: EvaluationQuestion, text: str) -> tuple[Edit, EvaluationRemark]:
    """The edit that keeps what somebody wrote to a question."""
    remark = EvaluationRemark(
        id=library.new_id(), rencontre=question.rencontre, question=question.id, text=clean_line(text)
    )
    return Edit.creating(_("Ajouter une remarque"), remark), remark


def changing_remark(remark: EvaluationRemark, text: str) -> Edit:
    """The edit that words a remark otherwise; one without words goes."""
    said = clean_line(text)
    if not said:
        return removing_remark(remark)
    return Edit.between(_("Modifier une remarque"), remark, replace(remark, text=said))


def removing_remark(remark: EvaluationRemark) -> Edit:
    """The edit that sends a remark to the bin."""
    return Edit.deleting(_("Supprimer une remarque"), remark)
