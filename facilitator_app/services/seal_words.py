"""The seal of a half-day in words: who sealed it and when, whether it holds, and what was changed since and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.people import Person
from facilitator_app.i18n.dates import long_date
from facilitator_app.i18n.hours import hour
from facilitator_app.i18n.words import _, plural

if TYPE_CHECKING:
    from datetime import datetime

    from facilitator_app.domain.seal import Amendment, SheetSeal
    from facilitator_app.services.library import Library
    from facilitator_app.services.sealing import Verification


def seal_words(library: Library, seal: SheetSeal) -> str:
    """« Scellée le 14 mars 2026 à 16 h 40 par Élise Bonnet : 12 personnes présentes. »."""
    here = plural(seal.certified, _("{n} personne présente"), _("{n} personnes présentes"))
    said = _("Scellée le {when} par {by} : {here}.")
    return said.format(when=_when(library, seal.sealed_at), by=seal.sealed_by, here=here)


def verification_words(verification: Verification) -> str:
    """Whether what was sealed still says the same."""
    if verification.sound:
        return _("Vérifiée : chaque ligne dit ce qui a été scellé, ou sa modification dit pourquoi.")
    count = len(verification.differences)
    return plural(count, _("{n} différence avec le sceau, sans explication :"),
                  _("{n} différences avec le sceau, sans explication :"))  # fmt: skip


def amendment_words(library: Library, one: Amendment) -> str:
    """Who changed what and when, before, after, and why: one sentence."""
    person = library.get(Person, one.person) if one.person else None
    return _("{when}, {by} : {name}, « {before} » devient « {after} ». Raison : {reason}").format(
        when=_when(library, one.at),
        by=one.by,
        name=person.full_name if person else "—",
        before=one.before,
        after=one.after,
        reason=one.reason,
    )


def _when(library: Library, at: datetime | None) -> str:
    if at is None:
        return "—"
    local = library.local(at)
    return _("{day} à {hour}").format(day=long_date(local.date()), hour=hour(local.time()))
