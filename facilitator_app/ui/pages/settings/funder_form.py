"""What one funder asks for: every field is stored as it is typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator_app.domain.funder import Funder
from facilitator_app.domain.resource import Attachment
from facilitator_app.i18n.words import _
from facilitator_app.services import attachments, funders
from facilitator_app.ui.binding import TextBinding, ValueBinding
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.pages.settings.years_field import YearsField
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.attachment_field import AttachmentField
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.chip_toggles import ChipToggles, Toggle
from facilitator_app.ui.widgets.date_field import DateField
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class FunderForm(QWidget):
    """Shows one funder at a time; the logo is made small in a job."""

    problem = Signal(object)

    def __init__(self, editor: Editor, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._jobs, self._files = editor, jobs, files
        self._funder: Funder | None = None
        self.name, self.agreement = QLineEdit(self), QLineEdit(self)
        self.mention = TextArea(least=2, most=6)
        today = editor.library.today
        self.starts, self.ends = DateField(today, self), DateField(today, self)
        self.retention = YearsField(self)
        self.paper = Check(_("demande l’original sur papier"), self)
        self.pieces = ChipToggles(self)
        self.pieces.offer([Toggle(code, words) for code, words in funders.piece_words().items()])
        self.logo = AttachmentField(self)
        self._assemble()
        self._bindings = self._bind(editor)
        self.logo.choosing.connect(self._on_choosing)
        self.logo.dropped.connect(self._on_logo)
        self.logo.removed.connect(self._on_logo_removed)
        self.logo.saved.connect(self._on_logo_saved)

    def show_funder(self, funder: Funder | None) -> None:
        """Show what a funder asks for."""
        self._funder = funder
        for binding in self._bindings:
            binding.show(funder)
        library = self._editor.library
        logo = library.get(Attachment, funder.logo) if funder and funder.logo else None
        self.logo.show_file(logo, here=logo is None or attachments.is_here(library, logo), opens=False)

    def flush(self) -> None:
        """Store what is typed."""
        for binding in self._bindings:
            binding.flush()

    def _on_choosing(self) -> None:
        path = self._files.pick(self)
        if path is not None:
            self._on_logo(path)

    def _on_logo(self, path: Path) -> None:
        self.flush()
        funder, library = self._now(), self._editor.library
        if funder is not None:
            job = Job(lambda _progress: funders.giving_logo(library, funder, path))
            job.succeeded.connect(self._editor.perform)
            job.failed.connect(self.problem)
            self._jobs.start(job)

    def _on_logo_removed(self) -> None:
        funder = self._now()
        if funder is not None:
            self._editor.perform(funders.taking_logo(self._editor.library, funder))

    def _on_logo_saved(self) -> None:
        funder, library = self._now(), self._editor.library
        logo = library.get(Attachment, funder.logo) if funder and funder.logo else None
        path = self._files.choose(self, logo.name) if logo else None
        if logo is not None and path is not None:
            job = Job(lambda _progress: attachments.save_copy(library, logo, path))
            job.failed.connect(self.problem)
            self._jobs.start(job)

    def _now(self) -> Funder | None:
        return self._editor.library.get(Funder, self._funder.id) if self._funder else None

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        years = _("Au moins, à partir de la rencontre : la plus longue durée vaut pour toute la feuille.")
        for name, words, field, help_text in (
            ("name", _("Nom du financeur"), self.name, ""),
            ("agreement", _("Numéro de convention"), self.agreement, ""),
            ("mention", _("Mention à imprimer"), self.mention, ""),
            ("starts", _("Convention à partir du"), self.starts, ""),
            ("ends", _("Convention jusqu’au"), self.ends, ""),
            ("retention", _("Années de conservation"), self.retention, years),
            ("pieces", _("Pièces demandées au dossier"), self.pieces, ""),
            ("logo", _("Logo"), self.logo, ""),
        ):
            field.setObjectName(f"funder-{name}")
            layout.addWidget(FormRow(words, field, self, help_text=help_text))
        self.paper.setObjectName("funder-paper")
        layout.addWidget(self.paper)

    def _bind(self, editor: Editor) -> tuple[TextBinding[Funder] | ValueBinding[Funder, Any], ...]:
        return (
            TextBinding(self.name, editor, _("Renommer le financeur"), lambda f: f.name,
                        lambda f, text: replace(f, name=text)),
            TextBinding(self.agreement, editor, _("Changer la convention"), lambda f: f.agreement,
                        lambda f, text: replace(f, agreement=text)),
            TextBinding(self.mention, editor, _("Changer la mention"), lambda f: f.mention,
                        lambda f, text: replace(f, mention=text)),
            ValueBinding[Funder, date | None](
                self.starts, editor, _("Changer les dates de la convention"), lambda f: f.valid_from,
                lambda f, day: replace(f, valid_from=day)),
            ValueBinding[Funder, date | None](
                self.ends, editor, _("Changer les dates de la convention"), lambda f: f.valid_until,
                lambda f, day: replace(f, valid_until=day)),
            ValueBinding[Funder, int | None](
                self.retention, editor, _("Changer la durée de conservation"), lambda f: f.retention,
                lambda f, years: replace(f, retention=years or 0)),
            ValueBinding[Funder, bool](
                self.paper, editor, _("Changer l’exigence de l’original"), lambda f: f.paper_original,
                lambda f, wanted: replace(f, paper_original=wanted)),
            ValueBinding(
                self.pieces, editor, _("Changer les pièces demandées"), lambda f: f.pieces,
                lambda f, codes: replace(f, pieces=cast("tuple[str, ...]", codes))),
        )  # fmt: skip
