"""The text of a card: broken between words, and within a word that is longer than its line."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from facilitator_app.ui.theme.fonts import font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_LEAST = 40
_DENSE = 18
"""The distance of lines in a narrow column, in pixels: Source Sans asks for 20, made for long lines."""


@lru_cache(maxsize=8192)
def text_height(text: str, width: int, *, dense: bool) -> int:
    """How high a text is in `width` pixels. Kept: a list of 2,000 cards asks for all whenever one is added."""
    return max(round(_laid_out(text, width).lineCount() * _line(dense=dense)), _DENSE)


def draw_text(painter: QPainter, where: QRect, text: str, *, dense: bool) -> None:
    """Draw a text from the top of `where`, in the painter's ink."""
    layout, height = _laid_out(text, where.width()), _line(dense=dense)
    for number in range(layout.lineCount()):
        layout.lineAt(number).setPosition(QPointF(0, number * height))
    layout.draw(painter, QPointF(where.topLeft()))


def _laid_out(text: str, width: int) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), font("body"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, _LEAST))
    layout.endLayout()
    return layout


def _line(*, dense: bool) -> float:
    return _DENSE if dense else QFontMetricsF(font("body")).lineSpacing()
