"""A duration, typed as people say it."""

from __future__ import annotations

from PySide6.QtCore import QSize

from facilitator_app.i18n.hours import duration
from facilitator_app.i18n.typed import typed_minutes
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.said_field import SaidField


class MinutesField(SaidField[int]):
    """Understands "45", "1h15", "2 h" and shows "1 h 15"; its value is in minutes."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(88, super().sizeHint().height())

    @override
    def _understood(self, typed: str) -> int | None:
        return typed_minutes(typed)

    @override
    def _written(self, value: int) -> str:
        return duration(value)

    @override
    def _hint(self) -> str:
        return _("Cette durée n’est pas comprise. Essayez « 45 min », « 1 h 15 » ou « 75 ».")
