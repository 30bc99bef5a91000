"""Texts that the program writes in a line: their beginning is what one reads first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit


def show_text(line: QLineEdit, text: str) -> None:
    """Put `text` in a line and show how it begins; where the keyboard is, the cursor stays where it was."""
    place = line.cursorPosition() if line.hasFocus() else 0
    line.setText(text)
    line.setCursorPosition(place)
