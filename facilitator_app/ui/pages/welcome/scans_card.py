"""The signed pages of the paper sheet: drop their photos here, see which are missing, open one, take one off."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.domain.resource import Attachment
from facilitator_app.domain.scan import ScannedPage
from facilitator_app.i18n.words import _
from facilitator_app.services import attachments, funders, scans
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.models.line_model import LineFace, LineModel
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.welcome.scans_fields import PageRow
from facilitator_app.ui.pages.welcome.scans_picture import ScanPicture
from facilitator_app.ui.pages.welcome.scans_words import gaps, originals, page_face
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.line_list import LineList
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from facilitator_app.domain.edit import Edit
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs

_SHOWN = 6


class ScansCard(Card):
    """Follows every edit by itself; photos are made small in a job."""

    problem = Signal(object)

    def __init__(self, carnet: Carnet, editor: Editor, jobs: Jobs, files: Files,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(_("Pages signées"), parent)
        self._carnet, self._editor, self._jobs, self._files = carnet, editor, jobs, files
        self._rencontre: Rencontre | None = None
        self._waiting: list[Path] = []
        self.setAcceptDrops(True)
        self.words = PlainLabel("", self, size="small", wrap=True)
        self.words.setObjectName("scan-words")
        self.lines: LineModel[ScannedPage] = LineModel(self._face, key=lambda page: page.id, parent=self)
        self.list = LineList(self.lines, self, fits=_SHOWN)
        self.list.setObjectName("scans")
        self.list.setAccessibleName(_("Pages signées"))
        self.picture = ScanPicture(carnet.library, jobs, self)
        self.page = PageRow(self)
        self.original = Check(_("garder aussi l’original, avec le lieu et l’heure qu’il contient"), self)
        self.original.setObjectName("scan-original")
        self.wait = WaitBar(self)
        self._assemble()
        self._connect()

    def show_rencontre(self, rencontre: Rencontre) -> None:
        """Show the pages of a rencontre."""
        self._rencontre = rencontre
        del self._waiting[1:]
        self.refresh()

    def refresh(self) -> None:
        """Read the pages again."""
        if self._rencontre is None:
            return
        pages = scans.pages_of(self._carnet.library, self._rencontre.id)
        self.lines.show_records(pages)
        self.list.setVisible(bool(pages))
        if pages and not self.list.currentIndex().isValid():
            self.list.choose(0)
        lacking, kept = gaps(pages), originals(funders.chosen_for(self._carnet.library, self._rencontre))
        none = "" if pages else _("Déposez ici la photo ou le scan de chaque page signée : JPEG, PNG, TIFF ou PDF.")
        self.words.setText(" ".join(filter(None, (lacking, none, kept))))
        self.words.setVisible(bool(self.words.text()))
        self.words.set_tone("warning" if lacking else "soft")
        self._show_chosen()

    def attach(self, paths: list[Path]) -> None:
        """Take in these files, one page each or a PDF of several, in their order."""
        begins = not self._waiting
        self._waiting += paths
        if begins:
            self._next()

    def flush(self) -> None:
        """Store what is typed."""
        self.page.flush()

    def chosen(self) -> ScannedPage | None:
        """The page that is chosen."""
        found = self.list.keys.chosen()
        return found[0] if found and isinstance(found[0], ScannedPage) else None

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.attach([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _next(self) -> None:
        """One file after the other: each takes the place that the one before has left."""
        if not self._waiting or self._rencontre is None:
            return
        carnet, rencontre, path, keep = self._carnet, self._rencontre, self._waiting[0], self.original.value()
        job = Job(lambda _progress: scans.scanning(carnet, rencontre, path, keep_original=keep))
        job.succeeded.connect(self._on_taken_in)
        job.failed.connect(self.problem)
        job.finished.connect(self._on_over)
        self.wait.watch(job, _("La page est lue…"))
        self._jobs.start(job)

    def _on_taken_in(self, edit: Edit) -> None:
        self._editor.perform(edit)

    def _on_over(self) -> None:
        del self._waiting[:1]
        self._next()

    def _face(self, page: ScannedPage) -> LineFace:
        file = self._file(page)
        here = file is not None and attachments.is_here(self._carnet.library, file)
        return page_face(page, file, self._rencontre or Rencontre(id=page.id), here=here)

    def _file(self, page: ScannedPage | None) -> Attachment | None:
        return self._carnet.library.get(Attachment, page.attachment) if page and page.attachment else None

    def _show_chosen(self) -> None:
        page = self.chosen()
        self.picture.show_file(self._file(page))
        for widget in (self.page, self.open, self.remove):
            widget.setVisible(page is not None)
        if page is not None:
            self.page.show_page(page.page, page.pages)

    def _on_choosing(self) -> None:
        path = self._files.pick(self)
        if path is not None:
            self.attach([path])

    def _on_opened(self) -> None:
        file = self._file(self.chosen())
        if file is not None:
            job = Job(lambda _progress: attachments.copy_to_show(self._carnet.library, file))
            job.succeeded.connect(self._files.open)
            job.failed.connect(self.problem)
            self._jobs.start(job)

    def _on_removed(self) -> None:
        page = self.chosen()
        if page is not None:
            self._editor.perform(scans.removing(self._carnet.library, page))

    def _on_moved(self, number: int) -> None:
        page = self.chosen()
        if page is not None and self._rencontre is not None:
            self._editor.perform(scans.moving(page, self._rencontre.reference, number))

    def _on_counted(self, pages: int) -> None:
        self._editor.perform(scans.counting_pages(self.lines.records(), pages))

    def _on_performed(self, edit: Edit) -> None:
        if self._rencontre is not None and edit.touches(self._rencontre):
            self._rencontre = self._carnet.library.get(Rencontre, self._rencontre.id)
        if edit.touches_kind(ScannedPage, Attachment, Rencontre):
            self.refresh()

    def _assemble(self) -> None:
        self.choose = Button(_("Joindre…"), self, icon="paperclip")
        self.open = Button("", self, kind="quiet", icon="external-link", tip=_("Ouvrir la page"))
        self.remove = Button("", self, kind="quiet", icon="trash-2", tip=_("Retirer la page"))
        row = QHBoxLayout()
        for button, name in ((self.choose, "scan-choose"), (self.open, "scan-open"), (self.remove, "scan-remove")):
            button.setObjectName(name)
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self.words, self.list, self.picture, self.page):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.body.addWidget(self.original)
        self.body.addWidget(self.wait)

    def _connect(self) -> None:
        self._editor.performed.connect(self._on_performed)
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        self.list.keys.opened.connect(lambda _page: self._on_opened())
        self.list.keys.removed.connect(lambda _pages: self._on_removed())
        self.picture.clicked.connect(self._on_opened)
        self.picture.problem.connect(self.problem)
        self.choose.clicked.connect(self._on_choosing)
        self.open.clicked.connect(self._on_opened)
        self.remove.clicked.connect(self._on_removed)
        self.page.moved.connect(self._on_moved)
        self.page.counted.connect(self._on_counted)
