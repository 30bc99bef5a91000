"""Reads, verifies and applies a received file, away from the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.services import exchange_contents, exchange_in, peers
from facilitator_app.services.files import read_file
from facilitator_app.ui.jobs import Job

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.exchange_contents import Contents
    from facilitator_app.services.exchange_in import Imported
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.jobs import Jobs
    from facilitator_app.ui.widgets.wait_bar import WaitBar


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was verified and not applied yet: its bytes, what it would bring, in the things people work with."""

    data: bytes
    imported: Imported
    contents: Contents


class Receiving(QObject):
    """Works in jobs; `wait` says that it lasts."""

    looked = Signal(object)
    """A `Looked`: show it, and ask."""
    enrolled = Signal(str)
    """The name of someone whose certificate was in the file."""
    applied = Signal(object)
    """An `Imported`: it is in the carnet; tell every screen."""
    failed = Signal(object)
    """An exception: nothing was applied."""

    def __init__(self, carnet: Carnet, jobs: Jobs, wait: WaitBar) -> None:
        super().__init__(wait)
        self._carnet, self._jobs, self._wait = carnet, jobs, wait

    def look(self, path: Path) -> None:
        """Verify the file at `path`, and say what it would bring; a certificate is enrolled at once."""
        job = Job(lambda _progress: self._looked(path))
        job.succeeded.connect(self._on_looked)
        self._start(job, _("Le fichier est vérifié…"))

    def apply(self, looked: Looked) -> None:
        """Take in what was looked at."""

        def work(_progress: Progress) -> Imported:
            return exchange_in.import_bundle(self._carnet, looked.data)

        job = Job(work)
        job.succeeded.connect(self.applied)
        self._start(job, _("Les modifications sont appliquées…"))

    def _looked(self, path: Path) -> Looked | str:
        """In the worker."""
        data = read_file(path)
        if peers.is_certificate(data):
            return peers.enrol(self._carnet, data).name
        try:
            imported = exchange_in.preview(self._carnet, data)
        except Problem:
            exchange_in.import_bundle(
                self._carnet, data
            )  # refuses in the same words, and keeps the file and its reason
            raise
        return Looked(data, imported, exchange_contents.brought(self._carnet, imported))

    def _start(self, job: Job, words: str) -> None:
        job.failed.connect(self.failed)
        self._wait.watch(job, words)
        self._jobs.start(job)

    def _on_looked(self, found: Looked | str) -> None:
        if isinstance(found, Looked):
            self.looked.emit(found)
        else:
            self.enrolled.emit(found)
