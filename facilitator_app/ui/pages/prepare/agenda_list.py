"""The day as a scale drawing of time: the height of a sequence is its duration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator_app.ui.models.face_model import FACE
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.prepare.agenda_face import draw_free, draw_sequence
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.list_keys import ListKeys

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent, QPainter, QResizeEvent

    from facilitator_app.ui.pages.prepare.agenda_model import AgendaModel, TimedSequence

_LEAST = 30
"""Pixels that a row takes at least, so that five minutes can still be read."""
_SCALES = (0.55, 1.25)
"""Pixels a minute: the day fills the room it has, within these bounds."""
_EDITOR = 158
"""What an open row takes at least; more where its widget asks for it."""


class AgendaList(QListView):
    """Shows an `AgendaModel`. One row may be open: a widget lies on it instead of its drawing."""

    dropped = Signal(int, int)
    """A row was dragged to another place of the day: from, to (its place once it is there)."""
    stepped = Signal(int)
    """Alt+Up or Alt+Down: the current row wants to be one place earlier (-1) or later (1)."""

    def __init__(self, model: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda, self._open = model, ""
        self._widget: QWidget | None = None
        self.setModel(model)
        self.keys = ListKeys(self)
        self.setItemDelegate(_SequenceDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)

    def scale(self) -> float:
        """Pixels a minute: what the long rows may take once the short ones have theirs."""
        lengths = [row.item.minutes + row.free for row in self._agenda.records()]
        room, long = self.viewport().height() - 4, lengths
        most = _SCALES[1]
        for _round in range(3):
            short = len(lengths) - len(long)
            most = min(max((room - short * _LEAST) / (sum(long) or 1), _SCALES[0]), _SCALES[1])
            long = [minutes for minutes in lengths if minutes * most >= _LEAST]
        return most

    def height_of(self, row: TimedSequence) -> int:
        """The pixels that a row takes."""
        if row.item.id == self._open and self._widget is not None:
            return max(_EDITOR, self._widget.sizeHint().height())
        return self.free_height(row) + max(_LEAST, round(row.item.minutes * self.scale()))

    def free_height(self, row: TimedSequence) -> int:
        """The pixels of the free time before a row."""
        return max(20, round(row.free * self.scale())) if row.free else 0

    def lay(self, item: str, widget: QWidget | None) -> None:
        """Lay a widget on the row of a sequence, or on none; the one that was there goes."""
        before = self._agenda.row_of(self._open)
        self._open, self._widget = item if widget is not None else "", widget
        if before >= 0 and (gone := self.indexWidget(self._agenda.index(before))) is not None:
            gone.hide()
            # The view must forget it before it is destroyed; the stubs do not know that none is allowed.
            self.setIndexWidget(self._agenda.index(before), None)  # type: ignore[arg-type]  # Qt takes none away
        row = self._agenda.row_of(item)
        if widget is not None and row >= 0:
            self.setIndexWidget(self._agenda.index(row), widget)
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        if row >= 0:
            self.scrollTo(self._agenda.index(row))

    def choose(self, row: int) -> None:
        """Choose a row and bring it in sight."""
        self.setCurrentIndex(self._agenda.index(row))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Say where the row goes; the model is not touched, the edit does that."""
        source = self.currentIndex().row()
        place = self._place_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        target = place - 1 if place > source else place
        if source >= 0 and target != source:
            self.dropped.emit(source, target)

    def _place_at(self, at: QPoint) -> int:
        """Before which row something dropped at a point goes."""
        index = self.indexAt(at)
        if not index.isValid():
            return self._agenda.rowCount()
        return index.row() + (1 if at.y() > self.visualRect(index).center().y() else 0)


class _SequenceDelegate(QStyledItemDelegate):
    def __init__(self, view: AgendaList) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._view.height_of(index.data(FACE)))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, row = tokens_of(option.palette), index.data(FACE)
        free = self._view.free_height(row)
        whole: QRect = option.rect
        box = whole.adjusted(0, free, 0, -1)
        if free:
            draw_free(painter, whole.adjusted(0, 0, 0, free - whole.height()), row.free, tokens)
            painter.fillRect(box.left(), box.top() - 1, box.width(), 1, QColor(tokens.line))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(tokens.hover))
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(whole.adjusted(0, whole.height() - 1, 0, 0), QColor(tokens.line))
        draw_sequence(painter, box, row, tokens)
