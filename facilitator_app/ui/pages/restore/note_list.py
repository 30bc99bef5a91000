"""A column of notes whose cards can be dragged to another column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView, QListView

from facilitator_app.domain.identity import RecordId
from facilitator_app.ui.models.card_model import CardModel
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.ghost import Ghost, NoteDelegate
from facilitator_app.ui.widgets.card_list import CardList

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from facilitator_app.services.board import Noted

NOTES: Final = "application/x-carnet-notes"
"""What is dragged: the identities of notes, one a line."""
_BATCH: Final = 40
"""How many cards are measured at a time: more than a column shows."""
_TOGETHER: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class NoteModel(CardModel["Noted | Ghost"]):
    """Notes as cards that can be dragged; the ghosts below them only lead to their card."""

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.record(index.row()), Ghost):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class NoteList(CardList):
    """Starts the drag by itself: Qt's own way would take the rows out of the model."""

    chosen_alone = Signal()
    """A card was pressed without Ctrl or Shift: what is chosen in other columns no longer is."""

    def __init__(self, model: NoteModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent, column=True)
        self.carried = self.chosen
        """Gives the notes that are dragged; the board gives those chosen in every column."""
        self.setItemDelegate(NoteDelegate(self, column=True))
        self.setBatchSize(_BATCH)
        self._laying_out = QTimer(self, interval=0)
        self._laying_out.timeout.connect(self._on_batch)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDragEnabled(True)

    def chosen(self) -> list[Noted]:
        """The chosen notes, from top to bottom."""
        return [record for record in self.keys.chosen() if record is not None]  # type: ignore[misc]  # a model of notes

    def lay_out_in_batches(self) -> None:
        """Measure the first cards now and the others as time allows: breaking 2,000 texts into lines takes a while.

        Until all are measured; then at once again, because laying out anew in batches would lose one's place.
        """
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self._laying_out.start()

    @override
    def choose(self, row: int) -> None:
        self._lay_out_up_to(row)
        super().choose(row)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not event.modifiers() & _TOGETHER and not self._is_chosen(event.position().toPoint()):
            self.chosen_alone.emit()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on one of several chosen cards chooses it alone; a drag of them ends without coming here."""
        if not event.modifiers() & _TOGETHER and event.button() == Qt.MouseButton.LeftButton:
            self.chosen_alone.emit()
        super().mouseReleaseEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is chosen stays in sight, as when a note that opens below takes room from the board."""
        super().resizeEvent(event)
        if self.selectionModel().hasSelection():
            self.scrollTo(self.currentIndex())

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        carried = self.carried()
        if not carried:
            return
        drag = QDrag(self)
        drag.setMimeData(dragged([noted.id for noted in carried]))
        drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
        drag.exec(Qt.DropAction.MoveAction)

    def _on_batch(self) -> None:
        last = self.model().index(self.model().rowCount() - 1, 0)
        if not last.isValid() or self.visualRect(last).isValid():
            self._lay_out_at_once()

    def _lay_out_up_to(self, row: int) -> None:
        if self._laying_out.isActive() and not self.visualRect(self.model().index(row, 0)).isValid():
            self._lay_out_at_once()
            self.doItemsLayout()

    def _lay_out_at_once(self) -> None:
        self._laying_out.stop()
        self.setLayoutMode(QListView.LayoutMode.SinglePass)

    def _is_chosen(self, at: QPoint) -> bool:
        return self.selectionModel().isSelected(self.indexAt(at))


def dragged(identities: list[str]) -> QMimeData:
    """Notes on their way to another column."""
    data = QMimeData()
    data.setData(NOTES, QByteArray("\n".join(identities).encode()))
    return data


def dropped(data: QMimeData) -> list[RecordId]:
    """The identities of the notes that arrive; none for anything else."""
    found = bytes(data.data(NOTES).data()).decode().split("\n") if data.hasFormat(NOTES) else []
    return [RecordId(identity) for identity in found]
