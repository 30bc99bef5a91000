"""A fact in a line: a quiet icon and a few words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import ICON
from facilitator_app.ui.theme.palette import tokens_of

_GAP = 7


class Fact(QWidget):
    """When, where, how many: as in the head of a rencontre."""

    def __init__(self, icon: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._words = icon, words
        self.setAccessibleName(words)

    def words(self) -> str:
        """What it says."""
        return self._words

    def say(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(ICON + _GAP + QFontMetrics(font("body")).horizontalAdvance(self._words) + 1, 22)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        soft = tokens_of(self.palette()).soft
        painter = QPainter(self)
        draw_icon(painter, QRect(0, (self.height() - ICON) // 2, ICON, ICON), self._icon, soft)
        painter.setFont(font("body"))
        painter.setPen(QColor(soft))
        room = self.rect().adjusted(ICON + _GAP, 0, 0, 0)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
