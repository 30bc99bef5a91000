"""Drawing what lists and menus are made of: rows, heads, tabs, menu items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionHeader, QStyleOptionMenuItem

from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import CARD_RADIUS, FOCUS_WIDTH, HAIR, MEDIUM, SMALL, TIGHT
from facilitator_app.ui.theme.paint import draw_box, draw_focus, smooth
from facilitator_app.ui.theme.palette import tokens_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOption, QStyleOptionTab, QStyleOptionViewItem

_ENDS = (QStyleOptionHeader.SectionPosition.End, QStyleOptionHeader.SectionPosition.OnlyOneSection)


def draw_row(option: QStyleOptionViewItem, painter: QPainter) -> None:
    """The ground of a cell: chosen, under the mouse, or as it is."""
    tokens = tokens_of(option.palette)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(tokens.accent_soft))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(tokens.hover))


def draw_ring(option: QStyleOption, painter: QPainter) -> None:
    """The ring of the keyboard; a chosen row has its tint and needs none, but Ctrl+arrows can stand on another."""
    chosen_row = QStyle.StateFlag.State_Item | QStyle.StateFlag.State_Selected
    if option.state & chosen_row != chosen_row:
        draw_focus(painter, option.rect, tokens_of(option.palette), TIGHT)


def draw_head_section(option: QStyleOptionHeader, painter: QPainter) -> None:
    """The ground of one column's head, with round outer corners and a hairline below."""
    tokens = tokens_of(option.palette)
    box = QRectF(option.rect)
    with smooth(painter):
        painter.setClipRect(box)
        draw_box(painter, _round_only_outside(option, box), CARD_RADIUS - HAIR, tokens.track)
        painter.fillRect(QRectF(box.left(), box.bottom() - HAIR, box.width(), HAIR), QColor(tokens.line))


def draw_head_label(option: QStyleOptionHeader, painter: QPainter) -> None:
    """The words of one column's head. Qt keeps its margin above and below too, which cuts the accents of capitals."""
    room = option.rect.adjusted(0, -MEDIUM, SMALL - TIGHT, MEDIUM)
    words = painter.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room.width())
    painter.setPen(QColor(tokens_of(option.palette).ink))
    painter.drawText(room, int(option.textAlignment) | Qt.TextFlag.TextSingleLine, words)


def _round_only_outside(option: QStyleOptionHeader, box: QRectF) -> QRectF:
    beginning = QStyleOptionHeader.SectionPosition.Beginning
    left = 0 if option.position in (beginning, QStyleOptionHeader.SectionPosition.OnlyOneSection) else -CARD_RADIUS
    right = 0 if option.position in _ENDS else CARD_RADIUS
    return box.adjusted(left, 0, right, CARD_RADIUS)


def draw_tab(option: QStyleOptionTab, painter: QPainter) -> None:
    """A word underlined when chosen."""
    tokens = tokens_of(option.palette)
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.save()
    painter.setFont(font("strong" if chosen else "body"))
    painter.setPen(QColor(tokens.ink if chosen else tokens.soft))
    painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, option.text)
    painter.restore()
    if chosen:
        width = font_width(option.text)
        left = option.rect.center().x() - width // 2
        painter.fillRect(left, option.rect.bottom() - FOCUS_WIDTH, width, 3, QColor(tokens.accent))


def font_width(text: str) -> int:
    """The width of a tab's word in the firm weight, so that choosing it moves nothing."""
    return QFontMetrics(font("strong")).size(Qt.TextFlag.TextShowMnemonic, text).width()


def tab_size(option: QStyleOptionTab) -> QSize:
    """How large a tab wants to be."""
    return QSize(font_width(option.text) + 2 * MEDIUM, 36)


def menu_item_size(option: QStyleOptionMenuItem, wanted: QSize) -> QSize:
    """How large a line of a menu is: room for the hand, a thin separator."""
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
        return QSize(wanted.width(), 9)
    return QSize(wanted.width() + MEDIUM, max(wanted.height(), 30))


def draw_menu_ground(option: QStyleOptionMenuItem, painter: QPainter) -> bool:
    """The ground of a menu's line; true if there is nothing more to draw, because it is a separator."""
    tokens = tokens_of(option.palette)
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
        middle = option.rect.center().y()
        painter.fillRect(option.rect.left() + SMALL, middle, option.rect.width() - 2 * SMALL, 1, QColor(tokens.line))
        return True
    if option.state & QStyle.StateFlag.State_Selected:
        with smooth(painter):
            draw_box(painter, option.rect.adjusted(TIGHT, 1, -TIGHT, -1), TIGHT + 1, tokens.accent_soft)
    return False


def draw_sort_arrow(option: QStyleOptionHeader, painter: QPainter) -> None:
    """Which way a column is sorted."""
    down = option.sortIndicator == QStyleOptionHeader.SortIndicator.SortDown
    draw_icon(painter, option.rect, "chevron-down" if down else "chevron-up", tokens_of(option.palette).soft)
