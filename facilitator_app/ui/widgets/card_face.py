"""Measures and draws the face of a card, in a wide list or in a narrow column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import CONTROL_RADIUS, HAIR, MEDIUM, SMALL, TIGHT
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.widgets.card_text import draw_text, text_height

if TYPE_CHECKING:
    from facilitator_app.ui.models.card_model import CardFace
    from facilitator_app.ui.theme.tokens import Tokens

_HEAD = 20
_NOTE = 18
_BAR = 4
_ICON = 14
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def face_height(face: CardFace, width: int, *, column: bool) -> int:
    """How high the card is when it is `width` pixels wide."""
    inner = width - _left(column=column) - _right(column=column)
    note = _NOTE if column and _note(face) else 0
    return SMALL + _HEAD + text_height(face.text, inner, dense=column) + note + SMALL


def draw_face(painter: QPainter, box: QRect, face: CardFace, tokens: Tokens, *, column: bool, chosen: bool) -> None:
    """Draw the card in `box`; `chosen` gives it the accent outline."""
    axis = tokens.axis(face.axis)
    with smooth(painter):
        line, width = (tokens.accent, 2) if chosen else (tokens.line, HAIR)
        draw_box(painter, box, CONTROL_RADIUS + 1, tokens.card, line, width)
        if not column:
            bar = QRectF(box.left() + SMALL, box.top() + SMALL, _BAR, box.height() - 2 * SMALL)
            draw_box(painter, bar, _BAR / 2, axis.ink)
    inner = box.adjusted(_left(column=column), SMALL, -_right(column=column), -SMALL)
    _draw_head(painter, inner, face, tokens, column=column)
    text = inner.adjusted(0, _HEAD, 0, 0)
    painter.setPen(QColor(tokens.ink))
    draw_text(painter, text, face.text, dense=column)
    if column and (note := _note(face)):
        painter.setFont(font("small"))
        painter.setPen(QColor(tokens.soft))
        painter.drawText(inner.adjusted(0, inner.height() - _NOTE, 0, 2), _MIDDLE, _cut(painter, note, inner.width()))


def _draw_head(painter: QPainter, inner: QRect, face: CardFace, tokens: Tokens, *, column: bool) -> None:
    ink = tokens.axis(face.axis).ink if face.axis else tokens.ink
    head = QRect(inner.left(), inner.top(), inner.width(), _HEAD - 2)
    draw_icon(painter, QRect(head.left(), head.top() + 2, _ICON, _ICON), face.icon, ink)
    head.setLeft(head.left() + _ICON + 6)
    _draw_word(painter, head, face.kind, ink, firm=True)
    if column:
        return
    _draw_word(painter, head, face.axis_text, tokens.soft)
    for words, colour, firm in ((face.soft, tokens.soft, False), (face.strong, tokens.ink, True)):
        painter.setFont(font("small", firm=firm))
        painter.setPen(QColor(colour))
        shown = _cut(painter, words, max(head.width(), 0))
        painter.drawText(head, _MIDDLE | Qt.AlignmentFlag.AlignRight, shown)
        head.setRight(head.right() - painter.fontMetrics().horizontalAdvance(shown) - (SMALL if shown else 0))


def _draw_word(painter: QPainter, room: QRect, words: str, colour: str, *, firm: bool = False) -> None:
    """Draw words at the left of `room`, and take their place from it."""
    painter.setFont(font("small", firm=firm))
    painter.setPen(QColor(colour))
    shown = _cut(painter, words, room.width())
    painter.drawText(room, _MIDDLE, shown)
    room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(shown) + SMALL)


def _cut(painter: QPainter, words: str, width: int) -> str:
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)


def _left(*, column: bool) -> int:
    return SMALL + 1 if column else SMALL + _BAR + MEDIUM


def _right(*, column: bool) -> int:
    return TIGHT + 1 if column else MEDIUM


def _note(face: CardFace) -> str:
    return " · ".join(filter(None, (face.strong, face.soft)))
