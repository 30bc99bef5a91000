"""Drawing scroll bars: a slim handle, no arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QStyle

from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionSlider

_HANDLE = 6
_LEAST_HANDLE = 28


def _scroll_handle(option: QStyleOptionSlider) -> QRect:
    """Where the handle of a scroll bar is."""
    whole = option.rect
    upright = option.orientation == Qt.Orientation.Vertical
    length = whole.height() if upright else whole.width()
    span = option.maximum - option.minimum
    if span <= 0:
        return whole
    handle = min(length, max(_LEAST_HANDLE, length * option.pageStep // (span + option.pageStep)))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown
    )
    if upright:
        return QRect(whole.left(), whole.top() + start, whole.width(), handle)
    return QRect(whole.left() + start, whole.top(), handle, whole.height())


def draw_scroll_bar(option: QStyleOptionSlider, painter: QPainter) -> None:
    """A slim handle and nothing else."""
    if option.maximum <= option.minimum:
        return
    tokens = tokens_of(option.palette)
    box = QRectF(_scroll_handle(option))
    thinner = (min(box.width(), box.height()) - _HANDLE) / 2
    active = option.state & (QStyle.StateFlag.State_Sunken | QStyle.StateFlag.State_MouseOver)
    with smooth(painter):
        box.adjust(thinner, thinner, -thinner, -thinner)
        draw_box(painter, box, _HANDLE / 2, tokens.soft if active else tokens.edge)


def scroll_bar_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """A scroll bar is a groove and a handle; it has no arrows."""
    handle = _scroll_handle(option)
    whole, upright = option.rect, option.orientation == Qt.Orientation.Vertical
    before, after = (
        (
            QRect(whole.left(), whole.top(), whole.width(), handle.top() - whole.top()),
            QRect(whole.left(), handle.bottom() + 1, whole.width(), whole.bottom() - handle.bottom()),
        )
        if upright
        else (
            QRect(whole.left(), whole.top(), handle.left() - whole.left(), whole.height()),
            QRect(handle.right() + 1, whole.top(), whole.right() - handle.right(), whole.height()),
        )
    )
    return {
        QStyle.SubControl.SC_ScrollBarSlider: handle,
        QStyle.SubControl.SC_ScrollBarGroove: QRect(whole),
        QStyle.SubControl.SC_ScrollBarSubPage: before,
        QStyle.SubControl.SC_ScrollBarAddPage: after,
    }.get(part, QRect())
