"""A date, typed as people say it and shown with its weekday."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import long_date
from facilitator_app.i18n.typed_dates import typed_date
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.said_field import SaidField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class DateField(SaidField[date]):
    """Understands "14 mars", "jeudi prochain", "14/3"; `today` says what day it is, for those without a year."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__("calendar-days", parent)
        self._today = today

    @override
    def _understood(self, typed: str) -> date | None:
        return typed_date(typed, self._today())

    @override
    def _written(self, value: date) -> str:
        return long_date(value)

    @override
    def _hint(self) -> str:
        return _("Cette date n’est pas comprise. Essayez « 14 mars », « 14/3/2026 » ou « jeudi prochain ».")
