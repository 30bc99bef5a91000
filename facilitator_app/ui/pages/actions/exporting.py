"""Writes the due dates on screen to a calendar file, away from the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.i18n.words import _
from facilitator_app.services.files import write_file
from facilitator_app.ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from facilitator_app.services.actions import FollowedAction
    from facilitator_app.services.library import Library
    from facilitator_app.ui.jobs import Jobs


class CalendarExport(QObject):
    """One file at a time: two thousand due dates take most of a second."""

    written = Signal(str)
    """A sentence: where the file is."""
    failed = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs

    def write(self, followed: Sequence[FollowedAction], path: Path) -> None:
        """Write the due dates of these actions, each with where it was decided."""

        def work(_progress: object) -> Path:
            from facilitator_app.services.calendar import calendar_file  # noqa: PLC0415 - a library of its own

            write_file(path, calendar_file(self._library, (), followed))
            return path

        job = Job(work)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self.failed)
        self._jobs.start(job)

    def _on_written(self, path: Path) -> None:
        self.written.emit(_("Échéances enregistrées dans {path}").format(path=path))
