"""A small picture of the signed page that is chosen, drawn away from the screen; a click opens the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services import attachments
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.paint import draw_focus, shows_focus
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.pdf_pages import page_pictures
from facilitator_app.ui.widgets.tip import set_tip

if TYPE_CHECKING:
    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.resource import Attachment
    from facilitator_app.services.library import Library
    from facilitator_app.ui.jobs import Jobs

_WIDE = 200


class ScanPicture(QAbstractButton):
    """Shows one attachment at a time, the last asked for; ``clicked``: the person wants to see the page whole."""

    problem = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scan-picture")
        self.setAccessibleName(_("Page signée"))
        self._library, self._jobs = library, jobs
        self._shown = ""
        self.image = QImage()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
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
    def sizeHint(self) -> QSize:
        return QSize(_WIDE, self.image.height() * _WIDE // max(1, self.image.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        fitted = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = self.rect()
        box.setSize(fitted)
        box.moveCenter(self.rect().center())
        painter.drawImage(box, self.image)
        if shows_focus(self):
            draw_focus(painter, self.rect(), tokens_of(self.palette()), 2)

    def _on_drawn(self, drawn: tuple[str, QImage]) -> None:
        sha, image = drawn
        if sha == self._shown and not image.isNull():
            self.image = image
            self.updateGeometry()
            self.show()
            self.update()


def _picture(library: Library, attachment: Attachment, pixels: int, progress: Progress) -> QImage:
    data = attachments.content(library, attachment)
    if attachment.media_type == "application/pdf":
        return page_pictures(data, [0], pixels, progress)[0]
    whole = QImage.fromData(QByteArray(data))
    return whole.scaledToWidth(pixels, Qt.TransformationMode.SmoothTransformation)
