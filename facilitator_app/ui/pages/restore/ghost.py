"""The slim line of a note in the columns of its other axes: it says where the card is, and leads there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from facilitator_app.i18n.words import _
from facilitator_app.ui.models.card_model import CardFace
from facilitator_app.ui.models.face_model import FACE
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.measures import TIGHT
from facilitator_app.ui.theme.paint import draw_focus
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.card_list import CardDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.board import Noted
    from facilitator_app.ui.theme.tokens import Tokens

_HEIGHT = 26
_MARK = 18


@dataclass(frozen=True, slots=True)
class Ghost:
    """A note seen from one of its other axes."""

    noted: Noted

    @property
    def id(self) -> RecordId:
        """The identity of the note."""
        return self.noted.id


@dataclass(frozen=True, slots=True)
class GhostFace(CardFace):
    """What the line says: the text, and the axis where the card is."""

    @override
    def spoken(self) -> str:
        return _("{text} · note de : {axis}").format(text=self.text, axis=self.axis_text)


class NoteDelegate(CardDelegate):
    """Draws cards, and the ghosts among them."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if isinstance(index.data(FACE), GhostFace):
            return QSize(self._view.viewport().width(), _HEIGHT)
        return super().sizeHint(option, index)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        face = index.data(FACE)
        if not isinstance(face, GhostFace):
            super().paint(painter, option, index)
            return
        tokens = tokens_of(option.palette)
        _draw_ghost(painter, option.rect.adjusted(TIGHT, 0, -TIGHT, 0), face, tokens)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, option.rect.adjusted(0, 1, -1, -1), tokens)


def _draw_ghost(painter: QPainter, box: QRect, face: GhostFace, tokens: Tokens) -> None:
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.setFont(font("small", firm=True))
    painter.setPen(QColor(tokens.axis(face.axis).ink))
    painter.drawText(QRect(box.left(), box.top(), _MARK, box.height()), middle, str(face.axis or "–"))
    painter.setFont(font("small"))
    painter.setPen(QColor(tokens.soft))
    words = box.adjusted(_MARK, 0, 0, 0)
    shown = painter.fontMetrics().elidedText(face.text.replace("\n", " "), Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, middle, shown)
