"""A chip that a person takes away: a word or two on a tint, and a cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.paint import draw_box, draw_focus, shows_focus, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.tip import set_tip

if TYPE_CHECKING:
    from facilitator_app.ui.theme.tokens import Tone

_HEIGHT = 24
_SIDE = 9
_MARK = 12
_GAP = 5
_WIDEST = 300
_SPARE = 2
"""Words are cut when they lack a fraction of a pixel."""
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RemovableChip(QAbstractButton):
    """`clicked` when it is to go: by mouse, Enter, Space or Delete. Long words are cut, and whole in the tip."""

    def __init__(
        self, words: str, parent: QWidget | None = None, *, tone: Tone = "accent", icon: str = "", tip: str = ""
    ) -> None:
        super().__init__(parent)
        self._words, self._tone, self._icon = words, tone, icon
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(_("Retirer {what}").format(what=words))
        set_tip(self, tip or words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(font("small", firm=True)).horizontalAdvance(self._words)
        icon = _MARK + _GAP if self._icon else 0
        return QSize(min(words + _SPARE + icon + _GAP + _MARK + 2 * _SIDE, _WIDEST), _HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TAKES:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        tint = tokens.tint(self._tone)
        painter = QPainter(self)
        with smooth(painter):
            line = tint.ink if self.underMouse() else ""
            draw_box(painter, self.rect(), _HEIGHT / 2, tint.ground, line)
        top = (self.height() - _MARK) // 2
        room = self.rect().adjusted(_SIDE, 0, -(_SIDE + _MARK + _GAP), 0)
        if self._icon:
            draw_icon(painter, QRect(room.left(), top, _MARK, _MARK), self._icon, tint.ink)
            room.setLeft(room.left() + _MARK + _GAP)
        painter.setFont(font("small", firm=True))
        painter.setPen(QColor(tint.ink))
        shown = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        draw_icon(painter, QRect(self.width() - _SIDE - _MARK, top, _MARK, _MARK), "x", tint.ink)
        if shows_focus(self):
            draw_focus(painter, self.rect(), tokens, _HEIGHT / 2)
