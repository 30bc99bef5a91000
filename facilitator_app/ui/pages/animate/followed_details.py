"""Under an action that is open: how far it is, by when, a word on it or what it gave, and its history."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services import follow_up
from facilitator_app.services.action_words import state_words
from facilitator_app.ui.binding import TextBinding
from facilitator_app.ui.pages.actions.history_list import HistoryList
from facilitator_app.ui.pages.animate.review_binding import ReviewBinding
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.date_field import DateField
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from facilitator_app.domain.outcome import Action
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.actions import FollowedAction
    from facilitator_app.ui.editing import Editor


class FollowedDetails(QWidget):
    """The texts are stored as they are typed; a state or a date is said to the row."""

    moved = Signal(str)
    """The state it goes to."""
    dated = Signal(object)
    """Another due date, or None."""

    def __init__(self, editor: Editor, rencontre: Rencontre, parent: QWidget) -> None:
        super().__init__(parent)
        self._editor, self._rencontre = editor, rencontre
        self._shown = ""
        self.state, self.due = Combo(self), DateField(editor.library.today, self)
        self.state.offer([*state_words().items()])
        self.comment, self.result = TextArea(self, least=2, most=6), TextArea(self, least=2, most=6)
        self.history = HistoryList(self)
        self._comment = FormRow(_("Où en est-on ?"), self.comment, self)
        self._result = FormRow(_("Ce qu’elle a donné"), self.result, self)
        self._due = FormRow(_("Échéance"), self.due, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SMALL, 0, 0, SMALL)
        layout.setSpacing(SMALL)
        for widget in (self._comment, self._result, FormRow(_("Avancement"), self.state, self), self._due,
                       self.history):  # fmt: skip
            layout.addWidget(widget)
        self._words = ReviewBinding(self.comment, editor)
        self._outcome: TextBinding[Action] = TextBinding(
            self.result,
            editor,
            _("Dire ce que l’action a donné"),
            lambda action: action.result,
            lambda action, text: replace(action, result=text),
        )
        self.state.edited.connect(lambda: self.moved.emit(str(self.state.value())))
        self.due.edited.connect(lambda: self.dated.emit(self.due.value()))

    def show_action(self, followed: FollowedAction) -> None:
        """Show an action, or how the one on screen stands now."""
        action, library = followed.action, self._editor.library
        if self._shown != action.id:
            self._shown = action.id
            self._words.show(follow_up.review_at(library, self._rencontre, action))
            self._outcome.show(action)
        self.state.show_value(action.state)
        if not self.due.hasFocus():
            self.due.show_value(action.due)
        for row, shown in ((self._comment, action.unfinished), (self._due, action.unfinished),
                           (self._result, not action.unfinished)):  # fmt: skip
            row.setVisible(shown)
        self.history.show_steps(follow_up.history(library, followed))

    def take_keyboard(self) -> None:
        """Put the keyboard where one says something."""
        (self.result if self._comment.isHidden() else self.comment).setFocus()

    def flush(self) -> None:
        """Store now what has been typed."""
        self.due.settle()
        self._words.flush()
        self._outcome.flush()
