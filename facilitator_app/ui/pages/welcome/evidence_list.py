"""The doubts about the evidence, one a line: what it is, which rows, how to put it right, and the way there."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _, plural
from facilitator_app.services.doubts import SETTINGS
from facilitator_app.ui.shell.page import Target
from facilitator_app.ui.theme.measures import SMALL, TIGHT
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.way_button import WayButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.doubts import Doubt

_MOST_LINES, _MOST_ROWS = 10, 12


class EvidenceList(QWidget):
    """The keyboard stays at its line when others come or go."""

    asked = Signal(object)
    """The ``Target`` where a doubt is put right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[WayButton] = []
        self.remedies: list[PlainLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.more = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self._column.addWidget(self.more)

    def show_doubts(self, rencontre: RecordId, doubts: Sequence[Doubt]) -> None:
        """Show the first of the doubts about a rencontre, and how many others there are."""
        here = next((place for place, line in enumerate(self.lines) if line.hasFocus()), None)
        for gone in (*self.lines, *self.remedies):
            gone.hide()
            gone.deleteLater()
        self.lines, self.remedies = [], []
        for remedy, alike in groupby(doubts[:_MOST_LINES], lambda doubt: doubt.remedy):
            self.lines += [self._line(rencontre, doubt) for doubt in alike]
            self.remedies.append(self._remedy(remedy))
        others = len(doubts) - len(self.lines)
        self.more.setText(plural(others, _("et {n} autre point"), _("et {n} autres points")))
        self.more.setVisible(others > 0)
        self.setVisible(bool(doubts))
        if here is not None and self.lines:
            self.lines[min(here, len(self.lines) - 1)].setFocus()

    def _line(self, rencontre: RecordId, doubt: Doubt) -> WayButton:
        line = WayButton("\n".join(filter(None, (doubt.spoken, _rows(doubt)))), self)
        line.setObjectName(f"doubt-{doubt.code}")
        line.setAccessibleDescription(doubt.remedy)
        target = _target(rencontre, doubt)
        line.clicked.connect(lambda: self.asked.emit(target))
        self._column.insertWidget(self._column.count() - 1, line)
        return line

    def _remedy(self, words: str) -> PlainLabel:
        """How the doubts just above, which have the same remedy, are put right: said once."""
        label = PlainLabel(words, self, size="small", tone="soft", wrap=True)
        label.setContentsMargins(TIGHT, 0, TIGHT, SMALL)
        self._column.insertWidget(self._column.count() - 1, label)
        return label


def _target(rencontre: RecordId, doubt: Doubt) -> Target:
    if doubt.step == SETTINGS:
        return Target(SETTINGS, part=doubt.part)
    record = doubt.record if doubt.step == "welcome" else None
    return Target("rencontres", rencontre, doubt.step, record, doubt.part)


def _rows(doubt: Doubt) -> str:
    """« Lignes 3, 7 », the first of them."""
    numbers = [str(row.number) for row in doubt.rows]
    shown = ", ".join(numbers[:_MOST_ROWS]) + "…" * (len(numbers) > _MOST_ROWS)
    if not numbers:
        return ""
    return (_("Ligne {numbers}") if len(numbers) == 1 else _("Lignes {numbers}")).format(numbers=shown)
