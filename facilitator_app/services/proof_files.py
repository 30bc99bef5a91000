"""The files of a proof dossier: each paper that can be made of what is recorded, and none of what is not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import Answer, Invitation
from facilitator_app.domain.resource import Attachment
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports import proof_papers
from facilitator_app.services import attachments, minutes, minutes_versions
from facilitator_app.services.evidence_papers import scanned
from facilitator_app.services.sheet import sheet_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.scan import ScannedPage
    from facilitator_app.reports.minutes_data import MinutesData
    from facilitator_app.services.library import Library
    from facilitator_app.services.record_of import WholeRencontre
    from facilitator_app.services.workspace import Carnet

SCANNED: Final = "04-page-signee-"
"""How the names of the scanned pages begin."""


@dataclass(frozen=True, slots=True)
class ProofFile:
    """One file: its name in the dossier, what it is, its bytes."""

    name: str
    what: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Making:
    """What the papers are made of."""

    carnet: Carnet
    gathered: WholeRencontre
    said: MinutesData

    @property
    def library(self) -> Library:
        """The records."""
        return self.carnet.library


def makers() -> tuple[Callable[[Making, Progress], list[ProofFile]], ...]:
    """What makes each paper, in the order of the dossier; each gives no file where there is nothing to say."""
    return _programme, _agenda, _sheet, _scans, _minutes, _decisions, _evaluation


def _programme(making: Making, progress: Progress) -> list[ProofFile]:
    if making.gathered.day is None:
        return []
    drawn = proof_papers.draw_programme(making.said, _invited(making), progress)
    return [ProofFile("01-programme.pdf", _("programme de la rencontre"), drawn)]


def _agenda(making: Making, progress: Progress) -> list[ProofFile]:
    if not making.said.agenda:
        return []
    return [ProofFile("02-deroule.pdf", _("déroulé prévu et réel"), proof_papers.draw_agenda(making.said, progress))]


def _sheet(making: Making, progress: Progress) -> list[ProofFile]:
    if not any(row.marks for row in making.gathered.sheet.rows):
        return []
    drawn = sheet_pdf(making.carnet, making.gathered.rencontre, final=True, progress=progress)
    return [ProofFile("03-feuille-emargement.pdf", _("feuille d’émargement définitive"), drawn)]


def _scans(making: Making, progress: Progress) -> list[ProofFile]:
    """Those whose bytes are here and sound; the index says which are not."""
    pages = sorted(scanned(making.library, making.gathered.rencontre), key=lambda page: (page.page, page.id))
    files: list[ProofFile] = []
    for page in pages:
        progress(0, 1)
        data = _content(making.library, page)
        if data:
            ending = "pdf" if data.startswith(b"%PDF") else "jpg"
            files.append(ProofFile(f"{SCANNED}{len(files) + 1:02}.{ending}", _page_words(page), data))
    return files


def _minutes(making: Making, progress: Progress) -> list[ProofFile]:
    return _closed(making, progress, minutes.Variant.COMPLETE, "05-compte-rendu.pdf",
                   _("compte rendu, version {n}"))  # fmt: skip


def _decisions(making: Making, progress: Progress) -> list[ProofFile]:
    return _closed(making, progress, minutes.Variant.DECISIONS, "06-releve-de-decisions.pdf",
                   _("relevé de décisions, version {n}"))  # fmt: skip


def _evaluation(making: Making, progress: Progress) -> list[ProofFile]:
    if making.said.evaluation is None:
        return []
    drawn = proof_papers.draw_evaluation(making.said, progress)
    return [ProofFile("07-evaluation.pdf", _("résultats de l’évaluation"), drawn)]


def _closed(making: Making, progress: Progress, variant: minutes.Variant, name: str, what: str) -> list[ProofFile]:
    """The version that holds; a draft proves nothing."""
    rencontre = making.gathered.rencontre
    version = minutes_versions.latest(making.library, rencontre.id)
    if version is None:
        return []
    choices = minutes.Choices(variant=variant, version=version.id)
    data = minutes.minutes_file(making.carnet, rencontre, minutes.Kind.PDF, choices, progress)
    return [ProofFile(name, what.format(n=version.number), data)]


def _content(library: Library, page: ScannedPage) -> bytes:
    """The bytes of a scanned page, b"" where they are not here or no longer what was attached."""
    attachment = library.get(Attachment, page.attachment) if page.attachment else None
    if attachment is None:
        return b""
    try:
        return attachments.content(library, attachment)
    except Problem:
        return b""


def _page_words(page: ScannedPage) -> str:
    first, last = page.numbers[0], page.numbers[-1]
    if first == last:
        return _("page {n} signée").format(n=first)
    return _("pages {first} à {last} signées").format(first=first, last=last)


def _invited(making: Making) -> Sequence[str]:
    """How many were invited, and what they answered."""
    answers = Counter(one.answer for one in making.library.find(Invitation, rencontre=making.gathered.rencontre.id))
    said = (
        (sum(answers.values()), _("{n} personne invitée"), _("{n} personnes invitées")),
        (answers[Answer.COMING], _("{n} a annoncé sa venue"), _("{n} ont annoncé leur venue")),
        (answers[Answer.EXCUSED], _("{n} s’est excusée"), _("{n} se sont excusées")),
        (answers[Answer.REPRESENTED], _("{n} se fait représenter"), _("{n} se font représenter")),
        (answers[Answer.DECLINED], _("{n} a décliné"), _("{n} ont décliné")),
    )
    return [plural(count, one, many) for count, one, many in said if count]
