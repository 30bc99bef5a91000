"""One sequence of the day: its hour, its length, its axis, and how far it is when it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.domain.course import is_running
from facilitator_app.i18n.hours import duration, hour
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.measures import CONTROL_RADIUS, MEDIUM, SMALL
from facilitator_app.ui.theme.paint import draw_box, draw_focus, shows_focus, smooth
from facilitator_app.ui.theme.palette import tokens_of

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from facilitator_app.domain.agenda import Slot
    from facilitator_app.domain.course import Course
    from facilitator_app.ui.theme.tokens import Tokens

_LINE = 19
_BAR = 4
_PROGRESS = 6
_LEFT = MEDIUM + _BAR + SMALL
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_SINGLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class AgendaRow(QWidget):
    """Enter or a double click asks to begin it."""

    asked = Signal(object)
    """The `Slot` to begin now."""

    def __init__(self, slot: Slot, axis: int | None, course: Course, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slot, self._axis, self._course = slot, axis, course
        self.running = is_running(slot)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def show_course(self, course: Course) -> None:
        """Time has passed."""
        self._course = course
        self._name()
        self.update()

    def left_words(self) -> str:
        """« encore 28 min », « dépasse de 5 min »."""
        left = self._course.remaining
        if left >= 0:
            return _("encore {time}").format(time=duration(left))
        return _("dépasse de {time}").format(time=duration(-left))

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return SMALL + _LINE + self._title_height(width) + (_LINE + _PROGRESS + SMALL if self.running else 0) + SMALL

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(self.slot)
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.asked.emit(self.slot)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        with smooth(painter):
            if self.running:
                draw_box(painter, self.rect(), CONTROL_RADIUS, tokens.accent_soft)
            bar = QRectF(MEDIUM - 2, SMALL, _BAR, self.height() - 2 * SMALL)
            draw_box(painter, bar, _BAR / 2, tokens.edge if self._axis is None else tokens.axis(self._axis).ink)
            if shows_focus(self):
                draw_focus(painter, self.rect(), tokens)
        self._draw_words(painter, tokens)
        if self.running:
            self._draw_progress(painter, tokens)

    def _draw_words(self, painter: QPainter, tokens: Tokens) -> None:
        over = self.slot.item.ended_at is not None
        head = QRect(_LEFT, SMALL, self.width() - _LEFT - MEDIUM, _LINE)
        painter.setPen(QColor(tokens.soft))
        painter.setFont(font("small"))
        painter.drawText(head, _SINGLE, hour(self.slot.starts))
        painter.drawText(head, _SINGLE | Qt.AlignmentFlag.AlignRight, duration(self.slot.item.minutes))
        painter.setFont(self._letters())
        painter.setPen(QColor(tokens.soft if over else tokens.ink))
        title = QRect(head.left(), head.bottom() + 1, head.width(), self._title_height(self.width()))
        painter.drawText(title, _WRAPPED, self.slot.item.title)

    def _draw_progress(self, painter: QPainter, tokens: Tokens) -> None:
        top = SMALL + _LINE + self._title_height(self.width()) + SMALL - 2
        lane = QRectF(_LEFT, top, self.width() - _LEFT - MEDIUM, _PROGRESS)
        share = min(self._course.elapsed / max(self.slot.item.minutes, 1), 1.0)
        late = self._course.remaining < 0
        ink = tokens.warn if late else tokens.accent
        with smooth(painter):
            draw_box(painter, lane, _PROGRESS / 2, tokens.line)
            if share:
                filled = QRectF(lane.left(), lane.top(), max(lane.width() * share, _PROGRESS), _PROGRESS)
                draw_box(painter, filled, _PROGRESS / 2, ink)
        painter.setFont(font("small", firm=True))
        painter.setPen(QColor(ink))
        painter.drawText(QRect(_LEFT, int(lane.bottom()) + 2, int(lane.width()), _LINE), _SINGLE, self.left_words())

    def _title_height(self, width: int) -> int:
        room = QRect(0, 0, max(width - _LEFT - MEDIUM, 40), 10_000)
        return QFontMetrics(self._letters()).boundingRect(room, _WRAPPED, self.slot.item.title or " ").height()

    def _letters(self) -> QFont:
        return font("strong" if self.running else "body")

    def _name(self) -> None:
        words = (hour(self.slot.starts), self.slot.item.title, duration(self.slot.item.minutes))
        state = self.left_words() if self.running else _("terminé") if self.slot.item.ended_at is not None else ""
        self.setAccessibleName(", ".join(filter(None, (*words, state))))
