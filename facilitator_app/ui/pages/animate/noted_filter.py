"""Shows only some of the notes: by their words, their nature, their axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.outcome_words import nature_words
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.domain.outcome import Outcome

_EVERY = "every"
_UNFILED = "unfiled"


class NotedFilter(QWidget):
    """A row that is hidden until it is asked for; hidden, it lets every note through."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = SearchField(_("Chercher dans les notes"), self)
        self.words.setObjectName("filter-words")
        self.nature, self.axis = Combo(self), Combo(self)
        self.nature.setObjectName("filter-nature")
        self.nature.setAccessibleName(_("Nature"))
        self.axis.setObjectName("filter-axis")
        self.axis.setAccessibleName(_("Axe"))
        self.nature.offer([(_EVERY, _("Toutes natures")), *((str(k), word) for k, word in nature_words().items())])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.nature)
        layout.addWidget(self.axis)
        for signal in (self.words.textChanged, self.nature.edited, self.axis.edited):
            signal.connect(self.edited)
        self.clear()
        self.hide()

    def offer(self, axes: Sequence[Axis]) -> None:
        """Offer the axes of a rencontre."""
        numbered = [(axis.code, _("Axe {number}").format(number=axis.number)) for axis in axes]
        self.axis.offer([(_EVERY, _("Tous axes")), *numbered, (OUTSIDE, _("Hors axes")), (_UNFILED, _("À classer"))])
        self.axis.show_value(_EVERY)

    def open(self) -> None:
        """Show the row and put the keyboard in it."""
        self.show()
        self.words.setFocus()
        self.words.selectAll()

    def close_row(self) -> None:
        """Hide the row, and let every note through again."""
        self.clear()
        self.hide()
        self.edited.emit()

    def clear(self) -> None:
        """Let every note through."""
        self.words.clear()
        self.nature.show_value(_EVERY)
        self.axis.show_value(_EVERY)

    def lets_everything(self) -> bool:
        """Whether nothing is left out."""
        return not self.words.text().strip() and {self.nature.value(), self.axis.value()} <= {_EVERY, None}

    def lets(self, outcome: Outcome) -> bool:
        """Whether a note is shown."""
        axis = _UNFILED if outcome.axis is None else outcome.axis
        right_nature = self.nature.value() in (_EVERY, outcome.nature)
        right_axis = self.axis.value() in (_EVERY, None, axis, *outcome.also)
        return right_nature and right_axis and folded(self.words.text()) in folded(outcome.text)
