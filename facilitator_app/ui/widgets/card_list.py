"""A list of cards: what the group said, each with the bar of its axis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QWidget

from facilitator_app.ui.models.face_model import FACE
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.card_face import draw_face, face_height
from facilitator_app.ui.widgets.list_keys import ListKeys

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from facilitator_app.ui.models.card_model import CardModel


class CardList(QListView):
    """Shows a `CardModel`; with `column` the cards are laid out for a narrow column, without the bar."""

    def __init__(self, model: CardModel[Any], parent: QWidget | None = None, *, column: bool = False) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.keys = ListKeys(self)
        self.setItemDelegate(CardDelegate(self, column=column))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # else Qt measures the cards anew only when the list changes its height

    def choose(self, row: int) -> None:
        """Choose a card and bring it in sight, whatever keys are down at that moment."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)


class CardDelegate(QStyledItemDelegate):
    """Draws a card; a page may derive one that also lets people write in it."""

    def __init__(self, view: CardList, *, column: bool) -> None:
        super().__init__(view)
        self._view, self._column = view, column

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.viewport().width()
        box = self._box(QRect(0, 0, width, 0))
        return QSize(width, face_height(index.data(FACE), box.width(), column=self._column) + SMALL)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = self._box(option.rect)
        draw_face(painter, box, index.data(FACE), tokens_of(option.palette), column=self._column, chosen=chosen)

    @staticmethod
    def _box(row: QRect) -> QRect:
        """The card in its row: measured and drawn in the same width, else the last line has no room."""
        return row.adjusted(0, 0, -1, -SMALL)
