"""The evidence of a rencontre: what a careful reader would doubt, how complete it is, and the proof dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import evidence, proof_pieces
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.pages.welcome.evidence_list import EvidenceList
from facilitator_app.ui.pages.welcome.evidence_meter import EvidenceMeter
from facilitator_app.ui.pages.welcome.proof_writing import ProofWriting
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.doubts import Doubt
    from facilitator_app.services.proof_pieces import Profile
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs
    from facilitator_app.ui.pages.welcome.more_menu import Entry

_PAUSE_MS = 800
"""After the last edit: nobody reads it while they tick people."""
_CLOCK_MS = 60_000
"""What is missing once a half-day is over is said without waiting for an edit."""


@dataclass(frozen=True, slots=True)
class _Read:
    rencontre: RecordId
    doubts: list[Doubt]
    profiles: list[Profile]


class EvidenceCard(Card):
    """Follows every edit by itself, away from the keys: it is read in a job once they rest.

    ``dossier`` is for the page to place where it has room.
    """

    asked = Signal(object)
    """The ``Target`` where something is put right."""
    problem = Signal(object)
    shown = Signal()
    """What is on screen is what was in the file a moment ago."""

    def __init__(self, carnet: Carnet, editor: Editor, jobs: Jobs, files: Files,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(_("Preuves"), parent)
        self._carnet, self._jobs = carnet, jobs
        self._rencontre: RecordId | None = None
        self.chip = Chip("", self)
        self.head.addStretch(1)
        self.head.addWidget(self.chip)
        self.doubts = EvidenceList(self)
        self.sound = PlainLabel(_("Rien à redire à ce qui est noté."), self, size="small", tone="soft", wrap=True)
        self.meters: list[EvidenceMeter] = []
        self.dossier = ProofWriting(carnet, jobs, files)
        self.button = Button(_("Dossier de preuve…"), self, icon="folder-open")
        self.button.setObjectName("proof-dossier")
        for part in (self.doubts, self.sound, self.button):
            self.body.addWidget(part)
        for hidden in (self.chip, self.doubts, self.sound):
            hidden.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._clock = QTimer(self, interval=_CLOCK_MS)
        self._pause.timeout.connect(self.refresh)
        self._clock.timeout.connect(self._soon)
        self.doubts.asked.connect(self.asked)
        self.button.clicked.connect(self._on_dossier)
        editor.performed.connect(self._on_performed)
        self._clock.start()

    def show_rencontre(self, rencontre: Rencontre) -> None:
        """Show the evidence of a rencontre, once it is read."""
        if self._rencontre != rencontre.id:
            self.dossier.banner.hide()
        self._rencontre = rencontre.id
        self.refresh()

    def refresh(self) -> None:
        """Read the evidence again, in a job."""
        if self._rencontre is None:
            return
        job = Job(self._reading(self._rencontre))
        job.succeeded.connect(self._on_read)
        job.failed.connect(self.problem)
        self._jobs.start(job)

    def entries(self) -> list[Entry]:
        """The line for the menu of the sheet."""
        return self.dossier.entries(self._on_dossier)

    def _reading(self, identity: RecordId) -> Callable[[Progress], _Read | None]:
        library = self._carnet.library

        def work(_progress: Progress) -> _Read | None:
            rencontre = library.get(Rencontre, identity)
            if rencontre is None:
                return None
            return _Read(identity, evidence.doubts_of(library, rencontre), proof_pieces.profiles(library, rencontre))

        return work

    def _on_read(self, read: _Read | None) -> None:
        if read is None or read.rencontre != self._rencontre:
            return
        self.doubts.show_doubts(read.rencontre, read.doubts)
        self.sound.setVisible(not read.doubts)
        if read.doubts:
            points = plural(len(read.doubts), _("{n} point à voir"), _("{n} points à voir"))
            self.chip.say(points, "warning", "triangle-alert")
        else:
            self.chip.say(_("sans réserve"), "accent", "circle-check")
        self.chip.show()
        self._show_meters(read.profiles)
        self.shown.emit()

    def _show_meters(self, profiles: list[Profile]) -> None:
        for meter in self.meters:
            meter.hide()
            meter.deleteLater()
        self.meters = [EvidenceMeter(profile, self) for profile in profiles]
        for meter in self.meters:
            self.body.insertWidget(self.body.indexOf(self.button), meter)

    def _on_performed(self, _edit: Edit) -> None:
        """Any record may be evidence: what the sheet, the minutes, the scans or the funders say."""
        self._soon()

    def _soon(self) -> None:
        if self.isVisible():
            self._pause.start()

    def _on_dossier(self) -> None:
        rencontre = None if self._rencontre is None else self._carnet.library.get(Rencontre, self._rencontre)
        if rencontre is not None:
            self.dossier.ask(rencontre)
