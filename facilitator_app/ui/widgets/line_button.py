"""A line that one clicks: a box or an icon, what it is, how it stands, and perhaps how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import ICON, MEDIUM, SMALL, TIGHT
from facilitator_app.ui.theme.paint import draw_box, draw_check, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.row_button import RowButton

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from facilitator_app.ui.theme.tokens import Tokens, Tone

_HEIGHT, _GAUGE, _LEAST = 30, 96, 140
"""Pixels: a line, the gauge, and the room that its text keeps before its note gives way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFace:
    """What a line says. ``box``: a box that is ticked or not, ``None`` for no box; ``fraction``: a gauge, 0 to 1."""

    text: str
    note: str = ""
    state: str = ""
    state_tone: Tone = "soft"
    box: bool | None = None
    fraction: float | None = None
    firm: bool = False
    quiet: bool = False

    @property
    def aloud(self) -> str:
        """The same as one sentence."""
        return ", ".join(filter(None, (self.text, self.note, self.state)))


class LineButton(RowButton):
    """Enter or a click opens it; where it has a box, Space or a click on the box ticks it."""

    ticked = Signal()

    def __init__(self, face: LineFace, parent: QWidget | None = None, *, ticks: bool = False) -> None:
        """``ticks``: the box is the person's to tick; otherwise it only shows how things stand."""
        super().__init__(parent)
        self.face, self._ticks = face, ticks
        self.setAccessibleName(face.aloud)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEAST, _HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._ticks:
            self.ticked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._ticks and self._on_box(event.position().toPoint()) and self.isDown():
            self.setDown(False)
            self.ticked.emit()
        else:
            super().mouseReleaseEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        self.draw_ground(painter, tokens)
        room = self._draw_ends(painter, tokens)
        self._draw_words(painter, tokens, room)

    def _on_box(self, at: QPoint) -> bool:
        return self.face.box is not None and at.x() < TIGHT + ICON + SMALL

    def _draw_ends(self, painter: QPainter, tokens: Tokens) -> QRect:
        """The box at the left, the gauge and the state at the right; gives the room left between them."""
        room = self.rect().adjusted(TIGHT, 0, -TIGHT, 0)
        if self.face.box is not None:
            where = QRect(room.left(), (self.height() - ICON) // 2, ICON, ICON)
            draw_check(painter, where, tokens, checked=self.face.box, focused=False)
            room.setLeft(where.right() + MEDIUM)
        if self.face.fraction is not None:
            arrow = QRect(room.right() - ICON + 1, (self.height() - ICON) // 2, ICON, ICON)
            draw_icon(painter, arrow, "chevron-right", tokens.soft)
            gauge = QRect(arrow.left() - SMALL - _GAUGE, self.height() // 2 - 3, _GAUGE, 6)
            with smooth(painter):
                draw_box(painter, gauge, 3, tokens.track)
                done = QRect(gauge.left(), gauge.top(), max(round(_GAUGE * self.face.fraction), 6), 6)
                draw_box(painter, done, 3, tokens.accent)
            room.setRight(gauge.left() - MEDIUM)
        return self._draw_state(painter, tokens, room)

    def _draw_state(self, painter: QPainter, tokens: Tokens, room: QRect) -> QRect:
        if not self.face.state:
            return room
        loud = self.face.state_tone in {"warning", "danger"}
        letters = font("small", firm=loud)
        painter.setFont(letters)
        painter.setPen(QColor(tokens.tint(self.face.state_tone).ink))
        width = min(QFontMetrics(letters).horizontalAdvance(self.face.state) + 1, room.width() - _LEAST)
        where = QRect(room.right() - width, 0, width + 1, self.height())
        words = painter.fontMetrics().elidedText(self.face.state, Qt.TextElideMode.ElideRight, width)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        return room.adjusted(0, 0, -width - MEDIUM, 0)

    def _draw_words(self, painter: QPainter, tokens: Tokens, room: QRect) -> None:
        letters = font("body", firm=self.face.firm)
        small = font("small")
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        spare = room.width() - QFontMetrics(letters).horizontalAdvance(self.face.text) - MEDIUM
        noted = min(QFontMetrics(small).horizontalAdvance(self.face.note), max(spare, 0)) if self.face.note else 0
        painter.setFont(letters)
        painter.setPen(QColor(tokens.soft if self.face.quiet else tokens.ink))
        width = room.width() - (noted + MEDIUM if noted else 0)
        words = painter.fontMetrics().elidedText(self.face.text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(room, middle, words)
        if noted:
            after = room.adjusted(painter.fontMetrics().horizontalAdvance(words) + MEDIUM, 0, 0, 0)
            painter.setFont(small)
            painter.setPen(QColor(tokens.soft))
            painter.drawText(after, middle, painter.fontMetrics().elidedText(
                self.face.note, Qt.TextElideMode.ElideRight, after.width()))  # fmt: skip
