"""What people wrote to one question, a remark a row, each as long as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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

from facilitator_app.domain.evaluation import EvaluationRemark
from facilitator_app.ui.models.face_model import FACE, FaceModel
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import CONTROL_RADIUS, SMALL, TIGHT
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.card_text import draw_text, text_height
from facilitator_app.ui.widgets.list_keys import ListKeys

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QResizeEvent


@dataclass(frozen=True, slots=True)
class RemarkFace:
    """What a row says."""

    text: str

    def spoken(self) -> str:
        """The row for a screen reader."""
        return self.text


class RemarkModel(FaceModel[EvaluationRemark, RemarkFace]):
    """Remarks as rows."""


class RemarkList(QListView):
    """As high as what it shows, so that only the column around it scrolls."""

    def __init__(self, model: RemarkModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.keys = ListKeys(self)
        self.setItemDelegate(_RemarkDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # else Qt measures the rows anew only when the list changes its height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for changed in (model.rowsInserted, model.rowsRemoved, model.dataChanged):
            changed.connect(self._fit)

    @override
    def sizeHint(self) -> QSize:
        rows = (self.sizeHintForIndex(self.model().index(row, 0)).height() for row in range(self.model().rowCount()))
        return QSize(200, sum(rows))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self, *_what: object) -> None:
        self.setVisible(self.model().rowCount() > 0)
        self.updateGeometry()


class _RemarkDelegate(QStyledItemDelegate):
    """Draws the words on a quiet ground."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        face: RemarkFace = index.data(FACE)
        return QSize(width, text_height(face.text, width - 2 * SMALL, dense=True) + 2 * TIGHT + TIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = tokens_of(option.palette)
        box: QRect = option.rect.adjusted(0, 0, -1, -TIGHT)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        face: RemarkFace = index.data(FACE)
        with smooth(painter):
            draw_box(painter, box, CONTROL_RADIUS, tokens.accent_soft if chosen else tokens.track)
        painter.setPen(QColor(tokens.ink))
        draw_text(painter, box.adjusted(SMALL, TIGHT, -SMALL, -TIGHT), face.text, dense=True)
