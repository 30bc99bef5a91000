"""A PDF as it will be printed, page under page on a grey ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QWheelEvent
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
_STEP, _MOST = 1.25, 4.0
"""How much one key or one notch of the wheel enlarges, and how far that goes."""


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
        self._zoom = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        self.horizontalScrollBar().setSingleStep(40)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document, or its newer version; the pages drawn so far stay until the new ones are ready."""
        self._pdf = pdf
        self._version += 1
        version = self._version
        job = Job(lambda _progress: (version, page_sizes(pdf)))
        job.succeeded.connect(self._on_sizes)  # a method, which Qt lets go with the widget, and not a lambda
        job.failed.connect(self._on_failed)
        self._jobs.start(job)

    def zoom(self) -> float:
        """How much larger the pages are than what fits in the width."""
        return self._zoom

    def zoom_to(self, zoom: float) -> None:
        """Enlarge the pages, between 1 and 4 times; what was in sight stays there."""
        place = self._place()
        self._zoom = min(max(zoom, 1.0), _MOST)
        self._stale = set(self._pictures)
        self._measure()
        self._go_to(place)
        self.viewport().update()

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
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {QKeySequence.StandardKey.ZoomIn: _STEP, QKeySequence.StandardKey.ZoomOut: 1 / _STEP}
        factor = next((factor for key, factor in steps.items() if event.matches(key)), 0.0)
        if factor or (event.key() == Qt.Key.Key_0 and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.zoom_to(self._zoom * factor)
            return
        super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self._zoom * (_STEP if event.angleDelta().y() > 0 else 1 / _STEP))
            return
        super().wheelEvent(event)

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
            self._let_go()

    def _let_go(self) -> None:
        """Large pictures are kept for the pages in sight only: sixty pages would take a gigabyte."""
        if self._zoom > 1:
            seen = {number for number, _where in self._pages_in_sight()}
            self._pictures = {number: picture for number, picture in self._pictures.items() if number in seen}

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
        return round(min(self.viewport().width() - 2 * LARGE, _WIDEST) * self._zoom)

    def _heights(self) -> list[int]:
        width = self._page_width()
        return [round(width * size.height / size.width) for size in self._sizes]

    def _pages_in_sight(self) -> list[tuple[int, QRect]]:
        sight, width = self.viewport().rect(), self._page_width()
        top, aside = LARGE - self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        pages = []
        for number, height in enumerate(self._heights()):
            where = QRect(max((sight.width() - width) // 2, LARGE) - aside, top, width, height)
            if where.intersects(sight):
                pages.append((number, where))
            top += height + MEDIUM
        return pages

    def _measure(self) -> None:
        whole = sum(self._heights()) + MEDIUM * max(len(self._sizes) - 1, 0) + 2 * LARGE
        self.verticalScrollBar().setRange(0, max(whole - self.viewport().height(), 0))
        self.verticalScrollBar().setPageStep(self.viewport().height())
        beyond = self._page_width() + 2 * LARGE - self.viewport().width() if self._sizes else 0
        self.horizontalScrollBar().setRange(0, max(beyond, 0))
        self.horizontalScrollBar().setPageStep(self.viewport().width())

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
