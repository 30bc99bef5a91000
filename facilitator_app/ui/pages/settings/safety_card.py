"""Where the data lies, and its verified copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator_app.i18n.dates import instant
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import backup, backup_list
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.models.line_model import LineFace, LineModel
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.line_list import LineList
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.services.backup_list import KeptCopy
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs

_SHOWN = 5


class SafetyCard(Card):
    """Copies are made and read in the background."""

    problem = Signal(object)
    said = Signal(str)

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(_("Vos données et leurs sauvegardes"), parent)
        self._carnet, self._jobs = carnet, jobs
        folder = PlainLabel(str(carnet.folder), self, wrap=True)
        folder.setObjectName("settings-folder")
        folder.make_selectable()
        self.back_up = Button(_("Sauvegarder maintenant"), self, icon="shield-check")
        self.back_up.setObjectName("settings-back-up")
        self.back_up.clicked.connect(self._on_back_up)
        self.show_folder = Button(_("Ouvrir le dossier"), self, kind="quiet", icon="folder-open")
        self.show_folder.setObjectName("settings-open-folder")
        self.show_folder.clicked.connect(lambda: files.open(carnet.folder))
        self.words = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self.words.setObjectName("settings-backups-words")
        self.copies: LineModel[KeptCopy] = LineModel(_face, key=lambda copy: copy.path, parent=self)
        self.list = LineList(self.copies, self, fits=_SHOWN)
        self.list.setObjectName("settings-backups")
        self.list.setAccessibleName(_("Sauvegardes"))
        self.waiting = WaitBar(self)
        self.body.addWidget(PlainLabel(_("Tout est dans ce dossier"), self, size="small", tone="soft"))
        for widget in (folder, self.words, self.list, self.waiting):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.back_up)
        row.addWidget(self.show_folder)
        row.addStretch(1)
        self.body.addLayout(row)

    def refresh(self) -> None:
        """Read the copies again."""
        job = Job(lambda _progress: backup_list.kept_copies(self._carnet))
        job.succeeded.connect(self._show_copies)
        job.failed.connect(self.problem)
        self._jobs.start(job)

    def _show_copies(self, copies: list[KeptCopy]) -> None:
        self.copies.show_records(copies)
        self.list.setVisible(bool(copies))
        kept = plural(len(copies), _("{n} sauvegarde vérifiée"), _("{n} sauvegardes vérifiées"))
        none = _("Pas encore de sauvegarde : la première se fera à la fermeture.")
        self.words.setText(kept if copies else none)

    def _on_back_up(self) -> None:
        self.back_up.setEnabled(False)
        job = Job(lambda _progress: backup.back_up(self._carnet))
        job.succeeded.connect(self._on_copied)
        job.failed.connect(self.problem)
        job.finished.connect(self._on_over)
        self.waiting.watch(job, _("Sauvegarde en cours…"))
        self._jobs.start(job)

    def _on_copied(self, _copy: object) -> None:
        self.said.emit(_("Sauvegarde faite et vérifiée"))

    def _on_over(self) -> None:
        self.back_up.setEnabled(True)
        self.refresh()


def _face(copy: KeptCopy) -> LineFace:
    when = copy.path.name if copy.made is None else instant(copy.made)
    return LineFace(when, copy.holds, copy.reason, icon="shield-check")
