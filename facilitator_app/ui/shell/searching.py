"""Searches away from the window's thread, one at a time: what is shown always answers what was typed last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from facilitator_app.services.search import Finder, Findings


class Searching(QObject):
    """Ask at each key: while one search runs, only the last of those that were asked meanwhile is kept."""

    found = Signal(object)
    """The ``Findings`` for the words asked last."""
    failed = Signal(object)
    """An exception."""

    def __init__(self, finder: Finder, parent: QObject) -> None:
        super().__init__(parent)
        self._finder = finder
        self._jobs = Jobs(self)  # reads only, beside the one worker that writes the file
        self._running = False
        self._waiting: str | None = None
        self._asked = 0

    def ask(self, typed: str) -> None:
        """Search for ``typed``; what was asked before is no longer of interest."""
        self._asked += 1
        if self._running:
            self._waiting = typed
        else:
            self._start(typed)

    def forget(self) -> None:
        """Nothing that was asked is of interest any more."""
        self._asked += 1
        self._waiting = None

    def wait(self) -> None:
        """Block until the search under way is over; only for closing and for tests."""
        self._jobs.wait()

    def _start(self, typed: str) -> None:
        self._running = True
        job = Job(lambda _progress: self._finder.find(typed))
        job.succeeded.connect(partial(self._on_found, self._asked))
        job.failed.connect(self.failed)
        job.finished.connect(self._on_finished)
        self._jobs.start(job)

    def _on_found(self, number: int, findings: Findings) -> None:
        if number == self._asked:
            self.found.emit(findings)

    def _on_finished(self) -> None:
        self._running = False
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._start(waiting)
