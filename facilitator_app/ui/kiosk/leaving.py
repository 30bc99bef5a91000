"""The word that leads from the reception screen back to the notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _
from facilitator_app.ui.kiosk.screen import KioskScreen
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LeavingScreen(KioskScreen):
    """The word is not shown while it is typed; capitals and accents do not count."""

    opened = Signal()

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Fermer la borne d’accueil"), "", parent)
        self._word = folded(word).strip()
        self.line = self.field(_("Le mot choisi à l’ouverture de la borne"), "kiosk-word")
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.done = self.button(_("Fermer la borne"), "kiosk-leave-done", kind="primary", icon="lock")
        self.back = self.button(_("Retour à l’accueil"), "kiosk-leave-back")
        self.body.addStretch(1)
        self.line.returnPressed.connect(self._on_done)
        self.done.clicked.connect(self._on_done)
        self.back.clicked.connect(self.left)

    @override
    def begin(self) -> None:
        self.line.clear()
        self.words.setText("")
        self.line.setFocus()

    def _on_done(self) -> None:
        if folded(self.line.text()).strip() == self._word:
            self.opened.emit()
            return
        self.line.clear()
        self.words.setText(_("Ce n’est pas ce mot."))
