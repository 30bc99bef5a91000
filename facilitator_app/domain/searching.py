"""Words as a search compares them: the same for what is written, what is indexed and what is typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from facilitator_app.i18n.folding import folded

_WORD: Final = re.compile(r"[^\W_]+")

LEAST: Final = 2
"""Letters that a word needs to be looked for while it may still go on: one letter begins too many."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded: « Élu⋅es d’Ambert » gives "elues", "d", "ambert"."""
    return tuple(_WORD.findall(folded(text)))


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must be found: words in this order; with ``open`` the last one may go on."""

    words: tuple[str, ...]
    open: bool = True
