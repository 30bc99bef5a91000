"""Records as cards in a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator_app.ui.models.rows import Rows
from facilitator_app.ui.models.table_model import RECORD
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

FACE: Final = Qt.ItemDataRole.UserRole + 2
"""The `CardFace` of a row."""

T = TypeVar("T")
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class CardFace:
    """What a card says: "Proposition", its icon, its axis and the axis in words, the text, and what stands right."""

    kind: str
    icon: str
    axis: int | None
    axis_text: str
    text: str
    strong: str = ""
    soft: str = ""

    def spoken(self) -> str:
        """The card for a screen reader, and for finding it by its letters."""
        return " · ".join(filter(None, (self.text, self.kind, self.axis_text, self.strong, self.soft)))


class CardModel(QAbstractListModel, Generic[T]):
    """Shows each record with the face that `face` gives it."""

    def __init__(
        self, face: Callable[[T], CardFace], key: Callable[[T], Hashable], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._face = face
        self._rows: Rows[T] = Rows(self, key)

    def show_records(self, records: Sequence[T]) -> None:
        """Show these records in this order."""
        self._rows.replace(records)

    def record(self, row: int) -> T:
        """The record of a row."""
        return self._rows.records[row]

    def row_of(self, key: Hashable) -> int:
        """The row of the record with `key`, or -1."""
        return self._rows.number(key)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows.records)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record = self._rows.records[index.row()]
        if role == FACE:
            return self._face(record)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._face(record).spoken()
        return record if role == RECORD else None
