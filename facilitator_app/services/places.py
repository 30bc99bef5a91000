"""Where people come from: the territory and the region that their words mean, where the lists know them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.folding import folded

if TYPE_CHECKING:
    from facilitator_app.domain.catalogue import Term
    from facilitator_app.services.catalogue import Catalogue


class Places:
    """Looks words up in the list of territories, which is folded once. Words that no list knows stay what they are."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._territories: dict[str, Term] = {}
        for term in catalogue.terms:
            if term.list == "territory":
                for word in (term.code, term.label, term.label_en, *term.also):
                    self._territories.setdefault(folded(word), term)
        self._regions = {folded(region.name): region.name for region in catalogue.regions}

    def territory(self, typed: str) -> str:
        """The name of the territory that ``typed`` means, or else what was typed."""
        term = self._territories.get(folded(typed)) if typed else None
        return typed if term is None else self._catalogue.word(term)

    def region(self, typed: str) -> str:
        """The region of that territory today, or the region that was typed itself; "" when the lists do not know."""
        said = folded(typed)
        term = self._territories.get(said) if said else None
        if term is None or not term.parent:
            return self._regions.get(said, "")
        return self._catalogue.region_name(term.parent)
