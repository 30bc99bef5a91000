"""A problem where it happened: what happened, what is safe, what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import CARD_RADIUS, LARGE, MEDIUM, NAVIGATION_ICON, SMALL, TIGHT
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.ui.theme.tokens import Tone

_ICONS: dict[Tone, str] = {"warning": "triangle-alert", "danger": "circle-alert", "accent": "circle-check"}


class Banner(QWidget):
    """Hidden until something is said; `offer` adds the one thing that can be done about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone = "warning"
        self.title = PlainLabel("", self, size="strong", wrap=True)
        self.words = PlainLabel("", self, wrap=True)
        self.words.make_selectable()
        self.action = Button("", self)
        self.action.setObjectName("banner-action")
        self.action.hide()
        self.action.clicked.connect(self._on_action)
        self._then: Callable[[], object] = self.hide
        self.close_button = Button("", self, kind="quiet", icon="x", tip=_("Fermer ce message"))
        self.close_button.clicked.connect(self.hide)
        texts = QVBoxLayout()
        texts.setSpacing(TIGHT)
        texts.addWidget(self.title)
        texts.addWidget(self.words)
        texts.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE + NAVIGATION_ICON + SMALL, MEDIUM, SMALL, MEDIUM)
        layout.setSpacing(SMALL)
        layout.addLayout(texts, 1)
        layout.addWidget(self.action, alignment=Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, title: str, words: str = "", tone: Tone = "warning") -> None:
        """Show a message: a short title, then what is safe and what to do."""
        self._tone = tone
        self.action.hide()
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.show()
        self.update()

    def offer(self, words: str, then: Callable[[], object]) -> None:
        """Beside the message just said, a button that does something about it."""
        self._then = then
        self.action.setText(words)
        self.action.show()

    def show_problem(self, error: Exception) -> None:
        """Show what the world did. Anything but a `Problem` is a bug: it is raised, and reaches the crash dialog."""
        if not isinstance(error, Problem):
            raise error
        self.say("", error.sentence, "danger")

    def _on_action(self) -> None:
        self._then()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        tint = tokens.tint(self._tone)
        painter = QPainter(self)
        with smooth(painter):
            draw_box(painter, self.rect(), CARD_RADIUS, tint.ground, tint.ink)
        first = self.title if self.title.isVisible() else self.words
        line = first.y() + first.fontMetrics().height() // 2
        icon = QRect(LARGE - 2, line - NAVIGATION_ICON // 2, NAVIGATION_ICON, NAVIGATION_ICON)
        draw_icon(painter, icon, _ICONS.get(self._tone, "info"), tint.ink)
