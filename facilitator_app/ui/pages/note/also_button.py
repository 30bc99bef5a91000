"""The secondary axes of a note: a button that says them, and a menu where they are ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from facilitator_app.i18n.words import _
from facilitator_app.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.catalogue import Axis


class AlsoButton(Button):
    """« Aussi… », or « Aussi 1, 4 » once axes are ticked."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Aussi…"), parent, tip=_("Axes secondaires (Ctrl+Maj+1 à 4)"))
        self.setObjectName("also")
        self._menu = QMenu(self)
        self._actions: dict[str, QAction] = {}
        self._numbers: dict[str, int] = {}
        self.setMenu(self._menu)

    def offer(self, axes: Sequence[Axis]) -> None:
        """Offer other axes."""
        self._menu.clear()
        self._numbers = {axis.code: axis.number for axis in axes}
        self._actions = {}
        for axis in axes:
            action = self._menu.addAction(_("Axe {number}").format(number=axis.number))
            action.setCheckable(True)
            action.triggered.connect(self.edited)
            self._actions[axis.code] = action

    def value(self) -> tuple[str, ...]:
        """The codes of the axes ticked."""
        return tuple(code for code, action in self._actions.items() if action.isChecked())

    def show_value(self, also: Sequence[str], main: str | None) -> None:
        """Tick these; the main axis cannot be ticked."""
        for code, action in self._actions.items():
            action.setChecked(code in also)
            action.setEnabled(code != main)
        numbers = ", ".join(str(self._numbers[code]) for code in also if code in self._numbers)
        self.setText(_("Aussi {numbers}").format(numbers=numbers) if numbers else _("Aussi…"))
