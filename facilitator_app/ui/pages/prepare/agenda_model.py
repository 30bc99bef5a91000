"""The sequences of one day as rows, each with its hours and its axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator_app.i18n.dates import duration, span
from facilitator_app.i18n.words import _
from facilitator_app.ui.models.face_model import FACE, FaceModel
from facilitator_app.ui.models.table_model import RECORD
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.agenda import AgendaItem, Slot

MIME: Final = "application/x-carnet-sequence"


@dataclass(frozen=True, slots=True)
class TimedSequence:
    """A sequence with its hours, the number of its axis, and the minutes that stay free before it."""

    slot: Slot
    axis: int | None = None
    free: int = 0

    @property
    def item(self) -> AgendaItem:
        """The sequence itself."""
        return self.slot.item

    def spoken(self) -> str:
        """The row for a screen reader."""
        item = self.item
        hours, title = span(self.slot.starts, self.slot.ends), item.title or _("Séquence sans titre")
        return " · ".join(filter(None, (hours, title, duration(item.minutes), item.method, item.material)))


class AgendaModel(FaceModel[TimedSequence, TimedSequence]):
    """Its rows can be dragged; where they are dropped is up to the view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda row: row, lambda row: row.item.id, parent)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == RECORD:
            row = super().data(index, FACE)
            return None if row is None else row.item
        return super().data(index, role)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        dragged = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | dragged

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, str(indexes[0].row()).encode())
        return data

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction
