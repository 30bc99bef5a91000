"""A few facts of a ledger, one a line, each with a quiet cross that takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


class LedgerLines(QWidget):
    """Hidden while it has nothing to say."""

    removed = Signal(int)
    """The number of the line, from 0, that was noted by mistake."""

    def __init__(self, tip: str, parent: QWidget | None = None) -> None:
        """``tip`` says what the cross does."""
        super().__init__(parent)
        self._tip = tip
        self._rows: list[QWidget] = []
        self.crosses: list[Button] = []
        self.lines: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show other facts; nothing moves while they are the same."""
        if tuple(lines) == self.lines:
            return
        self.lines = tuple(lines)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self.crosses = []
        self._rows = [self._row(number, line) for number, line in enumerate(lines)]
        self.setVisible(bool(lines))

    def _row(self, number: int, line: str) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        cross = Button("", row, kind="quiet", icon="x", tip=self._tip)
        cross.setAccessibleName(f"{self._tip} · {line}")
        cross.clicked.connect(lambda: self.removed.emit(number))
        self.crosses.append(cross)
        layout.addWidget(PlainLabel(line, row, wrap=True), 1)
        layout.addWidget(cross, alignment=Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(row)
        return row
