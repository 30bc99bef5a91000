"""One action of a rencontre: what, who, when, how far."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services.action_words import state_words
from facilitator_app.ui.binding import TextBinding, ValueBinding
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.date_field import DateField
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.domain.outcome import Action
    from facilitator_app.services.board import Noted
    from facilitator_app.ui.editing import Editor

_OWNER, _DUE, _STATE = 150, 200, 130


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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.words, 1)
        for field, width in self._fields():
            field.setFixedWidth(width)
            row.addWidget(field)
        self._bindings = self._bind()

    def show_note(self, noted: Noted, number: int) -> None:
        """Put an action on screen, under its number among the actions of the rencontre."""
        self.words.setText(noted.outcome.text)
        said = _("{field} de l’action « {what} »")
        names = (("owner", _("Responsable")), ("due", _("Échéance")), ("state", _("Avancement")))
        for (field, _width), (name, words) in zip(self._fields(), names, strict=True):
            field.setObjectName(f"action-{number}-{name}")
            field.setAccessibleName(said.format(field=words, what=noted.outcome.text))
        for binding in self._bindings:
            binding.show(noted.action)

    def flush(self) -> None:
        """Store what is typed."""
        for binding in self._bindings:
            binding.flush()

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
