"""How many people a room holds, typed as people say it."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize

from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.said_field import SaidField

_PLACES = re.compile(r"(\d{1,5})(?:\s+\w+)?")


class PlacesField(SaidField[int]):
    """Understands "40" and "40 places"; empty is not known."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(88, super().sizeHint().height())

    @override
    def _understood(self, typed: str) -> int | None:
        found = _PLACES.fullmatch(typed)
        return int(found[1]) if found else None

    @override
    def _written(self, value: int) -> str:
        return plural(value, _("{n} place"), _("{n} places"))

    @override
    def _hint(self) -> str:
        return _("Ce nombre n’est pas compris. Tapez des chiffres : « 40 ».")
