"""What a rencontre says of each axis in a few sentences, written beside the notes it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.minutes import AxisSynthesis
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.i18n.words import _
from facilitator_app.services.board import Board, axes_of_board
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.note_face import NoteFaces
from facilitator_app.ui.pages.restore.panel import Panel
from facilitator_app.ui.pages.restore.synthesis_card import SynthesisCard
from facilitator_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.ui.pages.restore.panel import Given


class SynthesisPanel(Panel):
    """One card for each axis in force, and one for what is outside of them."""

    def __init__(self, given: Given, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.hint = _("Synthèse par axe"), _("Espace cite la note choisie · Échap revient au tableau")
        self._editor, self._library, self._catalogue = given.editor, given.carnet.library, given.catalogue
        self._faces = NoteFaces(given.catalogue)
        self._rencontre: Rencontre | None = None
        self._board = Board(self._library, self._library.home)
        self.cards: dict[str, SynthesisCard] = {}
        self._scroll = ScrollColumn(self)
        self._column = QVBoxLayout()
        self._scroll.body.addLayout(self._column)
        self._scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    @override
    def show_rencontre(self, rencontre: Rencontre | None) -> None:
        self.flush()
        self._rencontre = rencontre
        self._board = Board(self._library, self._library.home if rencontre is None else rencontre.id)
        self._board.read()
        self._make_cards()
        for card in self.cards.values():
            card.show_rencontre(None if rencontre is None else rencontre.id)
        self._show_notes()

    @override
    def follow(self, edit: Edit) -> None:
        moved = edit.touches_kind(Outcome, Action) and self._board.follow(edit)
        if moved or edit.touches_kind(AxisSynthesis):
            self._show_notes()

    @override
    def take_keyboard(self) -> None:
        card = next((c for c in self.cards.values() if c.model.rowCount()), None) or next(
            iter(self.cards.values()), None
        )
        if card is not None:
            card.area.setFocus()

    @override
    def flush(self) -> None:
        for card in self.cards.values():
            card.binding.flush()

    @override
    def explain(self) -> str:
        return _(
            "Pour chaque axe, ce qui se dégage de la rencontre en quelques phrases\u202f; à droite, les notes de cet "
            "axe. Choisissez une note et tapez Espace, ou glissez-la sur le texte, pour la citer\u00a0: elle apparaît "
            "dessous, et Suppr sur elle la retire. Une note citée qui change d’axe ou que l’on supprime est signalée."
            "\n\nTab passe du texte aux notes, Échap revient au tableau."
        )

    @override
    def show_record(self, record: RecordId) -> bool:
        card = next((card for card in self.cards.values() if card.holds(record)), None)
        if card is not None:
            self._scroll.ensureWidgetVisible(card)
            card.area.setFocus()
        return card is not None

    def _make_cards(self) -> None:
        """A card stays for as long as its axis does: one that is being typed in never moves away."""
        if self._rencontre is None:
            return
        axes = axes_of_board(self._catalogue, self._rencontre, self._board, self._library)
        if [*self.cards] == [*(axis.code for axis in axes), OUTSIDE]:
            return
        for gone in self.cards.values():
            gone.hide()
            gone.deleteLater()
        self.cards = {}
        for axis in (*axes, None):
            name = _("Hors axes") if axis is None else f"{axis.number} · {self._catalogue.axis_name(axis)}"
            code = OUTSIDE if axis is None else axis.code
            self.cards[code] = SynthesisCard(self._editor, axis, name, self._faces, self)
            self._column.addWidget(self.cards[code])

    def _show_notes(self) -> None:
        shelves, elsewhere = self._board.shelves(), self._board.elsewhere()
        outcomes = {identity: noted.outcome for identity, noted in self._board.notes.items()}
        for code, card in self.cards.items():
            card.show_notes([*shelves.get(code, ()), *elsewhere.get(code, ())], outcomes)
