"""The keys of the line that ticks from paper: digits, then Enter; a letter or a space alone for the line in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator_app.domain.attendance import Presence
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.digit_keys import plain_digit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

_STATES: Final = {
    Qt.Key.Key_P: Presence.PRESENT,
    Qt.Key.Key_A: Presence.ABSENT,
    Qt.Key.Key_E: Presence.EXCUSED,
    Qt.Key.Key_L: Presence.LEFT,
    Qt.Key.Key_R: Presence.REPRESENTED,
}
_SIDES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TYPED: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class PaperKeys(QObject):
    """Attached to the field in which row numbers are typed."""

    signed = Signal()
    """Enter, or a space in an empty field: a signature."""
    marked = Signal(object)
    """A `Presence`, for the rows typed or the one in hand."""
    moved = Signal(int)
    erased = Signal()
    """Delete in an empty field: the line in hand is not recorded any more."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._bare = False
        field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers() & ~_TYPED:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key, empty = Qt.Key(event.key()), not self._field.text()
        if key in _ENTER or (empty and key == Qt.Key.Key_Space):
            self.signed.emit()
        elif key in _STATES:
            self.marked.emit(_STATES[key])
        elif key in _SIDES:
            self.moved.emit(_SIDES[key])
        elif empty and key == Qt.Key.Key_Delete:
            self.erased.emit()
        else:
            return self._on_digit(event, empty=empty)
        return True

    def _on_digit(self, event: QKeyEvent, *, empty: bool) -> bool:
        """The digits of a French keyboard need no Shift here. Its 6 is also the hyphen of a range, as elsewhere."""
        digit = plain_digit(event)
        plain = event.text().isascii() and event.text().isdigit()
        self._bare = not plain if empty else self._bare
        if digit is None or plain or (event.key() == Qt.Key.Key_Minus and not self._bare):
            return False
        self._field.insert(str(digit))
        return True


def paper_legend() -> str:
    """The keys in one line, under the sheet, while one ticks from paper."""
    return _("12 Entrée ou 1-12 15 Entrée : signatures · Espace signature, ligne suivante · A absent · E excusé · "
             "L parti · R représenté · Suppr non renseigné · Échap fin")  # fmt: skip
