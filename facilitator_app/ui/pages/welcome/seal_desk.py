"""What stands behind the sheet, one thing at a time above it: signing, the seal, an amendment, the reception screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.seal import Amendment, SheetSeal
from facilitator_app.domain.signature import Signature
from facilitator_app.i18n.words import _
from facilitator_app.services import signatures
from facilitator_app.services.seal_words import amendment_words
from facilitator_app.ui.kiosk.opening_panel import OpeningPanel
from facilitator_app.ui.pages.welcome.more_menu import Entry
from facilitator_app.ui.pages.welcome.seal_amending import SealAmending
from facilitator_app.ui.pages.welcome.seal_panel import SealPanel
from facilitator_app.ui.pages.welcome.signing_panel import SigningPanel
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor


class SealDesk(QWidget):
    """The page tells it what is chosen; it takes no room until it is asked for something."""

    closed = Signal()
    """The keyboard goes back to the sheet, which must be read again."""

    def __init__(self, carnet: Carnet, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carnet = carnet
        self._chosen: tuple[Rencontre, HalfDay, str] | None = None
        self._rows: Sequence[SheetRow] = ()
        self._sheet: Sheet | None = None
        self.signing, self.seal = SigningPanel(carnet, editor, self), SealPanel(carnet, editor, self)
        self.amending, self.opening = SealAmending(carnet, editor, self), OpeningPanel(carnet, editor, self)
        self.said = PlainLabel("", self, tone="warning", wrap=True)
        self.said.hide()
        editor.performed.connect(self._on_performed)
        for other in (self.signing, self.seal, self.opening):
            self.amending.asked.connect(other.close_panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.said)
        for panel in (self.signing, self.seal, self.amending, self.opening):
            layout.addWidget(panel)
            panel.closed.connect(self.closed)

    def follow(self, rencontre: Rencontre | None, half_day: HalfDay | None, name: str, sheet: Sheet,
               rows: Sequence[SheetRow]) -> None:  # fmt: skip
        """Know what is chosen: the half-day and its name, the people; another half-day puts every panel away."""
        chosen = None if rencontre is None or half_day is None else (rencontre, half_day, name)
        if _half_day(chosen) != _half_day(self._chosen):
            self.put_away()
        self._chosen, self._sheet, self._rows = chosen, sheet, rows
        self.said.hide()

    def history(self, person: RecordId) -> list[str]:
        """What was amended of someone at the chosen half-day since it was sealed: who, when, before, after, why."""
        if self._chosen is None:
            return []
        rencontre, half_day, _name = self._chosen
        found = self._carnet.library.find(Amendment, rencontre=rencontre.id, person=person)
        return [amendment_words(self._carnet.library, one) for one in found if one.half_day == half_day.id]

    def put_away(self) -> None:
        """Close whatever is open."""
        for panel in (self.signing, self.seal, self.amending, self.opening):
            panel.close_panel()

    def entries(self) -> list[Entry]:
        """What the menu of the sheet offers of it."""
        return [
            Entry(_("Faire signer la personne choisie…"), "sign-on-screen", self.ask_signature),
            Entry(_("Sceller ou vérifier la demi-journée…"), "seal-half-day", self.ask_seal),
            Entry(_("Accueil à l’écran et borne…"), "open-reception", self.ask_reception),
        ]

    def ask_signature(self) -> None:
        """Let the one person who is chosen sign, where signatures are taken on the screen."""
        self.put_away()
        if self._chosen is None or self._sheet is None:
            return
        rencontre, half_day, name = self._chosen
        if not signatures.reception_of(self._carnet.library, rencontre.id).signing:
            self._say(_("Les signatures se font sur papier à cette rencontre. Pour en recueillir ici, cochez-le dans "
                        "« Accueil à l’écran et borne… »."))  # fmt: skip
        elif len(self._rows) != 1:
            self._say(_("Choisissez d’abord dans la feuille la personne qui signe."))
        else:
            self.signing.ask(half_day, name, self._rows[0], self._sheet)

    def ask_seal(self) -> None:
        """Show the seal of the chosen half-day, or offer to set it."""
        self.put_away()
        if self._chosen is not None:
            self.seal.show_half_day(*self._chosen)

    def ask_reception(self) -> None:
        """Offer the reception screen, and say how to leave it."""
        self.put_away()
        if self._chosen is not None:
            self.opening.ask(*self._chosen[:2])

    def _on_performed(self, edit: Edit) -> None:
        if edit.touches_kind(SheetSeal, Amendment, Attendance, Signature) and not self.seal.isHidden():
            self.seal.refresh()

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.show()


def _half_day(chosen: tuple[Rencontre, HalfDay, str] | None) -> object:
    return None if chosen is None else chosen[1].id
