"""A sentence that one clicks: what is to be seen to, as many lines as it needs, and the arrow that leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import ICON, SMALL, TIGHT
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.row_button import RowButton

if TYPE_CHECKING:
    from facilitator_app.ui.theme.tokens import Tone

_LEAST = 160
_ABOVE = 6
"""Pixels above and below the words."""
_ENDS = 2 * (TIGHT + ICON + SMALL)
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class WayButton(RowButton):
    """Enter or a click goes there; the arrows lead to the one above or below."""

    def __init__(self, sentence: str, parent: QWidget | None = None, *, tone: Tone = "warning",
                 icon: str = "triangle-alert") -> None:  # fmt: skip
        super().__init__(parent)
        self.sentence, self._tone, self._icon = sentence, tone, icon
        self.setAccessibleName(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - _ENDS, 1), 10_000)
        return QFontMetrics(font("body")).boundingRect(room, int(_WRAPPED), self.sentence).height() + 2 * _ABOVE

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEAST, self.heightForWidth(max(self.width(), _LEAST)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        self.draw_ground(painter, tokens)
        top = (self.height() - ICON) // 2
        draw_icon(painter, QRect(TIGHT, top, ICON, ICON), self._icon, tokens.tint(self._tone).ink)
        draw_icon(painter, QRect(self.width() - TIGHT - ICON, top, ICON, ICON), "chevron-right", tokens.soft)
        painter.setFont(font("body"))
        painter.setPen(QColor(tokens.ink))
        room = self.rect().adjusted(_ENDS // 2, 0, -_ENDS // 2, 0)
        painter.drawText(room, int(_WRAPPED), self.sentence)
