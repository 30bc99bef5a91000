"""What an empty page says: what will be here, and the first thing to do."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import LARGE
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel

_WIDTH = 420
_DISC = 56


class EmptyState(QWidget):
    """One sentence, and `action`, a primary button to connect to; no button when `action_text` is empty."""

    def __init__(
        self,
        sentence: str,
        action_text: str = "",
        icon: str = "inbox",
        parent: QWidget | None = None,
        action_icon: str = "plus",
    ) -> None:
        super().__init__(parent)
        self.sentence = PlainLabel(sentence, self, tone="soft", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setFixedWidth(_WIDTH)
        self.action = Button(action_text, self, kind="primary", icon=action_icon)
        self.action.setVisible(bool(action_text))
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setSpacing(LARGE)
        layout.addStretch(2)
        layout.addWidget(_Picture(icon, self), alignment=middle)
        layout.addLayout(self._sentence_row())
        layout.addWidget(self.action, alignment=middle)
        layout.addStretch(3)

    def _sentence_row(self) -> QHBoxLayout:
        """In the middle by stretches: a label that is aligned by its layout is never given room for a second line."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.sentence)
        row.addStretch(1)
        return row


class _Picture(QWidget):
    """An icon on a pale disc."""

    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFixedSize(QSize(_DISC, _DISC))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        side = _DISC // 2 - 2
        with smooth(painter):
            draw_box(painter, self.rect(), _DISC / 2, tokens.accent_soft)
            draw_icon(painter, QRect((_DISC - side) // 2, (_DISC - side) // 2, side, side), self._icon, tokens.accent)
