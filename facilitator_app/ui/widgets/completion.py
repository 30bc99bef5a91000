"""Words offered below a line while one types, found without regard to accents and capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate

from facilitator_app.i18n.folding import folded
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLineEdit

_FOLDED = Qt.ItemDataRole.UserRole + 1


class Completion(QCompleter):
    """Attached to a line; typing "ile" offers "Île-de-France". What is typed stays free."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._words = QStandardItemModel(self)
        self.setModel(self._words)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(8)
        offers = QListView()
        self.setPopup(offers)
        offers.setItemDelegate(QStyledItemDelegate(offers))  # the completer's own ignores our rows
        line.setCompleter(self)

    def offer(self, words: Sequence[str]) -> None:
        """Replace the words."""
        self._words.clear()
        for word in words:
            item = QStandardItem(word)
            item.setData(folded(word), _FOLDED)
            self._words.appendRow(item)

    @override
    def splitPath(self, path: str) -> list[str]:
        return [folded(path)]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))
