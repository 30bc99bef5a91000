"""The menu of a list: what can be done with what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from facilitator_app.ui.theme.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget


def show_menu(owner: QWidget, at: QPoint, lines: Sequence[tuple[str, str, Callable[[], object]]]) -> QMenu:
    """Open a menu at a point of the screen; each line has words, an icon, and what it does."""
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, icon_name, then in lines:
        action = menu.addAction(icon(icon_name), words.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, then=then: then())
    menu.popup(at)
    return menu
