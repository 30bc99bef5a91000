"""A table: no grid, quiet heads, whole rows, and the keys that every list has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator_app.ui.models.table_model import COLUMN, RECORD
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import ICON, MEDIUM, ROW_HEIGHT, SMALL
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.list_keys import ListKeys

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from facilitator_app.ui.models.columns import TableColumn
    from facilitator_app.ui.models.table_model import TableModel


_HEAD_HEIGHT = 34
_STRETCHED = 260
"""What a column that takes the room left needs before others grow, in pixels."""


class Table(QTableView):
    """Shows a `TableModel`; `keys` says what is opened, removed, or asked for its menu."""

    def __init__(self, model: TableModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = model.columns
        self.setModel(model)
        self.keys = ListKeys(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_CellDelegate(self))
        self._set_heads(model)

    def choose(self, row: int) -> None:
        """Choose a row and bring it in sight, whatever keys are down at that moment."""
        index, how = self.model().index(row, 0), QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, how.ClearAndSelect | how.Rows)
        self.scrollTo(index)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_room()

    def share_room(self) -> None:
        """Let the columns that may grow have their part of what the stretched ones do not need."""
        columns = [(n, c) for n, c in enumerate(self._columns) if not self.isColumnHidden(n)]
        taken = sum(column.width or _STRETCHED for _n, column in columns)
        growing = [(number, column) for number, column in columns if column.most]
        for number, column in growing:
            more = max(self.viewport().width() - taken, 0) // (len(growing) + 1)
            self.setColumnWidth(number, min(column.width + more, column.most))

    def _set_heads(self, model: TableModel[Any]) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        heads = self.horizontalHeader()
        heads.setFont(font("small", firm=True))
        heads.setFixedHeight(_HEAD_HEIGHT)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setMinimumSectionSize(40)
        for number, column in enumerate(model.columns):
            stretched = column.width == 0
            mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.Interactive
            heads.setSectionResizeMode(number, mode)
            if not stretched:
                heads.resizeSection(number, column.width)


class _CellDelegate(QStyledItemDelegate):
    """Draws one cell from its column: text in its tone, an icon before it, a hairline under the row."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        column: TableColumn[Any] = index.data(COLUMN)
        record, tokens = index.data(RECORD), tokens_of(option.palette)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        painter.fillRect(option.rect.adjusted(0, option.rect.height() - 1, 0, 0), QColor(tokens.line))
        ink = tokens.tint(column.tone(record) if column.tone else "plain").ink
        box: QRect = option.rect.adjusted(MEDIUM, 0, -SMALL, -1)
        if column.icon and (name := column.icon(record)):
            where = QRect(box.left(), box.center().y() - ICON // 2 + 1, ICON, ICON)
            draw_icon(painter, where, name, ink)
            box.setLeft(where.right() + SMALL)
        letters = font("strong" if column.firm else "body")
        painter.setFont(letters)
        painter.setPen(QColor(ink))
        text = painter.fontMetrics().elidedText(column.text(record), Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
