"""What a table shows of a record, column by column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.ui.theme.tokens import Tone

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TableColumn(Generic[T]):
    """One column: its head, its text for a record, and how it looks."""

    title: str
    text: Callable[[T], str]
    width: int = 120
    """In pixels; 0 takes the room that is left."""
    most: int = 0
    """Up to how many pixels it grows where there is much room; 0 for never."""
    firm: bool = False
    tone: Callable[[T], Tone] | None = None
    icon: Callable[[T], str] | None = None
    """The name of an icon for a record, "" for none."""
    right: bool = False
    """Whether the text stands at the right, as figures do."""
