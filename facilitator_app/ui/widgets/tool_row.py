"""The row above a list: a title, a word about it, and on the right what can be done."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.label import PlainLabel


class ToolRow(QWidget):
    """`add` puts chips after the title; `add_tool` puts buttons at the right end."""

    def __init__(self, title: str, parent: QWidget | None = None, *, page: bool = False) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SMALL)
        self.title = PlainLabel(title, self, size="title" if page else "section")
        self.note = PlainLabel("", self, size="body" if page else "small", tone="soft", elide=True)
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.note, 1)

    def add(self, widget: QWidget) -> None:
        """Put `widget` after the title."""
        self._layout.insertWidget(self._layout.indexOf(self.note), widget)

    def add_tool(self, widget: QWidget) -> None:
        """Put `widget` at the right end."""
        self._layout.addWidget(widget)
