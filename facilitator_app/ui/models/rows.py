"""Replaces the rows of a model and says only what changed, so that selection and scrolling stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

T = TypeVar("T")


class Rows(Generic[T]):
    """The records behind a model of `columns` columns; `key` tells one from another when its words change."""

    def __init__(self, model: QAbstractItemModel, key: Callable[[T], Hashable], columns: int = 1) -> None:
        self._model, self._key, self._last = model, key, columns - 1
        self.records: list[T] = []

    def replace(self, records: Sequence[T]) -> None:
        """Show `records`: what stands between the common beginning and the common end is exchanged."""
        old, new = [self._key(r) for r in self.records], [self._key(r) for r in records]
        first = _common(old, new)
        rest = _common(old[first:][::-1], new[first:][::-1])
        self._remove(first, len(old) - rest)
        self._insert(first, records[first : len(new) - rest])
        self._update(records)

    def number(self, key: Hashable) -> int:
        """The row of a record, or -1."""
        return next((n for n, record in enumerate(self.records) if self._key(record) == key), -1)

    def _remove(self, first: int, end: int) -> None:
        if end > first:
            self._model.beginRemoveRows(QModelIndex(), first, end - 1)
            del self.records[first:end]
            self._model.endRemoveRows()

    def _insert(self, first: int, records: Sequence[T]) -> None:
        if records:
            self._model.beginInsertRows(QModelIndex(), first, first + len(records) - 1)
            self.records[first:first] = records
            self._model.endInsertRows()

    def _update(self, records: Sequence[T]) -> None:
        for number, record in enumerate(records):
            if self.records[number] != record:
                self.records[number] = record
                self._model.dataChanged.emit(self._model.index(number, 0), self._model.index(number, self._last))


def _common(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """How many keys both begin with."""
    length = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        length += 1
    return length
