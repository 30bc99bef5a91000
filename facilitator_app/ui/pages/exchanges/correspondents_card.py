"""The people one exchanges with, and one's own certificate to hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.exchanges.correspondent_row import CorrespondentRow
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.services.exchange_ledger import Correspondent


class CorrespondentsCard(Card):
    """A row for each; what is being typed in a row stays while nothing about that person changes."""

    words_typed = Signal(object, str)
    revoked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Correspondants"), parent)
        self.mine = Button(_("Enregistrer mon certificat…"), self, kind="quiet", icon="download")
        self.mine.setObjectName("save-certificate")
        self.add = Button(_("Ajouter un correspondant…"), self, icon="user-plus")
        self.add.setObjectName("add-correspondent")
        self.head.addStretch(1)
        self.head.addWidget(self.mine)
        self.head.addWidget(self.add)
        self.nobody = PlainLabel(
            _("Personne encore. Échangez vos certificats une fois, par clé ou par courriel : ensuite, "
              "chacun ouvre les fichiers de l’autre."), self, tone="soft", wrap=True,
        )  # fmt: skip
        self.body.addWidget(self.nobody)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(self._column)
        self.rows: dict[Correspondent, CorrespondentRow] = {}

    def show_correspondents(self, everyone: Sequence[Correspondent]) -> None:
        """Show them, in this order."""
        self.nobody.setVisible(not everyone)
        for one in set(self.rows) - set(everyone):
            self.rows.pop(one).deleteLater()
        for number, one in enumerate(everyone):
            row = self.rows.get(one) or self._made(one)
            self._column.insertWidget(number, row)

    def _made(self, one: Correspondent) -> CorrespondentRow:
        row = self.rows[one] = CorrespondentRow(one, self)
        row.words_typed.connect(self.words_typed)
        row.revoked.connect(self.revoked)
        return row
