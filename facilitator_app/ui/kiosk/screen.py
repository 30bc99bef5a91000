"""What the screens of the reception have in common: large words, a column in the middle, large buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.measures import LARGE, MEDIUM, WIDE
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from facilitator_app.ui.widgets.button import Kind

_WIDEST: Final = 760
_TOUCH: Final = 52
"""The height in pixels of what a finger presses."""


class KioskScreen(QWidget):
    """A title, words below it, then what the screen asks; ``touched`` at each sign that somebody is there."""

    touched = Signal()
    left = Signal()
    """Back to the start."""

    def __init__(self, title: str = "", words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(title, self, size="title", wrap=True)
        self.words = PlainLabel(words, self, size="section", tone="soft", wrap=True)
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = ScrollColumn(self)  # at 200 % a small screen is lower than what a signature needs
        middle.setMaximumWidth(_WIDEST)
        self.body = middle.body
        self.body.setSpacing(MEDIUM)
        self.body.addWidget(self.title)
        self.body.addWidget(self.words)
        self.body.addSpacing(LARGE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.addStretch(1)
        layout.addWidget(middle, 100)
        layout.addStretch(1)

    def begin(self) -> None:
        """Be as at the start, the keyboard where one types."""

    def field(self, hint: str, name: str) -> QLineEdit:
        """A large field at the end of the column, of which each letter says that somebody is there."""
        field = QLineEdit(self)
        field.setFont(font("section", firm=False))
        field.setMinimumHeight(_TOUCH)
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        field.setObjectName(name)
        field.textEdited.connect(self.touched)
        self.body.addWidget(field)
        return field

    def button(self, text: str, name: str, *, kind: Kind = "secondary", icon: str = "") -> Button:
        """A button that a finger can press, at the end of the column."""
        button = Button(text, self, kind=kind, icon=icon)
        button.setObjectName(name)
        button.setMinimumHeight(_TOUCH)
        button.clicked.connect(self.touched)
        self.body.addWidget(button)
        return button
