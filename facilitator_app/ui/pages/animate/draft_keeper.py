"""Keeps on disk what stands in a field and is not noted yet, within a second of the key press."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator_app.ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.services.drafts import Drafts
    from facilitator_app.ui.jobs import Jobs

DRAFT_MS = 600


class DraftKeeper(QObject):
    """`text` gives what stands in the field. `jobs` serves drafts only: a document being drawn must not delay them."""

    failed = Signal(object)
    """An exception: the draft is on screen only."""

    def __init__(self, drafts: Drafts, text: Callable[[], str], jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts, self._text, self._key = drafts, text, ""
        self._jobs = jobs
        self._due = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._due.timeout.connect(self.keep)

    def show(self, key: str) -> str:
        """Keep drafts under another key from now on; gives what was being typed there."""
        self.flush()
        self._key = key
        return self._drafts.text(key)

    def typed(self) -> None:
        """Something has been typed: it will be on disk soon, also if the typing goes on."""
        if not self._due.isActive():
            self._due.start()

    def flush(self) -> None:
        """Wait until what stands in the field is on disk."""
        self.keep()
        self._jobs.wait()

    def keep(self) -> None:
        """Put what stands in the field on disk now, without waiting for it."""
        self._due.stop()
        if not self._key:
            return
        keep = partial(self._drafts.keep, self._key, self._text())
        job = Job(lambda _progress: keep())
        job.failed.connect(self.failed)
        self._jobs.start(job)
