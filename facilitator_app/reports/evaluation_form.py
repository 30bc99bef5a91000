"""The paper on which people evaluate a rencontre, to print and fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.progress import unwatched
from facilitator_app.i18n.words import _
from facilitator_app.reports.identity import Identity

if TYPE_CHECKING:
    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.evaluation_form_data import EvaluationFormData


def draw_evaluation_form(data: EvaluationFormData, progress: Progress = unwatched) -> bytes:
    """A tagged PDF of A4 pages lying down, each with the same paper twice, to be cut in two; same data, same bytes.

    Whoever listens to it hears one of the two. Raises what ``progress`` raises.
    """
    from facilitator_app.reports.pdf.evaluation_pages import (  # noqa: PLC0415 - reportlab costs half a second
        evaluation_pdf,
    )

    identity = Identity(
        title=_("Feuille d’évaluation – {title}").format(title=data.title or _("Rencontre sans titre")),
        author=data.organisation,
        subject=data.occasion,
        creator=data.application,
        language=data.language,
        made_at=data.made_at,
    )
    return evaluation_pdf(data, identity, progress)
