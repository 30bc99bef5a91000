"""What earlier rencontres left to do, while this one runs: tick it, say where it stands, by when, in a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.services import follow_up
from facilitator_app.ui.pages.animate.followed_row import FollowedRow
from facilitator_app.ui.widgets.card import Card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.actions import FollowedAction
    from facilitator_app.ui.editing import Editor


class FollowedCard(Card):
    """Hidden when nothing was left. One action at a time is open."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(_("Suites des rencontres précédentes"), parent)
        self.title.setWordWrap(True)
        self._editor = editor
        self._shown: Rencontre | None = None
        self.rows: list[FollowedRow] = []
        self.hide()

    def show_rencontre(self, rencontre: Rencontre) -> None:
        """Show what was left for a rencontre; what has only been changed stays in its place, and keeps the keyboard."""
        found = {one.id: one for one in follow_up.left_open(self._editor.library, rencontre)}
        said = follow_up.reviews_of(self._editor.library, rencontre)
        same = self._shown is not None and self._shown.id == rencontre.id
        if not same or {row.followed.id for row in self.rows} != found.keys():
            self._replace_rows(rencontre, list(found.values()))
        for row in self.rows:
            row.show_action(found[row.followed.id], said.get(row.followed.id))
        self.setVisible(bool(found))

    def close_row(self) -> bool:
        """Close the open action, the keyboard on its box; false when none was."""
        row = next((row for row in self.rows if row.details is not None), None)
        if row is None:
            return False
        row.close_details()
        row.check.setFocus()
        return True

    def flush(self) -> None:
        """Store now what has been typed."""
        for row in self.rows:
            row.flush()

    def _replace_rows(self, rencontre: Rencontre, found: Sequence[FollowedAction]) -> None:
        self.flush()
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self._shown = rencontre
        self.rows = [FollowedRow(self._editor, rencontre, followed, self) for followed in found]
        for number, row in enumerate(self.rows):
            row.check.setObjectName(f"followed-{number}")
            row.more.setObjectName(f"followed-more-{number}")
            row.opened.connect(self._on_opened)
            self.body.addWidget(row)

    def _on_opened(self, opened: FollowedRow) -> None:
        for row in self.rows:
            if row is not opened:
                row.close_details()
