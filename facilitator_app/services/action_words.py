"""What the window, the command line and the documents say of an action, in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.follow_up import Moment
from facilitator_app.domain.outcome import Progression
from facilitator_app.i18n.dates import plain_date, relative_day
from facilitator_app.i18n.words import _, plural

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.domain.follow_up import Step
    from facilitator_app.domain.outcome import Action

_NEAR = 7
"""Up to so many days ahead, a due date is told by its distance."""


def state_words() -> dict[str, str]:
    """The states of an action in the order in which it goes through them, each in a word."""
    return {
        Progression.OPEN.value: _("À faire"),
        Progression.UNDER_WAY.value: _("En cours"),
        Progression.DONE.value: _("Faite"),
        Progression.DROPPED.value: _("Abandonnée"),
    }


def state_word(state: str) -> str:
    """How far an action is, in a word within a sentence; a state of a newer version is shown as it is."""
    words = {
        Progression.OPEN.value: _("à faire"),
        Progression.UNDER_WAY.value: _("en cours"),
        Progression.DONE.value: _("faite"),
        Progression.DROPPED.value: _("abandonnée"),
    }
    return words.get(state, state)


def late_words(due: date, today: date) -> str:
    """« depuis 6 jours »: for how long an action is late."""
    return plural((today - due).days, _("depuis {n} jour"), _("depuis {n} jours"))


def due_words(action: Action, today: date) -> str:
    """« depuis 6 jours » when it is late, « demain » when it soon is, else the date; "" without a due date."""
    if action.due is None:
        return ""
    if action.late(today):
        return late_words(action.due, today)
    if action.unfinished and (action.due - today).days <= _NEAR:
        return relative_day(action.due, today)
    return plain_date(action.due)


def standing_words(action: Action, today: date) -> str:
    """Whom an action is given to and how it stands: « Hamid Benali, en retard depuis 6 jours »."""
    return ", ".join(filter(None, (action.owner, _standing(action, today))))


def step_words(step: Step) -> str:
    """What happened to an action at one moment, without its day: « en cours, pour le 30 avril 2026 »."""
    if step.moment is Moment.DECIDED:
        return _("décidée")
    if step.moment is Moment.CARRIED:
        return _("reportée sans commentaire")
    if step.moment is Moment.AHEAD:
        return _("à l’ordre du jour")
    due = ""
    if step.moment is Moment.REVIEWED and step.due is not None:
        due = _("pour le {day}").format(day=plain_date(step.due))
    return ", ".join(filter(None, (state_word(step.state), due)))


def _standing(action: Action, today: date) -> str:
    if not action.unfinished:
        return state_word(action.state)
    if action.due is None:
        return ""
    if action.late(today):
        return _("en retard {since}").format(since=late_words(action.due, today))
    if (action.due - today).days <= _NEAR:
        return relative_day(action.due, today)
    return _("pour le {day}").format(day=plain_date(action.due))
