"""The five steps of a rencontre: which are done, which is now, which one is on screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import ICON, WIDE
from facilitator_app.ui.theme.paint import draw_focus, shows_focus
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.tip import set_tip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

State = Literal["todo", "current", "done"]
_ICONS: dict[State, str] = {"todo": "circle", "current": "circle-dot", "done": "circle-check"}
_HEIGHT = 36
_GAP = 7
_LINE = 3


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its key in code, which is also its `objectName` after "step-", and its word on screen."""

    key: str
    text: str


class StepBar(QWidget):
    """Emits `chosen` with the key of the step that a person wants to see."""

    chosen = Signal(str)

    def __init__(self, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons = {step.key: _StepButton(step, self) for step in steps}
        for number, button in enumerate(self._buttons.values(), start=1):
            set_tip(button, _("Alt+{digit}").format(digit=number))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(WIDE)
        for key, button in self._buttons.items():
            self._group.addButton(button)
            layout.addWidget(button)
            button.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
        layout.addStretch(1)

    def show_step(self, key: str) -> None:
        """Underline the step that is on screen."""
        self._buttons[key].setChecked(True)

    def show_states(self, states: Mapping[str, State]) -> None:
        """Say which steps are done, which one is now, and which are to come."""
        for key, button in self._buttons.items():
            button.show_state(states.get(key, "todo"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        buttons = list(self._buttons.values())
        now = next((n for n, button in enumerate(buttons) if button.hasFocus()), None)
        if step and now is not None:
            buttons[(now + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


class _StepButton(QAbstractButton):
    def __init__(self, step: Step, parent: QWidget) -> None:
        super().__init__(parent)
        self._state: State = "todo"
        self.setObjectName(f"step-{step.key}")
        self.setText(step.text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, state: State) -> None:
        self._state = state
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(ICON + _GAP + QFontMetrics(font("strong")).horizontalAdvance(self.text()) + 2, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, here = tokens_of(self.palette()), self.isChecked()
        painter = QPainter(self)
        mark = tokens.soft if self._state == "todo" else tokens.accent
        box = self.rect().adjusted(0, 0, 0, -_LINE)
        draw_icon(painter, QRect(0, (box.height() - ICON) // 2, ICON, ICON), _ICONS[self._state], mark)
        painter.setFont(font("strong" if here else "body"))
        painter.setPen(QColor(tokens.ink if here or self.underMouse() else tokens.soft))
        painter.drawText(box.adjusted(ICON + _GAP, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if here:
            painter.fillRect(0, self.height() - _LINE, self.width(), _LINE, QColor(tokens.accent))
        if shows_focus(self):
            draw_focus(painter, box.adjusted(-1, 3, 1, -2), tokens, 4)
