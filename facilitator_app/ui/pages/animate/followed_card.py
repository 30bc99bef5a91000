"""What earlier rencontres left to do: a tick says that it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.words import _
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from facilitator_app.services.actions import FollowedAction


class FollowedCard(Card):
    """Hidden when nothing was left."""

    ticked = Signal(object, bool)
    """A `FollowedAction`, and whether it is done now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("À suivre de la dernière fois"), parent)
        self.title.setWordWrap(True)
        self._rows: list[_Row] = []
        self.hide()

    def show_actions(self, actions: Sequence[FollowedAction], today: date) -> None:
        """Show other actions; what has only been ticked stays in its place, and keeps the keyboard."""
        if [row.followed.action.id for row in self._rows] != [followed.action.id for followed in actions]:
            self._replace_rows(actions)
        for row, followed in zip(self._rows, actions, strict=True):
            row.show_action(followed, today)
        self.setVisible(bool(actions))

    def _replace_rows(self, actions: Sequence[FollowedAction]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [_Row(followed, self) for followed in actions]
        for number, row in enumerate(self._rows):
            row.check.setObjectName(f"followed-{number}")
            row.ticked.connect(self.ticked)
            self.body.addWidget(row)


class _Row(QWidget):
    """One action: a box, what it is, who does it by when."""

    ticked = Signal(object, bool)

    def __init__(self, followed: FollowedAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.followed = followed
        self.check = Check("", self)
        self.check.edited.connect(lambda: self.ticked.emit(self.followed, self.check.value()))
        self._text = PlainLabel("", self, wrap=True)
        self._who = PlainLabel("", self, size="small", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._who)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def show_action(self, followed: FollowedAction, today: date) -> None:
        """Show how far it is."""
        self.followed = followed
        done = not followed.action.unfinished
        self.check.setAccessibleName(_("Fait : {text}").format(text=followed.outcome.text))
        self.check.show_value(done)
        self._text.setText(followed.outcome.text)
        self._text.set_tone("soft" if done else "plain")
        self._who.setText(_who(followed))
        self._who.set_tone("danger" if followed.action.late(today) else "soft")
        self._who.setVisible(bool(self._who.text()))


def _who(followed: FollowedAction) -> str:
    due = "" if followed.action.due is None else _("pour le {day}").format(day=plain_date(followed.action.due))
    return ", ".join(filter(None, (followed.action.owner, due)))
