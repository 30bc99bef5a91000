"""What stands where the board of the axes stands: the board itself, the actions, the evaluation, the versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.rencontre import Rencontre


class Panel(QWidget):
    """One side of Restituer, reached by a button above it and by a key; Escape goes back to the board."""

    title = ""
    """What stands above it."""
    hint = ""
    """What is said beside the title."""

    named = Signal(str)
    """The words of its button have changed, such as "Actions 5"."""
    told = Signal(str)
    """Something just done that can be undone."""
    problem = Signal(object)
    """An exception that the panel has no better place to show."""
    asked = Signal(object)
    """A ``Target`` that the person wants to see."""

    def show_rencontre(self, rencontre: Rencontre | None) -> None:
        """Put another rencontre in it."""

    def follow(self, edit: Edit) -> None:
        """Show what an edit changed, if it concerns this panel."""

    def take_keyboard(self) -> None:
        """Put the keyboard where work begins."""

    def flush(self) -> None:
        """Store now what has been typed."""
