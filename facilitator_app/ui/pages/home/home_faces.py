"""The words of the lines of the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import ago, plain_date, short_date
from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.widgets.line_button import LineFace

if TYPE_CHECKING:
    from datetime import date, datetime

    from facilitator_app.services.actions import FollowedAction
    from facilitator_app.services.exchange_ledger import Overview
    from facilitator_app.services.home import Unfinished

_STEPS = 5


def unfinished_face(one: Unfinished) -> LineFace:
    """A rencontre with what it waits for."""
    words = {
        "welcome": _("présences à relever"),
        "animate": _("à terminer"),
        "restitute": _("compte rendu à clore"),
        "transmit": _("à transmettre à la coordination"),
    }
    rencontre = one.rencontre
    venue = rencontre.place.partition(",")[0].strip()
    day = short_date(rencontre.starts_on) if rencontre.starts_on else ""
    return LineFace(
        text=rencontre.title or _("Rencontre sans titre"),
        note=", ".join(filter(None, (day, venue))),
        state=words.get(one.step, ""),
        fraction=one.done / _STEPS,
        firm=True,
    )


def action_face(followed: FollowedAction, today: date) -> LineFace:
    """An action with who carries it, and how late it is or when it is due."""
    action = followed.action
    state, late = _due(action.due, today)
    return LineFace(
        text=" ".join(followed.outcome.text.split()),
        note=action.owner,
        state=state,
        state_tone="danger" if late else "soft",
        box=False,
    )


def _due(due: date | None, today: date) -> tuple[str, bool]:
    days = 0 if due is None else (due - today).days
    if days < 0:
        return plural(-days, _("depuis {n} jour"), _("depuis {n} jours")), True
    return near_words(days), False


def near_words(days: int) -> str:
    """In how many days something is."""
    if days == 0:
        return _("aujourd’hui")
    return _("demain") if days == 1 else plural(days, _("dans {n} jour"), _("dans {n} jours"))


def sending_words(overview: Overview) -> str:
    """What is to send to the one we mostly write to, since when."""
    main = overview.main
    if main is None:
        return _("Aucun correspondant n’est encore accepté : la coordination vous envoie son invitation.")
    contents = overview.contents
    if not contents.lines:
        return _("{name} a reçu tout ce qui est ici.").format(name=main.name)
    changes = plural(contents.lines, _("{n} changement"), _("{n} changements"))
    held = plural(len(contents.titles), _("{n} rencontre"), _("{n} rencontres"))
    what = _("{held} et {changes}").format(held=held, changes=changes) if contents.titles else changes
    if main.sent_at is None:
        return _("{what} pour {name} : rien n’est encore envoyé.").format(what=what, name=main.name)
    since = plain_date(main.sent_at.date())
    return _("{what} depuis l’envoi du {day}.").format(what=what, day=since)


def copy_words(made: datetime | None, now: datetime) -> str:
    """When the latest copy was verified."""
    if made is None:
        return _("Aucune copie encore : la première se fait à la fermeture.")
    return _("Copie vérifiée {when}").format(when=ago(made, now))
