"""A row of choices of which one is made, by mouse, by arrows or by a key of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import CONTROL_RADIUS, ICON
from facilitator_app.ui.theme.paint import draw_box, draw_focus, shows_focus, smooth
from facilitator_app.ui.theme.palette import tokens_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from facilitator_app.ui.theme.tokens import Tokens

_HEIGHT = 28
_SIDE = 10
_GAP = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: the value it stands for, its words, and the key that makes it, such as "F2"."""

    value: Hashable
    text: str
    key: str = ""
    icon: str = ""
    axis: int | None = None
    name: str = ""
    """The `objectName` of the choice, by which tests and screen readers find it."""


class Segmented(QWidget):
    """Shows all choices side by side; `edited` when a person makes another one."""

    edited = Signal()

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self.edited)
        self._segments = [_Segment(choice, self) for choice in choices]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        for segment in self._segments:
            self._group.addButton(segment)
            layout.addWidget(segment)
        if self._segments:
            self._segments[0].setChecked(True)

    def value(self) -> Hashable:
        """The value of the choice made."""
        return next((s.choice.value for s in self._segments if s.isChecked()), None)

    def show_value(self, value: Hashable) -> None:
        """Make a choice without saying `edited`; an unknown value changes nothing."""
        for segment in self._segments:
            if segment.choice.value == value:
                segment.setChecked(True)

    def listen_in(self, page: QWidget) -> None:
        """Let the keys of the choices work wherever the keyboard is within `page`."""
        for segment in self._segments:
            if segment.choice.key:
                key = QShortcut(QKeySequence(segment.choice.key), page)
                key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                key.activated.connect(segment.click)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}.get(
            Qt.Key(event.key()), 0
        )
        if not step:
            super().keyPressEvent(event)
            return
        now = next((n for n, s in enumerate(self._segments) if s.isChecked()), 0)
        segment = self._segments[(now + step) % len(self._segments)]
        segment.setFocus(Qt.FocusReason.TabFocusReason)
        segment.click()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        with smooth(painter):
            draw_box(painter, self.rect(), CONTROL_RADIUS, tokens_of(self.palette()).track)


class _Segment(QAbstractButton):
    """One of the choices. Only the one made stops the Tab key, so that Tab passes the control in one step."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = choice
        self.setObjectName(choice.name)
        self.setCheckable(True)
        self.setText(choice.text.replace("&", "&&"))
        self.setAccessibleName(choice.text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._on_toggled)

    @override
    def sizeHint(self) -> QSize:
        key = QFontMetrics(font("caption")).horizontalAdvance(self.choice.key) + _GAP if self.choice.key else 0
        return self.minimumSizeHint() + QSize(key, 0)

    @override
    def minimumSizeHint(self) -> QSize:
        """Without its key, which is the first thing to go where there is little room."""
        words = QFontMetrics(font("strong")).horizontalAdvance(self.choice.text)
        icon = ICON + _GAP if self.choice.icon else 0
        return QSize(words + icon + 2 * _SIDE, _HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # QAbstractButton would move the focus without making the choice
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        if self.isChecked():
            with smooth(painter):
                draw_box(painter, self.rect(), CONTROL_RADIUS - 2, tokens.card, tokens.line)
        if shows_focus(self):
            draw_focus(painter, self.rect(), tokens, CONTROL_RADIUS - 2)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        self._draw_words(painter, tokens)

    def _draw_words(self, painter: QPainter, tokens: Tokens) -> None:
        ink, left = self._ink(tokens), _SIDE
        if self.choice.icon:
            draw_icon(painter, QRect(left, (self.height() - ICON) // 2, ICON, ICON), self.choice.icon, ink)
            left += ICON + _GAP
        letters = font("strong" if self.isChecked() else "body")
        painter.setFont(letters)
        painter.setPen(QColor(ink))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self.choice.text)
        if self.choice.key and self.width() >= self.sizeHint().width():
            painter.setFont(font("caption"))
            painter.setPen(QColor(tokens.soft))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect().adjusted(0, 0, -_SIDE, 0), right, self.choice.key)

    def _ink(self, tokens: Tokens) -> str:
        if not self.isChecked():
            return tokens.ink if self.underMouse() else tokens.soft
        return tokens.ink if self.choice.axis is None else tokens.axis(self.choice.axis).ink

    def _on_toggled(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.NoFocus)
