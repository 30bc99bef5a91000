"""What was noted, newest first: filter it, correct it, file it by the keys of the capture line."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.i18n.dates import ago
from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.models.card_model import CardModel
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.animate.note_delegate import NoteDelegate
from facilitator_app.ui.pages.animate.noted_filter import NotedFilter
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card_list import CardList
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.pages.animate.noted import Note


class _NoteModel(CardModel["Note"]):
    """Cards that people can write in."""

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


class NotedCard(QWidget):
    """Shows `Note`s; says which are to be removed."""

    removed = Signal(object)
    """The list of `Note`s that a person wants gone."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: Sequence[Note] = ()
        self.tools = ToolRow(_("Consigné"), self)
        self.filter_button = Button(_("Filtrer"), self, icon="filter")
        self.filter_button.setObjectName("filter")
        self.tools.add_tool(self.filter_button)
        self.filter = NotedFilter(self)
        self.model = _NoteModel(lambda note: note.face, lambda note: note.id, self)
        self.list = CardList(self.model, self)
        self.list.setObjectName("notes")
        self.list.setAccessibleName(_("Notes consignées"))
        self.list.setItemDelegate(NoteDelegate(self.list, editor))
        self._nothing = EmptyState(
            _("Ce que dit le groupe sera ici, du plus récent au plus ancien. Tapez une phrase ci-dessus, puis Entrée."),
            "", "message-square-quote", self)  # fmt: skip
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        for widget in (self.tools, self.filter):
            layout.addWidget(widget)
        layout.addWidget(self._stack, 1)
        self.filter_button.clicked.connect(self._on_filter)
        self.filter.edited.connect(self._show)
        self.list.keys.opened.connect(lambda _note: self.list.edit(self.list.currentIndex()))
        self.list.keys.removed.connect(self.removed)

    def show_axes(self, axes: Sequence[Axis]) -> None:
        """Offer these axes in the filter."""
        self.filter.offer(axes)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show what was noted, newest first."""
        self._notes = notes
        self._show()

    def show_age(self, local_last: datetime | None, now: datetime) -> None:
        """Say how many notes there are, and how long ago the last one was."""
        count = plural(len(self._notes), _("{n} note"), _("{n} notes"))
        last = "" if local_last is None else _("la dernière {ago}").format(ago=ago(local_last, now))
        self.tools.note.setText(", ".join(filter(None, (count, last))) if self._notes else "")

    def chosen(self) -> list[Note]:
        """The chosen notes, from top to bottom."""
        return cast("list[Note]", self.list.keys.chosen())

    def has_keyboard(self) -> bool:
        """Whether the keys of the notes are for the chosen ones."""
        return self.list.hasFocus()

    def search(self) -> None:
        """Put the keyboard in the filter."""
        self.filter.open()

    def close_filter(self) -> bool:
        """Leave the filter; false when it was not open."""
        if self.filter.isHidden():
            return False
        self.filter.close_row()
        return True

    def _show(self) -> None:
        every = self.filter.lets_everything()
        self.model.show_records(
            self._notes if every else [note for note in self._notes if self.filter.lets(note.outcome)]
        )
        self._stack.setCurrentWidget(self.list if self._notes else self._nothing)

    def _on_filter(self) -> None:
        if not self.close_filter():
            self.filter.open()
