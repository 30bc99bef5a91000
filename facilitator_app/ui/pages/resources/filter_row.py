"""What the list of resources is narrowed to: an axis, a territory, a year, a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.i18n.words import _
from facilitator_app.services import resource_list
from facilitator_app.services.resource_list import Wanted
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.combo import Combo

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.resource_list import KnownResource


class ResourceFilters(QWidget):
    """Offers only what the resources have; `changed` when a person narrows the list or lets it grow again."""

    changed = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.axis, self.territory, self.year, self.group = Combo(self), Combo(self), Combo(self), Combo(self)
        self.clear_button = Button(_("Tout montrer"), self, kind="quiet", icon="x")
        self.clear_button.setObjectName("resources-clear")
        self.clear_button.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        for combo, name, words in (
            (self.axis, "axis", _("Axe")), (self.territory, "territory", _("Territoire")),
            (self.year, "year", _("Année")), (self.group, "group", _("Groupe")),
        ):  # fmt: skip
            combo.setObjectName(f"resources-{name}")
            combo.setAccessibleName(words)
            combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
            combo.setMaximumWidth(_WIDEST)
            combo.edited.connect(self._on_edited)
            row.addWidget(combo)
        row.addWidget(self.clear_button)
        row.addStretch(1)
        self.offer([])

    def offer(self, everything: Sequence[KnownResource]) -> None:
        """Offer the axes, territories, years and groups of these; what is chosen stays, where it is still offered."""
        codes = {code for one in everything for code in (one.outcome.axis, *one.outcome.also) if code}
        axes = [a for a in sorted(self._catalogue.axes, key=lambda a: (a.programme, a.number)) if a.code in codes]
        named = [(axis.code, self._axis_words(axis.code)) for axis in axes]
        outside = [(OUTSIDE, self._catalogue.axis_label(OUTSIDE))] if OUTSIDE in codes else []
        _offer(self.axis, _("Tous les axes"), [*named, *outside])
        places = resource_list.territories(everything)
        _offer(self.territory, _("Tous les territoires"), [(place, place) for place in places])
        years = resource_list.years(everything)
        _offer(self.year, _("Toutes les années"), [(year, str(year)) for year in years])
        _offer(self.group, _("Tous les groupes"), [(group, group) for group in resource_list.groups(everything)])
        self._show_clear()

    def wanted(self, typed: str) -> Wanted:
        """What is chosen here, with what is typed in the search line."""
        year = self.year.value()
        return Wanted(
            typed=typed,
            axis=_chosen(self.axis),
            territory=_chosen(self.territory),
            year=year if isinstance(year, int) else None,
            group=_chosen(self.group),
        )

    def words(self) -> str:
        """What is chosen, for a printed list: « Axe 1 · Diois · 2026 »; "" when nothing is."""
        combos = (self.axis, self.territory, self.year, self.group)
        return " · ".join(combo.currentText() for combo in combos if combo.currentIndex() > 0)

    def clear(self) -> None:
        """Let everything through."""
        for combo in (self.axis, self.territory, self.year, self.group):
            combo.setCurrentIndex(0)
        self._on_edited()

    def _axis_words(self, code: str) -> str:
        axis = self._catalogue.axis(code)
        label = self._catalogue.axis_label(code)
        return label if axis is None else f"{label} · {self._catalogue.axis_name(axis)}"

    def _on_edited(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self.clear_button.setVisible(not self.wanted("").everything)


_WIDEST = 220
"""Pixels: a long name of a group must not push the others off a small screen."""


def _chosen(combo: Combo) -> str:
    value = combo.value()
    return value if isinstance(value, str) else ""


def _offer(combo: Combo, everything: str, choices: Sequence[tuple[Hashable, str]]) -> None:
    combo.offer([("", everything), *choices])
    if combo.value() is None:
        combo.setCurrentIndex(0)
    combo.setVisible(len(choices) > 1 or combo.currentIndex() > 0)
