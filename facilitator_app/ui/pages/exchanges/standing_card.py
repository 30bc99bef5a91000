"""Where something stands, in a title, a strong line and a soft one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import NAVIGATION_ICON, TIGHT
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from facilitator_app.ui.theme.tokens import Tone


class StandingCard(Card):
    """Its icon takes the tone of what it says."""

    def __init__(self, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._icon = _Picture(icon, self)
        self.title.setText(title)
        self.strong = PlainLabel("", self, size="section", wrap=True)
        self.soft = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self.name = PlainLabel(title, self, tone="soft")
        self.head.addWidget(self._icon)
        self.head.addWidget(self.name, 1)
        self.body.setSpacing(TIGHT)
        self.body.addLayout(self.head)
        self.body.addWidget(self.strong)
        self.body.addWidget(self.soft)
        self.body.addStretch(1)

    def say(self, strong: str, soft: str, tone: Tone = "accent", title: str = "") -> None:
        """Say where it stands."""
        self.strong.setText(strong)
        self.soft.setText(soft)
        self._icon.wear(tone)
        self.name.setText(title or self.name.text())
        self.setAccessibleName(f"{self.name.text()} · {strong} · {soft}")


class _Picture(QWidget):
    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone: Tone = "accent"
        self.setFixedSize(QSize(NAVIGATION_ICON + 2, NAVIGATION_ICON + 2))

    def wear(self, tone: Tone) -> None:
        """Draw in another tone."""
        self._tone = tone
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = tokens_of(self.palette()).tint(self._tone).ink
        draw_icon(painter, QRect(1, 1, NAVIGATION_ICON, NAVIGATION_ICON), self._icon, ink)
