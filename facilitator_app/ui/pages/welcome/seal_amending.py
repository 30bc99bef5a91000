"""Asks, in place, why a sealed half-day is changed; the change and its reason are then one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.seal import Sealed
from facilitator_app.i18n.words import _
from facilitator_app.services import sealing
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from facilitator_app.domain.edit import Edit
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor


class SealAmending(Card):
    """Appears by itself when the editor refuses a change because the half-day is sealed."""

    asked = Signal()
    """It is about to appear: what else is open makes room."""
    closed = Signal()
    """Amended or given up: what is on screen must be read again."""

    def __init__(self, carnet: Carnet, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(_("Cette demi-journée est scellée"), parent)
        self._carnet, self._editor = carnet, editor
        self._edits: tuple[Edit, ...] = ()
        self.words = PlainLabel("", self, wrap=True)
        self.reason = QLineEdit(self)
        self.reason.setObjectName("amending-reason")
        self.done = Button(_("Modifier la feuille"), self, kind="primary")
        self.done.setObjectName("amending-done")
        self.back = Button(_("Renoncer"), self, kind="quiet")
        self.back.setObjectName("amending-back")
        help_text = _("Votre nom, l’heure, l’état d’avant et cette raison resteront lisibles avec la feuille.")
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.done)
        row.addWidget(self.back)
        row.addStretch(1)
        self.body.addWidget(self.words)
        self.body.addWidget(FormRow(_("Pourquoi cette modification"), self.reason, help_text=help_text))
        self.body.addLayout(row)
        editor.failed.connect(self._on_failed)
        self.reason.textChanged.connect(lambda text: self.done.setEnabled(bool(text.strip())))
        self.reason.returnPressed.connect(self._on_done)
        self.done.clicked.connect(self._on_done)
        self.back.clicked.connect(self.close_panel)
        self.hide()

    def close_panel(self) -> None:
        """Give the change up."""
        if not self.isHidden():
            self._edits = ()
            self.reason.clear()
            self.hide()
            self.closed.emit()

    def _on_failed(self, error: Exception) -> None:
        """Only on the page that is on screen, and for what a reason can make good."""
        parent = self.parentWidget()
        if not isinstance(error, Sealed) or parent is None or not parent.isVisible():
            return
        self._edits = error.edits
        labels = ", ".join(dict.fromkeys(edit.label for edit in error.edits if edit.label))
        self.words.setText(_("Rien n’a été modifié. Pour « {step} », dites pourquoi.").format(step=labels))
        self.reason.clear()
        self.done.setEnabled(False)
        self.asked.emit()
        self.show()
        self.reason.setFocus()

    def _on_done(self) -> None:
        if not self._edits or not self.reason.text().strip():
            return
        try:
            amended = sealing.amended(self._carnet, self._edits, self.reason.text())
        except Problem as problem:
            self.words.setText(problem.sentence)
            return
        if self._editor.perform_all(amended, _("Modifier la feuille scellée")):
            self.close_panel()
