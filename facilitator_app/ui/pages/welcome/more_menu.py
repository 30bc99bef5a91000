"""What is done less often with the sheet, behind one button with three dots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the menu: its words, its ``objectName``, and what it does."""

    words: str
    name: str
    then: Callable[[], object]


class MoreMenu(Button):
    """The page says in one list what it offers: ``WelcomePage._entries``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, icon="ellipsis", tip=_("Autres actions sur la feuille"))
        self.setObjectName("sheet-more")
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.hide()

    def offer(self, entries: Sequence[Entry]) -> None:
        """Show these lines, in this order; without any the button is not there."""
        self._menu.clear()
        for entry in entries:
            action = self._menu.addAction(entry.words)
            action.setObjectName(entry.name)
            action.triggered.connect(lambda _on=False, then=entry.then: then())
        self.setVisible(bool(entries))
