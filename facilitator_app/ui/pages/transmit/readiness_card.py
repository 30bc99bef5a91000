"""What is still missing before a rencontre is sent: said, never imposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


class ReadinessCard(Card):
    """A sentence for each thing that is missing, and the way back to the board."""

    board_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Avant d’envoyer"), parent)
        self.chip = Chip("", self)
        self.head.addStretch(1)
        self.head.addWidget(self.chip)
        self._column = QVBoxLayout()
        self._column.setSpacing(SMALL)
        self.sentences: list[PlainLabel] = []
        self.body.addLayout(self._column)
        self.note = PlainLabel(
            _("Rien n’empêche d’envoyer maintenant : ce que vous ajouterez partira la prochaine fois."), self,
            size="small", tone="soft", wrap=True,
        )  # fmt: skip
        self.back = Button(_("Compléter dans « Restituer »"), self, kind="quiet", icon="arrow-left")
        self.back.setObjectName("back-to-board")
        self.back.clicked.connect(self.board_asked)
        self.body.addWidget(self.note)
        self.body.addWidget(self.back)

    def show_missing(self, missing: Sequence[str]) -> None:
        """Show what is missing; with nothing, say that all is there."""
        for label in self.sentences:
            label.deleteLater()
        self.sentences = [PlainLabel(sentence, self, wrap=True) for sentence in missing or [_all_there()]]
        for label in self.sentences:
            self._column.addWidget(label)
        if missing:
            self.chip.say(_("à compléter"), "warning", "triangle-alert")
        else:
            self.chip.say(_("complet"), "accent", "circle-check")
        self.note.setVisible(bool(missing))
        self.back.setVisible(bool(missing))


def _all_there() -> str:
    return _("Les notes sont classées, l’essentiel est écrit, les présences sont notées.")
