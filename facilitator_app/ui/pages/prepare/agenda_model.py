"""The sequences of one day as rows, each with its hours and its axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator_app.i18n.dates import duration, span
from facilitator_app.i18n.words import _
from facilitator_app.ui.models.rows import Rows
from facilitator_app.ui.models.table_model import RECORD
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.agenda import AgendaItem, Slot

SEQUENCE: Final = Qt.ItemDataRole.UserRole + 3
"""The `Sequence` of a row."""
MIME: Final = "application/x-carnet-sequence"
_NOWHERE = QModelIndex()


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


class AgendaModel(QAbstractListModel):
    """Its rows can be dragged; where they are dropped is up to the view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Rows[TimedSequence] = Rows(self, lambda row: row.item.id)

    def show_records(self, records: Sequence[TimedSequence]) -> None:
        """Show these sequences."""
        self._rows.replace(records)

    def records(self) -> list[TimedSequence]:
        """What it shows, in order."""
        return list(self._rows.records)

    def row_of(self, item: str) -> int:
        """The row of a sequence by its identity, or -1."""
        return self._rows.number(item)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows.records)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record = self._rows.records[index.row()]
        if role == SEQUENCE:
            return record
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return record.spoken()
        return record.item if role == RECORD else None

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
