"""Réglages: display, identity, funders, data and copies, the bin, and what this program is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.settings.about_card import AboutCard
from facilitator_app.ui.pages.settings.bin_card import BinCard
from facilitator_app.ui.pages.settings.display_card import DisplayCard
from facilitator_app.ui.pages.settings.funders_card import FundersCard
from facilitator_app.ui.pages.settings.identity_card import IdentityCard
from facilitator_app.ui.pages.settings.safety_card import SafetyCard
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.theme.measures import LARGE, MEDIUM, WIDE
from facilitator_app.ui.widgets.banner import Banner
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.split_columns import Column, SplitColumns
from facilitator_app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.preferences import Preferences
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs

_FOLD = 760
_WIDEST = 1200


@dataclass(frozen=True, slots=True)
class Choosing:
    """What this computer prefers, and what keeps and applies another choice."""

    preferences: Preferences
    choose: Callable[[Preferences], None]


class SettingsPage(Page):
    """Everything here takes effect at once; only copies and the key are worked out in the background."""

    def __init__(
        self,
        editor: Editor,
        carnet: Carnet,
        catalogue: Catalogue,
        jobs: Jobs,
        choosing: Choosing,
        files: Files,
    ) -> None:
        super().__init__()
        self.title = _("Réglages")
        self._jobs = jobs
        self.display = DisplayCard(choosing.preferences, choosing.choose, self)
        self.identity = IdentityCard(editor, carnet, catalogue, files, self)
        self.funders = FundersCard(editor, jobs, files, self)
        self.safety = SafetyCard(carnet, jobs, files, self)
        self.bin = BinCard(editor, carnet.library, self)
        self.about = AboutCard(carnet.surroundings.app, self)
        self.banner = Banner(self)
        self._assemble()
        for card in (self.identity, self.safety):
            card.problem.connect(self.problem)
            card.said.connect(self._on_said)
        self.funders.problem.connect(self.problem)
        self.bin.said.connect(self.told)
        editor.performed.connect(self._on_performed)

    @override
    def activate(self) -> None:
        self.identity.read_key(self._jobs)
        self.funders.refresh()
        self.safety.refresh()
        self.bin.refresh()

    @override
    def show_part(self, part: str, record: RecordId | None = None) -> None:
        if part == "funders":
            self.columns.show_column(0)
            self.funders.take_keyboard()

    @override
    def flush(self) -> None:
        self.identity.flush()
        self.funders.flush()

    @override
    def explain(self) -> str:
        return _(
            "La langue et le thème changent aussitôt. Vos six mots permettent à un collègue de vérifier au téléphone "
            "que vos envois viennent bien de vous.\n\nUne copie vérifiée est faite à chaque fermeture. La corbeille "
            "garde ce que vous supprimez : Entrée le reprend."
        )

    def _assemble(self) -> None:
        left, right = ScrollColumn(self), ScrollColumn(self)
        for column, cards in (
            (left, (self.display, self.identity, self.funders)),
            (right, (self.safety, self.bin, self.about)),
        ):
            for card in cards:
                column.body.addWidget(card)
            column.body.addStretch(1)
        self.columns = SplitColumns(
            [Column(_("Vous"), left, stretch=1), Column(_("Vos données"), right, stretch=1)], _FOLD, self
        )
        self.columns.setMaximumWidth(_WIDEST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(ToolRow(self.title, self, page=True))
        layout.addWidget(self.banner)
        layout.addWidget(self.columns, 1)

    def _on_said(self, words: str) -> None:
        self.banner.say(words, tone="accent")

    def _on_performed(self, _edit: Edit) -> None:
        if self.isVisible():
            self.bin.refresh()
