"""À propos: versions and licences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import PySide6
from PySide6.QtWidgets import QGridLayout

from facilitator_app.i18n.words import _
from facilitator_app.services import about
from facilitator_app.ui.theme.measures import LARGE, TIGHT
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AboutCard(Card):
    """What to say when asking for help, and whose work is inside."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(_("À propos"), parent)
        versions = [*about.versions(version), ("Qt", PySide6.__version__)]
        line = PlainLabel(" · ".join(f"{name} {number}" for name, number in versions), self, wrap=True)
        line.setObjectName("about-versions")
        line.make_selectable()
        self.body.addWidget(line)
        offline = _("Carnet travaille sans réseau et n’essaie jamais d’en joindre un.")
        self.body.addWidget(PlainLabel(offline, self, size="small", tone="soft", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(1, 1)
        for row, (what, licence) in enumerate(about.licences()):
            grid.addWidget(PlainLabel(what, self, size="small", wrap=True), row, 0)
            grid.addWidget(PlainLabel(licence, self, size="small", tone="soft", wrap=True), row, 1)
        self.body.addLayout(grid)
