"""Records as lines of a narrow list: a name, a word below it, a word at its right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator_app.ui.models.card_model import FACE
from facilitator_app.ui.models.rows import Rows
from facilitator_app.ui.models.table_model import RECORD
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from facilitator_app.ui.theme.tokens import Tone

T = TypeVar("T")
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class LineFace:
    """What a line says."""

    strong: str
    soft: str = ""
    right: str = ""
    tone: Tone = "soft"
    """The tone of the word at the right."""
    icon: str = ""


class LineModel(QAbstractListModel, Generic[T]):
    """Shows each record with the face that `face` gives it."""

    def __init__(
        self, face: Callable[[T], LineFace], key: Callable[[T], Hashable], parent: QObject | None = None
    ) -> None:
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
            face = self._face(record)
            return " · ".join(filter(None, (face.strong, face.soft, face.right)))
        return record if role == RECORD else None
