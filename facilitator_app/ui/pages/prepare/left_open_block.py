"""What earlier rencontres left to do, above the agenda: who, when, and a sequence to look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.record import LIFE
from facilitator_app.domain.rencontre import Rencontre, State
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import follow_up, follow_up_sequence
from facilitator_app.services.action_words import standing_words
from facilitator_app.ui.models.line_model import LineFace, LineModel
from facilitator_app.ui.shell.page import Target
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import MEDIUM, SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.edit import Edit
    from facilitator_app.services.actions import FollowedAction
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.theme.tokens import Tone

_LINES = 3
"""Lines in sight; the list scrolls for more, so that the day keeps its room."""
_MOVING = frozenset({LIFE, "starts_on", "group", "reference"})
_NAMED = 2
"""Up to so many rencontres are named by their references."""


class LeftOpenBlock(Card):
    """Hidden when nothing was left, and once the rencontre is over."""

    asked = Signal(object)
    """The `Target` of an action that the person wants to see."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._editor = editor
        self._rencontre: Rencontre | None = None
        self._day = 0
        self.words = PlainLabel("", self, size="strong", elide=True)
        self.late = PlainLabel("", self, size="small", tone="danger")
        self.add = Button(_("Suivi des actions"), self, kind="quiet", icon="list-plus", tip=_("Ctrl+Maj+Entrée"))
        self.add.setObjectName("agenda-follow-up")
        self.model: LineModel[FollowedAction] = LineModel(self._face, key=lambda one: one.id, parent=self)
        self.list = LineList(self.model, self, fits=_LINES)
        self.list.setObjectName("left-open")
        self.head.addWidget(self.words, 1)
        self.head.addWidget(self.late)
        self.head.addWidget(self.add)
        self.body.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        self.body.addLayout(self.head)
        self.body.addWidget(self.list)
        self.list.keys.opened.connect(lambda one: self.asked.emit(Target("actions", record=one.id)))
        self.add.clicked.connect(self.plan_sequence)
        if parent is not None:
            add_action(parent, _("Ajouter le suivi des actions"), ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
                       self.plan_sequence)  # fmt: skip
        self.hide()

    def show_rencontre(self, rencontre: Rencontre, day: int) -> None:
        """Show what was left for a rencontre; a sequence goes to its `day`, from 0."""
        before, self._rencontre, self._day = self._rencontre, rencontre, day
        if before is None or _asked(before) != _asked(rencontre):
            self.read()
        elif self.model.rowCount():
            self.add.setVisible(not self._planned())

    def follow(self, edit: Edit) -> None:
        """Read again when an edit changed what was left."""
        moved = any(change.kind == Rencontre.kind and change.field in _MOVING for change in edit.changes)
        if moved or edit.touches_kind(Action, Outcome):
            self.read()

    def read(self) -> None:
        """Read what was left."""
        if self._rencontre is None:
            return
        over = self._rencontre.state in {State.CLOSED, State.APPROVED}
        found = [] if over else follow_up.left_open(self._editor.library, self._rencontre)
        unfinished = [one for one in found if one.action.unfinished]
        self.model.show_records(unfinished)
        self.setVisible(bool(unfinished))
        if unfinished:
            self._say(unfinished)

    def plan_sequence(self) -> None:
        """Put the sequence that looks at the actions in the agenda; nothing when it is there."""
        count = self.model.rowCount()
        if self._rencontre is None or not count or self._planned():
            return
        self._editor.perform(follow_up_sequence.planning(self._editor.library, self._rencontre.id, count, self._day))

    def _say(self, unfinished: Sequence[FollowedAction]) -> None:
        words = heading(unfinished)
        self.words.setText(words)
        self.list.setAccessibleName(words)
        today = self._editor.library.today()
        late = sum(one.action.late(today) for one in unfinished)
        self.late.setText(plural(late, _("{n} en retard"), _("{n} en retard")))
        self.late.setVisible(bool(late))
        self.add.setVisible(not self._planned())

    def _planned(self) -> bool:
        library, rencontre = self._editor.library, self._rencontre
        return rencontre is not None and follow_up_sequence.planned_sequence(library, rencontre.id) is not None

    def _face(self, one: FollowedAction) -> LineFace:
        today = self._editor.library.today()
        tone: Tone = "danger" if one.action.late(today) else "soft"
        text = " ".join(one.outcome.text.split())
        return LineFace(text, right=standing_words(one.action, today), tone=tone)


def _asked(rencontre: Rencontre) -> tuple[object, ...]:
    """What decides about what is left for a rencontre: its title does not, and is typed letter by letter."""
    return rencontre.id, rencontre.starts_on, rencontre.group, rencontre.state


def heading(unfinished: Sequence[FollowedAction]) -> str:
    """« À reprendre : 3 actions de R-2026-010 »."""
    count = plural(len(unfinished), _("{n} action"), _("{n} actions"))
    references = sorted({one.rencontre.reference for one in unfinished})
    if len(references) > _NAMED:
        origins = plural(len(references), _("{n} rencontre"), _("{n} rencontres"))
        return _("À reprendre : {count} de {rencontres}").format(count=count, rencontres=origins)
    if len(references) == _NAMED:
        both = _("À reprendre : {count} de {first} et {second}")
        return both.format(count=count, first=references[0], second=references[1])
    return _("À reprendre : {count} de {reference}").format(count=count, reference=references[0])
