"""How far a rencontre is, in a word, an icon and a tone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.rencontre import State
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from facilitator_app.ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class StateWords:
    """What a screen says of a state."""

    text: str
    icon: str
    tone: Tone


def state_words(state: str) -> StateWords:
    """The words of a state; a state from a newer version is shown as it is."""
    words = {
        State.PLANNED: StateWords(_("Prévue"), "calendar-days", "soft"),
        State.RUNNING: StateWords(_("En cours"), "circle-dot", "accent"),
        State.CLOSED: StateWords(_("Terminée"), "circle-check", "plain"),
        State.APPROVED: StateWords(_("Validée"), "shield-check", "plain"),
    }
    known = {str(key): value for key, value in words.items()}
    return known.get(state, StateWords(state, "circle", "soft"))
