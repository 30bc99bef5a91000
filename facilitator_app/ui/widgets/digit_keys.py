"""Ctrl and a digit, on every keyboard: the digits of a French one are typed with Shift, so its bare keys count too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_FRENCH: Final[tuple[Qt.Key, ...]] = (
    Qt.Key.Key_Agrave,
    Qt.Key.Key_Ampersand,
    Qt.Key.Key_Eacute,
    Qt.Key.Key_QuoteDbl,
    Qt.Key.Key_Apostrophe,
    Qt.Key.Key_ParenLeft,
    Qt.Key.Key_Minus,
    Qt.Key.Key_Egrave,
    Qt.Key.Key_Underscore,
    Qt.Key.Key_Ccedilla,
)
"""What the keys of the digits 0 to 9 give on a French keyboard."""
_DIGITS: Final[dict[int, int]] = {int(key): digit for digit, key in enumerate(_FRENCH)} | {
    int(Qt.Key.Key_0) + digit: digit for digit in range(10)
}


def digit_with_ctrl(event: QKeyEvent) -> int | None:
    """The digit typed with Ctrl and nothing else, also on the keypad; None for any other key."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.ControlModifier:
        return None
    return _DIGITS.get(event.key())
