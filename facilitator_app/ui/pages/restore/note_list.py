"""A column of notes whose cards can be dragged to another column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView

from facilitator_app.ui.models.card_model import CardModel
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.card_list import CardList

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QWidget

    from facilitator_app.services.board import Noted

NOTES: Final = "application/x-carnet-notes"
"""What is dragged: the identities of notes, one a line."""


class NoteModel(CardModel["Noted"]):
    """Notes as cards that can be dragged."""

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class NoteList(CardList):
    """Starts the drag by itself: Qt's own way would take the rows out of the model."""

    def __init__(self, model: NoteModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent, column=True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDragEnabled(True)

    def chosen(self) -> list[Noted]:
        """The chosen notes, from top to bottom."""
        return [record for record in self.keys.chosen() if record is not None]  # type: ignore[misc]  # a model of notes

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        drag = QDrag(self)
        drag.setMimeData(dragged([noted.id for noted in chosen]))
        drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
        drag.exec(Qt.DropAction.MoveAction)


def dragged(identities: list[str]) -> QMimeData:
    """Notes on their way to another column."""
    data = QMimeData()
    data.setData(NOTES, QByteArray("\n".join(identities).encode()))
    return data


def dropped(data: QMimeData) -> list[str]:
    """The identities of the notes that arrive; none for anything else."""
    return bytes(data.data(NOTES).data()).decode().split("\n") if data.hasFormat(NOTES) else []
