"""What follows from the sheet, as files: certificates of attendance, and the sheet as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _, plural
from facilitator_app.services import attendance_export, certificates
from facilitator_app.ui.pages.welcome.more_menu import Entry
from facilitator_app.ui.widgets.document_writing import DocumentWriting, Made

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import SheetRow
    from facilitator_app.services.certificates import Written
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class SheetFiles(DocumentWriting):
    """Asks where a file goes, makes it in a job, and says in a banner that it is there, and what it leaves open."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(jobs, files, "open-sheet-file", parent)
        self._carnet = carnet

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

        def work(progress: Progress) -> Made:
            return _made(certificates.write_certificate_files(self._carnet, rencontre, folder, progress))

        self.start(work, _("Les attestations se préparent…"))

    def ask_table(self, rencontre: Rencontre, ending: str) -> None:
        """The sheet as a table, ".xlsx" or ".csv"."""

        def make(_progress: Progress) -> bytes:
            return attendance_export.attendance_file(self._carnet.library, rencontre, ending)

        name = attendance_export.export_name(rencontre, ending)
        self.write(name, make, _("Le tableau se prépare…"), _("Le tableau est prêt"))

    def _ask_certificates(self, rencontre: Rencontre, rows: Sequence[SheetRow] | None) -> None:
        people = None if rows is None else [row.known.id for row in rows]
        alone = rows[0].known.person.full_name if rows is not None and len(rows) == 1 else ""
        path = self._files.choose(self, f"{certificates.certificates_name(rencontre, alone)}.pdf")
        if path is None:
            return

        def work(progress: Progress) -> Made:
            return _made(certificates.write_certificates(self._carnet, rencontre, path, people, progress))

        self.start(work, _("Les attestations se préparent…"))


def _made(written: Written) -> Made:
    ready = plural(written.people, _("{n} attestation est prête"), _("{n} attestations sont prêtes"))
    return Made(written.path, ready, _doubts(written.doubtful))


def _doubts(people: int) -> str:
    """What is still to be noted, so that a certificate can be made again without a gap."""
    if not people:
        return ""
    one = _("Pour {n} personne, une durée n’est pas établie et n’est pas comptée. Notez l’heure de départ ou les "
            "heures de la demi-journée, puis refaites l’attestation.")  # fmt: skip
    many = _("Pour {n} personnes, une durée n’est pas établie et n’est pas comptée. Notez l’heure de départ ou les "
             "heures de la demi-journée, puis refaites les attestations.")  # fmt: skip
    return plural(people, one, many)
