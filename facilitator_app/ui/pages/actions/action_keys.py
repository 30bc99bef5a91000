"""The keys of actions, in the list as on the board: Space, E, and Alt with an arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator_app.services.action_list import ListedAction
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from facilitator_app.ui.widgets.list_keys import ListKeys

_STEPS: Final[dict[int, int]] = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}


class ActionKeys(QObject):
    """Attached to a view of actions; what it says concerns all that are chosen."""

    ticked = Signal(object)
    """Space: these actions are done, or to be done again."""
    edited = Signal(object)
    """E: the one action to write in."""
    stepped = Signal(object, int)
    """Alt+Left or Alt+Right: these actions are one state further back (-1) or on (1)."""

    def __init__(self, view: QAbstractItemView, keys: ListKeys) -> None:
        super().__init__(view)
        self._keys = keys
        view.installEventFilter(self)

    def chosen(self) -> list[ListedAction]:
        """The chosen actions, from top to bottom."""
        return [record for record in self._keys.chosen() if isinstance(record, ListedAction)]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and (chosen := self.chosen()):
            return self._on_key(event, chosen)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent, chosen: list[ListedAction]) -> bool:
        step = _STEPS.get(event.key(), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(chosen, step)
            return True
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() == Qt.Key.Key_Space:
            self.ticked.emit(chosen)
            return True
        if plain and event.key() == Qt.Key.Key_E:
            self.edited.emit(chosen[0])
            return True
        return False
