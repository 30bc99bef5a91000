"""One action that earlier rencontres left: a box to tick, and when opened, how far it is and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.outcome import Progression
from facilitator_app.i18n.words import _
from facilitator_app.services import follow_up
from facilitator_app.services.action_words import standing_words
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.animate.followed_details import FollowedDetails
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from facilitator_app.domain.follow_up import Review
    from facilitator_app.domain.outcome import Action
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.actions import FollowedAction
    from facilitator_app.ui.editing import Editor

_MORE = 24
"""Pixels of the button that opens: the column is narrow, and its words matter more."""


class FollowedRow(QWidget):
    """Space ticks it, Enter opens it; what is changed is what this rencontre makes of the action."""

    opened = Signal(object)
    """This row, which wants to be the only one open."""

    def __init__(self, editor: Editor, rencontre: Rencontre, followed: FollowedAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.followed, self._editor, self._rencontre = followed, editor, rencontre
        self.check = Check("", self)
        self.more = Button("", self, kind="quiet", icon="chevron-down", tip=_("Ouvrir l’action (Entrée)"))
        self.more.setFixedSize(_MORE, _MORE)
        self.details: FollowedDetails | None = None
        self._text = PlainLabel("", self, wrap=True)
        self._who = PlainLabel("", self, size="small", wrap=True)
        self._said = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self._column.addLayout(self._face())
        self.check.edited.connect(self._on_ticked)
        self.more.clicked.connect(self.toggle)

    def show_action(self, followed: FollowedAction, said: Review | None) -> None:
        """Show how far it is, and what this rencontre said of it."""
        self.followed = followed
        today = self._editor.library.today()
        done = not followed.action.unfinished
        self.check.setAccessibleName(_("Fait : {text}").format(text=followed.outcome.text))
        self.check.show_value(done)
        self._text.setText(followed.outcome.text)
        self._text.set_tone("soft" if done else "plain")
        self._who.setText(standing_words(followed.action, today))
        self._who.set_tone("danger" if followed.action.late(today) else "soft")
        self._who.setVisible(bool(self._who.text()))
        words = followed.action.result if done else said.comment if said else ""
        self._said.setText(_("« {text} »").format(text=words) if words else "")
        self._said.setVisible(bool(words) and self.details is None)
        if self.details is not None:
            self.details.show_action(followed)

    def toggle(self) -> None:
        """Open what is under the row, or close it."""
        if self.details is None:
            self._open()
        else:
            self.close_details()

    def close_details(self) -> None:
        """Store what was typed and show the row only."""
        if self.details is None:
            return
        details, self.details = self.details, None
        details.flush()
        details.hide()
        details.deleteLater()
        self.more.set_icon("chevron-down")
        self._said.setVisible(bool(self._said.text()))

    def flush(self) -> None:
        """Store now what has been typed."""
        if self.details is not None:
            self.details.flush()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.check.hasFocus():
            self.toggle()
        else:
            super().keyPressEvent(event)

    def _face(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._text, self._who, self._said):
            words.addWidget(label)
        face = QHBoxLayout()
        face.setSpacing(SMALL)
        face.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        face.addLayout(words, 1)
        face.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        return face

    def _open(self) -> None:
        self.opened.emit(self)
        self.details = FollowedDetails(self._editor, self._rencontre, self)
        self.details.moved.connect(self._on_moved)
        self.details.dated.connect(self._on_dated)
        self.details.show_action(self.followed)
        self.more.set_icon("chevron-up")
        self._said.hide()
        self._column.addWidget(self.details)
        self.details.take_keyboard()

    def _on_ticked(self) -> None:
        """Closing always offers to say what came of it."""
        done = self.check.value()
        if self._move(Progression.DONE if done else Progression.OPEN) and done and self.details is None:
            self._open()

    def _on_moved(self, state: str) -> None:
        if self._move(state) and self.details is not None:
            self.details.take_keyboard()

    def _on_dated(self, due: date | None) -> None:
        before = self.followed.action
        self._perform(before, replace(before, due=due))

    def _move(self, state: str) -> bool:
        before = self.followed.action
        return self._perform(before, before.moved(state, self._editor.library.today()))

    def _perform(self, before: Action, after: Action) -> bool:
        return self._editor.perform(follow_up.reviewing(self._editor.library, self._rencontre, before, after))
