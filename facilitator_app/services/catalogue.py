"""The reference lists as people read them: axes in force, labels in the language spoken, words they type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import OUTSIDE, Axis, Region, Term, axes_on
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from facilitator_app.services.library import Library


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The lists, read once; unknown codes are shown as they are, never refused."""

    axes: tuple[Axis, ...]
    regions: tuple[Region, ...]
    terms: tuple[Term, ...]

    @classmethod
    def of(cls, library: Library) -> Catalogue:
        """The lists of this workspace."""
        return cls(tuple(library.find(Axis)), tuple(library.find(Region)), tuple(library.find(Term)))

    def axes_on(self, day: date) -> list[Axis]:
        """The axes in force on ``day``, by number."""
        return axes_on(self.axes, day)

    def axis(self, code: str | None) -> Axis | None:
        """The axis of this code."""
        return next((axis for axis in self.axes if axis.code == code), None)

    def axis_of_number(self, number: int, day: date) -> Axis | None:
        """The axis that bears this number on ``day``."""
        return next((axis for axis in self.axes_on(day) if axis.number == number), None)

    def axis_label(self, code: str | None) -> str:
        """What an axis is called in a word or two, those of no axis and of none yet included."""
        if code == OUTSIDE:
            return _("Hors axes")
        axis = self.axis(code)
        return _("À classer") if axis is None else _("Axe {number}").format(number=axis.number)

    def axis_name(self, axis: Axis) -> str:
        """The short name of an axis."""
        return axis.short_name if spoken() == "fr" else axis.short_name_en or axis.short_name

    def listed(self, name: str, day: date) -> list[Term]:
        """The entries of a list in force on ``day``, in its order."""
        entries = (term for term in self.terms if term.list == name and term.valid_on(day))
        return sorted(entries, key=lambda term: term.rank)

    def label(self, name: str, code: str) -> str:
        """What an entry is called; the code itself when the list does not know it."""
        found = next((term for term in self.terms if term.list == name and term.code == code), None)
        return code if found is None else self.word(found)

    def word(self, term: Term) -> str:
        """What an entry is called in the language spoken."""
        return term.label if spoken() == "fr" else term.label_en or term.label

    def code(self, name: str, typed: str) -> str:
        """The code of what a person typed: a code, a label in either language, or another word for it; else ""."""
        wanted = folded(typed)
        for term in (term for term in self.terms if term.list == name):
            if wanted in _words(term):
                return term.code
        return ""

    def region_name(self, code: str) -> str:
        """What a region is called."""
        return next((region.name for region in self.regions if region.code == code), code)

    def current_regions(self, day: date) -> list[Region]:
        """The regions in force on ``day``, by name."""
        return sorted((r for r in self.regions if r.valid_on(day)), key=lambda region: folded(region.name))


def _words(term: Term) -> Iterable[str]:
    return {folded(word) for word in (term.code, term.label, term.label_en, *term.also) if word}
