"""Seals the chosen half-day, then shows whether the seal holds and what was changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.signature import is_gesture, written
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import attendance, sealing
from facilitator_app.services.seal_words import amendment_words, seal_words, verification_words
from facilitator_app.ui.theme.measures import SMALL, TIGHT
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.signature_pad import SignaturePad

if TYPE_CHECKING:
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.sealing import Difference, Verification
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor


class SealPanel(Card):
    """Hidden until asked for."""

    closed = Signal()

    def __init__(self, carnet: Carnet, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(_("Sceau de la feuille"), parent)
        self._carnet, self._editor = carnet, editor
        self._shown: tuple[Rencontre, HalfDay, str] | None = None
        self._about: Difference | None = None
        self.words = PlainLabel("", self, wrap=True)
        self.words.setObjectName("seal-words")
        self.pad = SignaturePad(self, high=110)
        self.pad.setObjectName("seal-pad")
        self.pad.setAccessibleName(_("Votre signature, facultative"))
        self.state = PlainLabel("", self, wrap=True)
        self.state.setObjectName("seal-state")
        self.lines = QVBoxLayout()
        self.lines.setSpacing(TIGHT)
        self.reason = QLineEdit(self)
        self.reason.setObjectName("seal-reason")
        self.reason.setPlaceholderText(_("Pourquoi cette ligne diffère du sceau"))
        self.reason.setAccessibleName(_("Pourquoi cette ligne diffère du sceau"))
        self.done = Button("", self, kind="primary", icon="shield-check")
        self.done.setObjectName("seal-done")
        self.back = Button(_("Fermer"), self, kind="quiet")
        self.back.setObjectName("seal-back")
        self._assemble()
        self.pad.given_up.connect(self.close_panel)
        self.done.clicked.connect(self._on_done)
        self.reason.textChanged.connect(lambda text: self.done.setEnabled(bool(text.strip())))
        self.back.clicked.connect(self.close_panel)
        self.hide()

    def show_half_day(self, rencontre: Rencontre, half_day: HalfDay, name: str) -> None:
        """Show the seal of ``half_day``, which is called ``name``, or offer to set it."""
        self._shown = rencontre, half_day, name
        self.pad.clear()
        self.refresh()
        self.show()
        (self.pad if self.pad.isVisibleTo(self) else self.back).setFocus()

    def refresh(self) -> None:
        """Show what is in the file now."""
        if self._shown is None:
            return
        rencontre, half_day, name = self._shown
        found = sealing.verified(self._carnet.library, rencontre.id)
        seal = next((seal for seal in found.seals if seal.half_day == half_day.id), None)
        self.pad.setVisible(seal is None)
        self.state.setVisible(seal is not None)
        if seal is None:
            self._offer(rencontre, half_day, name)
            return
        self.words.setText(seal_words(self._carnet.library, seal))
        self.state.setText(verification_words(found))
        self.state.set_tone("accent" if found.sound else "warning")
        self._show_found(found)

    def close_panel(self) -> None:
        """Put it away."""
        if not self.isHidden():
            self._shown = None
            self.hide()
            self.closed.emit()

    def _offer(self, rencontre: Rencontre, half_day: HalfDay, name: str) -> None:
        here = attendance.sheet_of(self._carnet.library, rencontre.id).here(half_day.id)
        people = plural(here, _("{n} personne présente"), _("{n} personnes présentes"))
        said = _("{half_day} : {people}. Une fois scellée, la feuille ne change plus qu’avec une raison, et le "
                 "sceau ne s’enlève pas. Signez si vous le souhaitez, puis scellez.")  # fmt: skip
        self.words.setText(said.format(half_day=name, people=people))
        self._show_lines([])
        self._about = None
        self.reason.hide()
        self.done.setText(_("Certifier et sceller"))
        self.done.setEnabled(True)
        self.done.show()

    def _show_found(self, found: Verification) -> None:
        amendments = [amendment_words(self._carnet.library, one) for one in found.amendments]
        self._show_lines([*(one.sentence for one in found.differences), *amendments])
        self._about = next((one for one in found.differences if one.person is not None), None)
        self.reason.clear()
        for widget in (self.reason, self.done):
            widget.setVisible(self._about is not None)
        if self._about is not None:
            self.done.setText(_("Expliquer la première différence"))
            self.done.setEnabled(False)

    def _show_lines(self, texts: list[str]) -> None:
        while (item := self.lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for text in texts:
            label = PlainLabel(text, self, size="small", wrap=True)
            label.setObjectName("seal-line")
            label.make_selectable()
            self.lines.addWidget(label)

    def _on_done(self) -> None:
        if self._shown is None:
            return
        rencontre, half_day, _name = self._shown
        try:
            if self._about is not None:
                edit = sealing.explaining(self._carnet, self._about, self.reason.text())
            else:
                edit = sealing.sealing(self._carnet, rencontre, half_day, self._own_strokes())
        except Problem as problem:
            self.words.setText(problem.sentence)
            return
        if self._editor.perform(edit):
            self.refresh()

    def _own_strokes(self) -> str:
        """The signature of who certifies; a stray dot is none."""
        strokes = self.pad.strokes()
        return written(strokes) if is_gesture(strokes) else ""

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.done)
        row.addWidget(self.back)
        row.addStretch(1)
        for widget in (self.words, self.pad, self.state):
            self.body.addWidget(widget)
        self.body.addLayout(self.lines)
        self.body.addWidget(self.reason)
        self.body.addLayout(row)
