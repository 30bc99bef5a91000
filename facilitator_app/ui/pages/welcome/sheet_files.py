"""What follows from the sheet, as files: certificates of attendance, and the sheet as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _, plural
from facilitator_app.services import attendance_export, certificates
from facilitator_app.services.files import write_file
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.pages.welcome.more_menu import Entry
from facilitator_app.ui.widgets.banner import Banner
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import SheetRow
    from facilitator_app.services.certificates import Written
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class SheetFiles(QWidget):
    """Asks where a file goes, makes it in a job, and says in a banner that it is there, and what it leaves open."""

    written = Signal(object)
    """The path of what is on disk: a file, or the folder of several."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carnet, self._jobs, self._files = carnet, jobs, files
        self._path: Path | None = None
        self.banner, self.wait = Banner(self), WaitBar(self)
        self.banner.action.setObjectName("open-sheet-file")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        layout.addWidget(self.wait)

    def entries(
        self, shown: Callable[[], Rencontre | None], rows: Callable[[], Sequence[SheetRow]]
    ) -> list[Entry]:  # fmt: skip
        """Lines for the menu of the sheet; `shown` gives the rencontre on screen, `rows` the people chosen."""

        def of(ask: Callable[[Rencontre], None]) -> Callable[[], None]:
            def then() -> None:
                if (rencontre := shown()) is not None:
                    ask(rencontre)

            return then

        return [
            Entry(_("Attestation des personnes choisies…"), "certificates-chosen",
                  of(lambda rencontre: self.ask_chosen(rencontre, rows()))),
            Entry(_("Attestations de toutes les personnes venues…"), "certificates-all", of(self.ask_everyone)),
            Entry(_("Attestations, un fichier par personne…"), "certificates-each", of(self.ask_one_each)),
            Entry(_("Exporter la feuille pour un tableur (XLSX)…"), "export-xlsx",
                  of(lambda rencontre: self.ask_table(rencontre, ".xlsx"))),
            Entry(_("Exporter la feuille en CSV…"), "export-csv",
                  of(lambda rencontre: self.ask_table(rencontre, ".csv"))),
        ]  # fmt: skip

    def ask_chosen(self, rencontre: Rencontre, rows: Sequence[SheetRow]) -> None:
        """Certificates for the people of these rows, in one PDF; without any, says to choose somebody."""
        if not rows:
            self.banner.say("", _("Choisissez d’abord une ou plusieurs personnes sur la feuille."), "warning")
            return
        self._ask_certificates(rencontre, rows)

    def ask_everyone(self, rencontre: Rencontre) -> None:
        """Certificates for all who came, in one PDF to print."""
        self._ask_certificates(rencontre, None)

    def ask_one_each(self, rencontre: Rencontre) -> None:
        """A PDF for each person who came, in a folder, to send one by one."""
        folder = self._files.folder(self)
        if folder is None:
            return

        def work(progress: Progress) -> Written:
            return certificates.write_certificate_files(self._carnet, rencontre, folder, progress)

        self._start(work, _("Les attestations se préparent…"), self._on_certified)

    def ask_table(self, rencontre: Rencontre, ending: str) -> None:
        """The sheet as a table, ".xlsx" or ".csv"."""
        path = self._files.choose(self, attendance_export.export_name(rencontre, ending))
        if path is None:
            return

        def work(_progress: Progress) -> Path:
            write_file(path, attendance_export.attendance_file(self._carnet.library, rencontre, ending))
            return path

        self._start(work, _("Le tableau se prépare…"), self._on_table)

    def _ask_certificates(self, rencontre: Rencontre, rows: Sequence[SheetRow] | None) -> None:
        people = None if rows is None else [row.known.id for row in rows]
        alone = rows[0].known.person.full_name if rows is not None and len(rows) == 1 else ""
        path = self._files.choose(self, f"{certificates.certificates_name(rencontre, alone)}.pdf")
        if path is None:
            return

        def work(progress: Progress) -> Written:
            return certificates.write_certificates(self._carnet, rencontre, path, people, progress)

        self._start(work, _("Les attestations se préparent…"), self._on_certified)

    def _start(self, work: Callable[[Progress], object], words: str, then: Callable[..., None]) -> None:
        self.banner.hide()
        job = Job(work)
        job.succeeded.connect(then)
        job.failed.connect(self.banner.show_problem)
        self.wait.watch(job, words)
        self._jobs.start(job)

    def _on_certified(self, written: Written) -> None:
        ready = plural(written.people, _("{n} attestation est prête"), _("{n} attestations sont prêtes"))
        self._say(ready, _doubts(written.doubtful), written.path)

    def _on_table(self, path: Path) -> None:
        self._say(_("Le tableau est prêt"), "", path)

    def _say(self, title: str, doubts: str, path: Path) -> None:
        self._path = path
        words = "\n".join(filter(None, (str(path), doubts)))
        self.banner.say(title, words, "warning" if doubts else "accent")
        self.banner.offer(_("Ouvrir"), self._on_open)
        self.written.emit(path)

    def _on_open(self) -> None:
        self.banner.hide()
        if self._path is not None:
            self._files.open(self._path)


def _doubts(people: int) -> str:
    """What is still to be noted, so that a certificate can be made again without a gap."""
    if not people:
        return ""
    one = _("Pour {n} personne, une durée n’est pas établie et n’est pas comptée. Notez l’heure de départ ou les "
            "heures de la demi-journée, puis refaites l’attestation.")  # fmt: skip
    many = _("Pour {n} personnes, une durée n’est pas établie et n’est pas comptée. Notez l’heure de départ ou les "
             "heures de la demi-journée, puis refaites les attestations.")  # fmt: skip
    return plural(people, one, many)
