"""Chips that are pressed in or out: the axes a rencontre works on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.paint import draw_box, draw_focus, shows_focus, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.flow_row import FlowRow
from facilitator_app.ui.widgets.tip import set_tip

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

_HEIGHT = 26
_SIDE = 9
_MARK = 11
_GAP = 4


@dataclass(frozen=True, slots=True)
class Toggle:
    """One chip: the value it stands for, its words, what it means at length, and its axis."""

    value: Hashable
    text: str
    meaning: str = ""
    axis: int | None = None


class ChipToggles(FlowRow):
    """`value()` is what is pressed in, in the order of the chips; `edited` when a person presses one."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[_Chip] = []

    def offer(self, toggles: Sequence[Toggle]) -> None:
        """Replace the chips; what was pressed in stays so."""
        if [chip.choice for chip in self._chips] == list(toggles):
            return
        pressed = self.value()
        self._chips = [_Chip(toggle, self) for toggle in toggles]
        for chip in self._chips:
            chip.clicked.connect(self.edited)
        self.show_value(pressed)
        self.show_widgets(self._chips)

    def value(self) -> tuple[Hashable, ...]:
        """The values pressed in."""
        return tuple(chip.choice.value for chip in self._chips if chip.isChecked())

    def show_value(self, value: Sequence[Hashable]) -> None:
        """Press these in without saying `edited`."""
        for chip in self._chips:
            chip.setChecked(chip.choice.value in value)


class _Chip(QAbstractButton):
    def __init__(self, toggle: Toggle, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = toggle
        self.setObjectName(f"toggle-{toggle.value}")
        self.setText(toggle.text.replace("&", "&&"))
        set_tip(self, toggle.meaning)
        self.setAccessibleName(toggle.text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(font("small", firm=True)).horizontalAdvance(self.choice.text)
        return QSize(words + _MARK + _GAP + 2 * _SIDE, _HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        tint = tokens.axis(self.choice.axis)
        pressed = self.isChecked()
        ink = tint.ink if pressed or self.underMouse() else tokens.soft
        painter = QPainter(self)
        with smooth(painter):
            ground = tint.ground if pressed else tokens.card
            draw_box(painter, self.rect(), _HEIGHT / 2, ground, tint.ink if pressed else tokens.edge)
        mark = QRect(_SIDE, (self.height() - _MARK) // 2, _MARK, _MARK)
        draw_icon(painter, mark, "check" if pressed else "plus", ink)
        painter.setFont(font("small", firm=True))
        painter.setPen(QColor(ink))
        words = self.rect().adjusted(_SIDE + _MARK + _GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.choice.text)
        if shows_focus(self):
            draw_focus(painter, self.rect(), tokens, _HEIGHT / 2)
