"""Resources leave for a site, a spreadsheet or paper, and lists of another carnet come in: asked, done, said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal

from facilitator_app.i18n.words import _, plural
from facilitator_app.services.files import read_file, write_file
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.widgets.document_writing import DocumentWriting, Made

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.resource_list import KnownResource
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class Asked(NamedTuple):
    """What leaves: which resources, what they were narrowed to in words, and whether with their contacts."""

    resources: Sequence[KnownResource]
    chosen: str
    contacts: bool


class Leaving(DocumentWriting):
    """Asks where, writes in the background, and says in a banner that it is there."""

    brought = Signal(object)
    """The edits that take in a list of another carnet."""

    def __init__(
        self, carnet: Carnet, catalogue: Catalogue, jobs: Jobs, files: Files, parent: QWidget | None = None
    ) -> None:
        super().__init__(jobs, files, "open-resources", parent)
        self._carnet, self._catalogue = carnet, catalogue
        self.banner.setObjectName("resources-banner")

    def write_list(self, asked: Asked, ending: str) -> None:
        """Make one file of this ending (".json", ".csv", ".pdf") where the person says."""

        def make(progress: Progress) -> bytes:
            return self._bytes(asked, ending, progress)

        self.write(f"{_('ressources')}{ending}", make, _("Les ressources s’écrivent…"), _("Les ressources sont prêtes"))

    def write_site(self, asked: Asked) -> None:
        """Make a Markdown file for each resource, in a folder."""
        folder = self._files.folder(self)
        if folder is None:
            return

        def work(progress: Progress) -> Made:
            from facilitator_app.services import resource_export, shared_resource  # noqa: PLC0415 - as below

            sheets = shared_resource.shared(asked.resources, contacts=asked.contacts)
            for done, (name, data) in enumerate(resource_export.markdown_files(sheets)):
                progress(done, len(sheets))
                write_file(folder / name, data)
            return Made(folder, _("Les ressources sont prêtes"))

        self.start(work, _("Les ressources s’écrivent…"))

    def take_in(self) -> None:
        """Read a list that another carnet exported."""
        path = self._files.pick(self)
        if path is None:
            return

        def work(_progress: Progress) -> list[Edit]:
            from facilitator_app.services import resource_reading  # noqa: PLC0415 - as below

            sheets = resource_reading.read_resources(read_file(path))
            return resource_reading.taking_in(self._carnet.library, sheets)

        job = Job(work)
        job.succeeded.connect(self._on_read)
        self.watch(job, _("La liste est lue…"))

    def _bytes(self, asked: Asked, ending: str, progress: Progress) -> bytes:
        from facilitator_app.services import resource_export, shared_resource  # noqa: PLC0415 - only who asks pays for it

        if ending == ".pdf":
            from facilitator_app.services import resource_paper  # noqa: PLC0415 - the PDF library is heavy

            return resource_paper.resource_list_pdf(
                self._carnet, self._catalogue, asked.resources,
                chosen=asked.chosen, contacts=asked.contacts, progress=progress,
            )  # fmt: skip
        sheets = shared_resource.shared(asked.resources, contacts=asked.contacts)
        return resource_export.csv_of(sheets) if ending == ".csv" else resource_export.json_bytes(sheets)

    def _on_read(self, edits: list[Edit]) -> None:
        if edits:
            self.brought.emit(edits)
            said = plural(len(edits), _("{n} ressource reprise"), _("{n} ressources reprises"))
            self.banner.say(said, tone="accent")
        else:
            self.banner.say(_("Rien à reprendre : ces ressources sont déjà dans ce carnet."), tone="accent")
