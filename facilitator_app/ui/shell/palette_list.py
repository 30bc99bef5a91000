"""The results of the palette: titles of groups in between, what was looked for in semibold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator_app.ui.models.face_model import FACE, FaceModel
from facilitator_app.ui.override import override
from facilitator_app.ui.shell.palette_rows import PaletteRow
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import CONTROL_RADIUS, ICON, MEDIUM, SMALL, TIGHT
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.marked_text import draw_marked

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from facilitator_app.ui.theme.tokens import Tokens

_HEAD, _LOW, _HIGH, _LINE = 30, 34, 48, 20
_PAGE = 6
"""Results that Page up and Page down pass."""

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}


class PaletteModel(FaceModel[PaletteRow, PaletteRow]):
    """The lines; those that are titles cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(lambda row: row, key=lambda row: row.key, parent=parent)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        chosen = index.isValid() and not self.record(index.row()).head
        return super().flags(index) if chosen else Qt.ItemFlag.NoItemFlags

    def choosable(self) -> list[int]:
        """The numbers of the lines that are no titles."""
        return [number for number, row in enumerate(self.records()) if not row.head]


class PaletteList(QListView):
    """Never takes the keyboard: the line above it does, and hands on its arrows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = PaletteModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_PaletteDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def chosen(self) -> PaletteRow | None:
        """The line that Enter opens."""
        index = self.currentIndex()
        return self.lines.record(index.row()) if index.isValid() else None

    def choose_first(self) -> None:
        """Choose the first result, as new ones come."""
        rows = self.lines.choosable()
        if rows:
            self._choose(rows[0])
        self.scrollToTop()

    def step(self, key: int) -> bool:
        """Choose another line for one of the arrow keys, round and round; false for other keys."""
        by, rows = _STEPS.get(Qt.Key(key), 0), self.lines.choosable()
        if by and rows:
            now = self.currentIndex().row()
            place = rows.index(now) if now in rows else -1
            far = abs(by) > 1
            self._choose(rows[min(max(place + by, 0), len(rows) - 1)] if far else rows[(place + by) % len(rows)])
        return bool(by)

    def height_of_all(self) -> int:
        """The pixels that all lines take."""
        return sum(height_of(row) for row in self.lines.records())

    def _choose(self, row: int) -> None:
        index = self.lines.index(row)
        self.setCurrentIndex(index)
        before = self.lines.index(row - 1)
        if before.isValid() and self.lines.record(row - 1).head:
            self.scrollTo(before)  # the title of the group stays in sight with its first line
        self.scrollTo(index)


def height_of(row: PaletteRow) -> int:
    """The pixels that a line takes."""
    if row.head:
        return _HEAD
    return _HIGH if row.context.text else _LOW


class _PaletteDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, height_of(index.data(FACE)))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, row = tokens_of(option.palette), index.data(FACE)
        box = option.rect.adjusted(SMALL, 0, -SMALL, 0)
        if row.head:
            _draw_head(painter, box, row, tokens)
            return
        with smooth(painter):
            if option.state & QStyle.StateFlag.State_Selected:
                draw_box(painter, box, CONTROL_RADIUS, tokens.accent_soft)
            elif option.state & QStyle.StateFlag.State_MouseOver:
                draw_box(painter, box, CONTROL_RADIUS, tokens.hover)
        _draw_row(painter, box.adjusted(MEDIUM, 0, -MEDIUM, 0), row, tokens)


def _draw_head(painter: QPainter, box: QRect, row: PaletteRow, tokens: Tokens) -> None:
    room = box.adjusted(MEDIUM, TIGHT, -MEDIUM, 0)
    _draw_right(painter, room, row.right, tokens)
    painter.setFont(font("small", firm=True))
    painter.setPen(QColor(tokens.soft))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, row.title.text)


def _draw_row(painter: QPainter, box: QRect, row: PaletteRow, tokens: Tokens) -> None:
    top = box.center().y() - (_LINE if row.context.text else _LINE // 2) + 1
    first = QRect(box.left(), top, box.width(), _LINE)
    draw_icon(painter, QRect(first.left(), first.top() + 2, ICON, ICON), row.icon, tokens.accent)
    first.setLeft(first.left() + ICON + SMALL + 2)
    left = first.left()
    _draw_right(painter, first, row.right, tokens)
    draw_marked(painter, first, row.title, "body", tokens.ink)
    if row.context.text:
        second = QRect(left, top + _LINE, box.right() - left, _LINE)
        draw_marked(painter, second, row.context, "small", tokens.soft)


def _draw_right(painter: QPainter, room: QRect, words: str, tokens: Tokens) -> None:
    """Draw words at the right of ``room``, and take their place from it."""
    if not words:
        return
    painter.setFont(font("small", firm=False))
    painter.setPen(QColor(tokens.soft))
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(words) - MEDIUM)
