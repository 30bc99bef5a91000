"""The first start, on one page: who you are, and the group you facilitate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services.regions import suggested_group
from facilitator_app.ui.override import override
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.theme.measures import LARGE, MEDIUM, SMALL, TIGHT
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.pick_field import PickField
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.segmented import Choice, Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_WIDTH = 480
FACILITATOR, COORDINATOR = "facilitator", "coordinator"


class FirstStartPage(Page):
    """Asks and checks; `begun` says the answers, and whoever listens opens the notebook. `regions`: codes and names."""

    begun = Signal(str, str, str, str)
    """Name, role ("facilitator" or "coordinator"), code of the region, name of the group."""
    sample_asked = Signal()
    """Explore with the sample notebook, which is nobody's."""

    def __init__(self, regions: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = _("Bienvenue")
        self._names = dict(regions)
        self._suggested = ""
        self.name = QLineEdit(self)
        self.name.setObjectName("start-name")
        self.name.setPlaceholderText(_("Prénom et nom"))
        self.role = Segmented([
            Choice(FACILITATOR, _("Animatrice, animateur"), name="start-facilitator"),
            Choice(COORDINATOR, _("Coordination nationale"), name="start-coordinator"),
        ])  # fmt: skip
        self.role.setAccessibleName(_("Vous êtes"))
        self.region = PickField("map", self)
        self.region.setObjectName("start-region")
        self.region.setPlaceholderText(_("Tapez les premières lettres"))
        self.region.offer(regions)
        self.group = QLineEdit(self)
        self.group.setObjectName("start-group")
        self.wrong = PlainLabel("", self, size="small", tone="danger", wrap=True)
        self.wrong.setObjectName("start-wrong")
        self.start = Button(_("Commencer"), self, kind="primary", icon="arrow-right")
        self.start.setObjectName("start-begin")
        self.sample = Button(_("Explorer avec un carnet d’exemple"), self, icon="eye")
        self.sample.setObjectName("start-sample")
        self._assemble()
        self._connect()

    @override
    def activate(self) -> None:
        self.name.setFocus()

    @override
    def explain(self) -> str:
        return _(
            "Ces réponses signent ce que vous écrivez et donnent son nom à votre groupe ; elles ne "
            "partent qu’avec vos envois. Entrée passe à la suite, puis commence."
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
        else:
            super().keyPressEvent(event)

    def _assemble(self) -> None:
        card = Card("", self)
        card.body.setSpacing(MEDIUM)
        self._group_row = FormRow(_("Nom du groupe"), self.group, card)
        rows = (
            FormRow(_("Votre nom"), self.name, card, help_text=_("Tel qu’il figurera sur les comptes rendus.")),
            FormRow(_("Vous êtes"), self.role, card),
            FormRow(_("Région"), self.region, card),
            self._group_row,
            self.wrong,
        )
        for row in rows:
            card.body.addWidget(row)
        self.wrong.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self.sample)
        buttons.addStretch(1)
        buttons.addWidget(self.start)
        card.body.addSpacing(TIGHT)
        card.body.addLayout(buttons)
        self._lay_out(card)

    def _lay_out(self, card: Card) -> None:
        """The card in the middle, under a few words."""
        column = ScrollColumn(self, spacing=SMALL)
        middle = QWidget(column.content)
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, LARGE, 0, LARGE)
        inner.setSpacing(SMALL)
        inner.addWidget(PlainLabel(_("Bienvenue dans Carnet"), middle, size="title"))
        inner.addWidget(PlainLabel(_greeting(), middle, tone="soft", wrap=True))
        inner.addSpacing(SMALL)
        inner.addWidget(card)
        inner.addWidget(PlainLabel(_safety(), middle, size="small", tone="soft", wrap=True))
        middle.setFixedWidth(_WIDTH)
        row = QHBoxLayout()  # an alignment would measure the height of the words at the width of the window
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)
        column.body.addStretch(2)
        column.body.addLayout(row)
        column.body.addStretch(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _connect(self) -> None:
        self.role.edited.connect(self._on_role)
        self.region.edited.connect(self._on_region)
        self.start.clicked.connect(self._on_start)
        self.sample.clicked.connect(self.sample_asked)

    def _on_role(self) -> None:
        self._group_row.setVisible(self.role.value() == FACILITATOR)

    def _on_region(self) -> None:
        """Suggest a name for the group, unless a person wrote one."""
        if self.group.text() == self._suggested:
            self._suggested = suggested_group(self._names.get(self.region.value() or "", ""))
            self.group.setText(self._suggested)

    def _on_enter(self) -> None:
        """Enter goes from the name to the region that is still to be said; else it begins."""
        if self.name.hasFocus() and self.name.text().strip() and not self.region.text().strip():
            self.region.setFocus()
        else:
            self._on_start()

    def _on_start(self) -> None:
        self.region.settle()
        words, field = self._fault()
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))
        if field is not None:
            field.setFocus()
            return
        group = self.group.text().strip() if self.role.value() == FACILITATOR else ""
        self.begun.emit(self.name.text().strip(), str(self.role.value()), self.region.value() or "", group)

    def _fault(self) -> tuple[str, QWidget | None]:
        facilitating = self.role.value() == FACILITATOR
        if not self.name.text().strip():
            return _("Indiquez votre nom : il signe ce que vous écrivez."), self.name
        if not self.region.is_understood():
            return self.region.accessibleDescription(), self.region
        if facilitating and self.region.value() is None:
            return _("Choisissez la région de votre groupe."), self.region
        if facilitating and not self.group.text().strip():
            return _("Donnez un nom à votre groupe."), self.group
        return "", None


def _greeting() -> str:
    return _("Préparez, animez et restituez vos rencontres, sans réseau. Quelques mots sur vous suffisent.")


def _safety() -> str:
    return _("Rien ne quitte cet ordinateur sans que vous le décidiez.")
