"""Charts and codes as drawings within the page (SVG); each chart is followed by its table, for those who read."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, Protocol

from facilitator_app.i18n import numbers
from facilitator_app.i18n.dates import short_date
from facilitator_app.reports.chart_blocks import Bars, Distribution
from facilitator_app.reports.chart_shapes import apart, longest, places, shares
from facilitator_app.reports.chart_tables import chart_table
from facilitator_app.reports.colours import INK, step
from facilitator_app.reports.html.elements import NOTHING, Html, element, escaped, paragraph, together
from facilitator_app.reports.prose import on_one_line
from facilitator_app.reports.qr import qr_code
from facilitator_app.reports.wording import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Table
    from facilitator_app.reports.chart_blocks import Bar, Chart, Trend

_WIDE, _ROW, _BAR = 640, 26, 14
_LABELS, _PLOT = 210, 230
_SCALE, _SIDE = 150, 40
_LEAST: Final = 0.05
"""The narrowest part of a stacked bar: three figures fit in it."""
_LETTER: Final = 6.4
"""How wide a letter is, on average: an SVG does not break lines."""


class DrawTable(Protocol):
    """How a table becomes HTML."""

    def __call__(self, table: Table, language: str, *, shown: bool) -> Html:
        """The table; its title is ``shown`` or only said."""


def chart_figure(chart: Chart, language: str, draw_table: DrawTable) -> Html:
    """The drawing, the sentence that says it, and the table."""
    if isinstance(chart, Bars):
        height, shapes = _ROW * len(chart.bars), together(_bars(chart, language))
    elif isinstance(chart, Distribution):
        height, shapes = 52, together(_spread(chart))
    else:
        height, shapes = 110, together(_trend(chart, language))
    says = on_one_line(chart.says, language)
    box = f"0 0 {_WIDE} {height}"
    drawing = element("svg", shapes, viewBox=box, width=_WIDE, height=height, role="img", aria_label=says)
    name = paragraph(chart.name, language, "name")
    table = draw_table(chart_table(chart, language), language, shown=False)
    return element("figure", together((name, drawing, element("figcaption", escaped(says)), table), "\n"))


def code_svg(text: str, says: str) -> Html:
    """The QR code of ``text``, or nothing when it is too long for one."""
    code = qr_code(text)
    if code is None:
        return NOTHING
    path = "".join(f"M{start} {row}h{length}v1h-{length}z" for row, start, length in code.dark)
    box = f"0 0 {code.side} {code.side}"
    shape = element("path", d=path, fill=f"#{INK}")
    return element("svg", shape, viewBox=box, width=96, height=96, role="img", aria_label=says)


def _bars(chart: Bars, language: str) -> Iterator[Html]:
    unit = _PLOT / longest(chart)
    for number, bar in enumerate(chart.bars):
        middle = (number + 0.5) * _ROW
        yield _text((_LABELS - 8, middle), on_one_line(bar.label, language), _LABELS - 8, anchor="end")
        yield _box(_LABELS, middle - _BAR / 2, bar.value * unit, _BAR, _bar_look(bar))
        if bar.mark is not None:
            stroke = _LABELS + bar.mark * unit
            yield _line((stroke, middle - 10), (stroke, middle + 10), "stroke")
        end = _LABELS + max(bar.value, bar.mark or 0) * unit + 8
        words = " · ".join(filter(None, (bar.words, bar.mark_words)))
        yield _text((end, middle), on_one_line(words, language), _WIDE - end)


def _bar_look(bar: Bar) -> str:
    return f"bar a{bar.axis}" if bar.axis else "bar"


def _spread(chart: Distribution) -> Iterator[Html]:
    parts = shares(chart.counts, _LEAST)
    for number, ((start, width), count) in enumerate(zip(parts, chart.counts, strict=True)):
        if count:
            look = f"s{step(number, len(chart.counts))}"
            middle = (start + width / 2) * _WIDE
            yield _box(start * _WIDE, 0, width * _WIDE - 1, 30, look)
            yield _text((middle, 15), str(count), _WIDE, look, "middle")
            yield _text((middle, 42), str(number + 1), _WIDE, "soft", "middle")


def _trend(chart: Trend, language: str) -> Iterator[Html]:
    room = _WIDE - _SCALE - 2 * _SIDE
    at = [(_SCALE + _SIDE + x * room, 84 - y * 64) for x, y in places(chart)]
    for height, value, words in ((20, chart.most, chart.high), (84, chart.least, chart.low)):
        yield _line((_SCALE, height), (_WIDE, height), "line")
        named = f"{numbers.number(value, language=language)} {on_one_line(words, language)}".strip()
        yield _text((_SCALE - 8, height), named, _SCALE - 8, "soft", "end")
    for start, end in pairwise(at):
        yield _line(start, end, "stroke")
    written = apart([x for x, _y in at], [66.0] * len(at))
    for (x, y), point, shown in zip(at, chart.points, written, strict=True):
        yield element("circle", cx=_n(x), cy=_n(y), r=3.5, class_="bar")
        if shown:
            yield _text((x, y - 12), point.words, 60, anchor="middle")
            yield _text((x, 100), short_date(point.day), 80, "soft", "middle")


def _text(at: tuple[float, float], words: str, room: float, look: str | None = None, anchor: str = "start") -> Html:
    """Words whose middle is at the height of ``at``, shortened to ``room``."""
    x, y = at
    text = escaped(shortened(words, int(room / _LETTER)))
    return element("text", text, x=_n(x), y=_n(y + 4.5), text_anchor=anchor, class_=look)


def _box(x: float, y: float, width: float, height: float, look: str) -> Html:
    return element("rect", x=_n(x), y=_n(y), width=_n(max(0, width)), height=_n(height), class_=look)


def _line(start: tuple[float, float], end: tuple[float, float], look: str) -> Html:
    (x1, y1), (x2, y2) = start, end
    return element("line", x1=_n(x1), y1=_n(y1), x2=_n(x2), y2=_n(y2), class_=look, stroke="currentColor")


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
