"""The review of one's own practice as a PDF."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.domain.progress import Progress, unwatched
from facilitator_app.i18n.words import _, spoken
from facilitator_app.reports.practice import PracticeData, draw_practice
from facilitator_app.services import document_facts

if TYPE_CHECKING:
    from facilitator_app.domain.practice import Practice
    from facilitator_app.services.workspace import Carnet


def practice_pdf(carnet: Carnet, practice: Practice, progress: Progress = unwatched) -> bytes:
    """The review of ``practice``, in the name of whom this carnet belongs to."""
    owner, given = carnet.owner, carnet.surroundings
    group = carnet.library.get(WorkingGroup, owner.group) if owner.group else None
    data = PracticeData(
        practice=practice,
        name=owner.name,
        group=group.name if group else "",
        fingerprint=fingerprint(practice),
        made_at=given.here(),
        application=_("Carnet {version}").format(version=given.app),
        organisation=document_facts.organisation(),
        led_by=_("animé par l’Unadel"),
        language=spoken(),
    )
    return draw_practice(data, progress)


def fingerprint(practice: Practice) -> str:
    """The SHA-256 of the numbers, whatever the language: the same rencontres, durations and marks give the same."""
    numbers = [
        [rencontre.id for rencontre in practice.rencontres],
        [(one.item.id, one.item.minutes, one.minutes) for method in practice.methods for one in method.lasted],
        [(one.rencontre.id, one.median, one.answers) for question in practice.questions for one in question.judged],
        [(axis.number, axis.outcomes, axis.minutes) for axis in practice.axes],
    ]
    return sha256(repr(numbers).encode()).hexdigest()
