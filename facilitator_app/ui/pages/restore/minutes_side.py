"""The compte rendu beside the board, as it will be printed, always up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.numbers import file_size
from facilitator_app.i18n.words import _
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.pdf_preview import PdfPreview
from facilitator_app.ui.widgets.tool_row import ToolRow
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.jobs import Jobs

PAUSE_MS = 250
"""After an edit; typing is itself stored in pauses, so that this is soon enough."""


class MinutesSide(QWidget):
    """Redraws in the background a moment after each change, while it is on screen."""

    drawn = Signal()
    """The preview shows the latest version."""
    written = Signal(object)
    """The path of the PDF that is on disk."""
    open_asked = Signal(object)
    """The path of the PDF that the person wants to see in its own program."""
    failed = Signal(object)
    """An exception: what was on screen stays."""

    def __init__(self, carnet: Carnet, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carnet, self._jobs = carnet, jobs
        self._rencontre: RecordId | None = None
        self._job: Job | None = None
        self._stale = True
        self._size = 0
        self._path: Path | None = None
        self.row = ToolRow(_("Compte rendu"), self)
        self.pdf = Button(_("PDF"), self, kind="primary", icon="file-down", tip=_("Enregistrer en PDF (Ctrl+P)"))
        self.pdf.setObjectName("minutes-pdf")
        self.pdf.setAccessibleName(_("Enregistrer le compte rendu en PDF"))
        self.row.add_tool(self.pdf)
        self.preview = PdfPreview(jobs, self)
        self.preview.setObjectName("minutes-preview")
        self.preview.setAccessibleName(_("Aperçu du compte rendu"))
        self.names = Check(_("Avec le nom des participants"), self)
        self.names.setObjectName("minutes-names")
        self.place = PlainLabel("", self, size="small", tone="soft", elide=True)
        self.open = Button(_("Ouvrir le fichier"), self, kind="quiet", icon="external-link")
        self.open.setObjectName("minutes-open")
        self.open.hide()
        self.open.clicked.connect(lambda: self.open_asked.emit(self._path))
        self.wait = WaitBar(self)
        self._assemble()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self.names.edited.connect(self.refresh)
        self.preview.page_changed.connect(self._on_page)
        self.preview.failed.connect(self.failed)

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.row)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.place)
        choices = QHBoxLayout()
        choices.addWidget(self.names, 1)
        choices.addWidget(self.open)
        layout.addLayout(choices)
        layout.addWidget(self.wait)

    def show_rencontre(self, rencontre: RecordId) -> None:
        """Put another one on screen."""
        self.open.setVisible(self.open.isVisible() and rencontre == self._rencontre)
        self._rencontre = rencontre
        self.refresh()

    def offer(self, path: Path) -> None:
        """Offer to open the file that was written."""
        self._path = path
        self.open.show()

    def refresh(self) -> None:
        """Draw again, after a pause."""
        self._stale = True
        self.row.note.setText(_("mise à jour…"))
        if self._job is not None:
            self._job.cancel()
        self._pause.start()

    def is_up_to_date(self) -> bool:
        """Whether what is drawn is what the file says."""
        return not self._stale

    def write(self, path: Path) -> None:
        """Put the compte rendu on disk as it is now."""
        rencontre, names = self._rencontre, self.names.value()

        def work(progress: Progress) -> Path:
            from facilitator_app.services import files  # noqa: PLC0415 - only who writes pays for it

            files.write_file(path, self._pdf(rencontre, progress, names=names))
            return path

        job = Job(work)
        job.succeeded.connect(self.written)
        job.failed.connect(self.failed)
        self.wait.watch(job, _("Le compte rendu s’enregistre…"))
        self._jobs.start(job)

    def _draw(self) -> None:
        if self._job is not None or not self._stale or self._rencontre is None:
            return
        rencontre, names = self._rencontre, self.names.value()
        self._stale = False
        job = self._job = Job(lambda progress: self._pdf(rencontre, progress, names=names))
        job.succeeded.connect(self._on_drawn)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)
        self._jobs.start(job)

    def _pdf(self, rencontre: RecordId | None, progress: Progress, *, names: bool) -> bytes:
        """In the worker: reads and draws; nothing while the rencontre is in the bin."""
        from facilitator_app.services import minutes  # noqa: PLC0415 - the PDF library is heavy

        record = None if rencontre is None else self._carnet.library.get(Rencontre, rencontre)
        if record is None:
            return b""
        choices = minutes.Choices(names=names)
        return minutes.minutes_file(self._carnet, record, minutes.Kind.PDF, choices, progress)

    def _on_drawn(self, pdf: bytes) -> None:
        self._size = len(pdf)
        if pdf:
            self.preview.show_pdf(pdf)

    def _on_failed(self, error: Exception) -> None:
        self.row.note.setText(_("aperçu impossible"))
        self.failed.emit(error)

    def _on_finished(self) -> None:
        self._job = None
        if self._stale:
            self._pause.start()
        else:
            self.row.note.setText(_("aperçu à jour"))
            self.drawn.emit()

    def _on_page(self, page: int, pages: int) -> None:
        words = _("Page {page} sur {pages} · {size}")
        self.place.setText(words.format(page=page, pages=pages, size=file_size(self._size)))
