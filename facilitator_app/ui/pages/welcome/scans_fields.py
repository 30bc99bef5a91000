"""Which page of the sheet a picture shows, and how many pages the sheet has: what the paper says, as « 2 / 3 »."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.scan import MOST_PAGES
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.said_field import SaidField

_FIELD = 52


class PageField(SaidField[int]):
    """Understands the number of a page."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setMaximumWidth(_FIELD)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_FIELD, super().sizeHint().height())

    @override
    def _understood(self, typed: str) -> int | None:
        known = typed.isascii() and typed.isdigit() and 0 < int(typed) <= MOST_PAGES
        return int(typed) if known else None

    @override
    def _written(self, value: int) -> str:
        return str(value)

    @override
    def _hint(self) -> str:
        return _("Tapez un numéro de page, par exemple « 2 ».")


class PageRow(QWidget):
    """« Page [2] sur [3] »."""

    moved = Signal(int)
    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = PageField("scan-page", _("Numéro de la page"), self)
        self.pages = PageField("scan-pages", _("Nombre de pages de la feuille"), self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        for widget in (PlainLabel(_("Page"), self, size="small", tone="soft"), self.number,
                       PlainLabel(_("sur"), self, size="small", tone="soft"), self.pages):  # fmt: skip
            layout.addWidget(widget)
        layout.addStretch(1)
        self.number.edited.connect(self._on_number)
        self.pages.edited.connect(self._on_pages)

    def show_page(self, number: int, pages: int) -> None:
        """Show the number of a page, and of how many."""
        for field, value in ((self.number, number), (self.pages, pages)):
            if not field.hasFocus():
                field.show_value(value or None)

    def flush(self) -> None:
        """Understand now what is typed."""
        self.number.settle()
        self.pages.settle()

    def _on_number(self) -> None:
        if (number := self.number.value()) is not None:
            self.moved.emit(number)

    def _on_pages(self) -> None:
        if (pages := self.pages.value()) is not None:
            self.counted.emit(pages)
