"""One action of a rencontre: what, who, when, how far."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services.action_words import state_words
from facilitator_app.ui.binding import TextBinding, ValueBinding
from facilitator_app.ui.theme.measures import SMALL, TIGHT
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.date_field import DateField
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.domain.outcome import Action
    from facilitator_app.services.board import Noted
    from facilitator_app.ui.editing import Editor

_OWNER, _DUE, _STATE = 150, 224, 130


class ActionRow(QWidget):
    """Each field is stored by itself."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.words = PlainLabel("", self, wrap=True)
        self.owner = QLineEdit(self)
        self.owner.setPlaceholderText(_("Qui ?"))
        self.due = DateField(editor.library.today, self)
        self.due.setPlaceholderText(_("Pour quand ?"))
        self.state = Combo(self)
        self.state.offer([*state_words().items()])
        self.result = QLineEdit(self)
        self.result.setPlaceholderText(_("Ce qu’elle a donné"))
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.words, 1)
        for field, width in self._fields():
            field.setFixedWidth(width)
            row.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(row)
        column.addWidget(self.result)
        self._bindings = (*self._bind(), self._bind_result())
        self.state.edited.connect(self._on_state)

    def show_note(self, noted: Noted, number: int) -> None:
        """Put an action on screen, under its number among the actions of the rencontre."""
        self.words.setText(noted.outcome.text)
        said = _("{field} de l’action « {what} »")
        names = (("owner", _("Responsable")), ("due", _("Échéance")), ("state", _("Avancement")))
        for (field, _width), (name, words) in zip(self._fields(), names, strict=True):
            field.setObjectName(f"action-{number}-{name}")
            field.setAccessibleName(said.format(field=words, what=noted.outcome.text))
        self.result.setObjectName(f"action-{number}-result")
        self.result.setAccessibleName(said.format(field=_("Résultat"), what=noted.outcome.text))
        self.result.setVisible(noted.action is not None and not noted.action.unfinished)
        for binding in self._bindings:
            binding.show(noted.action)

    def take_keyboard(self) -> None:
        """Put the keyboard in the owner, or in the due date where the owner is known."""
        known = bool(self.owner.text().strip()) and self.due.value() is None
        (self.due if known else self.owner).setFocus()

    def flush(self) -> None:
        """Store what is typed."""
        for binding in self._bindings:
            binding.flush()

    def _on_state(self) -> None:
        """Closing always offers to say what came of it."""
        if not self.result.isHidden():
            self.result.setFocus()

    def _bind_result(self) -> TextBinding[Action]:
        return TextBinding(
            self.result,
            self._editor,
            _("Dire ce que l’action a donné"),
            get=lambda action: action.result,
            put=lambda action, result: replace(action, result=result),
        )

    def _fields(self) -> tuple[tuple[QWidget, int], ...]:
        return (self.owner, _OWNER), (self.due, _DUE), (self.state, _STATE)

    def _bind(self) -> tuple[TextBinding[Action], ValueBinding[Action, date | None], ValueBinding[Action, str]]:
        today = self._editor.library.today
        return (
            TextBinding(
                self.owner,
                self._editor,
                _("Confier l’action"),
                get=lambda action: action.owner,
                put=lambda action, owner: replace(action, owner=owner),
            ),
            ValueBinding(
                self.due,
                self._editor,
                _("Fixer l’échéance"),
                get=lambda action: action.due,
                put=lambda action, due: replace(action, due=due),
            ),
            ValueBinding(
                self.state,
                self._editor,
                _("Suivre l’action"),
                get=lambda action: action.state,
                put=lambda action, state: action.moved(cast(str, state), today()),
            ),
        )
