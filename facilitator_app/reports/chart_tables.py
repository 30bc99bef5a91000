"""A chart as a small table, for documents that cannot draw and for people who read rather than look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.words import _
from facilitator_app.reports.blocks import Column, Table
from facilitator_app.reports.chart_blocks import Bars, Distribution

if TYPE_CHECKING:
    from facilitator_app.reports.chart_blocks import Chart, Trend

_WIDE, _NARROW = 3, 1


def chart_table(chart: Chart, language: str) -> Table:
    """What the chart shows, row by row."""
    if isinstance(chart, Bars):
        return _bars(chart)
    if isinstance(chart, Distribution):
        return _distribution(chart)
    return _trend(chart, language)


def _bars(chart: Bars) -> Table:
    label, value, mark = chart.heads
    columns = [Column(label, _WIDE), Column(value, _NARROW, figures=True)]
    columns += [Column(mark, _NARROW, figures=True)] * bool(mark)
    rows = ((bar.label, bar.words, bar.mark_words)[: len(columns)] for bar in chart.bars)
    return Table(tuple(columns), tuple(rows), chart.name, dense=True)


def _distribution(chart: Distribution) -> Table:
    columns = (Column(_("Note donnée"), _WIDE), Column(_("Réponses"), _NARROW, figures=True))
    ends = {1: chart.low, len(chart.counts): chart.high}
    rows = tuple(
        (" · ".join(filter(None, (str(mark), ends.get(mark, "")))), str(count))
        for mark, count in enumerate(chart.counts, start=1)
    )
    return Table(columns, rows, chart.name, dense=True)


def _trend(chart: Trend, language: str) -> Table:
    columns = (Column(_("Date"), 2), Column(_("Rencontre"), _WIDE), Column(_("Médiane"), _NARROW, figures=True))
    rows = tuple((plain_date(point.day, language), point.label, point.words) for point in chart.points)
    return Table(columns, rows, chart.name, dense=True)
