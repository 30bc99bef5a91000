"""Texts that the program writes in a line, and those it reads out of an area, letter for letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


def show_text(line: QLineEdit, text: str) -> None:
    """Put `text` in a line and show how it begins; where the keyboard is, the cursor stays where it was."""
    place = line.cursorPosition() if line.hasFocus() else 0
    line.setText(text)
    line.setCursorPosition(place)


def written_text(area: QPlainTextEdit) -> str:
    """What stands in an area as it is: Qt's own way of asking makes ordinary spaces of no-break ones."""
    return area.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
