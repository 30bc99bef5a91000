"""An hour of the day, typed as people say it."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from facilitator_app.i18n.hours import hour
from facilitator_app.i18n.typed import typed_hour
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.said_field import SaidField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class HourField(SaidField[time]):
    """Understands "930", "9h30", "9:30", "midi", and shows "9 h 30"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)

    @override
    def sizeHint(self) -> QSize:
        return QSize(96, super().sizeHint().height())

    @override
    def _understood(self, typed: str) -> time | None:
        return typed_hour(typed)

    @override
    def _written(self, value: time) -> str:
        return hour(value)

    @override
    def _hint(self) -> str:
        return _("Cette heure n’est pas comprise. Essayez « 9 h 30 », « 930 » ou « 9:30 ».")
