"""Long work, away from the screen: one line to start, a signal when it is over."""

from __future__ import annotations

import threading
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.domain.progress import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

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

    _over = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._over.connect(self._on_over)

    def start(self, job: Job) -> None:
        """Queue `job`. Connect to it first: a signal emitted before that is lost."""
        job.setParent(self)
        self._worker.submit(self._run, job)

    def wait(self) -> None:
        """Block until every job is over; only for closing and for tests."""
        self._worker.submit(int).result()

    @cached_property
    def _worker(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - 10 ms that the start does without

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")

    def _run(self, job: Job) -> None:
        job.run()
        self._over.emit(job)

    def _on_over(self, job: Job) -> None:
        # Not at `job.finished`: the worker may still be inside that signal, and would use a deleted object.
        job.deleteLater()
