"""The few shapes that every control is drawn with."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import CONTROL_RADIUS, FOCUS_WIDTH, HAIR, TIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from facilitator_app.ui.theme.tokens import Tokens


@contextmanager
def smooth(painter: QPainter) -> Iterator[None]:
    """Draw without stairs on curves, and leave the painter as it was found."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield
    finally:
        painter.restore()


def draw_box(
    painter: QPainter, where: QRect | QRectF, radius: float, ground: str, line: str = "", width: float = HAIR
) -> None:
    """A rectangle with round corners, its line inside `where`; `line` empty means no line."""
    box = QRectF(where)
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    if line:
        half = width / 2
        box.adjust(half, half, -half, -half)
        radius -= half
        painter.setPen(QPen(QColor(line), width))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, radius, radius)


def draw_field(painter: QPainter, where: QRect, tokens: Tokens, *, focused: bool, hovered: bool) -> None:
    """The frame of everything one types in: two accent pixels where the keyboard is."""
    line = tokens.accent if focused else tokens.soft if hovered else tokens.edge
    with smooth(painter):
        draw_box(painter, where, CONTROL_RADIUS, tokens.card, line, FOCUS_WIDTH if focused else HAIR)


def draw_focus(painter: QPainter, where: QRect, tokens: Tokens, radius: float = CONTROL_RADIUS) -> None:
    """The ring around what the keyboard would press."""
    with smooth(painter):
        draw_box(painter, where, radius, "", tokens.accent, FOCUS_WIDTH)


def shows_focus(widget: QWidget) -> bool:
    """Whether the ring is due: the keyboard is here, and it is the keyboard that is being used."""
    return widget.hasFocus() and widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def draw_check(painter: QPainter, where: QRect, tokens: Tokens, *, checked: bool | None, focused: bool) -> None:
    """A check box: accent when checked, a bar when in between (`checked` None)."""
    ground = tokens.card if checked is False else tokens.accent
    line = tokens.accent if checked is not False or focused else tokens.edge
    with smooth(painter):
        draw_box(painter, where, TIGHT, ground, line, FOCUS_WIDTH if focused else 1.5)
        if checked is not False:
            name = "check" if checked else "minus"
            draw_icon(painter, where.adjusted(2, 2, -2, -2), name, tokens.on_accent)
