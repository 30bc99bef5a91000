"""One action beside the list: what, who, when, how far, what came of it, and all that happened to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator_app.domain.follow_up import Review
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.words import _
from facilitator_app.services import actions, follow_up
from facilitator_app.services.action_words import state_words
from facilitator_app.ui.binding import TextBinding, ValueBinding
from facilitator_app.ui.pages.actions.history_list import HistoryList
from facilitator_app.ui.shell.page import Target
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.completion import Completion
from facilitator_app.ui.widgets.date_field import DateField
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.edit import Edit
    from facilitator_app.services.actions import FollowedAction
    from facilitator_app.ui.editing import Editor


class ActionForm(Card):
    """Shows one action at a time; every field is stored as it is typed."""

    left = Signal()
    asked = Signal(object)
    """The `Target` of the rencontre that decided it."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(_("Action"), parent)
        self._editor = editor
        self._followed: FollowedAction | None = None
        self.text, self.result = TextArea(self, least=2, most=8), TextArea(self, least=2, most=8)
        self.owner, self.topic = QLineEdit(self), QLineEdit(self)
        self.due, self.state = DateField(editor.library.today, self), Combo(self)
        self.state.offer([*state_words().items()])
        self._owners, self._topics = Completion(self.owner), Completion(self.topic)
        self.origin = Button("", self, kind="quiet", icon="arrow-up-right")
        self.origin.setObjectName("action-origin")
        self.history = HistoryList(self)
        self.close_button = Button("", self, kind="quiet", icon="x", tip=_("Fermer (Échap)"))
        self.close_button.setObjectName("action-close")
        self._assemble()
        self._words = _word_bindings(self, editor)
        self._facts = _fact_bindings(self, editor)
        self.state.edited.connect(self._on_state)
        self.origin.clicked.connect(self._on_origin)
        self.close_button.clicked.connect(self.left)

    def show_action(self, followed: FollowedAction, owners: Sequence[str], topics: Sequence[str]) -> None:
        """Put an action on screen; `owners` and `topics` are offered while one types."""
        self.flush()
        self._followed = followed
        self._owners.offer(owners)
        self._topics.offer(topics)
        for word in self._words:
            word.show(followed.outcome)
        for fact in self._facts:
            fact.show(followed.action)
        self._show_course(followed)
        self.show()

    def followed(self) -> FollowedAction | None:
        """The action on screen."""
        return self._followed

    def follow(self, edit: Edit) -> None:
        """Show what has changed; the fields follow by themselves."""
        if self._followed is None or not edit.touches_kind(Action, Outcome, Review, Rencontre):
            return
        self._followed = actions.followed_action(self._editor.library, self._followed.id)
        if self._followed is None:
            self.left.emit()
        else:
            self._show_course(self._followed)

    def write(self) -> None:
        """Put the keyboard in what is to be done."""
        self.text.setFocus()

    def say_result(self) -> None:
        """Put the keyboard where one says what came of it."""
        if self._followed is not None and not self._followed.action.unfinished:
            self.result.setFocus()

    def leave(self) -> None:
        """Store what was typed and show nothing."""
        self.flush()
        self._followed = None
        for binding in (*self._words, *self._facts):
            binding.show(None)
        self.hide()

    def flush(self) -> None:
        """Store now what has been typed."""
        self.due.settle()
        for binding in (*self._words, *self._facts):
            binding.flush()

    def _show_course(self, followed: FollowedAction) -> None:
        self.state.show_value(followed.action.state)
        self._result_row.setVisible(not followed.action.unfinished)
        meeting = followed.rencontre
        day = plain_date(meeting.starts_on) if meeting.starts_on else _("sans date")
        self.origin.setText(_("Décidée à {reference}, {day}").format(reference=meeting.reference, day=day))
        self.history.show_steps(follow_up.history(self._editor.library, followed))

    def _on_state(self) -> None:
        self.flush()
        if self._followed is None:
            return
        action = self._followed.action
        today = self._editor.library.today()
        if self._editor.perform(actions.moving(action, str(self.state.value()), today)):
            self.say_result()

    def _on_origin(self) -> None:
        if self._followed is not None:
            self.asked.emit(Target("rencontres", self._followed.rencontre.id, "restitute", self._followed.id))

    def _assemble(self) -> None:
        self.head.addStretch(1)
        self.head.addWidget(self.close_button)
        self._result_row = FormRow(_("Ce qu’elle a donné"), self.result, self)
        column = ScrollColumn(self, spacing=SMALL)
        rows = (
            ("text", FormRow(_("À faire"), self.text, self)), ("state", FormRow(_("Avancement"), self.state, self)),
            ("result", self._result_row), ("owner", FormRow(_("Responsable"), self.owner, self)),
            ("due", FormRow(_("Échéance"), self.due, self)), ("topic", FormRow(_("Sujet"), self.topic, self)),
        )  # fmt: skip
        for name, row in rows:
            row.field.setObjectName(f"action-{name}")
            column.body.addWidget(row)
        column.body.addWidget(PlainLabel(_("Historique"), self, size="small", tone="soft"))
        column.body.addWidget(self.history)
        column.body.addWidget(self.origin, 0, Qt.AlignmentFlag.AlignLeft)
        column.body.addStretch(1)
        self.body.addWidget(column, 1)


def _word_bindings(form: ActionForm, editor: Editor) -> tuple[TextBinding[Outcome], ...]:
    return (
        TextBinding(form.text, editor, _("Modifier une note"), lambda o: o.text, lambda o, text: replace(o, text=text)),
        TextBinding(form.topic, editor, _("Changer le sujet"), lambda o: o.topic,
                    lambda o, text: replace(o, topic=text)),
    )  # fmt: skip


def _fact_bindings(form: ActionForm, editor: Editor) -> tuple[TextBinding[Action] | ValueBinding[Action, Any], ...]:
    return (
        TextBinding(form.result, editor, _("Dire ce que l’action a donné"), lambda a: a.result,
                    lambda a, text: replace(a, result=text)),
        TextBinding(form.owner, editor, _("Confier l’action"), lambda a: a.owner,
                    lambda a, text: replace(a, owner=text)),
        ValueBinding(form.due, editor, _("Fixer l’échéance"), lambda a: a.due, lambda a, due: replace(a, due=due)),
    )  # fmt: skip
