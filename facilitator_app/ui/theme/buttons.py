"""Drawing push buttons: one primary a page, secondary ones, and quiet ones that are only words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QWidget

from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import CONTROL_HEIGHT, CONTROL_RADIUS, HAIR, ICON, MEDIUM, SMALL
from facilitator_app.ui.theme.paint import draw_box, draw_focus, smooth
from facilitator_app.ui.theme.palette import tokens_of

if TYPE_CHECKING:
    from facilitator_app.ui.theme.tokens import Tokens

KIND: Final = "kind"
ICON_NAME: Final = "iconName"
_FAINT = 0.45
_GAP = 6


def draw_button(option: QStyleOptionButton, painter: QPainter, widget: QWidget | None) -> None:
    """A whole push button: ground, icon, words, and the ring of the keyboard."""
    tokens = tokens_of(option.palette)
    kind = _kind(option, widget)
    painter.save()
    if not option.state & QStyle.StateFlag.State_Enabled:
        painter.setOpacity(_FAINT)
    _draw_ground(option, painter, tokens, kind)
    _draw_words(option, painter, _ink(tokens, kind), _icon_name(widget))
    painter.restore()
    if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
        _draw_ring(option, painter, tokens, kind)


def button_size(option: QStyleOptionButton, widget: QWidget | None) -> QSize:
    """How large the button wants to be."""
    words = _words_width(option)
    icon = ICON if _icon_name(widget) else 0
    gap = _GAP if icon and words else 0
    margin = SMALL if not words or _kind(option, widget) == "quiet" else MEDIUM + 2
    return QSize(max(words + icon + gap + 2 * margin, CONTROL_HEIGHT), CONTROL_HEIGHT)


def _kind(option: QStyleOptionButton, widget: QWidget | None) -> str:
    """What the button says it is; the default button of one of Qt's own dialogs is primary."""
    if widget is not None and (kind := widget.property(KIND)):
        return str(kind)
    return "primary" if option.features & QStyleOptionButton.ButtonFeature.DefaultButton else "secondary"


def _icon_name(widget: QWidget | None) -> str:
    return str(widget.property(ICON_NAME) or "") if widget is not None else ""


def _ink(tokens: Tokens, kind: str) -> str:
    inks = {"primary": tokens.on_accent, "quiet": tokens.accent, "danger": tokens.danger}
    return inks.get(kind, tokens.ink)


def _draw_ground(option: QStyleOptionButton, painter: QPainter, tokens: Tokens, kind: str) -> None:
    pressed = bool(option.state & (QStyle.StateFlag.State_Sunken | QStyle.StateFlag.State_On))
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    grounds = {
        "primary": (tokens.accent, tokens.accent_hover, tokens.accent_hover),
        "quiet": ("", tokens.hover, tokens.accent_soft),
    }
    plain, over, down = grounds.get(kind, (tokens.card, tokens.hover, tokens.track))
    ground = down if pressed else over if hovered else plain
    line = "" if kind in grounds else tokens.edge
    if ground or line:
        with smooth(painter):
            draw_box(painter, option.rect, CONTROL_RADIUS, ground, line)


def _draw_words(option: QStyleOptionButton, painter: QPainter, ink: str, icon_name: str) -> None:
    words = _words_width(option)
    icon = ICON if icon_name else 0
    whole = words + icon + (_GAP if icon and words else 0)
    left = option.rect.center().x() - whole // 2 + 1
    if icon_name:
        top = option.rect.center().y() - ICON // 2 + 1
        draw_icon(painter, QRect(left, top, ICON, ICON), icon_name, ink)
    if words:
        painter.setFont(font("strong"))
        painter.setPen(QColor(ink))
        where = QRect(option.rect.left(), option.rect.top(), option.rect.width(), option.rect.height())
        where.setLeft(left + whole - words)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine
        painter.drawText(where, middle, option.text)


def _words_width(option: QStyleOptionButton) -> int:
    metrics = QFontMetrics(font("strong"))
    return metrics.size(Qt.TextFlag.TextShowMnemonic, option.text).width() if option.text else 0


def _draw_ring(option: QStyleOptionButton, painter: QPainter, tokens: Tokens, kind: str) -> None:
    if kind != "primary":
        draw_focus(painter, option.rect, tokens)
        return
    inner = option.rect.adjusted(2, 2, -2, -2)
    with smooth(painter):
        draw_box(painter, inner, CONTROL_RADIUS - 2, "", tokens.on_accent, HAIR)
