"""Icons of one set (Lucide), in the colour of what they mean, sharp at every scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.theme.resources import RESOURCES

if TYPE_CHECKING:
    from facilitator_app.ui.theme.tokens import Tone

_FOLDER = RESOURCES / "icons"
_FAINT = 0.45


def draw_icon(painter: QPainter, where: QRect | QRectF, name: str, colour: str) -> None:
    """Draw icon `name` in the middle of `where`, as large as the shorter side, in `colour`."""
    box = QRectF(where)
    side = round(min(box.width(), box.height()))
    ratio = painter.device().devicePixelRatio()
    at = box.center().toPoint() - QRect(0, 0, side, side).center()
    painter.drawPixmap(at, pixmap(name, colour, side, ratio))


def pixmap(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    """Icon `name` in `colour`, `side` logical pixels wide for a screen of `ratio` device pixels to one."""
    key = f"{name} {colour} {side} {ratio}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = _rendered(name, colour, round(side * ratio))
        found.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, found)
    return found


def icon(name: str, tone: Tone = "soft", axis: int | None = None) -> QIcon:
    """Icon `name` for Qt's own actions, menus and fields; it follows the theme by itself."""
    return QIcon(_Lucide(name, tone, axis))


def _rendered(name: str, colour: str, pixels: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - only when the first icon is drawn

    drawing = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    thin = drawing.replace('stroke-width="2"', 'stroke-width="1.75"')
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(thin.encode())).render(painter)
    painter.end()
    return picture


class _Lucide(QIconEngine):
    """Draws when asked, so that the colour is that of the theme of that moment."""

    def __init__(self, name: str, tone: Tone, axis: int | None) -> None:
        super().__init__()
        self._name, self._tone, self._axis = name, tone, axis

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(_FAINT)
        draw_icon(painter, rect, self._name, self._colour())

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        whole = QRect(0, 0, size.width(), size.height())
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, whole, mode, state)
        painter.end()
        return picture

    def _colour(self) -> str:
        tokens = tokens_of(QGuiApplication.palette())
        return tokens.tint(self._tone).ink if self._axis is None else tokens.axis(self._axis).ink
