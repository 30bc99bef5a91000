"""How many years something is kept, typed as a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.said_field import SaidField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_MOST: Final = 99


class YearsField(SaidField[int]):
    """Understands a number of years; nothing when nobody asks for any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)

    @override
    def _understood(self, typed: str) -> int | None:
        figure = typed.split(maxsplit=1)[0]
        known = figure.isascii() and figure.isdigit() and int(figure) <= _MOST
        return int(figure) if known else None

    @override
    def _written(self, value: int) -> str:
        return str(value)

    @override
    def _hint(self) -> str:
        return _("Tapez un nombre d’années, par exemple « 10 ».")
