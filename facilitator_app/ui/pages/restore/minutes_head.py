"""The row above the compte rendu: how fresh it is, and the formats in which it can be saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from facilitator_app.i18n.words import _
from facilitator_app.services.minutes import Kind
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.list_menu import show_menu
from facilitator_app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget


class MinutesHead(ToolRow):
    """PDF is one button away; the formats that people edit or publish are in the menu beside it."""

    save_asked = Signal(object)
    """The ``Kind`` of file that the person wants to have on disk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Compte rendu"), parent)
        self.pdf = Button(_("PDF"), self, kind="primary", icon="file-down", tip=_("Enregistrer en PDF (Ctrl+P)"))
        self.pdf.setObjectName("minutes-pdf")
        self.pdf.setAccessibleName(_("Enregistrer le document en PDF"))
        self.more = Button("", self, icon="ellipsis", tip=_("Enregistrer dans un autre format"))
        self.more.setObjectName("minutes-more")
        self.add_tool(self.pdf)
        self.add_tool(self.more)
        self.pdf.clicked.connect(lambda: self.save_asked.emit(Kind.PDF))
        self.more.clicked.connect(self.offer_formats)

    def offer_formats(self) -> QMenu:
        """Open the menu of the other formats."""
        formats = (
            (Kind.DOCX, _("Enregistrer pour Word (.docx)")),
            (Kind.ODT, _("Enregistrer pour LibreOffice (.odt)")),
            (Kind.HTML, _("Enregistrer en page web (.html)")),
            (Kind.MARKDOWN, _("Enregistrer en Markdown, pour un site (.md)")),
        )
        lines = [(words, "download", partial(self.save_asked.emit, kind)) for kind, words in formats]
        return show_menu(self, self.more.mapToGlobal(self.more.rect().bottomLeft()), lines)
