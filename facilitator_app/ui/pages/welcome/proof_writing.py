"""Makes the proof dossier of a rencontre away from the screen, and says what is missing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _, plural
from facilitator_app.services.files import write_file
from facilitator_app.ui.pages.welcome.more_menu import Entry
from facilitator_app.ui.widgets.document_writing import DocumentWriting, Made

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class ProofWriting(DocumentWriting):
    """The wait, then where the file is: the page has it below the sheet, where there is room to read."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(jobs, files, "open-proof-dossier", parent)
        self._carnet = carnet

    def entries(self, then: Callable[[], None]) -> list[Entry]:
        """The line for a menu; `then` makes the dossier."""
        return [Entry(_("Dossier de preuve…"), "proof-dossier-entry", then)]

    def ask(self, rencontre: Rencontre) -> None:
        """Make the dossier; nothing if no place is chosen for it."""
        from facilitator_app.services import proof_dossier  # noqa: PLC0415 - the PDF library is heavy

        path = self._files.choose(self, proof_dossier.file_name(rencontre))
        if path is None:
            return

        def work(progress: Progress) -> Made:
            made = proof_dossier.proof_dossier(self._carnet, rencontre, progress)
            write_file(path, made.data)
            return Made(path, _("Le dossier est prêt"), _lacking(len(made.missing)))

        self.start(work, _("Le dossier se prépare…"))


def _lacking(pieces: int) -> str:
    """What the dossier could not hold."""
    if not pieces:
        return ""
    return plural(pieces, _("{n} pièce manque : l’index dit laquelle et pourquoi."),
                  _("{n} pièces manquent : l’index dit lesquelles et pourquoi."))  # fmt: skip
