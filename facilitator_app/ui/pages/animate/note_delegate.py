"""Lets people write in a card: what is typed is stored as everywhere, Enter or Escape ends it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent

from facilitator_app.domain.outcome import Outcome
from facilitator_app.i18n.words import _
from facilitator_app.ui.binding import TextBinding
from facilitator_app.ui.models.table_model import RECORD
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.card_list import CardDelegate
from facilitator_app.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.widgets.card_list import CardList

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_HEAD = 26
_LEFT = 20


class NoteDelegate(CardDelegate):
    """Opens a text area over the text of a card, bound to the outcome."""

    def __init__(self, view: CardList, editor: Editor) -> None:
        super().__init__(view, column=False)
        self._editor = editor

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        area = TextArea(parent, least=1, most=8)
        area.setObjectName("note-text")
        area.setAccessibleName(_("Texte de la note"))
        binding = TextBinding[Outcome](
            area, self._editor, _("Modifier la note"),
            lambda note: note.text, lambda note, text: replace(note, text=text.strip()),
        )  # fmt: skip
        binding.show(index.data(RECORD).outcome)
        area.destroyed.connect(binding.deleteLater)
        self._binding = binding
        area.selectAll()
        return area

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        room = option.rect.adjusted(_LEFT, _HEAD, -SMALL, -SMALL)
        room.setHeight(max(room.height(), editor.sizeHint().height()))
        editor.setGeometry(room)

    @override
    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """The binding shows the text."""

    @override
    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self._binding.flush()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, TextArea) and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENDS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._binding.flush()
                self.closeEditor.emit(watched)
                return True
            return False
        return super().eventFilter(watched, event)
