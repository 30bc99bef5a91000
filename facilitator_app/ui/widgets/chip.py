"""A chip: a word or two on a tint, for a state or an axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of

if TYPE_CHECKING:
    from facilitator_app.ui.theme.tokens import Tint, Tokens, Tone

_HEIGHT = 22
_SIDE = 10
_ICON = 14
_GAP = 5


class Chip(QWidget):
    """Says its meaning with a tone or an axis; an axis must also be written in the text, as "Axe 3"."""

    def __init__(
        self, text: str, parent: QWidget | None = None, *, tone: Tone = "soft", axis: int | None = None, icon: str = ""
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text, self._tone, self._axis, self._icon = text, tone, axis, icon
        self.setAccessibleName(text)

    def text(self) -> str:
        """What the chip says."""
        return self._text

    def say(self, text: str, tone: Tone = "soft", icon: str = "") -> None:
        """Say something else."""
        self._text, self._tone, self._axis, self._icon = text, tone, None, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        icon = _ICON + _GAP if self._icon else 0
        return QSize(QFontMetrics(_letters()).horizontalAdvance(self._text) + icon + 2 * _SIDE, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tint = self._tint(tokens_of(self.palette()))
        painter = QPainter(self)
        left = _SIDE
        with smooth(painter):
            draw_box(painter, self.rect(), self.height() / 2, tint.ground)
            if self._icon:
                draw_icon(painter, QRect(_SIDE - 2, (self.height() - _ICON) // 2, _ICON, _ICON), self._icon, tint.ink)
                left += _ICON + _GAP - 2
            painter.setFont(_letters())
            painter.setPen(QColor(tint.ink))
            where = self.rect().adjusted(left, 0, 0, 0)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self._text)

    def _tint(self, tokens: Tokens) -> Tint:
        return tokens.tint(self._tone) if self._axis is None else tokens.axis(self._axis)


def _letters() -> QFont:
    return font("small", firm=True)
