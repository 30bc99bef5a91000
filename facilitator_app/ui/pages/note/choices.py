"""The natures and the axes as rows of choices, with the keys that make them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.outcome_words import nature_words
from facilitator_app.ui.widgets.segmented import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.catalogue import Axis


def nature_choices() -> list[Choice]:
    """The natures: « Constat F1 », « Proposition F2 » and so on."""
    words = nature_words().items()
    return [Choice(str(code), word, key=f"F{n}", name=f"nature-{code}") for n, (code, word) in enumerate(words, 1)]


def axis_choices(axes: Sequence[Axis]) -> list[Choice]:
    """The axes, between « À classer » and « Hors axes »."""
    numbered = [
        Choice(axis.code, _("Axe {number}").format(number=axis.number), key=_("Ctrl+{digit}").format(digit=axis.number),
               axis=axis.number, name=f"axis-{axis.number}")
        for axis in axes
    ]  # fmt: skip
    outside = Choice(OUTSIDE, _("Hors axes"), key=_("Ctrl+{digit}").format(digit=0), name="axis-outside")
    return [Choice(None, _("À classer"), name="axis-none"), *numbered, outside]
