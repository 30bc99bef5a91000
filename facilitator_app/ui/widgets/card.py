"""A card: a white surface with a hairline, on which things that belong together lie."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import CARD_RADIUS, LARGE, SMALL
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.label import PlainLabel


class Card(QWidget):
    """Put things in `body`, a column; `head` is the row of the title, where chips and buttons may follow it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(LARGE, LARGE - 2, LARGE, LARGE)
        self.body.setSpacing(SMALL)
        self.head = QHBoxLayout()
        self.head.setSpacing(SMALL)
        self.title = PlainLabel(title, self, size="section")
        self.title.setVisible(bool(title))
        if title:
            self.head.addWidget(self.title)
            self.body.addLayout(self.head)
        self._focused = False

    def set_edged(self, edged: bool) -> None:  # noqa: FBT001 - a setter, as Qt's are
        """Draw the outline in the accent colour, as around what is being written or has been chosen."""
        self._focused = edged
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        with smooth(painter):
            if self._focused:
                draw_box(painter, self.rect(), CARD_RADIUS, tokens.card, tokens.accent, 2)
            else:
                draw_box(painter, self.rect(), CARD_RADIUS, tokens.card, tokens.line)
