"""How far a rencontre is, in a word, an icon and a tone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.rencontre import State
from facilitator_app.services.rencontre_words import state_word

if TYPE_CHECKING:
    from facilitator_app.ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class StateWords:
    """What a screen says of a state."""

    text: str
    icon: str
    tone: Tone


def state_words(state: str, closed: int = 0) -> StateWords:
    """The words of a state; a state from a newer version is shown as it is.

    ``closed`` is the number of the version of the minutes that holds, 0 while they are a draft.
    """
    icon, tone = _LOOKS.get(state, ("circle", "soft"))
    shut = state == State.CLOSED and closed
    return StateWords(state_word(state, closed), "lock" if shut else icon, tone)


_LOOKS: dict[str, tuple[str, Tone]] = {
    State.PLANNED.value: ("calendar-days", "soft"),
    State.RUNNING.value: ("circle-dot", "accent"),
    State.CLOSED.value: ("circle-check", "plain"),
    State.APPROVED.value: ("shield-check", "plain"),
}
"""The icon and the tone of each state."""
