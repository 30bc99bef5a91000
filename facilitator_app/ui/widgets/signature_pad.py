"""A box to sign in, with a finger, a pen or the mouse: where the line goes is kept, and nothing else of the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.domain.signature import MOST_POINTS, RATIO, SIDE, curves
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.measures import CONTROL_RADIUS, FOCUS_WIDTH, HAIR
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facilitator_app.domain.signature import Point, Stroke

_HIGH: Final = 150
_STEP: Final = 25
"""Points nearer than this to the one before add nothing to the line: a quarter of a hundredth of the box."""
_THICK: Final = 0.012
_CLEARING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class SignaturePad(QWidget):
    """Escape leaves it, Delete clears it, Tab goes on: nobody without a pointer is caught in it."""

    changed = Signal()
    """A line was added, or all were cleared."""
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None, *, high: int = _HIGH) -> None:
        super().__init__(parent)
        self._high = high
        self._strokes: list[list[Point]] = []
        self._drawing = False
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Cadre de signature"))
        self.setAccessibleDescription(_("Se signe au doigt, au stylet ou à la souris. Suppr efface, Échap renonce."))

    def strokes(self) -> tuple[Stroke, ...]:
        """The lines drawn so far."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def clear(self) -> None:
        """Take every line away."""
        self._strokes, self._drawing = [], False
        self.update()
        self.changed.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(self._high * RATIO), self._high)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._high), self._high)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end(event.position())

    @override
    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen: its pressure and its tilt are not looked at. Accepted, so that no mouse repeats it."""
        self._follow(event.type(), event.position())
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and event.type() in _STEPS:
            if event.points():
                self._follow(event.type(), event.points()[0].position())
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLEARING:
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, box = tokens_of(self.palette()), self._box()
        painter = QPainter(self)
        edge, width = (tokens.accent, FOCUS_WIDTH) if self.hasFocus() else (tokens.edge, HAIR)
        with smooth(painter):
            draw_box(painter, box, CONTROL_RADIUS, tokens.card, edge, width)
            line = box.bottom() - box.height() / 4
            painter.setPen(QPen(QColor(tokens.line), 1, Qt.PenStyle.DashLine))
            painter.drawLine(
                QPointF(box.left() + box.width() / 10, line), QPointF(box.right() - box.width() / 10, line)
            )
            if not self._strokes:
                self._draw_hint(painter, box, tokens.soft)
            pen = QPen(QColor(tokens.ink), max(1.5, box.height() * _THICK * 1.5))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._path(box))

    def _draw_hint(self, painter: QPainter, box: QRectF, colour: str) -> None:
        painter.setFont(font("small"))
        painter.setPen(QColor(colour))
        painter.drawText(box.adjusted(0, 0, 0, -4), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
                         _("Signez ici"))  # fmt: skip

    def _path(self, box: QRectF) -> QPainterPath:
        path = QPainterPath()
        for stroke in self._strokes:
            places = [(box.left() + x / SIDE * box.width(), box.top() + y / SIDE * box.height()) for x, y in stroke]
            path.moveTo(*places[0])
            if len(places) == 1:
                path.lineTo(places[0][0] + 0.1, places[0][1])
            for control, end in curves(places):
                path.quadTo(*control, *end)
        return path

    def _box(self) -> QRectF:
        """The box to sign in: as large as fits, always in the same proportions, in the middle."""
        width = min(float(self.width()), self.height() * RATIO)
        high = width / RATIO
        return QRectF((self.width() - width) / 2, (self.height() - high) / 2, width, high)

    def _follow(self, kind: QEvent.Type, where: QPointF) -> None:
        {"begin": self._begin, "go on": self._go_on, "end": self._end}[_STEPS[kind]](where)

    def _begin(self, where: QPointF) -> None:
        if not self._full():
            self._drawing = True
            self._strokes.append([self._point(where)])
            self.update()

    def _go_on(self, where: QPointF) -> None:
        if not self._drawing or self._full():
            return
        point, last = self._point(where), self._strokes[-1][-1]
        if max(abs(point[0] - last[0]), abs(point[1] - last[1])) >= _STEP:
            self._strokes[-1].append(point)
            self.update()

    def _end(self, where: QPointF) -> None:
        if self._drawing:
            self._go_on(where)
            self._drawing = False
            self.changed.emit()

    def _full(self) -> bool:
        return sum(len(stroke) for stroke in self._strokes) >= MOST_POINTS

    def _point(self, where: QPointF) -> Point:
        box = self._box()
        across, down = (where.x() - box.left()) / box.width(), (where.y() - box.top()) / box.height()
        return _whole(across), _whole(down)


def _whole(share: float) -> int:
    return max(0, min(SIDE, round(share * SIDE)))


_STEPS: Final = {
    QEvent.Type.TouchBegin: "begin",
    QEvent.Type.TouchUpdate: "go on",
    QEvent.Type.TouchEnd: "end",
    QEvent.Type.TouchCancel: "end",
    QEvent.Type.TabletPress: "begin",
    QEvent.Type.TabletMove: "go on",
    QEvent.Type.TabletRelease: "end",
}
