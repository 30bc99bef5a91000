"""Transmettre: what will be sent, what is still missing, and the one file that carries it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.words import _
from facilitator_app.services import exchange_ledger, peers, readiness
from facilitator_app.services.files import read_file
from facilitator_app.services.workspace import COORDINATOR
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.transmit.readiness_card import ReadinessCard
from facilitator_app.ui.pages.transmit.send_card import SendCard
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import LARGE, WIDE
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs

_WIDEST, _SIDE = 760, 320


class TransmitPage(Page):
    """Offers what the coordinator lacks; without a coordinator's certificate, asks for it first."""

    step_asked = Signal(str)
    """The key of another step that the person wants."""

    def __init__(self, editor: Editor, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = _("Transmettre")
        self._carnet, self._jobs, self._files = carnet, jobs, files
        self._rencontre: RecordId | None = None
        self.send = SendCard(carnet, jobs, files, self)
        self.ready = ReadinessCard(self)
        self.empty = _invitation(self, coordinator=carnet.owner.role == COORDINATOR)
        self.empty.action.setObjectName("open-certificate")
        self._assemble()
        self.send.sent.connect(self._refresh_people)
        self.ready.asked.connect(self.asked)
        self.ready.board_asked.connect(lambda: self.step_asked.emit("restitute"))
        self.empty.action.clicked.connect(self._on_certificate)
        editor.performed.connect(self._on_performed)
        add_action(self, _("Préparer l’envoi"), ("Ctrl+Return",), self._on_send)

    def show_rencontre(self, rencontre_id: RecordId) -> None:
        """Put another rencontre on screen."""
        self._rencontre = rencontre_id
        self.send.result.hide()
        self._refresh()

    @override
    def activate(self) -> None:
        if self.views.currentWidget() is self.empty:
            self.empty.action.setFocus()
        else:
            self.send.button.setFocus()

    @override
    def explain(self) -> str:
        return _(
            "Un seul fichier, signé et chiffré, porte à la coordination tout ce qu’elle n’a pas encore, toutes "
            "rencontres comprises. Choisissez une clé USB ou un dossier ; le fichier est relu après l’écriture. "
            "Envoyez-le par courriel ou remettez la clé.\n\nSi un fichier s’est perdu, cochez « Tout renvoyer » : "
            "recevoir deux fois la même chose ne change rien."
        )

    def _assemble(self) -> None:
        scroll = ScrollColumn(self)
        columns = QHBoxLayout()
        columns.setSpacing(LARGE)
        side = QVBoxLayout()
        side.addWidget(self.ready)
        side.addStretch(1)
        main = QVBoxLayout()
        main.addWidget(self.send)
        main.addStretch(1)
        self.send.setMaximumWidth(_WIDEST)
        self.ready.setFixedWidth(_SIDE)
        columns.addLayout(main, 1)
        columns.addLayout(side)
        columns.addStretch(0)
        scroll.body.addLayout(columns)
        scroll.body.addStretch(1)
        self.views = QStackedWidget(self)
        self.views.addWidget(scroll)
        self.views.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        layout.addWidget(self.views)

    def _refresh(self) -> None:
        self._refresh_people()
        record = None if self._rencontre is None else self._carnet.library.get(Rencontre, self._rencontre)
        if record is not None:
            self.ready.show_missing(record.id, readiness.missing(self._carnet.library, record))

    def _refresh_people(self) -> None:
        job = Job(lambda _progress: exchange_ledger.correspondents(self._carnet))
        job.succeeded.connect(self._on_people)
        job.failed.connect(self.problem)
        self._jobs.start(job)

    def _on_people(self, everyone: tuple[exchange_ledger.Correspondent, ...]) -> None:
        possible = any(one.trusted for one in everyone)
        self.views.setCurrentIndex(0 if possible else 1)
        self.send.show_correspondents(everyone)

    def _on_send(self) -> None:
        if self.views.currentWidget() is not self.empty and self.send.button.isEnabled():
            self.send.send()

    def _on_certificate(self) -> None:
        path = self._files.pick(self)
        if path is not None:
            self._enrol(path)

    def _enrol(self, path: Path) -> None:
        def work(_progress: Progress) -> object:
            return peers.enrol(self._carnet, read_file(path))

        job = Job(work)
        job.succeeded.connect(self._refresh_people)
        job.failed.connect(self.problem)
        self._jobs.start(job)

    def _on_performed(self, _edit: Edit) -> None:
        if self.isVisible():
            self._refresh()


def _invitation(page: QWidget, *, coordinator: bool) -> EmptyState:
    """What to do before anything can be sent."""
    if coordinator:
        sentence = _("Pour répondre à un animateur ou à une animatrice, ouvrez une fois son certificat, le petit "
                     "fichier qui dit qui signe et pour qui chiffrer.")  # fmt: skip
        return EmptyState(sentence, _("Ouvrir un certificat…"), "key-round", page, "folder-open")
    sentence = _("Pour envoyer vos rencontres, ouvrez une fois le certificat de la coordination, le petit fichier "
                 "qui dit pour qui chiffrer.")  # fmt: skip
    return EmptyState(sentence, _("Ouvrir le certificat de la coordination…"), "key-round", page, "folder-open")
