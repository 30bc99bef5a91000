"""Échanges: what is to send, what has arrived, whom one exchanges with, and every file that came or went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services import exchange_ledger, identity, peers
from facilitator_app.services.workspace import COORDINATOR
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.models.table_model import TableModel
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.exchanges.correspondents_card import CorrespondentsCard
from facilitator_app.ui.pages.exchanges.exchange_words import conflict_words
from facilitator_app.ui.pages.exchanges.history import history_columns
from facilitator_app.ui.pages.exchanges.received_card import ReceivedCard
from facilitator_app.ui.pages.exchanges.receiving import Receiving
from facilitator_app.ui.pages.exchanges.standing_row import StandingRow
from facilitator_app.ui.pages.transmit.send_card import SendCard
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import LARGE, ROW_HEIGHT, WIDE
from facilitator_app.ui.widgets.banner import Banner
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.table import Table
from facilitator_app.ui.widgets.table_card import TableCard
from facilitator_app.ui.widgets.tool_row import ToolRow
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.exchange_in import Imported
    from facilitator_app.services.exchange_ledger import Overview, Passage
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs
    from facilitator_app.ui.pages.exchanges.receiving import Looked

_MOST_ROWS = 12
_LEAST_ROWS = 1


class ExchangesPage(Page):
    """Everything is read and written in jobs; a file can also be dropped anywhere on the page."""

    def __init__(self, editor: Editor, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = _("Échanges")
        self._editor, self._carnet, self._jobs, self._files = editor, carnet, jobs, files
        self._coordinator = carnet.owner.role == COORDINATOR
        self.setAcceptDrops(True)
        self.banner = Banner(self)
        self.standing = StandingRow(self, coordinator=self._coordinator)
        self.wait = WaitBar(self)
        self.received = ReceivedCard(carnet.library.local, self)
        self.send = SendCard(carnet, jobs, files, self)
        self.send.hide()
        self.notes = PlainLabel("", self, tone="warning", wrap=True)
        self.people = CorrespondentsCard(self)
        self.model: TableModel[Passage] = TableModel(history_columns(), key=lambda passage: passage.id, parent=self)
        self.table = Table(self.model, self)
        self.table.setObjectName("history")
        self.table.setAccessibleName(_("Tous les fichiers partis et arrivés"))
        self._receiving = Receiving(carnet, jobs, self.wait)
        self._assemble()
        self._connect()

    def receive_file(self, path: Path) -> None:
        """Look at a file that was chosen, dropped, or double-clicked on the desktop."""
        self.banner.hide()
        self._receiving.look(path)

    @override
    def activate(self) -> None:
        self._refresh()
        self.receive.setFocus()

    @override
    def go_back(self) -> bool:
        leaving = self.received.isVisible() or self.send.isVisible()
        self.received.hide()
        self._leave_sending()
        return leaving

    @override
    def explain(self) -> str:
        return _(
            "Les carnets s’échangent par fichier, sur une clé ou par courriel, sans réseau. Ctrl+O reçoit un fichier "
            "(vous pouvez aussi le glisser ici) : il est vérifié, expliqué, et rien ne change avant "
            "« Appliquer ».\n\nSix mots, lus au téléphone, prouvent que la clé d’un correspondant est bien la sienne."
        )

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        dropped = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if dropped:
            event.acceptProposedAction()
            self.receive_file(dropped[0])

    def _assemble(self) -> None:
        head = ToolRow(self.title, self, page=True)
        with_whom = _("avec les régions, par fichier") if self._coordinator else _("avec la coordination, par fichier")
        head.note.setText(with_whom)
        self.receive = Button(_("Recevoir un fichier…"), self, icon="import", tip=_("Ctrl+O"))
        self.receive.setObjectName("receive")
        self.prepare = Button(_("Préparer l’envoi"), self, kind="primary", icon="package-plus", tip=_("Ctrl+Entrée"))
        self.prepare.setObjectName("prepare")
        head.add_tool(self.receive)
        head.add_tool(self.prepare)
        scroll = ScrollColumn(self, spacing=LARGE)
        self.send.button.setText(_("Choisir où l’écrire…"))
        self.send.button.set_icon("usb")
        self.history = TableCard(self.table, self)
        for widget in (self.banner, self.standing, self.wait, self.received, self.send, self.notes, self.history,
                       self.people):  # fmt: skip
            scroll.body.addWidget(widget)
            policy = widget.sizePolicy()
            widget.setSizePolicy(policy.horizontalPolicy(), QSizePolicy.Policy.Maximum)
        scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        layout.setSpacing(LARGE)
        layout.addWidget(head)
        layout.addWidget(scroll, 1)

    def _connect(self) -> None:
        self.receive.clicked.connect(self._on_receive)
        self.prepare.clicked.connect(self._on_prepare)
        self._receiving.looked.connect(self._on_looked)
        self._receiving.enrolled.connect(self._on_enrolled)
        self._receiving.applied.connect(self._on_applied)
        self._receiving.failed.connect(self._on_failed)
        self.received.apply_asked.connect(self._on_apply)
        self.received.left.connect(self.received.hide)
        self.send.sent.connect(self._refresh)
        self.people.add.clicked.connect(self._on_receive)
        self.people.mine.clicked.connect(self._on_certificate)
        self.people.words_typed.connect(
            lambda one, words: self._do(lambda: peers.accept(self._carnet, one.device, words))
        )
        self.people.revoked.connect(lambda one: self._do(lambda: peers.revoke(self._carnet, one.device)))
        self._editor.performed.connect(self._on_performed)
        add_action(self, _("Recevoir un fichier"), ("Ctrl+O",), self._on_receive)
        add_action(self, _("Préparer l’envoi"), ("Ctrl+Return",), self._on_prepare)

    def _refresh(self) -> None:
        job = Job(lambda _progress: exchange_ledger.overview(self._carnet))
        job.succeeded.connect(self._on_overview)
        job.failed.connect(self._on_failed)
        self._jobs.start(job)

    def _on_overview(self, overview: Overview) -> None:
        self.standing.show_overview(overview)
        self.people.show_correspondents(overview.correspondents)
        self.send.show_correspondents(overview.correspondents)
        self.prepare.setEnabled(any(one.trusted for one in overview.correspondents))
        self.model.show_records(overview.passages)
        self.history.setVisible(bool(overview.passages))
        rows = min(max(len(overview.passages), _LEAST_ROWS), _MOST_ROWS)
        self.table.setFixedHeight(self.table.horizontalHeader().height() + rows * ROW_HEIGHT)
        self.notes.setText("\n".join((*overview.gaps, *conflict_words(overview.conflicts))))
        self.notes.setVisible(bool(self.notes.text()))

    def _on_receive(self) -> None:
        path = self._files.pick(self)
        if path is not None:
            self.receive_file(path)

    def _on_prepare(self) -> None:
        if self.prepare.isEnabled():
            self.received.hide()
            self.prepare.hide()
            self.send.result.hide()
            self.send.show()
            self.send.button.setFocus()

    def _leave_sending(self) -> None:
        self.send.hide()
        self.prepare.show()

    def _on_looked(self, looked: Looked) -> None:
        self._leave_sending()
        self.received.wait(False)
        self.received.show_looked(looked)

    def _on_apply(self, looked: Looked) -> None:
        self.received.wait(True)
        self._receiving.apply(looked)

    def _on_applied(self, imported: Imported) -> None:
        self.received.hide()
        self._editor.adopt(imported.edit)
        self.told.emit(_("Envoi n° {number} de {name} appliqué").format(number=imported.number, name=imported.sender))
        self._refresh()

    def _on_enrolled(self, name: str) -> None:
        said = _("« {name} » est maintenant un correspondant. Comparez ses six mots au téléphone.")
        self.banner.say(said.format(name=name), tone="accent")
        self._refresh()

    def _on_failed(self, error: Exception) -> None:
        self.received.wait(False)
        self.banner.show_problem(error)
        self._refresh()

    def _on_certificate(self) -> None:
        path = self._files.choose(self, identity.certificate_name(self._carnet))
        if path is not None:
            self._do(lambda: identity.write_certificate(self._carnet, path))

    def _do(self, work: Callable[[], object]) -> None:
        """In a job: what a person asked for; then show how things stand."""

        def run(_progress: Progress) -> object:
            return work()

        job = Job(run)
        job.succeeded.connect(self._on_done)
        job.failed.connect(self._on_failed)
        self._jobs.start(job)

    def _on_done(self, _result: object) -> None:
        self.banner.hide()
        self._refresh()

    def _on_performed(self, _edit: Edit) -> None:
        if self.isVisible():
            self._refresh()
