"""How many actions are late, beside « Actions » in the navigation: right after every edit, and after midnight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.record import LIFE
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.words import _
from facilitator_app.services import actions

if TYPE_CHECKING:
    from facilitator_app.domain.edit import Edit
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.shell.navigation_row import NavigationRow

_SOON_MS = 300
"""Counting waits until a person pauses: it reads every action."""
_MINUTE_MS = 60_000
_FIELDS = frozenset({LIFE, "state", "due", "nature"})
_KINDS = frozenset({Action.kind, Outcome.kind, Rencontre.kind})


class LateBadge(QObject):
    """Begins to count once the carnet is open; `stop` before it is let go."""

    def __init__(self, row: NavigationRow, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._row, self._editor = row, editor
        self._name, self._today = row.accessibleName(), editor.library.today()
        self.soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self.soon.timeout.connect(self.count)
        self.minute = QTimer(self, interval=_MINUTE_MS)
        self.minute.timeout.connect(self.follow_clock)
        editor.performed.connect(self._on_performed)
        self.soon.start()
        self.minute.start()

    def count(self) -> None:
        """Say how many are late now."""
        late = actions.late_count(self._editor.library)
        self._row.show_badge(late)
        said = _("{page}, {n} en retard").format(page=self._name, n=late) if late else self._name
        self._row.setAccessibleName(said)

    def follow_clock(self) -> None:
        """Time has passed: on another day, others are late."""
        today = self._editor.library.today()
        if today != self._today:
            self._today = today
            self.count()

    def stop(self) -> None:
        """Count no more."""
        self._editor.performed.disconnect(self._on_performed)
        self.soon.stop()
        self.minute.stop()

    def _on_performed(self, edit: Edit) -> None:
        if any(change.kind in _KINDS and change.field in _FIELDS for change in edit.changes):
            self.soon.start()
