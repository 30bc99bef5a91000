"""Records in a list, each shown by its face: what a delegate paints of it, and what a screen reader says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator_app.ui.models.rows import Rows
from facilitator_app.ui.models.table_model import RECORD
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

FACE: Final = Qt.ItemDataRole.UserRole + 2
"""The face of a row."""


class Spoken(Protocol):
    """What is painted can be said."""

    def spoken(self) -> str:
        """The row for a screen reader, and for finding it by its letters."""


T = TypeVar("T")
F = TypeVar("F", bound=Spoken)
_NOWHERE = QModelIndex()


class FaceModel(QAbstractListModel, Generic[T, F]):
    """Shows each record with the face that `face` gives it."""

    def __init__(self, face: Callable[[T], F], key: Callable[[T], Hashable], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._rows: Rows[T] = Rows(self, key)

    def show_records(self, records: Sequence[T]) -> None:
        """Show these records in this order."""
        self._rows.replace(records)

    def records(self) -> list[T]:
        """What it shows, in order."""
        return list(self._rows.records)

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
