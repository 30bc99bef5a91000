"""The keys of the sheet: one letter records a state, the arrows at the sides go from half-day to half-day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator_app.domain.attendance import Presence
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from facilitator_app.ui.widgets.table import Table

LETTERS: Final = {
    Qt.Key.Key_P: Presence.PRESENT,
    Qt.Key.Key_A: Presence.ABSENT,
    Qt.Key.Key_E: Presence.EXCUSED,
    Qt.Key.Key_L: Presence.LEFT,
    Qt.Key.Key_R: Presence.REPRESENTED,
    Qt.Key.Key_D: Presence.REMOTE,
}
_STATES: Final = LETTERS | {Qt.Key.Key_Space: Presence.PRESENT}
_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier)


class SheetKeys(QObject):
    """Attached to the table of the sheet."""

    marked = Signal(object)
    """A `Presence` for the chosen people."""
    moved = Signal(int)
    """-1 or 1: the half-day before, or the next one."""
    timed = Signal()
    """T: the hour at which the chosen person came or left."""
    left_up = Signal()
    """The arrow up on the first row."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table
        table.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.modifiers() in _PLAIN:
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        if key in _STATES:
            self.marked.emit(_STATES[key])
        elif key in _SIDES:
            self.moved.emit(_SIDES[key])
        elif key == Qt.Key.Key_T:
            self.timed.emit()
        elif key == Qt.Key.Key_Up and self._table.currentIndex().row() <= 0:
            self.left_up.emit()
        else:
            return False
        return True


def legend() -> str:
    """The keys in one line, under the sheet."""
    return _("P ou Espace présent · D à distance · L parti · E excusé · R représenté · A absent · "
             "Suppr non renseigné · ← → demi-journée · T heure · Entrée détail")  # fmt: skip


def keys_explained() -> str:
    """The keys of the whole page, in sentences, for who asks for help."""
    return _("Tapez les premières lettres d’un nom ou d’une structure, ou un numéro de ligne : Entrée note la "
             "personne présente pour la demi-journée choisie, Alt avec une lettre note un autre état. Ctrl+Entrée "
             "ajoute une personne nouvelle : « Nom Prénom, structure ».\n\n"
             "Flèche bas va à la feuille, où une lettre suffit : P présent, A absent, E excusé, L parti, "
             "R représenté, D à distance. Suppr revient à « non renseigné », T change l’heure : tapez « 930 ».\n\n"
             "F8 pointe la feuille signée : « 12 Entrée », ou « 1-12 15 Entrée ». Espace coche la ligne et va à la "
             "suivante, une lettre note un autre état. Avec un clavier français, les chiffres se tapent sans Maj. "
             "Échap termine : vous dites alors ce que sont les lignes restantes.")  # fmt: skip
