"""A card of lines that one clicks; the keyboard stays where it was when they are shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.ui.theme.measures import TIGHT
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.line_button import LineButton, LineFace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class LinesCard(Card):
    """Shows lines, or ``empty`` when there is none."""

    def __init__(self, title: str, empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.lines: list[LineButton] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(TIGHT)
        self._column.setContentsMargins(-TIGHT, 0, -TIGHT, 0)
        self.empty = PlainLabel(empty, self, tone="soft", wrap=True)
        self.body.addLayout(self._column)
        self.body.addWidget(self.empty)
        self.empty.hide()

    def show_lines(
        self,
        faces: Sequence[LineFace],
        opened: Callable[[int], None],
        ticked: Callable[[int], None] | None = None,
    ) -> None:
        """Show other lines; ``opened`` and ``ticked`` are told which one, counted from 0."""
        here = next((n for n, line in enumerate(self.lines) if line.hasFocus()), None)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [self._line(number, face, opened, ticked) for number, face in enumerate(faces)]
        self.empty.setVisible(not faces and bool(self.empty.text()))
        if here is not None and self.lines:
            self.lines[min(here, len(self.lines) - 1)].setFocus()

    def _line(
        self, number: int, face: LineFace, opened: Callable[[int], None], ticked: Callable[[int], None] | None
    ) -> LineButton:
        line = LineButton(face, self, ticks=ticked is not None)
        line.clicked.connect(lambda: opened(number))
        if ticked is not None:
            line.ticked.connect(lambda: ticked(number))
        self._column.addWidget(line)
        return line
