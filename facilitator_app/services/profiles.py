"""The codes of profiles as people write them in lists; each wording is looked up once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.services.catalogue import Catalogue

if TYPE_CHECKING:
    from facilitator_app.services.library import Library


class Profiles:
    """Remembers the wordings met."""

    def __init__(self, library: Library) -> None:
        self._catalogue = Catalogue.of(library)
        self._codes: dict[str, str] = {"": ""}

    def code(self, typed: str) -> str:
        """The code of a profile; what was typed where the list does not know it."""
        if typed not in self._codes:
            self._codes[typed] = self._catalogue.code("profile", typed) or typed
        return self._codes[typed]
