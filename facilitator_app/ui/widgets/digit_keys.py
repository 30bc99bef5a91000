"""A digit typed with Ctrl or Alt, on every keyboard: the digits of a French one need Shift, so its bare keys count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_FRENCH: Final = (
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
"""What the keys of the digits 0 to 9 give without Shift on a French keyboard."""
_BELGIAN: Final = {Qt.Key.Key_section: 6, Qt.Key.Key_Exclam: 8}
"""Where a Belgian keyboard, or the French one of a Mac, differs from it."""
_AMERICAN: Final = (
    Qt.Key.Key_ParenRight,
    Qt.Key.Key_Exclam,
    Qt.Key.Key_At,
    Qt.Key.Key_NumberSign,
    Qt.Key.Key_Dollar,
    Qt.Key.Key_Percent,
    Qt.Key.Key_AsciiCircum,
    Qt.Key.Key_Ampersand,
    Qt.Key.Key_Asterisk,
    Qt.Key.Key_ParenLeft,
)
"""What they give with Shift on an American one."""
_DIGITS: Final = {int(Qt.Key.Key_0) + digit: digit for digit in range(10)}
_BARE: Final = _DIGITS | {int(key): n for n, key in enumerate(_FRENCH)} | {int(k): n for k, n in _BELGIAN.items()}
_SHIFTED: Final = _DIGITS | {int(key): n for n, key in enumerate(_AMERICAN)}

_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier


def digit_with_ctrl(event: QKeyEvent, *, shift: bool = False) -> int | None:
    """The digit typed with Ctrl, and Shift if asked, and nothing else, also on the keypad; None for any other key."""
    if event.modifiers() & ~_KEYPAD != (_CTRL | _SHIFT if shift else _CTRL):
        return None
    return (_SHIFTED if shift else _BARE).get(event.key())


def digit_shortcuts(modifier: Qt.KeyboardModifier, digit: int) -> list[QKeySequence]:
    """Every way to type a digit with Ctrl or Alt, the one to show in a tip first."""
    keys = [Qt.Key(key) for key, meant in _BARE.items() if meant == digit]
    return [QKeySequence(modifier | key) for key in keys]


def plain_digit(event: QKeyEvent) -> int | None:
    """The digit typed alone, also on the bare keys of a French keyboard, with Shift there, and on the keypad."""
    held = event.modifiers() & ~_KEYPAD
    if held == _SHIFT:
        return _DIGITS.get(event.key())
    return None if held else _BARE.get(event.key())
