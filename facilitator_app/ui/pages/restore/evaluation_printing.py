"""Makes the papers of an evaluation as a PDF away from the screen, and offers to open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.ui.widgets.document_writing import DocumentWriting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class EvaluationPrinting(DocumentWriting):
    """Asks where the papers go, draws them in a job, and says in a banner that they are there."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(jobs, files, "open-evaluation-form", parent)
        self._carnet = carnet

    def ask(self, rencontre: Rencontre) -> None:
        """Make the papers; nothing if no place is chosen for them."""

        def make(progress: Progress) -> bytes:
            from facilitator_app.services import evaluation_form  # noqa: PLC0415 - the PDF library is heavy

            return evaluation_form.evaluation_form_pdf(self._carnet, rencontre, progress)

        name = _("{reference}-evaluation.pdf").format(reference=rencontre.reference or _("rencontre"))
        self.write(name, make, _("Les feuilles se préparent…"), _("Les feuilles à imprimer sont prêtes"))
