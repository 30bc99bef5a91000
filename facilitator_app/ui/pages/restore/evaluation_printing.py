"""Makes the papers of an evaluation as a PDF away from the screen, and offers to open it."""

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


class EvaluationPrinting(QWidget):
    """Asks where the papers go, draws them in a job, and says in a banner that they are there."""

    written = Signal(object)
    """The path of the papers that are on disk."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carnet, self._jobs, self._files = carnet, jobs, files
        self._path: Path | None = None
        self.banner, self.wait = Banner(self), WaitBar(self)
        self.banner.action.setObjectName("open-evaluation-form")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        layout.addWidget(self.wait)
        self.written.connect(self._on_written)

    def ask(self, rencontre: Rencontre) -> None:
        """Make the papers; nothing if no place is chosen for them."""
        name = _("{reference}-evaluation.pdf").format(reference=rencontre.reference or _("rencontre"))
        path = self._files.choose(self, name)
        if path is None:
            return

        def work(progress: Progress) -> Path:
            from facilitator_app.services import evaluation_form, files  # noqa: PLC0415 - the PDF library is heavy

            files.write_file(path, evaluation_form.evaluation_form_pdf(self._carnet, rencontre, progress))
            return path

        job = Job(work)
        job.succeeded.connect(self.written)
        job.failed.connect(self.banner.show_problem)
        self.wait.watch(job, _("Les feuilles se préparent…"))
        self._jobs.start(job)

    def _on_written(self, path: Path) -> None:
        self._path = path
        self.banner.say(_("Les feuilles à imprimer sont prêtes"), str(path), "accent")
        self.banner.offer(_("Ouvrir"), self._on_open)

    def _on_open(self) -> None:
        self.banner.hide()
        if self._path is not None:
            self._files.open(self._path)
