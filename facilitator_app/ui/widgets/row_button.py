"""One button of a column of them: Enter or a click does it, the arrows lead to the one above or below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import CONTROL_RADIUS
from facilitator_app.ui.theme.paint import draw_box, draw_focus, shows_focus, smooth

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from facilitator_app.ui.theme.tokens import Tokens


class RowButton(QAbstractButton):
    """Each kind of row paints itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def draw_ground(self, painter: QPainter, tokens: Tokens) -> None:
        """What lies under the words: light below the mouse, a line around where the keyboard is."""
        if self.underMouse():
            with smooth(painter):
                draw_box(painter, self.rect(), CONTROL_RADIUS, tokens.hover)
        if shows_focus(self):
            draw_focus(painter, self.rect(), tokens)
