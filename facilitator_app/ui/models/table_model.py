"""Records in a table, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator_app.ui.models.rows import Rows
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from facilitator_app.ui.models.columns import TableColumn

RECORD: Final = Qt.ItemDataRole.UserRole
"""The record of a row."""
COLUMN: Final = Qt.ItemDataRole.UserRole + 1
"""The `TableColumn` of a cell, for its delegate."""

T = TypeVar("T")
_NOWHERE = QModelIndex()


class TableModel(QAbstractTableModel, Generic[T]):
    """Shows records through columns; call `show_records` whenever they may have changed."""

    def __init__(
        self, columns: Sequence[TableColumn[T]], key: Callable[[T], Hashable], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: Rows[T] = Rows(self, key, len(self.columns))

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
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(self._rows.records[index.row()])
        if role == RECORD:
            return self._rows.records[index.row()]
        return column if role == COLUMN else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
