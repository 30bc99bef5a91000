"""Puts documents on disk, away from the screen: asks where, waits, says that one is there, and offers to open it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services.files import write_file
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.widgets.banner import Banner
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from facilitator_app.domain.progress import Progress
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class Made(NamedTuple):
    """What is on disk: a file or the folder of several, what to call it, and a sentence on what it leaves open."""

    path: Path
    title: str
    lacking: str = ""


class DocumentWriting(QWidget):
    """Nothing is seen of it until a document is asked for; whoever knows that document says how to make it."""

    written = Signal(object)
    """The path of what is on disk: a file, or the folder of several."""

    def __init__(self, jobs: Jobs, files: Files, opener: str, parent: QWidget | None = None) -> None:
        """``opener``: the object name of the button that opens the document."""
        super().__init__(parent)
        self._jobs, self._files = jobs, files
        self._path: Path | None = None
        self.banner, self.wait = Banner(self), WaitBar(self)
        self.banner.action.setObjectName(opener)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        layout.addWidget(self.wait)

    def write(self, name: str, make: Callable[[Progress], bytes], waiting: str, title: str) -> None:
        """Put what ``make`` gives where the person says; nothing is made if they choose no place.

        ``name`` is the one suggested; ``waiting`` is said meanwhile, ``title`` once it is there.
        """
        path = self._files.choose(self, name)
        if path is None:
            return

        def work(progress: Progress) -> Made:
            write_file(path, make(progress))
            return Made(path, title)

        self.start(work, waiting)

    def start(self, work: Callable[[Progress], Made], waiting: str) -> None:
        """Have ``work``, which puts something on disk by itself, done in a job; then say what it made."""
        job = Job(work)
        job.succeeded.connect(self._on_made)
        self.watch(job, waiting)

    def watch(self, job: Job, waiting: str) -> None:
        """Start a job, told by the same bar; a failure is said in the same banner, instead of what stood there."""
        self.banner.hide()
        job.failed.connect(self.banner.show_problem)
        self.wait.watch(job, waiting)
        self._jobs.start(job)

    def _on_made(self, made: Made) -> None:
        self._path = made.path
        words = "\n".join(filter(None, (str(made.path), made.lacking)))
        self.banner.say(made.title, words, "warning" if made.lacking else "accent")
        self.banner.offer(_("Ouvrir"), self._on_open)
        self.written.emit(made.path)

    def _on_open(self) -> None:
        self.banner.hide()
        if self._path is not None:
            self._files.open(self._path)
