"""A PDF as it will be printed, page under page on a grey ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from facilitator_app.ui.jobs import Job
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import CARD_RADIUS, LARGE, MEDIUM
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.pdf_pages import PageSize, page_pictures, page_sizes

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from facilitator_app.ui.jobs import Jobs

_WIDEST = 900


class PdfPreview(QAbstractScrollArea):
    """Draws the pages in sight, in the background; a newer version of a document keeps the place."""

    page_changed = Signal(int, int)
    """The page in the middle, counted from 1, and how many there are."""
    failed = Signal(object)
    """An exception: the bytes are no PDF."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._pdf = b""
        self._version = 0
        self._sizes: tuple[PageSize, ...] = ()
        self._pictures: dict[int, QImage] = {}
        self._stale: set[int] = set()
        self._drawing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().setSingleStep(40)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document, or its newer version; the pages drawn so far stay until the new ones are ready."""
        self._pdf = pdf
        self._version += 1
        version = self._version
        job = Job(lambda _progress: (version, page_sizes(pdf)))
        job.succeeded.connect(self._on_sizes)  # a method, which Qt lets go with the widget, and not a lambda
        job.failed.connect(self._on_failed)
        self._jobs.start(job)

    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._sizes)

    def pages_drawn(self) -> int:
        """How many pages have been drawn up to date."""
        return len(set(self._pictures) - self._stale)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self.viewport())
        with smooth(painter):
            draw_box(painter, self.viewport().rect(), CARD_RADIUS, tokens.well)
        for number, where in self._pages_in_sight():
            painter.fillRect(where, QColor("white"))  # paper is white in every theme
            if number in self._pictures:
                painter.drawImage(where, self._pictures[number])
            painter.setPen(QColor(tokens.edge))
            painter.drawRect(where.adjusted(-1, -1, 0, 0))
        self._draw_missing()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self._place()
        self._stale = set(self._pictures)
        self._measure()
        self._go_to(place)

    def _on_sizes(self, found: tuple[int, tuple[PageSize, ...]]) -> None:
        version, sizes = found
        if version != self._version:
            return
        place = self._place()
        self._sizes = sizes
        self._pictures = {number: picture for number, picture in self._pictures.items() if number < len(sizes)}
        self._stale = set(self._pictures)
        self._measure()
        self._go_to(place)
        self.viewport().update()
        self._on_scrolled()

    def _draw_missing(self) -> None:
        missing = [n for n, _where in self._pages_in_sight() if n not in self._pictures or n in self._stale]
        if not missing or self._drawing:
            return
        self._drawing = True
        pdf, version = self._pdf, self._version
        width = round(self._page_width() * self.devicePixelRatioF())
        job = Job(lambda progress: (version, page_pictures(pdf, missing, width, progress)))
        job.succeeded.connect(self._on_pictures)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_drawn)
        self._jobs.start(job)

    def _on_pictures(self, drawn: tuple[int, dict[int, QImage]]) -> None:
        version, pictures = drawn
        if version == self._version:
            self._pictures |= pictures
            self._stale -= set(pictures)

    def _on_failed(self, error: Exception) -> None:
        self._sizes, self._pictures = (), {}
        self._measure()
        self.failed.emit(error)

    def _on_drawn(self) -> None:
        self._drawing = False
        self.viewport().update()

    def _on_scrolled(self) -> None:
        self.viewport().update()
        if self._sizes:
            self.page_changed.emit(int(self._place()) + 1, len(self._sizes))

    def _page_width(self) -> int:
        return min(self.viewport().width() - 2 * LARGE, _WIDEST)

    def _heights(self) -> list[int]:
        width = self._page_width()
        return [round(width * size.height / size.width) for size in self._sizes]

    def _pages_in_sight(self) -> list[tuple[int, QRect]]:
        sight, width = self.viewport().rect(), self._page_width()
        top = LARGE - self.verticalScrollBar().value()
        pages = []
        for number, height in enumerate(self._heights()):
            where = QRect((sight.width() - width) // 2, top, width, height)
            if where.intersects(sight):
                pages.append((number, where))
            top += height + MEDIUM
        return pages

    def _measure(self) -> None:
        whole = sum(self._heights()) + MEDIUM * max(len(self._sizes) - 1, 0) + 2 * LARGE
        self.verticalScrollBar().setRange(0, max(whole - self.viewport().height(), 0))
        self.verticalScrollBar().setPageStep(self.viewport().height())

    def _place(self) -> float:
        """The page at the top of the view and how far into it: 2.5 is the middle of the third page."""
        left = float(self.verticalScrollBar().value())
        for number, height in enumerate(self._heights()):
            if left < height + MEDIUM:
                return number + left / (height + MEDIUM)
            left -= height + MEDIUM
        return 0.0

    def _go_to(self, place: float) -> None:
        heights = self._heights()
        page = min(int(place), max(len(heights) - 1, 0))
        before = sum(height + MEDIUM for height in heights[:page])
        inside = (place - page) * (heights[page] + MEDIUM) if heights else 0
        self.verticalScrollBar().setValue(round(before + inside))
