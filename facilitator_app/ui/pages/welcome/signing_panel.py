"""Takes the signature of one person for one half-day, in place, above the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.services import signatures
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.signature_pad import SignaturePad

if TYPE_CHECKING:
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor


class SigningPanel(Card):
    """Hidden until somebody is asked to sign; a gesture that is none is refused with its sentence."""

    closed = Signal()
    """Signed or given up: the keyboard goes back to the sheet."""

    def __init__(self, carnet: Carnet, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._carnet, self._editor = carnet, editor
        self._asked: tuple[HalfDay, SheetRow, Sheet] | None = None
        self.who = PlainLabel("", self, size="section", wrap=True)
        self.said = PlainLabel("", self, tone="warning", wrap=True)
        self.pad = SignaturePad(self)
        self.pad.setObjectName("signing-pad")
        self.done = Button(_("Valider la signature"), self, kind="primary", icon="signature")
        self.done.setObjectName("signing-done")
        self.again = Button(_("Effacer"), self)
        self.again.setObjectName("signing-again")
        self.back = Button(_("Renoncer"), self, kind="quiet")
        self.back.setObjectName("signing-back")
        for widget in (self.who, self.pad, self.said):
            self.body.addWidget(widget)
        self.body.addLayout(self._buttons())
        self.pad.changed.connect(self._show_state)
        self.pad.given_up.connect(self.close_panel)
        self.done.clicked.connect(self._on_done)
        self.again.clicked.connect(self.pad.clear)
        self.back.clicked.connect(self.close_panel)
        self.hide()

    def ask(self, half_day: HalfDay, name: str, row: SheetRow, sheet: Sheet) -> None:
        """Let ``row`` sign for ``half_day``, which is called ``name``."""
        self._asked = half_day, row, sheet
        person = row.known.person.full_name
        self.who.setText(_("Signature de {name}, {half_day}").format(name=person, half_day=name.lower()))
        self.pad.clear()
        self.show()
        self.pad.setFocus()

    def close_panel(self) -> None:
        """Put the pad away; what was drawn is forgotten."""
        if not self.isHidden():
            self._asked = None
            self.pad.clear()
            self.hide()
            self.closed.emit()

    def _on_done(self) -> None:
        if self._asked is None:
            return
        half_day, row, sheet = self._asked
        try:
            edit = signatures.signing(self._carnet, half_day, row.known, sheet, self.pad.strokes())
        except Problem as problem:
            self._say(problem.sentence)
            return
        if self._editor.perform(edit):
            self.close_panel()

    def _show_state(self) -> None:
        drawn = bool(self.pad.strokes())
        self.done.setEnabled(drawn)
        self.again.setEnabled(drawn)
        self._say("")

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for button in (self.done, self.again, self.back):
            row.addWidget(button)
        row.addStretch(1)
        return row
