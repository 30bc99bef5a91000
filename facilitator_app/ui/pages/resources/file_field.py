"""The file of a resource: kept in the background, taken off by an edit that undo takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.resource import Attachment, Resource
from facilitator_app.i18n.words import _
from facilitator_app.services import attachments, resources
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.theme.measures import TIGHT
from facilitator_app.ui.widgets.attachment_field import AttachmentField
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class ResourceFileField(QWidget):
    """Put it on a sheet and tell it which resource is shown; it follows every edit by itself."""

    problem = Signal(object)
    """An exception: the file could not be kept, opened or copied."""

    def __init__(self, editor: Editor, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._jobs, self._files = editor, jobs, files
        self._identity: RecordId | None = None
        self.field, self.wait = AttachmentField(self), WaitBar(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.field)
        layout.addWidget(self.wait)
        self.field.choosing.connect(self._on_choosing)
        self.field.dropped.connect(self.attach)
        self.field.opened.connect(self._on_opened)
        self.field.saved.connect(self._on_saved)
        self.field.removed.connect(self._on_removed)
        editor.performed.connect(self._on_performed)

    def show_resource(self, identity: RecordId | None) -> None:
        """Show the file of the resource of this identity, or nothing."""
        self._identity = identity
        self._refresh()

    def attach(self, path: Path) -> None:
        """Give the resource on screen this file, in the place of the one it had."""
        identity, library = self._identity, self._editor.library
        if identity is not None:
            job = Job(lambda _progress: resources.attaching(library, identity, path))
            job.succeeded.connect(self._on_kept)
            self._start(job, _("Le fichier est copié…"))

    def attachment(self) -> Attachment | None:
        """The file on screen."""
        library = self._editor.library
        sheet = None if self._identity is None else library.get(Resource, self._identity)
        return library.get(Attachment, sheet.file) if sheet and sheet.file else None

    def _refresh(self) -> None:
        attachment = self.attachment()
        here = attachment is None or attachments.is_here(self._editor.library, attachment)
        self.field.show_file(attachment, here=here, opens=attachment is not None and attachments.can_open(attachment))

    def _start(self, job: Job, words: str) -> None:
        job.failed.connect(self.problem)
        self.wait.watch(job, words)
        self._jobs.start(job)

    def _on_kept(self, edit: Edit) -> None:
        self._editor.perform(edit)

    def _on_choosing(self) -> None:
        path = self._files.pick(self)
        if path is not None:
            self.attach(path)

    def _on_opened(self) -> None:
        attachment = self.attachment()
        if attachment is not None:
            job = Job(lambda _progress: attachments.copy_to_show(self._editor.library, attachment))
            job.succeeded.connect(self._on_copied)
            self._start(job, _("Le fichier s’ouvre…"))

    def _on_copied(self, path: Path) -> None:
        self._files.open(path)

    def _on_saved(self) -> None:
        attachment = self.attachment()
        path = self._files.choose(self, attachment.name) if attachment else None
        if attachment is not None and path is not None:
            job = Job(lambda _progress: attachments.save_copy(self._editor.library, attachment, path))
            self._start(job, _("Le fichier est copié…"))

    def _on_removed(self) -> None:
        if self._identity is not None:
            self._editor.perform(resources.detaching(self._editor.library, self._identity))

    def _on_performed(self, edit: Edit) -> None:
        if self._identity is not None and edit.touches_kind(Resource, Attachment):
            self._refresh()
