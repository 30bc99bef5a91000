"""Makes the proof dossier of a rencontre away from the screen, and says what is missing in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.pages.welcome.more_menu import Entry
from facilitator_app.ui.widgets.banner import Banner
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class _Written:
    path: Path
    missing: int


class ProofWriting(QWidget):
    """The wait, then where the file is: the page has it below the sheet, where there is room to read."""

    written = Signal(object)
    """The path of the dossier that is on disk."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carnet, self._jobs, self._files = carnet, jobs, files
        self._path: Path | None = None
        self.banner, self.wait = Banner(self), WaitBar(self)
        self.banner.action.setObjectName("open-proof-dossier")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.banner, self.wait):
            layout.addWidget(part)

    def entries(self, then: Callable[[], None]) -> list[Entry]:
        """The line for a menu; `then` makes the dossier."""
        return [Entry(_("Dossier de preuve…"), "proof-dossier-entry", then)]

    def ask(self, rencontre: Rencontre) -> None:
        """Make the dossier; nothing if no place is chosen for it."""
        from facilitator_app.services.proof_dossier import file_name  # noqa: PLC0415 - the PDF library is heavy

        path = self._files.choose(self, file_name(rencontre))
        if path is None:
            return
        self.banner.hide()
        job = Job(self._writing(rencontre, path))
        job.succeeded.connect(self._on_written)
        job.failed.connect(self.banner.show_problem)
        self.wait.watch(job, _("Le dossier se prépare…"))
        self._jobs.start(job)

    def _writing(self, rencontre: Rencontre, path: Path) -> Callable[[Progress], _Written]:
        def work(progress: Progress) -> _Written:
            from facilitator_app.services import files, proof_dossier  # noqa: PLC0415 - the same

            made = proof_dossier.proof_dossier(self._carnet, rencontre, progress)
            files.write_file(path, made.data)
            return _Written(path, len(made.missing))

        return work

    def _on_written(self, written: _Written) -> None:
        self._path = written.path
        lacking = plural(written.missing, _("{n} pièce manque : l’index dit laquelle et pourquoi."),
                         _("{n} pièces manquent : l’index dit lesquelles et pourquoi."))  # fmt: skip
        words = "\n".join(filter(None, (str(written.path), lacking if written.missing else "")))
        self.banner.say(_("Le dossier est prêt"), words, "warning" if written.missing else "accent")
        self.banner.offer(_("Ouvrir"), self._on_open)
        self.written.emit(written.path)

    def _on_open(self) -> None:
        self.banner.hide()
        if self._path is not None:
            self._files.open(self._path)
