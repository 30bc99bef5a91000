"""Before the reception screen opens: how to leave it, the word for that, what it says, whether one signs on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services import signatures
from facilitator_app.ui.kiosk.window import Door, KioskWindow
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor

_SHORTEST: Final = 3


class OpeningPanel(Card):
    """Hidden until asked for. While the reception screen is there, the window of the notebook is not."""

    closed = Signal()

    def __init__(self, carnet: Carnet, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(_("Accueil à l’écran"), parent)
        self._carnet, self._editor = carnet, editor
        self._shown: tuple[Rencontre, HalfDay] | None = None
        self.kiosk: KioskWindow | None = None
        self.signing = Check(_("Recueillir les signatures à l’écran (le papier reste possible)"), self)
        self.signing.setObjectName("reception-signing")
        self.welcome = QLineEdit(self)
        self.welcome.setObjectName("reception-welcome")
        self.word = QLineEdit(self)
        self.word.setObjectName("reception-word")
        self.open_button = Button(_("Ouvrir la borne d’accueil"), self, kind="primary", icon="monitor")
        self.open_button.setObjectName("reception-open")
        self.back = Button(_("Fermer"), self, kind="quiet")
        self.back.setObjectName("reception-back")
        self._assemble()
        self.signing.edited.connect(self._store)
        self.welcome.editingFinished.connect(self._store)
        self.word.textChanged.connect(self._on_word)
        self.word.returnPressed.connect(self.open_kiosk)
        self.open_button.clicked.connect(self.open_kiosk)
        self.back.clicked.connect(self.close_panel)
        self.hide()

    def ask(self, rencontre: Rencontre, half_day: HalfDay) -> None:
        """Offer the reception screen of ``rencontre``; ``half_day`` is recorded when no hour tells another."""
        self._shown = rencontre, half_day
        reception = signatures.reception_of(self._carnet.library, rencontre.id)
        self.signing.show_value(reception.signing)
        self.welcome.setText(reception.welcome)
        self.word.clear()
        self._on_word("")
        self.show()
        self.word.setFocus()

    def open_kiosk(self) -> None:
        """Put the reception screen in the place of the window."""
        if self._shown is None or not self.open_button.isEnabled():
            return
        self._store()
        self.kiosk = KioskWindow(Door(self._carnet, self._editor, *self._shown, self.word.text()))
        self.kiosk.closed.connect(self._on_kiosk_closed)
        self.kiosk.showFullScreen()
        self.window().hide()

    def close_panel(self) -> None:
        """Put it away, what was chosen being stored."""
        if not self.isHidden():
            self._store()
            self._shown = None
            self.hide()
            self.closed.emit()

    def _on_kiosk_closed(self) -> None:
        self.window().show()
        if self.kiosk is not None:
            self.kiosk.deleteLater()
            self.kiosk = None
        self.close_panel()

    def _store(self) -> None:
        if self._shown is None:
            return
        before = signatures.reception_of(self._carnet.library, self._shown[0].id)
        after = replace(before, signing=self.signing.value(), welcome=self.welcome.text().strip())
        if after != before:
            self._editor.perform(signatures.receiving(self._carnet.library, after))

    def _on_word(self, word: str) -> None:
        self.open_button.setEnabled(len(word.strip()) >= _SHORTEST)

    def _assemble(self) -> None:
        said = _("La borne occupe tout l’écran et ne montre que les noms attendus. Pour en sortir : gardez le doigt "
                 "trois secondes dans le coin en haut à droite, ou faites Ctrl+Maj+Q, puis tapez le mot choisi "
                 "ci-dessous. Retenez-le.")  # fmt: skip
        self.body.addWidget(self.signing)
        self.body.addWidget(FormRow(_("Mot d’accueil (facultatif)"), self.welcome))
        self.body.addWidget(PlainLabel(said, self, wrap=True))
        self.body.addWidget(FormRow(_("Mot pour sortir de la borne, trois lettres au moins"), self.word))
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.open_button)
        row.addWidget(self.back)
        row.addStretch(1)
        self.body.addLayout(row)
