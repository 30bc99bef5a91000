"""The history of an action, one moment under the other: the day, the rencontre, what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.words import _, capitalised
from facilitator_app.services.action_words import step_words
from facilitator_app.ui.theme.measures import TIGHT
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.follow_up import Step


class HistoryList(QWidget):
    """Shows the steps in the order of time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[PlainLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show another history."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [line for step in steps for line in self._lines(step)]
        for line in self.lines:
            self._column.addWidget(line)

    def words(self) -> list[str]:
        """What is shown, line by line."""
        return [line.text() for line in self.lines]

    def _lines(self, step: Step) -> list[PlainLabel]:
        day = plain_date(step.day) if step.day else _("sans date")
        place = f"{day} · {step.rencontre.reference}" if step.rencontre else day
        head = PlainLabel(place, self, size="small", tone="soft", wrap=True)
        head.setContentsMargins(0, TIGHT, 0, 0)
        what = step_words(step)
        said = _("{what} : « {text} »").format(what=what, text=step.text) if step.text else what
        return [head, PlainLabel(capitalised(said), self, wrap=True)]
