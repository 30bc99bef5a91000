"""Words within a chart on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from facilitator_app.ui.theme.fonts import font

if TYPE_CHECKING:
    from facilitator_app.ui.theme.fonts import Size

_FEWEST = 12
"""Pixels: nothing is written in less."""


def words_width(words: str, size: Size) -> float:
    """How wide words are on one line, in pixels."""
    return QFontMetricsF(font(size)).horizontalAdvance(words)


def draw_words(
    painter: QPainter,
    where: QRectF,
    words: str,
    look: tuple[Size, str],
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """Write one line in the middle of the height of ``where``, cut with "…" to its width; gives the width taken.

    ``look`` is the size of the letters and their colour.
    """
    if not words or where.width() < _FEWEST:
        return 0
    size, colour = look
    painter.setFont(font(size))
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font(size)).elidedText(words, Qt.TextElideMode.ElideRight, where.width() + 1)
    roomy = where.adjusted(-1 if side != Qt.AlignmentFlag.AlignLeft else 0, 0, 1, 0)
    painter.drawText(roomy, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return min(words_width(words, size), where.width())


def draw_end(painter: QPainter, where: QRectF, words: str, colour: str) -> None:
    """Write what an end of a scale means, small, at the right of ``where``, on two lines where it needs them."""
    letters = font("caption")
    painter.setFont(letters)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(letters).elidedText(words, Qt.TextElideMode.ElideRight, 1.8 * where.width())
    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(where, flags, shown)
