"""The language asked for on the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.services.preferences import Language

_SPOKEN: dict[str, Language] = {"fr": "fr", "en": "en"}


def language_asked(arguments: Sequence[str]) -> Language | None:
    """The language of ``--lang``, wherever it stands on the line: help and refusals speak it too."""
    for place, word in enumerate(arguments):
        if word == "--":
            return None
        name, equals, value = word.partition("=")
        if name == "--lang":
            following = arguments[place + 1] if place + 1 < len(arguments) else ""
            return _SPOKEN.get(value if equals else following)
    return None
