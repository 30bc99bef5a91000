"""What stands where the board of the axes stands: the board itself, the actions, the evaluation, the versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Given:
    """What the page of Restituer has, and gives each of its panels."""

    editor: Editor
    carnet: Carnet
    catalogue: Catalogue
    jobs: Jobs
    files: Files


class Panel(QWidget):
    """One side of Restituer, reached by a button above it and by a key; Escape goes back to the board."""

    title = ""
    """What stands above it."""
    hint = ""
    """What is said beside the title."""

    hinted = Signal()
    """The title or the hint has changed."""
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

    def search(self) -> None:
        """Ctrl+F: put the keyboard in the line that searches this panel."""

    def go_back(self) -> bool:
        """Escape: leave what is open within the panel; false if there was nothing to leave."""
        return False

    def explain(self) -> str:
        """F1: what this panel is for and its keys."""
        return ""

    def show_record(self, record: RecordId) -> bool:  # noqa: ARG002 - for the panels that have records
        """Bring a record in sight and choose it; false when it is not here."""
        return False
