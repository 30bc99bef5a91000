"""One half-day with its planned hours, and the real ones once its day has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.theme.measures import TIGHT
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.hour_field import HourField
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from datetime import date, time

    from facilitator_app.domain.rencontre import HalfDay

_HOUR = 74


class HalfDayRow(QWidget):
    """Says what a person wants of the half-day; the form around it does it."""

    edited = Signal()
    """Other planned hours."""
    corrected = Signal()
    """Other real hours."""
    removed = Signal()

    def __init__(self, half_day: HalfDay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.half_day = half_day
        self.words = PlainLabel("", self, size="small", elide=True)
        self.starts, self.ends = HourField(self), HourField(self)
        self.remove = Button("", self, kind="quiet", icon="x", tip=_("Supprimer la demi-journée"))
        self.started, self.ended = HourField(self), HourField(self)
        self.real = self._line(PlainLabel(_("horaires réels"), self, size="small", tone="soft"),
                               self.started, self.ended, None)  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self._line(self.words, self.starts, self.ends, self.remove))
        layout.addWidget(self.real)
        for field, signal in ((self.starts, self.edited), (self.ends, self.edited),
                              (self.started, self.corrected), (self.ended, self.corrected)):  # fmt: skip
            field.setFixedWidth(_HOUR)
            field.edited.connect(signal)
        self.remove.clicked.connect(self.removed)

    def hours(self) -> tuple[time | None, time | None]:
        """The planned hours that stand in the fields."""
        return self.starts.value(), self.ends.value()

    def real_hours(self) -> tuple[time | None, time | None]:
        """The real hours that stand in the fields."""
        return self.started.value(), self.ended.value()

    def fields(self) -> tuple[HourField, ...]:
        """Where hours are typed."""
        return self.starts, self.ends, self.started, self.ended

    def show_half_day(self, half_day: HalfDay, words: str, today: date) -> None:
        """Show a half-day under its name; its real hours when its day has come."""
        self.half_day = half_day
        self.words.setText(words)
        self.starts.show_value(half_day.starts)
        self.ends.show_value(half_day.ends)
        self.started.show_value(half_day.started)
        self.ended.show_value(half_day.ended)
        self.real.setVisible((half_day.day is not None and half_day.day <= today) or half_day.started is not None)
        self.starts.setAccessibleName(_("{half_day} : début").format(half_day=words))
        self.ends.setAccessibleName(_("{half_day} : fin").format(half_day=words))
        self.started.setAccessibleName(_("{half_day} : début réel").format(half_day=words))
        self.ended.setAccessibleName(_("{half_day} : fin réelle").format(half_day=words))
        name = f"half-day-{half_day.part}"
        self.setObjectName(name)
        self.starts.setObjectName(f"{name}-starts")
        self.ends.setObjectName(f"{name}-ends")
        self.started.setObjectName(f"{name}-started")
        self.ended.setObjectName(f"{name}-ended")
        self.remove.setObjectName(f"{name}-remove")

    def _line(self, words: QWidget, first: HourField, last: HourField, after: QWidget | None) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(words, 1)
        row.addWidget(first)
        row.addWidget(last)
        if after is None:
            row.addSpacing(self.remove.sizeHint().width() + TIGHT)
        else:
            row.addWidget(after)
        return line
