"""The actions of a rencontre, one a line, in the place of the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.i18n.words import _
from facilitator_app.services.board import actions_noted
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.action_row import ActionRow
from facilitator_app.ui.pages.restore.panel import Panel
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.board import Noted
    from facilitator_app.ui.pages.restore.panel import Given


class ActionsPanel(Panel):
    """Rows are made once and kept: one that is being typed in never moves away."""

    def __init__(self, given: Given, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.hint = _("Suites à donner"), _("enregistrées à mesure · Échap revient au tableau")
        self._editor = given.editor
        self._rencontre: Rencontre | None = None
        self.rows: list[ActionRow] = []
        self._shown: list[RecordId] = []
        card = Card(parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self._scroll = ScrollColumn(self)
        self._column = QVBoxLayout()
        self._scroll.body.addLayout(self._column)
        self._scroll.body.addStretch(1)
        self.empty = EmptyState(
            _("Les actions décidées par le groupe seront ici, avec leur responsable et leur échéance. Une note devient "
              "une action dans « Animer »."), icon="list-checks", parent=self,
        )  # fmt: skip
        card.body.addWidget(self._scroll, 1)
        card.body.addWidget(self.empty, 1)
        self.show_actions([])

    @override
    def show_rencontre(self, rencontre: Rencontre | None) -> None:
        self._rencontre = rencontre
        self.show_actions([] if rencontre is None else actions_noted(self._editor.library, rencontre.id))

    @override
    def follow(self, edit: Edit) -> None:
        if edit.touches_kind(Outcome, Action):
            self.show_rencontre(self._rencontre)

    def show_actions(self, actions: Sequence[Noted]) -> None:
        """Show these actions, in this order."""
        self.empty.setVisible(not actions)
        self._scroll.setVisible(bool(actions))
        self._shown = [noted.id for noted in actions]
        while len(self.rows) < len(actions):
            self.rows.append(ActionRow(self._editor, self))
            self._column.addWidget(self.rows[-1])
        for row in self.rows[len(actions) :]:
            row.flush()
            row.deleteLater()
        del self.rows[len(actions) :]
        for number, (row, noted) in enumerate(zip(self.rows, actions, strict=True), start=1):
            row.show_note(noted, number)

    @override
    def take_keyboard(self) -> None:
        if self.rows:
            self.rows[0].owner.setFocus()

    @override
    def show_record(self, record: RecordId) -> bool:
        if record not in self._shown:
            return False
        self.rows[self._shown.index(record)].take_keyboard()
        return True

    @override
    def flush(self) -> None:
        for row in self.rows:
            row.flush()
