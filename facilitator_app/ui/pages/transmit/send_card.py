"""Sends: what, to whom, where; the same card on the page of a rencontre and on that of exchanges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.i18n.numbers import file_size
from facilitator_app.i18n.words import _, capitalised
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.pages.exchanges.exchange_words import quoted_titles, standing_words, trust_words
from facilitator_app.ui.pages.transmit.sending import Sending
from facilitator_app.ui.theme.measures import MEDIUM
from facilitator_app.ui.widgets.banner import Banner
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.exchange_contents import Contents
    from facilitator_app.services.exchange_ledger import Correspondent
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs
    from facilitator_app.ui.pages.transmit.sending import Sent


class SendCard(Card):
    """Counts what a correspondent lacks as soon as one is chosen; nothing is written before the button is pressed."""

    sent = Signal(object)
    """A `Sent`: a file is on the disk or the key."""
    counted = Signal()
    """What would be sent is on screen."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(_("Ce qui sera transmis"), parent)
        self._carnet, self._jobs, self._files = carnet, jobs, files
        self._everyone: dict[str, Correspondent] = {}
        self.words = PlainLabel("", self, size="section", wrap=True)
        self.titles = PlainLabel("", self, tone="soft", wrap=True)
        self.to = Combo(self)
        self.to.setObjectName("send-to")
        self.trust = Chip("", self)
        self.place = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self.full = Check(_("Tout renvoyer, même ce qui est déjà arrivé (utile si un fichier s’est perdu)"), self)
        self.full.setObjectName("send-full")
        self.button = Button(_("Préparer l’envoi"), self, kind="primary", icon="package-plus", tip=_("Ctrl+Entrée"))
        self.button.setObjectName("send")
        self.button.setEnabled(False)
        self.wait = WaitBar(self)
        self.result = Banner(self)
        self.result.setObjectName("send-result")
        self._sending = Sending(carnet, jobs, self.wait)
        self._assemble()
        self._connect()

    def show_correspondents(self, everyone: Sequence[Correspondent]) -> None:
        """Offer those who can be written to; the one chosen stays chosen."""
        self._everyone = {one.device.id: one for one in everyone if one.trusted}
        self.to.offer([(identity, one.name) for identity, one in self._everyone.items()])
        if self.to.value() is None and self._everyone:
            self.to.show_value(next(iter(self._everyone)))
        self.button.setEnabled(bool(self._everyone))
        self.count()

    def count(self) -> None:
        """Read again, in the background, what the one chosen lacks."""
        chosen = self._chosen()
        if chosen is None:
            return
        words, tone, icon = trust_words(chosen)
        self.trust.say(words, tone, icon)
        self.place.setText(standing_words(chosen))
        full = self.full.value()

        def work(_progress: Progress) -> Contents:
            from facilitator_app.services import exchange_contents  # noqa: PLC0415 - reads the log

            return exchange_contents.to_send(self._carnet, chosen.device, full=full)

        job = Job(work)
        job.succeeded.connect(self._on_counted)
        job.failed.connect(self.result.show_problem)
        self._jobs.start(job)

    def send(self) -> None:
        """Ask for a folder, then prepare and write."""
        chosen = self._chosen()
        folder = self._files.folder(self) if chosen else None
        if chosen is not None and folder is not None:
            self.button.setEnabled(False)
            self.result.hide()
            self._sending.send(chosen, folder, full=self.full.value())

    def _chosen(self) -> Correspondent | None:
        return self._everyone.get(str(self.to.value()))

    def _assemble(self) -> None:
        self.body.setSpacing(MEDIUM)
        whom = QHBoxLayout()
        whom.addWidget(self.to, 1)
        whom.addWidget(self.trust)
        row = QWidget(self)
        whom.setContentsMargins(0, 0, 0, 0)
        row.setLayout(whom)
        foot = QHBoxLayout()
        foot.addWidget(self.button)
        foot.addWidget(self.wait, 1)
        foot.addStretch(1)
        for widget in (self.words, self.titles, FormRow(_("Pour"), row, self), self.place, self.full):
            self.body.addWidget(widget)
        self.to.setAccessibleName(_("Pour"))
        self.body.addLayout(foot)
        self.body.addWidget(self.result)

    def _connect(self) -> None:
        self.to.edited.connect(self.count)
        self.full.edited.connect(self.count)
        self.button.clicked.connect(self.send)
        self._sending.sent.connect(self._on_sent)
        self._sending.failed.connect(self._on_failed)

    def _on_counted(self, contents: Contents) -> None:
        words = contents.words()
        self.words.setText(capitalised(words))
        self.titles.setText(quoted_titles(contents.titles))
        self.titles.setVisible(bool(contents.titles))
        self.counted.emit()

    def _on_sent(self, sent: Sent) -> None:
        self.button.setEnabled(True)
        said = _("Envoi n° {number} · {size} · {path}")
        words = said.format(number=sent.number, size=file_size(sent.size), path=sent.path)
        self.result.say(_("Relu et vérifié : vous pouvez retirer la clé."), words, "accent")
        self.sent.emit(sent)

    def _on_failed(self, error: Exception) -> None:
        self.button.setEnabled(True)
        self.result.show_problem(error)
