"""A line that takes one of many values, typed to filter: a region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.completion import Completion
from facilitator_app.ui.widgets.said_field import SaidField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class PickField(SaidField[str]):
    """Offers words as one types; understands a whole word or the beginning of only one."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(icon_name, parent)
        self._choices: dict[str, str] = {}
        self._completion = Completion(self)
        self._completion.activated.connect(lambda _word: self.settle())

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Replace what can be picked: codes and their words."""
        self._choices = dict(choices)
        self._completion.offer(list(self._choices.values()))

    @override
    def _understood(self, typed: str) -> str | None:
        wanted = folded(typed)
        exact = [code for code, words in self._choices.items() if folded(words) == wanted]
        near = [code for code, words in self._choices.items() if f" {wanted}" in f" {folded(words)}"]
        found = exact or near
        return found[0] if len(found) == 1 else None

    @override
    def _written(self, value: str) -> str:
        return self._choices.get(value, value)

    @override
    def _hint(self) -> str:
        return _("Choisissez l’un des noms proposés pendant la saisie.")
