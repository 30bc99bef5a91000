"""A box to tick."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget


class Check(QCheckBox):
    """Ticked or not; `edited` when a person ticks."""

    edited = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setAccessibleName(text)
        self.clicked.connect(self.edited)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def show_value(self, value: bool) -> None:  # noqa: FBT001 - the value is the point
        """Tick or clear without saying `edited`."""
        self.setChecked(value)
