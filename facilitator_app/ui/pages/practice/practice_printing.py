"""Makes the review of one's practice as a PDF away from the screen, and offers to open it."""

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

    from facilitator_app.domain.practice import Practice
    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class PracticePrinting(QWidget):
    """Asks where the review goes, draws it in a job, and says in a banner that it is there."""

    written = Signal(object)
    """The path of the review that is on disk."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carnet, self._jobs, self._files = carnet, jobs, files
        self.banner, self.wait = Banner(self), WaitBar(self)
        self.banner.action.setObjectName("open-practice")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        layout.addWidget(self.wait)
        self.written.connect(self._on_written)
        self._path: Path | None = None

    def ask(self, practice: Practice) -> None:
        """Make the review; nothing if no place is chosen for it."""
        path = self._files.choose(self, suggested_name(practice))
        if path is None:
            return

        def work(progress: Progress) -> Path:
            from facilitator_app.services import files, practice_pdf  # noqa: PLC0415 - the PDF library is heavy

            files.write_file(path, practice_pdf.practice_pdf(self._carnet, practice, progress))
            return path

        job = Job(work)
        job.succeeded.connect(self.written)
        job.failed.connect(self.banner.show_problem)
        self.wait.watch(job, _("Le bilan se prépare…"))
        self._jobs.start(job)

    def _on_written(self, path: Path) -> None:
        self._path = path
        self.banner.say(_("Le bilan est prêt"), str(path), "accent")
        self.banner.offer(_("Ouvrir"), self._on_open)

    def _on_open(self) -> None:
        self.banner.hide()
        if self._path is not None:
            self._files.open(self._path)


def suggested_name(practice: Practice) -> str:
    """The name offered for the file: « bilan-animation-2026.pdf »."""
    return "bilan-animation.pdf" if practice.year is None else f"bilan-animation-{practice.year}.pdf"
