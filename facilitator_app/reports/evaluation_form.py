"""The paper on which people evaluate a rencontre, to print: what it says, and its PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.progress import unwatched
from facilitator_app.i18n.words import _
from facilitator_app.reports.identity import Identity

if TYPE_CHECKING:
    from datetime import datetime

    from facilitator_app.domain.progress import Progress


@dataclass(frozen=True, slots=True)
class AskedData:
    """One question; ``low`` and ``high`` say what 1 and 5 mean. ``in_words``: lines to write on, and no boxes."""

    text: str
    low: str = ""
    high: str = ""
    in_words: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationFormData:
    """What the paper says; ``occasion`` is when and where."""

    title: str
    occasion: str
    reference: str
    questions: tuple[AskedData, ...]
    made_at: datetime
    application: str
    organisation: str
    language: str = "fr"


def draw_evaluation_form(data: EvaluationFormData, progress: Progress = unwatched) -> bytes:
    """A tagged PDF of A4 pages lying down, each with the same paper twice, to be cut in two; same data, same bytes.

    Whoever listens to it hears one of the two. Raises what ``progress`` raises.
    """
    from facilitator_app.reports.pdf.evaluation_pages import (  # noqa: PLC0415 - reportlab costs half a second
        evaluation_pdf,
    )

    identity = Identity(
        title=_("Feuille d’évaluation – {title}").format(title=data.title or _("Rencontre sans titre")),
        author=data.organisation,
        subject=data.occasion,
        creator=data.application,
        language=data.language,
        made_at=data.made_at,
    )
    return evaluation_pdf(data, identity, progress)
