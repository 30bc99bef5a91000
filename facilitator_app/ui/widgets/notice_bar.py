"""A quiet line above the pages: what stays true as long as the window is open, and the one thing to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import SMALL, TIGHT, WIDE
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class NoticeBar(QWidget):
    """Hidden until it has something to say; ``asked`` when the button is pressed."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel("", self, size="small", wrap=True)
        self.button = Button("", self, kind="quiet")
        self.button.setObjectName("notice-action")
        self.button.clicked.connect(self.asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(WIDE, TIGHT, WIDE, TIGHT)
        layout.setSpacing(SMALL)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button)
        self.hide()

    def say(self, words: str, action: str) -> None:
        """Show a sentence and what can be done."""
        self.words.setText(words)
        self.button.setText(action)
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(tokens_of(self.palette()).warn_soft))
