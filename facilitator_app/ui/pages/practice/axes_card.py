"""The axes of the year: what was noted and how long was spent on each, and in which rencontres."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from facilitator_app.i18n.words import _
from facilitator_app.reports.practice_charts import axis_said, hours_chart, outcomes_chart, title_of
from facilitator_app.ui.pages.practice.origin import Origin, Source
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.charts.bars_chart import BarsChart
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.practice import AxisPractice, Practice


class AxesCard(Card):
    """Two rows of bars; both list the rencontres of an axis below."""

    asked = Signal(object)
    """A `Target`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Axes traités"), parent)
        self._axes: tuple[AxisPractice, ...] = ()
        self.noted, self.hours = BarsChart(self), BarsChart(self)
        self.noted.setObjectName("axes-noted")
        self.hours.setObjectName("axes-hours")
        self.noted_key = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self.hours_key = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self.origin = Origin("axes-origin", self)
        for widget in (self.noted_key, self.noted, self.hours_key, self.hours, self.origin):
            self.body.addWidget(widget)
        for chart in (self.noted, self.hours):
            chart.chosen.connect(self._on_chosen)
            chart.opened.connect(self.origin.take_keyboard)
        self.origin.asked.connect(self.asked)

    def show_practice(self, practice: Practice) -> None:
        """Show the axes of a year."""
        self._axes = practice.axes
        for key, bars, chart in ((self.noted_key, self.noted, outcomes_chart(practice)),
                                 (self.hours_key, self.hours, hours_chart(practice))):  # fmt: skip
            key.setText(chart.name)
            bars.show_chart(chart)
        self.origin.hide()

    def _on_chosen(self, number: int) -> None:
        """The bars of both charts are the axes in the same order; those under no axis come last, in the first only."""
        axis = self._axes[number]
        sources = [Source(rencontre, "restitute", title_of(rencontre)) for rencontre in reversed(axis.rencontres)]
        self.origin.show_sources(axis_said(axis), sources)
