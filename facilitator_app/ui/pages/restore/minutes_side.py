"""The compte rendu beside the board, or another document of the same data, as it will be printed, up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.numbers import file_size
from facilitator_app.i18n.words import _
from facilitator_app.services import minutes
from facilitator_app.services.minutes import Kind
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.pages.restore.minutes_choices import MinutesChoices
from facilitator_app.ui.pages.restore.minutes_head import MinutesHead
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.pdf_preview import PdfPreview
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.minutes import Choices, Preview
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.jobs import Jobs

PAUSE_MS = 20
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
        self.row = MinutesHead(self)
        self.pdf, self.save_asked = self.row.pdf, self.row.save_asked  # the ``Kind`` that the person wants on disk
        self.preview = PdfPreview(jobs, self)
        self.preview.setObjectName("minutes-preview")
        self.preview.setAccessibleName(_("Aperçu du compte rendu"))
        self.choices = MinutesChoices(self)
        self.standing = PlainLabel("", self, size="small", elide=True)
        self.standing.setObjectName("minutes-standing")
        self.place = PlainLabel("", self, size="small", tone="soft", elide=True)
        self.open = Button(_("Ouvrir le fichier"), self, kind="quiet", icon="external-link")
        self.open.setObjectName("minutes-open")
        self.open.hide()
        self.open.clicked.connect(lambda: self.open_asked.emit(self._path))
        self.wait = WaitBar(self)
        self._assemble()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self.choices.edited.connect(self.refresh)
        self.preview.page_changed.connect(self._on_page)
        self.preview.failed.connect(self.failed)

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.row)
        layout.addWidget(self.choices.variant)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.standing)
        layout.addWidget(self.place)
        below = QHBoxLayout()
        below.addWidget(self.choices, 1)
        below.addWidget(self.open)
        layout.addLayout(below)
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

    def file_name(self, rencontre: Rencontre, kind: Kind) -> str:
        """How a file of what is shown is called, unless the person names it."""
        return minutes.file_name(rencontre, kind, self.choices.value().variant)

    def write(self, path: Path, kind: Kind = Kind.PDF) -> None:
        """Put what is shown on disk as it is now: in the format of the file's name where that says one, else ``kind``.

        Nothing is written of a rencontre that is in the bin.
        """
        rencontre, choices = self._rencontre, self.choices.value()
        suffix = path.suffix.casefold().removeprefix(".")
        wanted = Kind(suffix) if suffix in set(Kind) else kind

        def work(progress: Progress) -> Path:
            from facilitator_app.services import files  # noqa: PLC0415 - only who writes pays for it

            record = self._record(rencontre)
            if record is not None:
                made = minutes.minutes_file(self._carnet, record, wanted, choices, progress)
                files.write_file(path, made)
            return path

        job = Job(work)
        job.succeeded.connect(self.written)
        job.failed.connect(self.failed)
        self.wait.watch(job, _("Le compte rendu s’enregistre…"))
        self._jobs.start(job)

    def _draw(self) -> None:
        if self._job is not None or not self._stale or self._rencontre is None:
            return
        rencontre, choices = self._rencontre, self.choices.value()
        self._stale = False
        job = self._job = Job(lambda progress: self._preview(rencontre, choices, progress))
        job.succeeded.connect(self._on_drawn)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)
        self._jobs.start(job)

    def _preview(self, rencontre: RecordId, choices: Choices, progress: Progress) -> Preview | None:
        """In the worker: reads and draws; nothing while the rencontre is in the bin."""
        record = self._record(rencontre)
        return None if record is None else minutes.preview(self._carnet, record, choices, progress)

    def _record(self, rencontre: RecordId | None) -> Rencontre | None:
        return None if rencontre is None else self._carnet.library.get(Rencontre, rencontre)

    def _on_drawn(self, drawn: Preview | None) -> None:
        if drawn is None:
            return
        self._size = len(drawn.pdf)
        self.standing.setText(drawn.standing)
        self.preview.show_pdf(drawn.pdf)

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
