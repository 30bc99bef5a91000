"""A field under its name."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.ui.theme.measures import TIGHT
from facilitator_app.ui.widgets.label import PlainLabel


class FormRow(QWidget):
    """The name of a field above it, and room for a word of help below."""

    def __init__(self, name: str, field: QWidget, parent: QWidget | None = None, *, help_text: str = "") -> None:
        super().__init__(parent)
        self.field = field
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        label = PlainLabel(name, self, size="small", tone="soft")
        label.setBuddy(field)
        layout.addWidget(label)
        layout.addWidget(field)
        self.help = PlainLabel(help_text, self, size="caption", tone="soft", wrap=True)
        self.help.setVisible(bool(help_text))
        layout.addWidget(self.help)
        field.setAccessibleName(name)
