"""Makes the review of one's practice as a PDF away from the screen, and offers to open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.ui.widgets.document_writing import DocumentWriting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.practice import Practice
    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class PracticePrinting(DocumentWriting):
    """Asks where the review goes, draws it in a job, and says in a banner that it is there."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(jobs, files, "open-practice", parent)
        self._carnet = carnet

    def ask(self, practice: Practice) -> None:
        """Make the review; nothing if no place is chosen for it."""

        def make(progress: Progress) -> bytes:
            from facilitator_app.services import practice_pdf  # noqa: PLC0415 - the PDF library is heavy

            return practice_pdf.practice_pdf(self._carnet, practice, progress)

        self.write(suggested_name(practice), make, _("Le bilan se prépare…"), _("Le bilan est prêt"))


def suggested_name(practice: Practice) -> str:
    """The name offered for the file: « bilan-animation-2026.pdf »."""
    return "bilan-animation.pdf" if practice.year is None else f"bilan-animation-{practice.year}.pdf"
