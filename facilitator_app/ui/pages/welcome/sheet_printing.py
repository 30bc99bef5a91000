"""Makes the attendance sheet as a PDF away from the screen, and offers to open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.widgets.banner import Banner
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class SheetPrinting(QWidget):
    """Asks where the sheet goes, draws it in a job, and says in a banner that it is there."""

    written = Signal(object)
    """The path of the sheet that is on disk."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carnet, self._jobs, self._files = carnet, jobs, files
        self.banner, self.wait = Banner(self), WaitBar(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        layout.addWidget(self.wait)
        self.banner.action.setObjectName("open-sheet")
        self.written.connect(self._on_written)
        self._path: Path | None = None

    def ask(self, rencontre: Rencontre, *, filled: bool, final: bool = False) -> None:
        """Make the sheet: to sign, or filled with what was recorded, or that with its empty boxes struck for good.

        Nothing is made if no place is chosen for it.
        """
        path = self._files.choose(self, suggested_name(rencontre, filled=filled, final=final))
        if path is not None:
            self._write(rencontre, path, filled=filled, final=final)

    def _write(self, rencontre: Rencontre, path: Path, *, filled: bool, final: bool) -> None:
        def work(progress: Progress) -> Path:
            from facilitator_app.services import files, sheet, sheet_prints  # noqa: PLC0415 - the PDF library is heavy

            library = self._carnet.library
            library.perform(sheet_prints.printing(library, rencontre, filled=filled))  # what is on paper is kept
            made = sheet.sheet_pdf(self._carnet, rencontre, filled=filled, final=final, progress=progress)
            files.write_file(path, made)
            return path

        job = Job(work)
        job.succeeded.connect(self.written)
        job.failed.connect(self._on_failed)
        self.wait.watch(job, _("La feuille se prépare…"))
        self._jobs.start(job)

    def _on_written(self, path: Path) -> None:
        self._path = path
        self.banner.say(_("La feuille est prête"), str(path), "accent")
        self.banner.offer(_("Ouvrir"), self._on_open)

    def _on_failed(self, error: Exception) -> None:
        self.banner.show_problem(error)

    def _on_open(self) -> None:
        self.banner.hide()
        if self._path is not None:
            self._files.open(self._path)


def suggested_name(rencontre: Rencontre, *, filled: bool, final: bool = False) -> str:
    """The name offered for the file: « R-2026-014-emargement.pdf »."""
    kind = "emargement-definitif" if final else "emargement-rempli" if filled else "emargement"
    return f"{rencontre.reference or 'rencontre'}-{kind}.pdf"
