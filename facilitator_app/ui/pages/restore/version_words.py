"""What a screen says of the versions of the minutes: how far they are, what was closed, how they were handed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.minutes import Means
from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.hours import hour
from facilitator_app.i18n.words import _, plural

if TYPE_CHECKING:
    from datetime import datetime

    from facilitator_app.domain.minutes import MinutesVersion, Standing
    from facilitator_app.services.library import Library
    from facilitator_app.services.minutes_at_hand import MinutesAtHand
    from facilitator_app.services.minutes_delivery import Handed
    from facilitator_app.ui.theme.tokens import Tone

_FINGERPRINT = 12
"""Characters of a fingerprint that people compare; the document prints all of it."""


def standing_chip(standing: Standing) -> tuple[str, Tone, str]:
    """How far the minutes are in a word or two, with its tone and its icon."""
    if standing.last is None:
        return _("Brouillon"), "soft", "pencil"
    if standing.changed:
        return _("À rectifier"), "warning", "triangle-alert"
    if standing.last.approved_on is not None:
        return _("Validée"), "accent", "shield-check"
    return _("Close"), "accent", "lock"


def button_words(standing: Standing) -> str:
    """The words of the button that leads to the versions, which its tip names: how far the minutes are."""
    if not standing.done:
        return standing_chip(standing)[0]
    approved = standing.last is not None and standing.last.approved_on is not None
    words = _("Version {n} validée") if approved else _("Version {n} close")
    return words.format(n=standing.number)


def standing_sentence(at_hand: MinutesAtHand, library: Library) -> str:
    """Where the minutes stand: « Version 1, close le 18 mars 2026 par Élise Bonnet ; rien n’a changé depuis. »."""
    last, changes = at_hand.standing.last, len(at_hand.changes)
    if last is None:
        return _("Brouillon : rien n’est encore clos.")
    closed = closed_words(last, library)
    if at_hand.standing.changed:
        count = plural(changes, _("{n} changement"), _("{n} changements"))
        return _("{count} depuis la version {n}, {closed}.").format(count=count, n=last.number, closed=closed)
    if changes:
        return _("Version {n}, {closed} ; seul le suivi a changé depuis, ce qui n’oblige pas à rectifier.").format(
            n=last.number, closed=closed
        )
    return _("Version {n}, {closed} ; rien n’a changé depuis.").format(n=last.number, closed=closed)


def closed_words(version: MinutesVersion, library: Library) -> str:
    """« close le 18 mars 2026 par Élise Bonnet »."""
    if version.closed_at is None:
        return _("close par {who}").format(who=version.closed_by)
    day = plain_date(library.local(version.closed_at).date())
    return _("close le {day} par {who}").format(day=day, who=version.closed_by)


def version_facts(version: MinutesVersion, library: Library) -> str:
    """« Close le 18 mars 2026 à 14 h 05 par Élise Bonnet · empreinte 3f2a9c1b04de… »."""
    who, mark = version.closed_by, f"{version.fingerprint[:_FINGERPRINT]}…"
    if version.closed_at is None:
        return _("Close par {who} · empreinte {mark}").format(who=who, mark=mark)
    at: datetime = library.local(version.closed_at)
    words = _("Close le {day} à {hour} par {who} · empreinte {mark}")
    return words.format(day=plain_date(at.date()), hour=hour(at.time()), who=who, mark=mark)


def approved_words(version: MinutesVersion) -> str:
    """« Approuvée le 20 mars 2026, en début de séance »; "" while nobody recorded it."""
    if version.approved_on is None:
        return ""
    day = plain_date(version.approved_on)
    if not version.approved_how:
        return _("Approuvée le {day}").format(day=day)
    return _("Approuvée le {day}, {how}").format(day=day, how=version.approved_how)


def means_words() -> dict[str, str]:
    """How minutes are handed to someone, in words."""
    return {
        Means.EMAIL.value: _("par courriel"),
        Means.PAPER.value: _("sur papier"),
        Means.HAND.value: _("en main propre"),
        Means.LINK.value: _("par un lien"),
    }


def handed_words(handed: Handed) -> str:
    """« 20 mars 2026, par courriel : Anne, Zoé »."""
    means = means_words().get(handed.means, handed.means)
    day = "" if handed.day is None else plain_date(handed.day)
    when = ", ".join(filter(None, (day, means)))
    return _("{when} : {names}").format(when=when, names=handed.names)
