"""What is known of a resource: its title, where it is, which territory, whom to ask, what others need to take it up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from facilitator_app.domain.resource import Resource
from facilitator_app.i18n.words import _
from facilitator_app.ui.first_letter import FirstLetterBinding
from facilitator_app.ui.pages.resources.file_field import ResourceFileField
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.completion import Completion

if TYPE_CHECKING:
    from facilitator_app.domain.outcome import Outcome
    from facilitator_app.ui.pages.restore.panel import Given


class ResourceSheet(QWidget):
    """Each field is stored by itself; a resource of an older file gets its sheet with the first letter."""

    def __init__(self, given: Given, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._catalogue = given.editor, given.catalogue
        self.title = _line(self, "title", _("Titre de la ressource"))
        self.link = _line(self, "link", _("Lien (https://…)"))
        self.territory = _line(self, "territory", _("Territoire"))
        self.contact = _line(self, "contact", _("À qui s’adresser"))
        self.transferability = _line(self, "transferability", _("Ce qu’il faut ailleurs pour la reprendre"))
        self.file = ResourceFileField(given.editor, given.jobs, given.files, self)
        self._territories = Completion(self.territory)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SMALL)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.link, 0, 1)
        grid.addWidget(self.territory, 1, 0)
        grid.addWidget(self.contact, 1, 1)
        grid.addWidget(self.transferability, 2, 0)
        grid.addWidget(self.file, 2, 1)
        self._bindings = self._bind()

    def show_resource(self, outcome: Outcome | None) -> None:
        """Put the sheet of a note on screen."""
        self._offer_territories()
        blank = None if outcome is None else Resource(id=outcome.id, rencontre=outcome.rencontre)
        for binding in self._bindings:
            binding.show(blank)
        self.file.show_resource(None if outcome is None else outcome.id)

    def flush(self) -> None:
        """Store what is typed."""
        for binding in self._bindings:
            binding.flush()

    def _offer_territories(self) -> None:
        today = self._editor.library.today()
        self._territories.offer([self._catalogue.word(term) for term in self._catalogue.listed("territory", today)])

    def _bind(self) -> tuple[FirstLetterBinding[Resource], ...]:
        editor = self._editor
        return (
            FirstLetterBinding(self.title, editor, _("Nommer la ressource"), lambda r: r.title,
                               lambda r, text: replace(r, title=text)),
            FirstLetterBinding(self.link, editor, _("Changer le lien"), lambda r: r.link,
                               lambda r, text: replace(r, link=text.strip())),
            FirstLetterBinding(self.territory, editor, _("Changer le territoire"), lambda r: r.territory,
                               lambda r, text: replace(r, territory=text)),
            FirstLetterBinding(self.contact, editor, _("Changer le contact"), lambda r: r.contact,
                               lambda r, text: replace(r, contact=text)),
            FirstLetterBinding(self.transferability, editor, _("Dire ce qu’il faut ailleurs"),
                               lambda r: r.transferability, lambda r, text: replace(r, transferability=text)),
        )  # fmt: skip


def _line(parent: QWidget, name: str, words: str) -> QLineEdit:
    line = QLineEdit(parent)
    line.setObjectName(f"resource-{name}")
    line.setPlaceholderText(words)
    line.setAccessibleName(words)
    return line
