"""Something a person can do from anywhere, by its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.i18n.folding import folded

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Command:
    """``keys`` do the same, for who wants to learn them; ``also`` are other words it is found by."""

    text: str
    icon: str
    run: Callable[[], object]
    keys: str = ""
    also: str = ""

    def answers(self, typed: str) -> bool:
        """Whether each word typed begins one of its own."""
        words = f" {folded(f'{self.text} {self.also}')}"
        return all(f" {word}" in words for word in folded(typed).split())
