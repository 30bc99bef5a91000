"""Gives the capture line what was being typed when the computer went off, and keeps what is typed now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.ui.jobs import Jobs
from facilitator_app.ui.pages.animate.draft_keeper import DraftKeeper
from facilitator_app.ui.widgets.line_text import written_text

if TYPE_CHECKING:
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.drafts import Drafts
    from facilitator_app.ui.pages.animate.capture_card import CaptureCard


class CaptureDrafts(QObject):
    """Two drafts a rencontre: what is said, and who will do it."""

    failed = Signal(object)
    """An exception: what is typed is on screen only."""

    def __init__(self, drafts: Drafts, card: CaptureCard) -> None:
        super().__init__(card)
        self._card = card
        jobs = Jobs(self)
        self._said = DraftKeeper(drafts, lambda: written_text(card.line), jobs, self)
        self._owner = DraftKeeper(drafts, card.owner.text, jobs, self)
        card.typed.connect(self._said.typed)
        card.typed.connect(self._owner.typed)
        self._said.failed.connect(self.failed)

    def show(self, rencontre: RecordId) -> None:
        """Keep the drafts of another rencontre, and put what was typed there back on screen."""
        said, owner = self._said.show(rencontre), self._owner.show(f"{rencontre} owner")
        self._card.line.setPlainText(said)
        self._card.owner.setText(owner)

    def keep(self) -> None:
        """Put both on disk now, without waiting for it."""
        self._said.keep()
        self._owner.keep()

    def flush(self) -> None:
        """Wait until both are on disk."""
        self._said.flush()
        self._owner.flush()
