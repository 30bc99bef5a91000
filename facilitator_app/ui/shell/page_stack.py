"""Keeps the pages: builds each when it is first shown, and asks it to store what was typed when it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.ui.shell.page import Entry, Page


class PageStack(QStackedWidget):
    """One page at a time."""

    built = Signal(object)
    """A page has just been made; connect to it."""
    shown = Signal(str)
    """The key of the page that has come on screen."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = {entry.key: entry for entry in entries}
        self._pages: dict[str, Page] = {}

    def page(self) -> Page | None:
        """The page on screen."""
        return next((page for page in self._pages.values() if page is self.currentWidget()), None)

    def go_to(self, key: str) -> Page:
        """Bring a page on screen, after storing what was typed in the one that leaves."""
        if (leaving := self.page()) is not None:
            leaving.flush()
        page = self.built_page(key)
        self.setCurrentWidget(page)
        page.activate()
        self.shown.emit(key)
        return page

    def built_page(self, key: str) -> Page:
        """A page, built if nobody has been there yet, and not brought on screen."""
        return self._pages.get(key) or self._build(key)

    def flush(self) -> None:
        """Store what was typed in every page."""
        for page in self._pages.values():
            page.flush()

    def _build(self, key: str) -> Page:
        page = self._entries[key].build()
        self._pages[key] = page
        self.addWidget(page)
        self.built.emit(page)
        return page
