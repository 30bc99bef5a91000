"""The actions of a rencontre, one a line, in the place of the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.restore.action_row import ActionRow
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.services.board import Noted
    from facilitator_app.ui.editing import Editor


class ActionsPanel(Card):
    """Rows are made once and kept: one that is being typed in never moves away."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._editor = editor
        self.rows: list[ActionRow] = []
        self._scroll = ScrollColumn(self)
        self._column = QVBoxLayout()
        self._scroll.body.addLayout(self._column)
        self._scroll.body.addStretch(1)
        self.empty = EmptyState(
            _("Les actions décidées par le groupe seront ici, avec leur responsable et leur échéance. Une note devient "
              "une action dans « Animer »."), icon="list-checks", parent=self,
        )  # fmt: skip
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.empty, 1)
        self.show_actions([])

    def show_actions(self, actions: Sequence[Noted]) -> None:
        """Show these actions, in this order."""
        self.empty.setVisible(not actions)
        self._scroll.setVisible(bool(actions))
        while len(self.rows) < len(actions):
            self.rows.append(ActionRow(self._editor, self))
            self._column.addWidget(self.rows[-1])
        for row in self.rows[len(actions) :]:
            row.flush()
            row.deleteLater()
        del self.rows[len(actions) :]
        for number, (row, noted) in enumerate(zip(self.rows, actions, strict=True), start=1):
            row.show_note(noted, number)

    def take_keyboard(self) -> None:
        """Put the keyboard in the first line."""
        if self.rows:
            self.rows[0].owner.setFocus()

    def flush(self) -> None:
        """Store what is typed."""
        for row in self.rows:
            row.flush()
