"""What F1 shows: a panel beside the page, never a window over it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.theme.measures import LARGE, SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel

_WIDTH = 300


class HelpPanel(QWidget):
    """Hidden until a page is explained in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH + LARGE)
        card = Card(_("Aide"), self)
        self.close_button = Button("", card, kind="quiet", icon="x", tip=_("Fermer l’aide"))
        self.close_button.clicked.connect(self.hide)
        card.head.addStretch(1)
        card.head.addWidget(self.close_button)
        self.words = PlainLabel("", card, wrap=True)
        self.words.make_selectable()
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        card.body.addWidget(self.words, 1)
        keys = PlainLabel(_everywhere(), card, size="small", tone="soft", wrap=True)
        card.body.addWidget(keys)
        row = QHBoxLayout()
        row.addWidget(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, LARGE, LARGE, LARGE)
        layout.setSpacing(SMALL)
        layout.addLayout(row, 1)
        self.hide()

    def explain(self, words: str) -> None:
        """Show what a page is for."""
        self.words.setText(words)
        self.show()


def _everywhere() -> str:
    return "\n".join(
        (
            _("Partout :"),
            _("Ctrl+Z annule, Ctrl+Maj+Z rétablit"),
            _("Ctrl+F cherche dans la page"),
            _("Ctrl+K recherche partout, va partout"),
            _("Ctrl+Page suivante et Ctrl+Page précédente changent de page"),
            _("Ctrl+1, Ctrl+2… aussi, sauf là où ce sont les axes"),
            _("Alt+1 à Alt+5 changent d’étape dans une rencontre"),
            _("Échap revient en arrière"),
        )
    )
