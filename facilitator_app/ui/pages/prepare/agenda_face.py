"""Draws one sequence on the scale of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor

from facilitator_app.domain.agenda import Priority
from facilitator_app.i18n.hours import duration, hour
from facilitator_app.i18n.words import _
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import MEDIUM, SMALL, TIGHT
from facilitator_app.ui.theme.paint import draw_box, smooth

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from facilitator_app.ui.pages.prepare.agenda_model import TimedSequence
    from facilitator_app.ui.theme.fonts import Size
    from facilitator_app.ui.theme.tokens import Tokens

_GRIP, _HOUR, _BAR, _LENGTH = 26, 70, 4, 76
_ICON = 14
_LINE = 19
_TWO_LINES = 44
"""From this height on, the method and the material stand below the title, not after it."""
_ROOM_FOR_PRIORITY = 240
"""Narrower than this, in pixels, the title takes all the room."""
_RIGHT = Qt.AlignmentFlag.AlignRight


def draw_sequence(painter: QPainter, box: QRect, row: TimedSequence, tokens: Tokens) -> None:
    """Draw a sequence in `box`: its hour, the bar of its axis, what happens, how long."""
    item = row.item
    draw_icon(painter, QRect(box.left() + SMALL, box.center().y() - 7, _ICON, _ICON), "grip-vertical", tokens.edge)
    _draw_hour(painter, QRect(box.left() + _GRIP + TIGHT, box.top(), _HOUR, box.height()), row, tokens)
    left = box.left() + _GRIP + TIGHT + _HOUR
    bar = QRectF(left, box.top() + TIGHT, _BAR, box.height() - 2 * TIGHT)
    with smooth(painter):
        draw_box(painter, bar, _BAR / 2, tokens.axis(row.axis).ink if row.axis else tokens.edge)
    right = QRect(box.right() - _LENGTH - MEDIUM, box.top(), _LENGTH, box.height())
    _write(painter, right, duration(item.minutes), tokens.soft, "strong", _RIGHT)
    words = QRect(left + _BAR + MEDIUM, box.top(), right.left() - left - _BAR - MEDIUM, box.height())
    _draw_priority(painter, words, item.priority, tokens)
    _draw_words(painter, words, row, tokens)


def draw_free(painter: QPainter, box: QRect, minutes: int, tokens: Tokens) -> None:
    """Draw the time that is left before a sequence which waits for its hour."""
    words = _("{duration} libres").format(duration=duration(minutes))
    room = box.adjusted(_GRIP + TIGHT + _HOUR + _BAR + MEDIUM, 0, -MEDIUM, 0)
    _write(painter, room, words, tokens.soft, "small")


def _draw_hour(painter: QPainter, room: QRect, row: TimedSequence, tokens: Tokens) -> None:
    late = row.slot.overrun > 0
    ink = tokens.warn if late else tokens.ink
    width = _write(painter, room, hour(row.slot.starts), ink, "strong")
    if row.item.fixed_start is not None:
        where = QRect(room.left() + width + TIGHT, room.center().y() - 6, 12, 12)
        draw_icon(painter, where, "triangle-alert" if late else "lock", ink if late else tokens.soft)


def _draw_priority(painter: QPainter, room: QRect, priority: str, tokens: Tokens) -> None:
    """What must stay or may go when the day runs late; the usual is not said. Takes its place from `room`."""
    words = {
        Priority.ESSENTIAL.value: (_("essentiel"), tokens.accent),
        Priority.OPTIONAL.value: (_("si le temps le permet"), tokens.soft),
    }
    if priority in words and room.width() >= _ROOM_FOR_PRIORITY:
        text, ink = words[priority]
        width = _write(painter, room.adjusted(0, 0, -SMALL, 0), text, ink, "small", _RIGHT)
        room.setRight(room.right() - width - 2 * SMALL)


def _draw_words(painter: QPainter, room: QRect, row: TimedSequence, tokens: Tokens) -> None:
    item = row.item
    how = " · ".join(filter(None, (item.method, item.material)))
    ink = tokens.ink if item.title else tokens.soft
    title = item.title or _("Séquence sans titre")
    if how and room.height() >= _TWO_LINES:
        top = room.center().y() - _LINE + 1
        _write(painter, QRect(room.left(), top, room.width(), _LINE), title, ink, "strong")
        _write(painter, QRect(room.left(), top + _LINE, room.width(), _LINE), how, tokens.soft, "small")
        return
    width = _write(painter, room, title, ink, "strong")
    _write(painter, room.adjusted(width + MEDIUM, 0, 0, 0), how, tokens.soft, "small")


def _write(
    painter: QPainter, room: QRect, words: str, ink: str, size: Size,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> int:  # fmt: skip
    """Write words in the middle of `room`, cut to it; gives their width."""
    painter.setFont(font(size))
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(room.width(), 0))
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
