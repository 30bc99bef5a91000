"""Drawing combo boxes, check boxes, radio buttons and progress bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QStyle

from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import FOCUS_WIDTH, HAIR, ICON, SMALL
from facilitator_app.ui.theme.paint import draw_box, draw_check, draw_field, smooth
from facilitator_app.ui.theme.palette import tokens_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import (
        QStyleOption,
        QStyleOptionComboBox,
        QStyleOptionFrame,
        QStyleOptionProgressBar,
    )

_BAR = 6


def draw_line_edit(option: QStyleOptionFrame, painter: QPainter) -> None:
    """The panel of a line one types in; nothing when it asked for no frame."""
    if option.lineWidth > 0:
        draw_field(painter, option.rect, tokens_of(option.palette), focused=_focused(option), hovered=_hovered(option))


def draw_text_frame(option: QStyleOptionFrame, painter: QPainter) -> None:
    """The frame of a text area."""
    draw_field(painter, option.rect, tokens_of(option.palette), focused=_focused(option), hovered=False)


def draw_combo(option: QStyleOptionComboBox, painter: QPainter) -> None:
    """A combo box: a field with an arrow."""
    tokens = tokens_of(option.palette)
    draw_field(painter, option.rect, tokens, focused=_focused(option), hovered=_hovered(option))
    draw_icon(painter, combo_arrow(option.rect), "chevron-down", tokens.soft)


def combo_arrow(whole: QRect) -> QRect:
    """Where the arrow of a combo box is."""
    return QRect(whole.right() - SMALL - ICON, whole.center().y() - ICON // 2 + 1, ICON, ICON)


def combo_text(whole: QRect) -> QRect:
    """Where the words of a combo box are."""
    return QRect(whole.left() + SMALL + HAIR, whole.top(), whole.width() - 3 * SMALL - ICON, whole.height())


def draw_check_indicator(option: QStyleOption, painter: QPainter) -> None:
    """The square of a check box, also in lists."""
    between = bool(option.state & QStyle.StateFlag.State_NoChange)
    checked = None if between else bool(option.state & QStyle.StateFlag.State_On)
    draw_check(painter, option.rect, tokens_of(option.palette), checked=checked, focused=_focused(option))


def draw_radio_indicator(option: QStyleOption, painter: QPainter) -> None:
    """The circle of a radio button."""
    tokens = tokens_of(option.palette)
    chosen = bool(option.state & QStyle.StateFlag.State_On)
    line = tokens.accent if chosen or _focused(option) else tokens.edge
    with smooth(painter):
        draw_box(painter, option.rect, option.rect.width() / 2, tokens.card, line, FOCUS_WIDTH if chosen else 1.5)
        if chosen:
            inner = QRectF(option.rect).adjusted(4.5, 4.5, -4.5, -4.5)
            draw_box(painter, inner, inner.width() / 2, tokens.accent)


def draw_progress(option: QStyleOptionProgressBar, painter: QPainter) -> None:
    """A slim bar; a bar without end (minimum = maximum) is drawn a third full."""
    tokens = tokens_of(option.palette)
    groove = QRectF(option.rect.left(), option.rect.center().y() - _BAR / 2 + HAIR, option.rect.width(), _BAR)
    span = option.maximum - option.minimum
    share = (option.progress - option.minimum) / span if span > 0 else 1 / 3
    done = QRectF(groove.left(), groove.top(), max(groove.width() * min(max(share, 0), 1), _BAR), _BAR)
    with smooth(painter):
        draw_box(painter, groove, _BAR / 2, tokens.track)
        if share > 0:
            draw_box(painter, done, _BAR / 2, tokens.accent)


def _focused(option: QStyleOption) -> bool:
    return bool(option.state & QStyle.StateFlag.State_HasFocus)


def _hovered(option: QStyleOption) -> bool:
    over = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Enabled
    return option.state & over == over
