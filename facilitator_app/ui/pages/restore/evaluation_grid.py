"""Where papers are typed, one key a question: after the last question the next paper begins by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
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

from facilitator_app.domain.evaluation import SCALE
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.evaluation_model import BLANK, FIRST
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.paint import draw_focus
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.digit_keys import plain_digit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facilitator_app.ui.pages.restore.evaluation_model import EvaluationModel

_ROW, _NUMBERS, _LEAST_COLUMN, _LEAST_ROWS = 28, 40, 34, 4
_NO_ANSWER: Final = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class EvaluationGrid(QTableView):
    """Says what is typed; whoever listens stores it. Then ``advance`` goes on to the next question."""

    typed = Signal(int, int, object)
    """Row, column, and a mark; ``None`` for a question left blank."""
    erased = Signal(int, int)
    """Row and column of what was typed last."""
    removed = Signal(int)
    """The row of a paper to delete."""
    refused = Signal()
    """A digit that is no mark."""
    came_to = Signal(int, int)
    """The row and the column that are typed next."""

    def __init__(self, model: EvaluationModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._papers = model
        self.setModel(model)
        self.setItemDelegate(_MarkDelegate(self))
        self.setAccessibleName(_("Notes des feuilles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_heads()
        model.modelReset.connect(self._on_reset)

    def advance(self, row: int, column: int) -> None:
        """Go to what follows a place: the next question, or the first one of the next paper."""
        last = column + 1 >= self._papers.columnCount()
        self.go_to(row + 1 if last else row, FIRST if last else column + 1)

    def go_to(self, row: int, column: int) -> None:
        """Type here next; the whole paper is brought in sight."""
        index = self._papers.index(min(row, self._papers.rowCount() - 1), column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def go_to_next_paper(self) -> None:
        """Type a new paper next."""
        self.go_to(self._papers.rowCount() - 1, FIRST)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if not here.isValid() or not self._understood(event, here.row(), here.column()):
            super().keyPressEvent(event)

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.came_to.emit(current.row(), current.column())

    @override
    def minimumSizeHint(self) -> QSize:
        width = _NUMBERS + _LEAST_COLUMN * max(self._papers.columnCount() - FIRST, 1)
        return QSize(width, _ROW * _LEAST_ROWS)

    def _on_reset(self) -> None:
        if self._papers.questions:
            self._keep_numbers_narrow()
            self.go_to_next_paper()

    def _understood(self, event: QKeyEvent, row: int, column: int) -> bool:
        digit, key = plain_digit(event), event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if digit in SCALE:
            self.typed.emit(row, column, digit)
        elif digit == 0 or (plain and key in _NO_ANSWER):
            self.typed.emit(row, column, None)
        elif digit is not None:
            self.refused.emit()
        elif plain and key == Qt.Key.Key_Backspace:
            self._step_back(row, column)
        elif plain and key == Qt.Key.Key_Delete:
            self.removed.emit(row)
        else:
            return False
        return True

    def _step_back(self, row: int, column: int) -> None:
        """As in a text: what stands before the place where one types goes."""
        row, column = (row, column - 1) if column > FIRST else (row - 1, self._papers.columnCount() - 1)
        if row >= 0:
            self.go_to(row, column)
            self.erased.emit(row, column)

    def _set_heads(self) -> None:
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(_ROW)
        rows.setDefaultSectionSize(_ROW)
        heads.setFont(font("small", firm=True))
        heads.setFixedHeight(_ROW)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setMinimumSectionSize(_LEAST_COLUMN)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _keep_numbers_narrow(self) -> None:
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().resizeSection(0, _NUMBERS)


class _MarkDelegate(QStyledItemDelegate):
    """Draws one mark in the middle of its cell, the number of its row, and a ring where the next mark goes."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, numbered = tokens_of(option.palette), index.column() < FIRST
        shown = str(index.row() + 1) if numbered else str(index.data() or "")
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        if here:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        painter.fillRect(option.rect.adjusted(0, option.rect.height() - 1, 0, 0), QColor(tokens.line))
        painter.setFont(font("body"))
        painter.setPen(QColor(tokens.soft if numbered or shown == BLANK else tokens.ink))
        painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, shown)
        if here and option.state & QStyle.StateFlag.State_Active and self._typing():
            draw_focus(painter, option.rect.adjusted(1, 1, -1, -2), tokens)

    def _typing(self) -> bool:
        grid = self.parent()
        return isinstance(grid, QWidget) and grid.hasFocus()
