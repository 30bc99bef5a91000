"""One line of text in which some parts are firmer: what a search met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from facilitator_app.ui.theme.fonts import font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from facilitator_app.services.search_excerpt import Marked
    from facilitator_app.ui.theme.fonts import Size


def draw_marked(painter: QPainter, room: QRect, marked: Marked, size: Size, colour: str) -> None:
    """Draw a text in ``room``, cut with "…" where it is too long, and its parts in semibold."""
    letters = font(size, firm=False)
    widest = QFontMetrics(font(size, firm=True) if marked.spans else letters)
    shown = widest.elidedText(marked.text, Qt.TextElideMode.ElideRight, room.width()).replace("……", "…")
    layout = QTextLayout(shown, letters)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_firm(shown, *span) for span in marked.spans])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room.width())
    layout.endLayout()
    painter.setPen(QColor(colour))
    layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2))


def _firm(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start = _units(text[:start])
    part.length = _units(text[:end]) - part.start
    heavy = QTextCharFormat()
    heavy.setFontWeight(QFont.Weight.DemiBold)
    part.format = heavy
    return part


def _units(text: str) -> int:
    """How long Qt says a text is: it counts an emoji twice."""
    return len(text.encode("utf-16-le")) // 2
