"""Keeps the index of words near: reads what was written once nobody has written for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from facilitator_app.ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from facilitator_app.services.search import Finder
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.jobs import Jobs

IDLE_MS = 8000


class IndexKeeper(QObject):
    """The first search then finds everything at once. Nothing is read while ``window`` is not on screen."""

    def __init__(self, window: QWidget, finder: Callable[[], Finder], editor: Editor, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._finder, self._jobs = window, finder, jobs
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._read)
        editor.performed.connect(self._on_performed)
        self._idle.start()

    def stop(self) -> None:
        """Read no more: the carnet is being closed."""
        self._idle.stop()

    def _on_performed(self) -> None:
        self._idle.start()

    def _read(self) -> None:
        """What cannot be written now will be read before the next search, which says so if it must."""
        if self._window.isVisible():
            self._jobs.start(Job(self._finder().keep_up))
