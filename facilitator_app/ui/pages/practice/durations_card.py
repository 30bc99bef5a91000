"""Planned against real, method by method; what a method is made of opens below its bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.practice_charts import (
    gap_said,
    gap_words,
    lasted_words,
    method_label,
    methods_chart,
    usual_words,
)
from facilitator_app.ui.pages.practice.origin import Origin, Source
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.charts.bars_chart import BarsChart
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.practice import Lasted, MethodPractice, Practice


class DurationsCard(Card):
    """A bar a method, with a stroke where it was planned to end."""

    asked = Signal(object)
    """A `Target`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Durées prévues et réelles"), parent)
        self._methods: tuple[MethodPractice, ...] = ()
        self.gap = PlainLabel("", self, wrap=True)
        self.key = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self.chart = BarsChart(self)
        self.chart.setObjectName("durations")
        self.origin = Origin("durations-origin", self)
        for widget in (self.gap, self.key, self.chart, self.origin):
            self.body.addWidget(widget)
        self.chart.chosen.connect(self._on_chosen)
        self.chart.opened.connect(self.origin.take_keyboard)
        self.origin.asked.connect(self.asked)

    def show_practice(self, practice: Practice) -> None:
        """Show the methods of a year."""
        self._methods = practice.methods
        timed = practice.gap is not None
        waiting = _("Les durées réelles seront ici dès qu’une séquence aura été lancée puis terminée dans « Animer ».")
        self.gap.setText(waiting if practice.gap is None else gap_said(practice.gap))
        chart = methods_chart(practice)
        self.key.setText(chart.name)
        self.chart.show_chart(chart)
        self.origin.hide()
        self.key.setVisible(timed)
        self.chart.setVisible(timed)

    def _on_chosen(self, number: int) -> None:
        method = self._methods[number]
        self.origin.show_sources(_method_words(method), [_source(lasted) for lasted in reversed(method.lasted)])


def _method_words(method: MethodPractice) -> str:
    """« Débat mouvant · 3 séquences, 1 non chronométrée · écart médian +5 min »."""
    run = plural(len(method.lasted), _("{n} séquence"), _("{n} séquences"))
    untimed = plural(method.untimed, _("{n} non chronométrée"), _("{n} non chronométrées"))
    counted = f"{run}, {untimed}" if method.untimed else run
    gap = _("écart médian : {gap}").format(gap=gap_words(method.gap))
    usual = usual_words(method.usual) if method.usual and method.name else ""
    return " · ".join(filter(None, (method_label(method), counted, gap, usual)))


def _source(lasted: Lasted) -> Source:
    title = lasted.item.title or _("Séquence sans titre")
    return Source(lasted.rencontre, "animate", title, lasted_words(lasted), lasted.item.id)
