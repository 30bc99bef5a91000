"""What a screen and the command line say of a rencontre, in the same words."""

from __future__ import annotations

from facilitator_app.domain.rencontre import State
from facilitator_app.i18n.words import _


def state_word(state: str, closed: int = 0) -> str:
    """How far a rencontre is, in a word; a state from a newer version is shown as it is.

    ``closed`` is the number of the version of its minutes that holds, 0 while they are a draft.
    """
    if state == State.CLOSED and closed:
        return _("Close") if closed == 1 else _("Rectifiée")
    words: dict[str, str] = {
        State.PLANNED.value: _("Prévue"),
        State.RUNNING.value: _("En cours"),
        State.CLOSED.value: _("Terminée"),
        State.APPROVED.value: _("Validée"),
    }
    return words.get(state, state)
