"""What is still missing before a rencontre is sent: said, never imposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.missing_list import MissingList
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.readiness import Missing


class ReadinessCard(Card):
    """A sentence for each thing that is missing, with the way to it, and the way back to the board."""

    board_asked = Signal()
    asked = Signal(object)
    """The ``Target`` of what is missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Avant d’envoyer"), parent)
        self.chip = Chip("", self)
        self.head.addStretch(1)
        self.head.addWidget(self.chip)
        self.missing = MissingList(self)
        self.missing.asked.connect(self.asked)
        self.all_there = PlainLabel(
            _("Les notes sont classées, l’essentiel est écrit, les présences sont notées."), self, wrap=True
        )
        self.body.addWidget(self.missing)
        self.body.addWidget(self.all_there)
        self.note = PlainLabel(
            _("Rien n’empêche d’envoyer maintenant : ce que vous ajouterez partira la prochaine fois."), self,
            size="small", tone="soft", wrap=True,
        )  # fmt: skip
        self.back = Button(_("Compléter dans « Restituer »"), self, kind="quiet", icon="arrow-left")
        self.back.setObjectName("back-to-board")
        self.back.clicked.connect(self.board_asked)
        self.body.addWidget(self.note)
        self.body.addWidget(self.back)

    def show_missing(self, rencontre: RecordId, missing: Sequence[Missing]) -> None:
        """Show what is missing; with nothing, say that all is there."""
        self.missing.show_missing(rencontre, missing)
        self.all_there.setVisible(not missing)
        if missing:
            self.chip.say(_("à compléter"), "warning", "triangle-alert")
        else:
            self.chip.say(_("complet"), "accent", "circle-check")
        self.note.setVisible(bool(missing))
        self.back.setVisible(bool(missing))
