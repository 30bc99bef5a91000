"""What is missing in a rencontre, one sentence a line, each leading to where it is put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.ui.shell.page import Target
from facilitator_app.ui.widgets.way_button import WayButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.readiness import Missing


class MissingList(QWidget):
    """The keyboard stays at its line when others come or go."""

    asked = Signal(object)
    """The ``Target`` that the person wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[WayButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_missing(self, rencontre: RecordId, missing: Sequence[Missing]) -> None:
        """Show what is missing in a rencontre."""
        here = next((place for place, line in enumerate(self.lines) if line.hasFocus()), None)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [self._line(rencontre, one) for one in missing]
        self.setVisible(bool(missing))
        if here is not None and self.lines:
            self.lines[min(here, len(self.lines) - 1)].setFocus()

    def _line(self, rencontre: RecordId, one: Missing) -> WayButton:
        line = WayButton(one.spoken, self)
        line.setObjectName(f"missing-{one.code}")
        target = Target("rencontres", rencontre, one.step, one.record, one.part)
        line.clicked.connect(lambda: self.asked.emit(target))
        self._column.addWidget(line)
        return line
