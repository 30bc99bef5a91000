"""Ctrl and a digit on the keyboards people have: AZERTY of Windows and of a Mac, Belgian, QWERTY, the keypad."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from facilitator_app.ui.widgets.digit_keys import digit_shortcuts, digit_with_ctrl

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ROWS = {
    "azerty": "à&é\"'(-è_ç",
    "belgian": "à&é\"'(§è!ç",
    "qwerty": "0123456789",
}


def typed(letter, held):
    return QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), held, letter)


@pytest.mark.parametrize("keyboard", ROWS)
def test_ctrl_and_the_key_of_a_digit_are_that_digit(keyboard):
    assert [digit_with_ctrl(typed(letter, CTRL)) for letter in ROWS[keyboard]] == list(range(10))


@pytest.mark.parametrize("row", [")!@#$%^&*(", "0123456789"])
def test_with_shift_too_whatever_the_key_then_writes(row):
    assert [digit_with_ctrl(typed(letter, CTRL | SHIFT), shift=True) for letter in row] == list(range(10))


def test_the_keypad_counts_and_other_keys_do_not():
    keypad = Qt.KeyboardModifier.KeypadModifier
    assert digit_with_ctrl(typed("3", CTRL | keypad)) == 3
    for letter, held in (("3", SHIFT), ("3", Qt.KeyboardModifier.NoModifier), ("a", CTRL), ("3", CTRL | SHIFT)):
        assert digit_with_ctrl(typed(letter, held)) is None


def test_a_shortcut_answers_to_every_keyboard_and_is_shown_as_the_digit():
    keys = [key.toString() for key in digit_shortcuts(Qt.KeyboardModifier.AltModifier, 2)]

    assert keys == ["Alt+2", "Alt+É"]
