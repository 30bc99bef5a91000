"""Puts documents of a closed version on disk, away from the screen, and offers to open them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services import minutes
from facilitator_app.services.minutes import Choices, Kind, Variant
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.widgets.banner import Banner
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from facilitator_app.domain.minutes import MinutesVersion
    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


def offered() -> tuple[tuple[str, Kind, Variant], ...]:
    """The documents that a version is saved as: what each is called, its format, for which readers."""
    return (
        (_("Compte rendu en PDF"), Kind.PDF, Variant.COMPLETE),
        (_("Compte rendu pour Word (.docx)"), Kind.DOCX, Variant.COMPLETE),
        (_("Compte rendu pour LibreOffice (.odt)"), Kind.ODT, Variant.COMPLETE),
        (_("Compte rendu en page web (.html)"), Kind.HTML, Variant.COMPLETE),
        (_("Compte rendu en Markdown (.md)"), Kind.MARKDOWN, Variant.COMPLETE),
        (_("Relevé de décisions en PDF"), Kind.PDF, Variant.DECISIONS),
        (_("Synthèse de quatre pages en PDF"), Kind.PDF, Variant.SYNTHESIS),
        (_("Fiche régionale par axe en PDF"), Kind.PDF, Variant.REGIONAL),
        (_("Version publique, sans noms, en PDF"), Kind.PDF, Variant.PUBLIC),
    )


class VersionFiles(QWidget):
    """Asks where a document goes, writes it in a job, and says in a banner that it is there."""

    written = Signal(object)
    """The path of a document that is on disk."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carnet, self._jobs, self._files = carnet, jobs, files
        self._path: Path | None = None
        self.banner, self.wait = Banner(self), WaitBar(self)
        self.banner.action.setObjectName("open-version")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        layout.addWidget(self.wait)
        self.written.connect(self._on_written)

    def save(self, rencontre: Rencontre, version: MinutesVersion, kind: Kind, variant: Variant) -> None:
        """Write a document; nothing if no place is chosen for it."""
        name = Path(minutes.file_name(rencontre, kind, variant))
        path = self._files.choose(self, f"{name.stem}-v{version.number}{name.suffix}")
        if path is None:
            return

        def work(progress: Progress) -> Path:
            from facilitator_app.services import files  # noqa: PLC0415 - only who writes pays for it

            choices = Choices(variant=variant, version=version.id)
            files.write_file(path, minutes.minutes_file(self._carnet, rencontre, kind, choices, progress))
            return path

        job = Job(work)
        job.succeeded.connect(self.written)
        job.failed.connect(self.banner.show_problem)
        self.wait.watch(job, _("Le document s’enregistre…"))
        self._jobs.start(job)

    def _on_written(self, path: Path) -> None:
        self._path = path
        self.banner.say(_("Le document est enregistré"), str(path), "accent")
        self.banner.offer(_("Ouvrir"), self._on_open)

    def _on_open(self) -> None:
        self.banner.hide()
        if self._path is not None:
            self._files.open(self._path)
