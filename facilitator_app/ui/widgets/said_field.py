"""A line in which one types something as people say it, and which shows what it understood."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.icons import icon
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.line_text import show_text
from facilitator_app.ui.widgets.tip import set_tip
from facilitator_app.ui.widgets.window_undo import WindowUndo

T = TypeVar("T")


class SaidField(QLineEdit, Generic[T]):
    """Understands when the typing is over; what it doesn't understand stays, marked, and is not the value."""

    edited = Signal()

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        self._puzzled = False
        super().__init__(parent)
        self._held: T | None = None
        if icon_name:
            self.addAction(icon(icon_name), QLineEdit.ActionPosition.LeadingPosition)
        self.editingFinished.connect(self.settle)
        WindowUndo(self)

    def value(self) -> T | None:
        """What was last understood; None when the line is empty."""
        return self._held

    def show_value(self, value: T | None) -> None:
        """Show another value without saying `edited`."""
        self._held = value
        show_text(self, "" if value is None else self._written(value))
        self._mark(puzzled=False)

    def is_understood(self) -> bool:
        """Whether the value is what stands in the line."""
        return not self._puzzled

    def settle(self) -> None:
        """Understand now what stands in the line, for those who cannot wait until the keyboard leaves it."""
        typed = self.text().strip()
        understood = self._understood(typed) if typed else None
        if typed and understood is None:
            self._mark(puzzled=True)
            return
        changed = understood != self._held
        self.show_value(understood)
        if changed:
            self.edited.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _mark(self, *, puzzled: bool) -> None:
        self._puzzled = puzzled
        self._colour()
        set_tip(self, self._hint() if puzzled else "")

    def _colour(self) -> None:
        tokens = tokens_of(self.palette())
        ink = QColor(tokens.danger if self._puzzled else tokens.ink)
        if self.palette().color(QPalette.ColorRole.Text) != ink and self.isEnabled():
            dressed = QPalette(self.palette())
            dressed.setColor(QPalette.ColorRole.Text, ink)
            self.setPalette(dressed)

    def _understood(self, typed: str) -> T | None:
        raise NotImplementedError

    def _written(self, value: T) -> str:
        raise NotImplementedError

    def _hint(self) -> str:
        """One sentence that shows how it can be typed."""
        raise NotImplementedError
