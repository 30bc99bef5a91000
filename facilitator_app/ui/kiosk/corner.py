"""The corner that a facilitator holds for three seconds to leave the reception screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

HELD_MS: Final = 3_000
_SIDE: Final = 72


class Corner(QWidget):
    """Nothing is drawn in it: who does not know it does not find it. A finger counts as the mouse does."""

    held = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(_SIDE, _SIDE))
        self.setAccessibleName(_("Réservé à l’animation"))
        self.timer = QTimer(self, singleShot=True, interval=HELD_MS)
        self.timer.timeout.connect(self.held)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.timer.start()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.timer.stop()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.rect().contains(event.position().toPoint()):
            self.timer.stop()
