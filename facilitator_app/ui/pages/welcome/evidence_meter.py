"""How complete the proof of a rencontre is for one funder: a gauge, the figures in words, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _, capitalised
from facilitator_app.ui.theme.measures import TIGHT
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from facilitator_app.services.proof_pieces import Profile


class EvidenceMeter(QWidget):
    """Made for one profile; another one is another meter."""

    def __init__(self, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = _("{there} sur {asked}").format(there=profile.there, asked=len(profile.asked))
        name = profile.name or _("Dossier de preuve")
        self.words = PlainLabel(_("{name} : {words}").format(name=name, words=words), self, size="strong", wrap=True)
        self.gauge = QProgressBar(self)
        self.gauge.setRange(0, max(1, len(profile.asked)))
        self.gauge.setValue(profile.there if profile.asked else 1)
        self.gauge.setTextVisible(False)
        self.gauge.setAccessibleName(self.words.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.words)
        layout.addWidget(self.gauge)
        self.missing = PlainLabel("\n".join(_told(profile)), self, size="small", tone="soft", wrap=True)
        self.missing.setVisible(bool(self.missing.text()))
        layout.addWidget(self.missing)


def _told(profile: Profile) -> list[str]:
    lacking = [f"{capitalised(one.words)} : {one.lacking}" for one in profile.asked if one.lacking]
    return [*lacking, *filter(None, (profile.note,))]
