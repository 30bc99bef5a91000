"""For who is not on the list: a name and an organisation, nothing more is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from facilitator_app.i18n.words import _
from facilitator_app.ui.kiosk.screen import KioskScreen
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NewcomerScreen(KioskScreen):
    """Enter goes from field to field, then records."""

    given = Signal(str, str, str)
    """Family name, first name, organisation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Bienvenue"), _("Qui êtes-vous ?"), parent)
        self.last_name = self.field(_("Votre nom"), "kiosk-last-name")
        self.first_name = self.field(_("Votre prénom"), "kiosk-first-name")
        self.organisation = self.field(_("Votre structure, si vous en avez une"), "kiosk-organisation")
        self.done = self.button(_("Je suis là"), "kiosk-newcomer-done", kind="primary", icon="check")
        self.back = self.button(_("Retour"), "kiosk-newcomer-back")
        self.body.addStretch(1)
        self.last_name.textChanged.connect(lambda text: self.done.setEnabled(bool(text.strip())))
        self.last_name.returnPressed.connect(self.first_name.setFocus)
        self.first_name.returnPressed.connect(self.organisation.setFocus)
        self.organisation.returnPressed.connect(self._on_done)
        self.done.clicked.connect(self._on_done)
        self.back.clicked.connect(self.left)

    @override
    def begin(self) -> None:
        for field in (self.last_name, self.first_name, self.organisation):
            field.clear()
        self.done.setEnabled(False)
        self.last_name.setFocus()

    def _on_done(self) -> None:
        name = self.last_name.text().strip()
        if name:
            self.given.emit(name, self.first_name.text().strip(), self.organisation.text().strip())
