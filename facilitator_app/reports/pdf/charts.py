"""Charts on paper: a caption, then one figure that is read aloud as the sentence of the chart."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from reportlab.platypus import KeepTogether

from facilitator_app.i18n.words import _
from facilitator_app.reports.chart_blocks import Bars, Distribution
from facilitator_app.reports.pdf.charts_bars import MOST_BARS, bars_height, draw_bars
from facilitator_app.reports.pdf.charts_spread import SPREAD_HEIGHT, draw_spread
from facilitator_app.reports.pdf.charts_trend import TREND_HEIGHT, draw_trend
from facilitator_app.reports.pdf.figures import Figure
from facilitator_app.reports.pdf.look import SMALL, style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from facilitator_app.reports.chart_blocks import Chart
    from facilitator_app.reports.pdf.canvas import TaggedCanvas
    from facilitator_app.reports.pdf.paragraphs import Pen

_CAPTION = style(SMALL, spaceAfter=4)
_AFTER = 10


def chart_story(pen: Pen, chart: Chart, width: float) -> Iterator[Any]:
    """The flowables of ``chart``, ``width`` points wide; bars that no page could hold go on in another figure."""
    if isinstance(chart, Bars):
        for start in range(0, len(chart.bars), MOST_BARS):
            part = Bars(chart.name, chart.heads, chart.bars[start : start + MOST_BARS], chart.says)
            says = _("{title} (suite)").format(title=chart.name) if start else chart.says
            caption = says if start else chart.name
            yield _figure(pen, caption, (width, bars_height(part)), partial(draw_bars, pen, part, chart), says)
    elif isinstance(chart, Distribution):
        yield _figure(pen, chart.name, (width, SPREAD_HEIGHT), partial(draw_spread, pen, chart), chart.says)
    else:
        yield _figure(pen, chart.name, (width, TREND_HEIGHT), partial(draw_trend, pen, chart), chart.says)


def _figure(
    pen: Pen,
    caption: str,
    size: tuple[float, float],
    draw: Callable[[TaggedCanvas, float, float], None],
    says: str,
) -> KeepTogether:
    figure = Figure(*size, draw, pen.aloud(says))
    figure.spaceAfter = _AFTER
    return KeepTogether([pen.write(caption, _CAPTION, "P"), figure])
