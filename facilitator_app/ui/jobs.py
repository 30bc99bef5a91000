"""Long work, away from the screen: one line to start, a signal when it is over."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from facilitator_app.domain.progress import Cancelled
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.domain.progress import Progress


class Job(QObject):
    """Work to do: make it, connect to it, then start it.

    Exactly one of `succeeded`, `failed`, `cancelled` is emitted, then `finished`.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, work: Callable[[Progress], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._unwanted = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._unwanted.set()

    def run(self) -> None:
        """Called in the worker thread; receivers live in the window's thread, so Qt queues the signals."""
        try:
            result = self._work(self._report)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - whoever listens shows it, or lets a bug rise
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        finally:
            self.finished.emit()

    def _report(self, done: int, total: int) -> None:
        if self._unwanted.is_set():
            raise Cancelled
        self.progressed.emit(done, total)


class Jobs(QObject):
    """Runs one job at a time, so that two never write the file together."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def start(self, job: Job) -> None:
        """Queue `job`. Connect to it first: a signal emitted before that is lost."""
        job.setParent(self)
        job.finished.connect(job.deleteLater)
        self._pool.start(_Run(job))

    def wait(self) -> None:
        """Block until every job is over; only for closing and for tests."""
        self._pool.waitForDone()


class _Run(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    @override
    def run(self) -> None:
        self._job.run()
