"""Tool tips that show text as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def set_tip(widget: QWidget, text: str) -> None:
    """Explain `widget` in a tool tip and to screen readers.

    Qt guesses whether a tool tip is HTML; escaping inside `<qt>` leaves it nothing to guess.
    """
    widget.setToolTip(plain_tip(text))
    widget.setAccessibleDescription(text)


def plain_tip(text: str) -> str:
    """`text` as a tool tip that shows every character of it."""
    # Not `html.escape`: `html` brings 2,000 names of characters to the start of the program.
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped}</qt>" if text else ""
