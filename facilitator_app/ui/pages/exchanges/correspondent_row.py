"""One correspondent: who, how far trusted, its six words, and what can be done about it, in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.exchanges.exchange_words import receipt_words, role_words, trust_words
from facilitator_app.ui.theme.measures import SMALL, TIGHT
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from facilitator_app.services.exchange_ledger import Correspondent


class CorrespondentRow(QWidget):
    """Asks twice before it revokes: that cannot be undone."""

    words_typed = Signal(object, str)
    """A correspondent, and the six words that its owner has just read aloud."""
    revoked = Signal(object)
    """A correspondent to refuse from now on."""

    def __init__(self, one: Correspondent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one = one
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SMALL, 0, SMALL)
        layout.setSpacing(TIGHT)
        self.verify = Button(_("Vérifier les mots"), self, icon="shield-check")
        self.verify.setObjectName("verify")
        self.revoke = Button(_("Révoquer"), self, kind="quiet", icon="user-x")
        self.revoke.setObjectName("revoke")
        layout.addLayout(self._facts())
        soft = " · ".join((" · ".join(one.words), receipt_words(one)))
        layout.addWidget(PlainLabel(soft, self, size="small", tone="soft", wrap=True))
        self.asking = self._make_asking()
        self.sure = self._make_sure()
        layout.addWidget(self.asking)
        layout.addWidget(self.sure)
        self._show_buttons()

    def ask_words(self) -> None:
        """Open the line in which the six words are typed."""
        self.asking.show()
        self.line.setFocus()

    def _facts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(PlainLabel(self._one.name, self, size="strong"))
        row.addWidget(PlainLabel(role_words(self._one), self, tone="soft"))
        words, tone, icon = trust_words(self._one)
        row.addWidget(Chip(words, self, tone=tone, icon=icon))
        row.addStretch(1)
        row.addWidget(self.verify)
        row.addWidget(self.revoke)
        self.verify.clicked.connect(self.ask_words)
        self.revoke.clicked.connect(self._on_revoke)
        return row

    def _make_asking(self) -> QWidget:
        asking = QWidget(self)
        row = QHBoxLayout(asking)
        row.setContentsMargins(0, TIGHT, 0, 0)
        self.line = QLineEdit(asking)
        self.line.setObjectName("six-words")
        self.line.setPlaceholderText(_("Les six mots que cette personne vous lit au téléphone"))
        self.line.setAccessibleName(_("Les six mots de {name}").format(name=self._one.name))
        same = Button(_("Comparer"), asking, icon="check")
        same.setObjectName("compare")
        leave = Button(_("Renoncer"), asking, kind="quiet")
        row.addWidget(self.line, 1)
        row.addWidget(same)
        row.addWidget(leave)
        self.line.returnPressed.connect(self._on_typed)
        same.clicked.connect(self._on_typed)
        leave.clicked.connect(asking.hide)
        asking.hide()
        return asking

    def _make_sure(self) -> QWidget:
        sure = QWidget(self)
        row = QHBoxLayout(sure)
        row.setContentsMargins(0, TIGHT, 0, 0)
        words = _("Ses prochains fichiers seront refusés ; ce qui est arrivé reste. Cela ne "
                  "s’annule pas.")  # fmt: skip
        row.addWidget(PlainLabel(words, sure, tone="danger", wrap=True), 1)
        yes = Button(_("Révoquer vraiment"), sure, kind="danger", icon="user-x")
        yes.setObjectName("revoke-really")
        no = Button(_("Garder"), sure)
        no.setObjectName("keep")
        row.addWidget(no)
        row.addWidget(yes)
        yes.clicked.connect(lambda: self.revoked.emit(self._one))
        no.clicked.connect(sure.hide)
        sure.hide()
        return sure

    def _show_buttons(self) -> None:
        name = self._one.name
        self.verify.setVisible(not self._one.verified and (self._one.trusted or self._one.pending))
        self.revoke.setVisible(self._one.trusted or self._one.pending)
        self.verify.setAccessibleName(_("Vérifier les mots de {name}").format(name=name))
        self.revoke.setAccessibleName(_("Révoquer {name}").format(name=name))

    def _on_typed(self) -> None:
        if self.line.text().strip():
            self.words_typed.emit(self._one, self.line.text())

    def _on_revoke(self) -> None:
        self.asking.hide()
        self.sure.show()
