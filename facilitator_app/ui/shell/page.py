"""What the window asks of every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.domain.identity import RecordId


@dataclass(frozen=True, slots=True)
class Target:
    """A place in the window: a page by its key; for a rencontre, its step, and the record to light there.

    ``part`` is a field or a panel of that page, by its key.
    """

    page: str
    rencontre: RecordId | None = None
    step: str = ""
    record: RecordId | None = None
    part: str = ""


class Page(QWidget):
    """One entry of the navigation. Built when first shown, then kept."""

    title = ""
    """Its name on screen, after the name of the program in the title of the window."""

    problem = Signal(object)
    """An exception that the page has no better place to show; the window shows it above the page."""
    told = Signal(str)
    """Something just done that can be undone, such as "Supprimé"; the window offers to."""
    asked = Signal(object)
    """A ``Target`` that the person wants to see; the desk goes there."""

    def activate(self) -> None:
        """Come on screen: show what is in the file now, and put the keyboard where it serves."""

    def show_record(self, record: RecordId) -> None:
        """Bring a record of this page in sight and choose it; nothing when it is not here."""

    def show_part(self, part: str, record: RecordId | None = None) -> None:
        """Put the keyboard in a field or a panel of this page, on a record if one is named; nothing if unknown."""

    def flush(self) -> None:
        """Store now what has been typed."""

    def search(self) -> None:
        """Ctrl+F: put the keyboard in the line that searches this page."""

    def go_back(self) -> bool:
        """Escape: leave what is open within the page; false if there was nothing to leave."""
        return False

    def explain(self) -> str:
        """F1: what this page is for and its keys, in a few sentences."""
        return ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the navigation: the key of the page, its word, its icon, and how to build it."""

    key: str
    text: str
    icon: str
    build: Callable[[], Page]
    at_bottom: bool = False
