"""The answers to one question on screen: a stacked bar with how many gave each mark, and which mark under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.chart_shapes import shares
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.theme.paint import draw_box, draw_focus, shows_focus, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.charts.chart import Chart
from facilitator_app.ui.widgets.charts.chart_words import draw_words, words_width

if TYPE_CHECKING:
    from facilitator_app.reports.chart_blocks import Distribution
    from facilitator_app.ui.theme.fonts import Size
    from facilitator_app.ui.theme.tokens import Tokens

_SIDE = 3
"""Around the chart, for the ring of the keyboard."""
_BAR, _MARKS, _FOOT = 26, 18, 20
_LEAST = 24
"""The narrowest part, in pixels: three figures fit in it."""


class SpreadChart(Chart):
    """Shows a `Distribution`; what is said of it, but for its question, stands below the bar."""

    _chart: Distribution | None = None

    def show_chart(self, chart: Distribution) -> None:
        """Show other answers."""
        self._chart = chart
        self._show_values(chart.says, [_part_said(mark, count) for mark, count in enumerate(chart.counts, start=1)])

    @override
    def value_at(self, point: QPointF) -> int:
        if self._chart is None or not self._chart.answers:
            return -1
        boxes = self._boxes(self._chart)
        return next((number for number, box in enumerate(boxes) if box.left() <= point.x() < box.right()), -1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, _BAR + _MARKS + _FOOT + 2 * _SIDE)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is None:
            return
        painter, tokens = QPainter(self), tokens_of(self.palette())
        with smooth(painter):
            if not self._chart.answers:
                draw_box(painter, QRectF(_SIDE, _SIDE, self.width() - 2 * _SIDE, _BAR), 3, "", tokens.edge)
            for number, box in enumerate(self._boxes(self._chart)):
                if self._chart.counts[number]:
                    self._draw_part(painter, tokens, self._chart, number, box)
        self._draw_foot(painter, tokens, self._chart)
        if shows_focus(self):
            draw_focus(painter, self.rect(), tokens)

    def _boxes(self, chart: Distribution) -> list[QRectF]:
        width = self.width() - 2 * _SIDE
        parts = shares(chart.counts, _LEAST / max(width, 5 * _LEAST))
        return [QRectF(_SIDE + start * width, _SIDE, share * width, _BAR) for start, share in parts]

    def _draw_part(self, painter: QPainter, tokens: Tokens, chart: Distribution, number: int, box: QRectF) -> None:
        tint, middle = tokens.mark(number + 1, len(chart.counts)), Qt.AlignmentFlag.AlignHCenter
        painter.fillRect(box.adjusted(0, 0, -1, 0), QColor(tint.ground))
        draw_words(painter, box, str(chart.counts[number]), ("strong", tint.ink), middle)
        below = QRectF(box.left(), box.bottom(), box.width(), _MARKS)
        chosen = number == self.current
        look: tuple[Size, str] = ("strong", tokens.accent) if chosen else ("caption", tokens.soft)
        draw_words(painter, below, str(number + 1), look, middle)

    def _draw_foot(self, painter: QPainter, tokens: Tokens, chart: Distribution) -> None:
        ends = ((1, chart.low), (len(chart.counts), chart.high))
        scale = " · ".join(_("{mark} : {words}").format(mark=mark, words=words) for mark, words in ends if words)
        answers = plural(chart.answers, _("{n} réponse"), _("{n} réponses"))
        median = _("médiane {median}").format(median=chart.median) if chart.median else ""
        said = " · ".join(filter(None, (median, answers)))
        line = QRectF(_SIDE, _SIDE + _BAR + _MARKS, self.width() - 2 * _SIDE, _FOOT)
        draw_words(painter, line, said, ("small", tokens.ink), Qt.AlignmentFlag.AlignRight)
        left = line.adjusted(0, 0, -words_width(said, "small") - SMALL, 0)
        draw_words(painter, left, scale, ("caption", tokens.soft))


def _part_said(mark: int, count: int) -> str:
    answers = plural(count, _("{n} réponse"), _("{n} réponses"))
    return _("Note {mark} : {answers}").format(mark=mark, answers=answers)
