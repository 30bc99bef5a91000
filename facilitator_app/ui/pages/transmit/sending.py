"""Prepares a bundle and puts it on a key, away from the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.i18n.words import _
from facilitator_app.ui.jobs import Job

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.exchange_ledger import Correspondent
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.jobs import Jobs
    from facilitator_app.ui.widgets.wait_bar import WaitBar


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that is written, read back and the same: its place, its number, its size in bytes."""

    path: Path
    number: int
    size: int


class Sending(QObject):
    """Works in a job; `wait` says that it lasts."""

    sent = Signal(object)
    """A `Sent`: the key can be pulled."""
    failed = Signal(object)
    """An exception: no file to be trusted was written."""

    def __init__(self, carnet: Carnet, jobs: Jobs, wait: WaitBar) -> None:
        super().__init__(wait)
        self._carnet, self._jobs, self._wait = carnet, jobs, wait

    def send(self, to: Correspondent, folder: Path, *, full: bool) -> None:
        """Put what `to` lacks in `folder`; everything if `full`."""

        def work(progress: Progress) -> Sent:
            from facilitator_app.services import exchange_out  # noqa: PLC0415 - cryptography is heavy

            prepared = exchange_out.prepare(self._carnet, to.device, full=full)
            progress(1, 2)
            path = folder / prepared.filename
            exchange_out.write(self._carnet, prepared, path)
            return Sent(path, prepared.number, len(prepared.data))

        job = Job(work)
        job.succeeded.connect(self.sent)
        job.failed.connect(self.failed)
        self._wait.watch(job, _("L’envoi se prépare…"))
        self._jobs.start(job)
