"""The button under which are all the ways in which resources leave, and the one in which they come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from facilitator_app.i18n.words import _
from facilitator_app.ui.theme.icons import icon
from facilitator_app.ui.widgets.button import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

SITE = "site"
"""Said instead of an ending: a file for each resource."""


class ExportButton(Button):
    """`asked` says in which form; `contacts` whether whom to write to leaves too, which is off each time."""

    asked = Signal(str)
    """An ending (".json", ".csv", ".pdf"), or `SITE`."""
    take_in_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Exporter"), parent, icon="file-down")
        self.setObjectName("resources-export")
        menu = QMenu(self)
        self.scope = menu.addSection("")
        for words, icon_name, form in (
            (_("Pour un site : JSON (Dublin Core)…"), "file-down", ".json"),
            (_("Pour un site : Markdown, un fichier par ressource…"), "file-text", SITE),
            (_("Pour un tableur : CSV…"), "columns-2", ".csv"),
            (_("À imprimer, axe par axe : PDF…"), "printer", ".pdf"),
        ):
            self._line(menu, words, icon_name).triggered.connect(lambda _on=False, form=form: self._ask(form))
        menu.addSeparator()
        self._with_contacts = menu.addAction(_("Avec les contacts"))
        self._with_contacts.setCheckable(True)
        menu.addSeparator()
        self._line(menu, _("Reprendre une liste JSON…"), "import").triggered.connect(self.take_in_asked)
        self.setMenu(menu)

    def contacts(self) -> bool:
        """Whether whom to write to leaves too."""
        return self._with_contacts.isChecked()

    def show_scope(self, words: str) -> None:
        """Say what would leave: « 12 ressources affichées »."""
        self.scope.setText(words)

    def _ask(self, form: str) -> None:
        self.asked.emit(form)
        self._with_contacts.setChecked(False)

    @staticmethod
    def _line(menu: QMenu, words: str, icon_name: str) -> QAction:
        return menu.addAction(icon(icon_name), words)
