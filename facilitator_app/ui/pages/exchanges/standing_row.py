"""Three cards: what is to send, what is there already, whose key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.i18n.words import _, capitalised, plural
from facilitator_app.ui.pages.exchanges.exchange_words import place_words, quoted_titles, receipt_words
from facilitator_app.ui.pages.exchanges.standing_card import StandingCard
from facilitator_app.ui.theme.measures import MEDIUM

if TYPE_CHECKING:
    from facilitator_app.services.exchange_ledger import Correspondent, Overview


class StandingRow(QWidget):
    """A facilitator sees where the coordinator is; a coordinator, where all facilitators are."""

    def __init__(self, parent: QWidget | None = None, *, coordinator: bool) -> None:
        super().__init__(parent)
        self._coordinator = coordinator
        self.to_send = StandingCard(_("À transmettre"), "package", self)
        there = _("Reçu des régions") if coordinator else _("Chez la coordination")
        self.there = StandingCard(there, "circle-check", self)
        self.key = StandingCard(_("Clés vérifiées") if coordinator else _("Clé de la coordination"), "key-round", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        for card in (self.to_send, self.there, self.key):
            row.addWidget(card, 1)

    def show_overview(self, overview: Overview) -> None:
        """Say where things stand."""
        if self._coordinator:
            self._show_everyone([one for one in overview.correspondents if one.trusted])
        elif overview.main is None:
            self._show_nobody()
        else:
            self._show_main(overview, overview.main)

    def _show_main(self, overview: Overview, main: Correspondent) -> None:
        contents = overview.contents
        words = contents.words()
        titles = quoted_titles(contents.titles) or _("tout est arrivé et confirmé")
        self.to_send.say(capitalised(words), titles, "warning" if contents.lines else "accent")
        self.there.say(
            place_words(main) if main.until else _("Rien n’est encore confirmé"),
            receipt_words(main),
            "accent" if main.until else "soft",
        )
        how = _("{name}, vérifiée") if main.verified else _("{name}, mots à vérifier")
        self.key.say(how.format(name=main.name), " · ".join(main.words), "accent" if main.verified else "warning")

    def _show_nobody(self) -> None:
        self.to_send.say(_("Tout est à transmettre"), _("dès que la coordination sera connue"), "warning")
        self.there.say(_("Rien n’est encore confirmé"), _("aucun accusé de réception reçu"), "soft")
        self.key.say(_("Pas encore connue"), _("ajoutez le certificat que la coordination vous remet"), "warning")

    def _show_everyone(self, everyone: list[Correspondent]) -> None:
        owed = [one for one in everyone if one.owed]
        count = plural(len(owed), _("{n} accusé de réception"), _("{n} accusés de réception"))
        names = ", ".join(one.name for one in owed)
        self.to_send.say(count, names or _("chacun sait ce qui est arrivé"), "warning" if owed else "accent")
        heard = [one for one in everyone if one.heard_at is not None]
        told = plural(len(heard), _("{n} poste a envoyé"), _("{n} postes ont envoyé"))
        known = plural(len(everyone), _("sur {n} poste connu"), _("sur {n} postes connus"))
        self.there.say(told, known, "accent" if heard else "soft")
        sure = sum(one.verified for one in everyone)
        words = _("{n} sur {total}").format(n=sure, total=len(everyone))
        self.key.say(words, _("les six mots comparés de vive voix"), "accent" if sure == len(everyone) else "warning")
