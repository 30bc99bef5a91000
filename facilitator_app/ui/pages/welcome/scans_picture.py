"""A small picture of the signed page that is chosen, drawn away from the screen; a click opens the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services import attachments
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.pdf_pages import page_pictures
from facilitator_app.ui.widgets.tip import set_tip

if TYPE_CHECKING:
    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.resource import Attachment
    from facilitator_app.services.library import Library
    from facilitator_app.ui.jobs import Jobs

_WIDE = 200


class ScanPicture(QLabel):
    """Shows one attachment at a time; the last asked for wins."""

    asked = Signal()
    """A click: the person wants to see the page whole."""
    problem = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scan-picture")
        self.setAccessibleName(_("Page signée"))
        self._library, self._jobs = library, jobs
        self._shown = ""
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.installEventFilter(self)
        set_tip(self, _("Ouvrir la page"))
        self.hide()

    def show_file(self, attachment: Attachment | None) -> None:
        """Show a file that is on this computer, or nothing."""
        here = attachment is not None and attachments.is_here(self._library, attachment)
        sha = attachment.sha256 if attachment is not None and here else ""
        if sha == self._shown:
            return
        self._shown = sha
        self.hide()
        if attachment is not None and here:
            pixels = round(_WIDE * self.devicePixelRatioF())
            job = Job(lambda progress: (sha, _picture(self._library, attachment, pixels, progress)))
            job.succeeded.connect(self._on_drawn)
            job.failed.connect(self.problem)
            self._jobs.start(job)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self.asked.emit()
        return super().eventFilter(watched, event)

    def _on_drawn(self, drawn: tuple[str, QImage]) -> None:
        sha, image = drawn
        if sha == self._shown and not image.isNull():
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(image.width() / _WIDE)
            self.setPixmap(pixmap)
            self.show()


def _picture(library: Library, attachment: Attachment, pixels: int, progress: Progress) -> QImage:
    data = attachments.content(library, attachment)
    if attachment.media_type == "application/pdf":
        return page_pictures(data, [0], pixels, progress)[0]
    whole = QImage.fromData(QByteArray(data))
    return whole.scaledToWidth(pixels, Qt.TransformationMode.SmoothTransformation)
