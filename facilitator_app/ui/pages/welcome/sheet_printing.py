"""Makes the attendance sheet as a PDF away from the screen, and offers to open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.ui.widgets.document_writing import DocumentWriting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class SheetPrinting(DocumentWriting):
    """Asks where the sheet goes, draws it in a job, and says in a banner that it is there."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(jobs, files, "open-sheet", parent)
        self._carnet = carnet

    def ask(self, rencontre: Rencontre, *, filled: bool, final: bool = False) -> None:
        """Make the sheet: to sign, or filled with what was recorded, or that with its empty boxes struck for good.

        Nothing is made if no place is chosen for it.
        """

        def make(progress: Progress) -> bytes:
            from facilitator_app.services import sheet, sheet_prints  # noqa: PLC0415 - the PDF library is heavy

            library = self._carnet.library
            library.perform(sheet_prints.printing(library, rencontre, filled=filled))  # what is on paper is kept
            return sheet.sheet_pdf(self._carnet, rencontre, filled=filled, final=final, progress=progress)

        name = suggested_name(rencontre, filled=filled, final=final)
        self.write(name, make, _("La feuille se prépare…"), _("La feuille est prête"))


def suggested_name(rencontre: Rencontre, *, filled: bool, final: bool = False) -> str:
    """The name offered for the file: « R-2026-014-emargement.pdf »."""
    kind = "emargement-definitif" if final else "emargement-rempli" if filled else "emargement"
    return f"{rencontre.reference or 'rencontre'}-{kind}.pdf"
