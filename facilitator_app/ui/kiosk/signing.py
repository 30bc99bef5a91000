"""Where who arrives signs, when signatures are taken on the screen; who would rather sign on paper says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from facilitator_app.i18n.words import _
from facilitator_app.ui.kiosk.screen import KioskScreen
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.signature_pad import SignaturePad

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_HIGH: Final = 230


class SigningScreen(KioskScreen):
    """Paper stays possible: the second button records the presence without a gesture."""

    signed = Signal(object)
    """The strokes of a gesture."""
    on_paper = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.pad = SignaturePad(self, high=_HIGH)
        self.pad.setObjectName("kiosk-pad")
        self.body.addWidget(self.pad)
        self.done = self.button(_("Valider ma signature"), "kiosk-sign-done", kind="primary", icon="signature")
        self.again = self.button(_("Effacer"), "kiosk-sign-again")
        self.paper = self.button(_("Je signerai sur papier"), "kiosk-on-paper")
        self.back = self.button(_("Ce n’est pas moi"), "kiosk-sign-back", kind="quiet")
        self.body.addStretch(1)
        self.pad.changed.connect(self._on_drawn)
        self.pad.given_up.connect(self.left)
        self.done.clicked.connect(lambda: self.signed.emit(self.pad.strokes()))
        self.again.clicked.connect(self.pad.clear)
        self.paper.clicked.connect(self.on_paper)
        self.back.clicked.connect(self.left)

    def ask(self, name: str) -> None:
        """Let ``name`` sign."""
        self.title.setText(_("Bonjour {name}").format(name=name))
        self.refuse(_("Signez dans le cadre pour cette demi-journée."))

    def refuse(self, sentence: str) -> None:
        """Say why a gesture is none."""
        self.words.setText(sentence)

    @override
    def begin(self) -> None:
        self.pad.clear()
        self.pad.setFocus()

    def _on_drawn(self) -> None:
        drawn = bool(self.pad.strokes())
        self.done.setEnabled(drawn)
        self.again.setEnabled(drawn)
        self.touched.emit()
