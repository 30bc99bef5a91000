"""A list of lines in a narrow column: people, hits of a search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator_app.ui.models.face_model import FACE
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import CONTROL_RADIUS, ICON, SMALL
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.list_keys import ListKeys

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from facilitator_app.ui.models.line_model import LineFace, LineModel
    from facilitator_app.ui.theme.tokens import Tokens

_HIGH = 44
_LOW = 30
_LINE = 18


class LineList(QListView):
    """Shows a `LineModel`. With `fits`, it is as high as its lines, up to that many."""

    def __init__(self, model: LineModel[Any], parent: QWidget | None = None, *, fits: int = 0) -> None:
        super().__init__(parent)
        self._fits = fits
        self.setModel(model)
        self.keys = ListKeys(self)
        self.setItemDelegate(_LineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        if fits:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
                changed.connect(self.updateGeometry)

    def choose(self, row: int) -> None:
        """Choose a line and bring it in sight."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if not self._fits:
            return hint
        rows = min(self.model().rowCount(), self._fits)
        return QSize(hint.width(), sum(self.sizeHintForRow(row) for row in range(rows)) + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height() if self._fits else _HIGH)


class _LineDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        face: LineFace = index.data(FACE)
        return QSize(0, _HIGH if face.soft else _LOW)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, face = tokens_of(option.palette), index.data(FACE)
        with smooth(painter):
            if option.state & QStyle.StateFlag.State_Selected:
                draw_box(painter, option.rect, CONTROL_RADIUS, tokens.accent_soft)
            elif option.state & QStyle.StateFlag.State_MouseOver:
                draw_box(painter, option.rect, CONTROL_RADIUS, tokens.hover)
        _draw_line(painter, option.rect.adjusted(SMALL, 0, -SMALL, 0), face, tokens)


def _draw_line(painter: QPainter, box: QRect, face: LineFace, tokens: Tokens) -> None:
    top = box.center().y() - (_LINE if face.soft else _LINE // 2) + 1
    first = QRect(box.left(), top, box.width(), _LINE)
    if face.icon:
        draw_icon(painter, QRect(box.left(), first.top() + 1, ICON, ICON), face.icon, tokens.accent)
        first.setLeft(box.left() + ICON + SMALL)
    right = Qt.AlignmentFlag.AlignRight
    if face.right:
        _draw_words(painter, first, face.right, tokens.tint(face.tone).ink, side=right)
        first.setRight(first.right() - painter.fontMetrics().horizontalAdvance(face.right) - SMALL)
    _draw_words(painter, first, face.strong, tokens.ink, firm=True)
    if face.soft:
        second = QRect(first.left(), top + _LINE, box.right() - first.left(), _LINE)
        _draw_words(painter, second, face.soft, tokens.soft)


def _draw_words(
    painter: QPainter,
    room: QRect,
    words: str,
    colour: str,
    *,
    firm: bool = False,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font("strong" if firm else "small"))
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
