"""Gathers what the paper of an evaluation asks, then lets ``reports`` draw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.progress import Progress, unwatched
from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.words import _, spoken
from facilitator_app.reports.evaluation_form import draw_evaluation_form
from facilitator_app.reports.evaluation_form_data import AskedData, EvaluationFormData
from facilitator_app.services import document_facts, evaluation
from facilitator_app.storage.history import revision

if TYPE_CHECKING:
    from facilitator_app.domain.evaluation import EvaluationQuestion
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.workspace import Carnet


def evaluation_form_pdf(carnet: Carnet, rencontre: Rencontre, progress: Progress = unwatched) -> bytes:
    """The paper with the questions of a rencontre, two to a page."""
    return draw_evaluation_form(evaluation_form_data(carnet, rencontre), progress)


def evaluation_form_data(carnet: Carnet, rencontre: Rencontre) -> EvaluationFormData:
    """All that the paper says. The time in it is that of the last change: the same questions, the same bytes."""
    questions = evaluation.questions_of(carnet.library, rencontre.id)
    with carnet.database.read() as session:
        found = revision(session, [rencontre, *questions])
    day = plain_date(rencontre.starts_on, spoken()) if rencontre.starts_on else ""
    return EvaluationFormData(
        title=rencontre.title,
        occasion=", ".join(filter(None, (day, rencontre.place))),
        reference=rencontre.reference,
        questions=tuple(_asked(question) for question in questions),
        made_at=carnet.surroundings.local(found.at or carnet.surroundings.clock()),
        application=_("Carnet {version}").format(version=carnet.surroundings.app),
        organisation=document_facts.organisation(),
        language=spoken(),
    )


def _asked(question: EvaluationQuestion) -> AskedData:
    return AskedData(question.text, question.low, question.high, question.in_words)
