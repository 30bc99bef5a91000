"""How many are here: of those expected, by state, and by profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.pages.welcome.mark_words import count_words
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.count_rows import CountRows
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.ring_gauge import RingGauge

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.catalogue import Catalogue


class CountCard(Card):
    """Counts one half-day. Who is not recorded is counted apart, never as absent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.ring = RingGauge(self)
        self.states = CountRows(self)
        self.states.setObjectName("counts-by-state")
        self.body.addWidget(self.ring, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(self.states)

    def show_counts(self, sheet: Sheet, half_day: HalfDay) -> None:
        """Count again."""
        invited = sum(bool(row.answer) for row in sheet.rows)
        words = plural(invited, _("sur {n} inscrit"), _("sur {n} inscrits"))
        self.ring.show_part(sheet.here(half_day.id), invited, words)
        counts = sheet.counts(half_day.id)
        self.states.show_counts([(words, counts[state]) for state, words in count_words().items() if counts[state]])


class ProfileCard(Card):
    """Those who take part in a half-day, by profile."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(_("Qui est là"), parent)
        self._catalogue = catalogue
        self.profiles = CountRows(self)
        self.profiles.setObjectName("counts-by-profile")
        self.nobody = PlainLabel(_("Personne n’est encore noté présent."), self, size="small", tone="soft", wrap=True)
        self.body.addWidget(self.profiles)
        self.body.addWidget(self.nobody)

    def show_counts(self, sheet: Sheet, half_day: HalfDay) -> None:
        """Count again."""
        profiles = sheet.profiles_at(half_day.id).most_common()
        self.profiles.show_counts([(self._words(code), count) for code, count in profiles])
        self.nobody.setVisible(not profiles)

    def _words(self, code: str) -> str:
        return self._catalogue.label("profile", code) if code else _("Profil non renseigné")
