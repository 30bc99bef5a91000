"""Waiting that is told: nothing at first, a quiet bar, then words and a way to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from facilitator_app.ui.jobs import Job

QUIET_MS = 300
TOLD_MS = 1000


class WaitBar(QWidget):
    """Watches one job: a bar after 300 ms, `words` and Cancel after a second, gone when the job is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.words = PlainLabel("", self, size="small", tone="soft")
        self.stop = Button(_("Arrêter"), self, kind="quiet", icon="x")
        self.stop.clicked.connect(self._on_stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.words)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.stop)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self.show)
        self._told = QTimer(self, singleShot=True, interval=TOLD_MS)
        self._told.timeout.connect(self._tell)
        self.hide()

    def watch(self, job: Job, words: str) -> None:
        """Follow `job`, which is about to be started; `words` say what it does."""
        self._job = job
        self.words.setText(words)
        self.words.hide()
        self.stop.hide()
        self.bar.setRange(0, 0)
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self._on_finished)
        self._quiet.start()
        self._told.start()

    def _tell(self) -> None:
        self.words.show()
        self.stop.show()

    def _on_progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _on_finished(self) -> None:
        self._job = None
        self._quiet.stop()
        self._told.stop()
        self.hide()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
