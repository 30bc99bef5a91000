"""Puts documents of a closed version on disk, away from the screen, and offers to open them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.services import minutes
from facilitator_app.services.minutes import Choices, Kind, Variant
from facilitator_app.ui.widgets.document_writing import DocumentWriting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.minutes import MinutesVersion
    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


def offered() -> tuple[tuple[str, Kind, Variant], ...]:
    """The documents that a version is saved as: what each is called, its format, for which readers."""
    return (
        (_("Compte rendu en PDF"), Kind.PDF, Variant.COMPLETE),
        (_("Compte rendu pour Word (.docx)"), Kind.DOCX, Variant.COMPLETE),
        (_("Compte rendu pour LibreOffice (.odt)"), Kind.ODT, Variant.COMPLETE),
        (_("Compte rendu en page web (.html)"), Kind.HTML, Variant.COMPLETE),
        (_("Compte rendu en Markdown (.md)"), Kind.MARKDOWN, Variant.COMPLETE),
        (_("Relevé de décisions en PDF"), Kind.PDF, Variant.DECISIONS),
        (_("Synthèse de quatre pages en PDF"), Kind.PDF, Variant.SYNTHESIS),
        (_("Fiche régionale par axe en PDF"), Kind.PDF, Variant.REGIONAL),
        (_("Version publique, sans noms, en PDF"), Kind.PDF, Variant.PUBLIC),
    )


class VersionFiles(DocumentWriting):
    """Asks where a document goes, writes it in a job, and says in a banner that it is there."""

    def __init__(self, carnet: Carnet, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(jobs, files, "open-version", parent)
        self._carnet = carnet

    def save(self, rencontre: Rencontre, version: MinutesVersion, kind: Kind, variant: Variant) -> None:
        """Write a document; nothing if no place is chosen for it."""
        choices = Choices(variant=variant, version=version.id)

        def make(progress: Progress) -> bytes:
            return minutes.minutes_file(self._carnet, rencontre, kind, choices, progress)

        name = Path(minutes.file_name(rencontre, kind, variant))
        numbered = f"{name.stem}-v{version.number}{name.suffix}"
        self.write(numbered, make, _("Le document s’enregistre…"), _("Le document est enregistré"))
