"""One line of the navigation: an icon, a word, and perhaps a number or a dot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import CONTROL_RADIUS, MEDIUM, NAVIGATION_ICON
from facilitator_app.ui.theme.paint import draw_box, shows_focus, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.row_button import RowButton
from facilitator_app.ui.widgets.tip import set_tip

if TYPE_CHECKING:
    from facilitator_app.ui.theme.tokens import Tokens

_HEIGHT = 34
_GAP = 10
_DOT = 8


class NavigationRow(RowButton):
    """Chosen, it stays lit. `show_badge(3)` writes a number, `show_badge(0)` nothing; `show_dot` a dot."""

    def __init__(self, text: str, icon: str, parent: QWidget | None = None, *, keys: str = "") -> None:
        """``keys``: those that do the same, for the tip."""
        super().__init__(parent)
        self._icon, self._keys, self._badge, self._dot, self._narrow = icon, keys, 0, False, False
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_tip(self, keys)

    def show_badge(self, count: int) -> None:
        """Say how many things wait on that page."""
        self._badge = count
        self.update()

    def show_dot(self, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Say that something waits on that page."""
        self._dot = shown
        self.update()

    def show_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a setter
        """Show the icon only, and the word in the tip."""
        self._narrow = narrow
        set_tip(self, " · ".join(filter(None, (self.accessibleName() if narrow else "", self._keys))))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        lit = self.isChecked() or self.underMouse()
        with smooth(painter):
            if lit:
                painter.setOpacity(1.0 if self.isChecked() else 0.45)
                draw_box(painter, self.rect(), CONTROL_RADIUS, tokens.deep_on)
                painter.setOpacity(1.0)
            if shows_focus(self):
                draw_box(painter, self.rect(), CONTROL_RADIUS, "", tokens.deep_badge, 1.5)
        ink = tokens.deep_ink if lit else tokens.deep_soft
        side = NAVIGATION_ICON
        left = (self.width() - side) // 2 if self._narrow else MEDIUM
        draw_icon(painter, QRect(left, (self.height() - side) // 2, side, side), self._icon, ink)
        if not self._narrow:
            painter.setFont(font("strong" if self.isChecked() else "body"))
            painter.setPen(QColor(ink))
            words = self.rect().adjusted(MEDIUM + side + _GAP, 0, -MEDIUM, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        self._draw_badge(painter, tokens)

    def _draw_badge(self, painter: QPainter, tokens: Tokens) -> None:
        if self._dot or (self._narrow and self._badge):
            right, top = (self.width() / 2 + 12, 6.0) if self._narrow else (self.width() - MEDIUM, (_HEIGHT - _DOT) / 2)
            with smooth(painter):
                draw_box(painter, QRectF(right - _DOT, top, _DOT, _DOT), _DOT / 2, tokens.deep_badge)
        elif self._badge:
            painter.setFont(font("small", firm=True))
            painter.setPen(QColor(tokens.deep_badge))
            right_side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect().adjusted(0, 0, -MEDIUM, 0), right_side, str(self._badge))
