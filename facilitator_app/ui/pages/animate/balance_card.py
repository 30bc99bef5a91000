"""How much was said on each axis, and which one was left aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.outcome import overlooked
from facilitator_app.i18n.words import _
from facilitator_app.ui.widgets.axis_bars import AxisBars, AxisCount
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.catalogue import Axis

_IN_LETTERS = 2


class BalanceCard(Card):
    """Shows every axis of the programme; it speaks only of those the rencontre is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Équilibre des axes"), parent)
        self.bars = AxisBars(self)
        self.bars.setObjectName("balance")
        self.words = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self.words.setObjectName("balance-words")
        self.body.addWidget(self.bars)
        self.body.addWidget(self.words)

    def show_counts(self, axes: Sequence[Axis], treated: Sequence[str], counts: Counter[str | None]) -> None:
        """Count again; `treated` are the codes of the axes of the rencontre, none meaning all."""
        bars = [
            AxisCount(axis.number, _("Axe {number}").format(number=axis.number), counts[axis.code]) for axis in axes
        ]
        outside = counts[OUTSIDE]
        self.bars.show_counts([*bars, AxisCount(None, _("Hors axes"), outside)] if outside else bars)
        wanted = {axis.code: counts[axis.code] for axis in axes if not treated or axis.code in treated}
        forgotten = overlooked(wanted)
        number = next((axis.number for axis in axes if axis.code == forgotten), 0)
        words = _sentence(number, wanted[forgotten]) if forgotten is not None else _unfiled(counts[None])
        self.words.setText(words)
        self.words.setVisible(bool(words))


def _sentence(axis: int, count: int) -> str:
    if count == 0:
        return _("L’axe {axis} n’a encore reçu aucune note.").format(axis=axis)
    if count == 1:
        return _("L’axe {axis} n’a reçu qu’une note.").format(axis=axis)
    words = _("deux") if count == _IN_LETTERS else str(count)
    return _("L’axe {axis} n’a reçu que {count} notes.").format(axis=axis, count=words)


def _unfiled(count: int) -> str:
    if not count:
        return ""
    return _("Une note reste à classer.") if count == 1 else _("{count} notes restent à classer.").format(count=count)
