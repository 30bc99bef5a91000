"""One half-day with its planned hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.theme.measures import TIGHT
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.hour_field import HourField
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from datetime import time

    from facilitator_app.domain.rencontre import HalfDay

_HOUR = 74


class HalfDayRow(QWidget):
    """Says what a person wants of the half-day; the form around it does it."""

    edited = Signal()
    removed = Signal()

    def __init__(self, half_day: HalfDay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.half_day = half_day
        self.words = PlainLabel("", self, size="small", elide=True)
        self.starts, self.ends = HourField(self), HourField(self)
        self.remove = Button("", self, kind="quiet", icon="x", tip=_("Supprimer la demi-journée"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.words, 1)
        for field in (self.starts, self.ends):
            field.setFixedWidth(_HOUR)
            field.edited.connect(self.edited)
            layout.addWidget(field)
        layout.addWidget(self.remove)
        self.remove.clicked.connect(self.removed)

    def hours(self) -> tuple[time | None, time | None]:
        """The hours that stand in the fields."""
        return self.starts.value(), self.ends.value()

    def show_half_day(self, half_day: HalfDay, words: str) -> None:
        """Show a half-day under its name."""
        self.half_day = half_day
        self.words.setText(words)
        self.starts.show_value(half_day.starts)
        self.ends.show_value(half_day.ends)
        self.starts.setAccessibleName(_("{half_day} : début").format(half_day=words))
        self.ends.setAccessibleName(_("{half_day} : fin").format(half_day=words))
        name = f"half-day-{half_day.part}"
        self.setObjectName(name)
        self.starts.setObjectName(f"{name}-starts")
        self.ends.setObjectName(f"{name}-ends")
        self.remove.setObjectName(f"{name}-remove")
