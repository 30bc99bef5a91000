"""The versions of the minutes: where they stand, closing one, and the ledger of those that were closed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.minutes import Delivery, MinutesVersion
from facilitator_app.domain.people import Person
from facilitator_app.domain.rencontre import Invitation, Rencontre
from facilitator_app.i18n.words import _
from facilitator_app.services import attendance, minutes_delivery, minutes_standing, minutes_versions, people, record_of
from facilitator_app.services.minutes_at_hand import minutes_at_hand
from facilitator_app.services.minutes_delivery import Recipient
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.closing_card import ClosingCard
from facilitator_app.ui.pages.restore.panel import Panel
from facilitator_app.ui.pages.restore.version_card import VersionCard
from facilitator_app.ui.pages.restore.version_files import VersionFiles
from facilitator_app.ui.pages.restore.version_words import button_words
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.minutes import Kind, Variant
    from facilitator_app.services.minutes_at_hand import MinutesAtHand
    from facilitator_app.ui.pages.restore.panel import Given

_SAID = (*record_of.KINDS, Invitation, Person, MinutesVersion)
_SHOWN = (*_SAID, Delivery)


class VersionsPanel(Panel):
    """Reads everything again when it is on screen and something changed; its button always says how things stand."""

    def __init__(self, given: Given, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.hint = _("Versions"), _("Échap revient au tableau")
        self._given, self._editor, self._library = given, given.editor, given.carnet.library
        self._rencontre: Rencontre | None = None
        self._at_hand: MinutesAtHand | None = None
        self._stale = True
        self._everyone: list[Recipient] | None = None
        self._closing: Job | None = None
        self.files = VersionFiles(given.carnet, given.jobs, given.files, self)
        self.wait = WaitBar(self)
        self.closing = ClosingCard(self._library, self)
        self.cards: dict[RecordId, VersionCard] = {}
        self._scroll = ScrollColumn(self)
        self._ledger = QVBoxLayout()
        self._scroll.body.addWidget(self.closing)
        self._scroll.body.addLayout(self._ledger)
        self._scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        for part in (self.files, self.wait, self._scroll):
            layout.addWidget(part)
        self.closing.closing_asked.connect(self._on_close)
        self.closing.save_asked.connect(self._on_save_last)
        self.closing.asked.connect(self.asked)
        add_action(self, _("Clore le compte rendu"), ("Ctrl+Return", "Ctrl+Enter"), self.closing.close_minutes)

    @override
    def show_rencontre(self, rencontre: Rencontre | None) -> None:
        if rencontre is None or self._rencontre is None or rencontre.id != self._rencontre.id:
            self.closing.clear_reason()
            self.files.banner.hide()
        self._rencontre = rencontre
        self._refresh()

    @override
    def follow(self, edit: Edit) -> None:
        if self._rencontre is None or not edit.touches_kind(*_SHOWN):
            return
        if edit.touches(self._rencontre):
            self._rencontre = self._library.get(Rencontre, self._rencontre.id)
        self._refresh()

    @override
    def take_keyboard(self) -> None:
        self.closing.take_keyboard()

    @override
    def go_back(self) -> bool:
        left = [card.close_forms() for card in self.cards.values()]
        return any(left)

    @override
    def show_record(self, record: RecordId) -> bool:
        self._read()
        card = self.cards.get(record)
        if card is not None:
            self._scroll.ensureWidgetVisible(card)
            card.save.setFocus()
        return card is not None

    @override
    def explain(self) -> str:
        return _(
            "Clore fige ce que dit le compte rendu : les décisions gardent leurs numéros, le document porte une "
            "empreinte, et plus rien n’y change. Ctrl+Entrée clôt, Ctrl+Z revient sur une clôture faite par erreur. "
            "Si quelque chose change ensuite, une nouvelle version dit quoi et pourquoi.\n\nPour chaque version : les "
            "documents à enregistrer, l’approbation avec sa date, et à qui elle a été remise."
        )

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _refresh(self) -> None:
        """Read now what is on screen, and the rest when it comes on screen."""
        self._stale = True
        if self.isVisible():
            self._read()
        elif self._rencontre is not None:
            sheet = attendance.sheet_of(self._library, self._rencontre.id)
            self.named.emit(button_words(minutes_standing.standing_of(self._library, self._rencontre, sheet)))

    def _read(self) -> None:
        if not self._stale or self._rencontre is None:
            return
        self._stale = False
        at_hand = self._at_hand = minutes_at_hand(self._library, self._rencontre, self._given.catalogue)
        self.named.emit(button_words(at_hand.standing))
        self.closing.show_minutes(at_hand)
        gone = self.cards.keys() - {kept.version.id for kept in at_hand.versions}
        for identity in gone:
            card = self.cards.pop(identity)
            card.hide()
            card.deleteLater()
        for place, kept in enumerate(at_hand.versions):
            card = self.cards.get(kept.version.id) or self._card(kept.version)
            self._ledger.insertWidget(place, card)
            card.show_version(kept, at_hand)

    def _card(self, version: MinutesVersion) -> VersionCard:
        card = self.cards[version.id] = VersionCard(self._library, self._scroll.content)
        card.save_asked.connect(partial(self._on_save, version))
        card.approved.connect(partial(self._on_approved, version.id))
        card.disapproved.connect(partial(self._on_disapproved, version.id))
        card.handed.connect(partial(self._on_handed, version))
        card.withdrawn.connect(self._on_withdrawn)
        card.handing_asked.connect(self._on_handing)
        card.know(self._everyone or [])
        return card

    def _on_close(self, reason: str) -> None:
        """Gather in the background; the edit itself is one step, which Ctrl+Z takes back."""
        rencontre = self._rencontre
        if rencontre is None or self._closing is not None:
            return
        job = self._closing = Job(lambda _progress: minutes_versions.closing(self._given.carnet, rencontre, reason))
        job.succeeded.connect(self._on_gathered)
        job.failed.connect(self._on_failed)
        self.wait.watch(job, _("Le compte rendu se clôt…"))
        self._given.jobs.start(job)

    def _on_gathered(self, edit: Edit) -> None:
        self._closing = None
        if self._editor.perform(edit):
            self.closing.clear_reason()
            self.told.emit(_("Compte rendu clos"))
            if self.isVisible():
                self.closing.take_keyboard()

    def _on_failed(self, error: Exception) -> None:
        self._closing = None
        self.files.banner.show_problem(error)

    def _on_save_last(self, kind: Kind, variant: Variant) -> None:
        last = self._at_hand.standing.last if self._at_hand else None
        if last is not None:
            self._on_save(last, kind, variant)

    def _on_save(self, version: MinutesVersion, kind: Kind, variant: Variant) -> None:
        if self._rencontre is not None:
            self.files.save(self._rencontre, version, kind, variant)

    def _on_approved(self, identity: RecordId, day: date, how: str) -> None:
        version = self._library.get(MinutesVersion, identity)
        if version is not None and self._rencontre is not None:
            self._editor.perform(minutes_versions.approving(version, self._rencontre, day, how))

    def _on_disapproved(self, identity: RecordId) -> None:
        version = self._library.get(MinutesVersion, identity)
        if version is not None and self._rencontre is not None:
            self._editor.perform(minutes_versions.disapproving(version, self._rencontre))
            self.told.emit(_("Approbation retirée"))

    def _on_handed(self, version: MinutesVersion, given: Sequence[Recipient], day: date, means: str) -> None:
        self._editor.perform(minutes_delivery.delivering(self._library, version, given, day, means))

    def _on_withdrawn(self, deliveries: Sequence[Delivery]) -> None:
        if self._editor.perform(minutes_delivery.withdrawing(deliveries)):
            self.told.emit(_("Remise retirée"))

    def _on_handing(self) -> None:
        """Read everyone once, in the background: ten thousand people take a third of a second."""
        if self._everyone is None:
            self._everyone = []
            job = Job(lambda _progress: people.known_people(self._library))
            job.succeeded.connect(self._on_everyone)
            job.failed.connect(self.problem)
            self._given.jobs.start(job)

    def _on_everyone(self, everyone: list[people.Known]) -> None:
        self._everyone = [Recipient(known.id, known.person.full_name) for known in everyone]
        for card in self.cards.values():
            card.know(self._everyone)
