"""A part of a whole as a ring: 31 of 36."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.paint import smooth
from facilitator_app.ui.theme.palette import tokens_of

_SIDE = 132
_WIDTH = 9
_WHOLE = 360 * 16
"""A full turn in Qt's sixteenths of a degree."""
_TOP = 90 * 16


class RingGauge(QWidget):
    """The number in the middle of the ring, and under it a word such as "sur 36 inscrits"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._part, self._whole, self._words = 0, 0, ""

    def show_part(self, part: int, whole: int, words: str) -> None:
        """Show `part` of `whole`; more than the whole is a full ring."""
        self._part, self._whole, self._words = part, whole, words
        self.setAccessibleName(f"{part} {words}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        half = _WIDTH / 2 + 1
        ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
        share = min(self._part / self._whole, 1.0) if self._whole else 0.0
        with smooth(painter):
            painter.setPen(QPen(QColor(tokens.track), _WIDTH))
            painter.drawEllipse(ring)
            if share:
                painter.setPen(QPen(QColor(tokens.accent), _WIDTH, c=Qt.PenCapStyle.RoundCap))
                painter.drawArc(ring, _TOP, -round(_WHOLE * share))
            self._draw_words(painter, QColor(tokens.ink), QColor(tokens.soft))

    def _draw_words(self, painter: QPainter, ink: QColor, soft: QColor) -> None:
        box, middle = QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter
        painter.setFont(font("figure"))
        painter.setPen(ink)
        painter.drawText(box.adjusted(0, 0, 0, -24), middle, str(self._part))
        painter.setFont(font("small"))
        painter.setPen(soft)
        painter.drawText(box.adjusted(16, 36, -16, 0), middle | Qt.TextFlag.TextWordWrap, self._words)
