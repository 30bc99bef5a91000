"""What the head of a rencontre says, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.minutes import Standing
from facilitator_app.domain.rencontre import State
from facilitator_app.i18n.dates import date_span, long_date
from facilitator_app.i18n.hours import span
from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.pages.state_words import StateWords, state_words
from facilitator_app.ui.shell.rencontre_head import HeadFace

if TYPE_CHECKING:
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.catalogue import Catalogue


_DRAFT = Standing()


def face_of(rencontre: Rencontre, sheet: Sheet, catalogue: Catalogue, standing: Standing = _DRAFT) -> HeadFace:
    """The title, the state, the axes by number, and the facts that are known; ``standing`` is that of its minutes."""
    state = standing_words(rencontre, standing)
    axes = (catalogue.axis(code) for code in rencontre.axes)
    facts = (("calendar-days", _when(rencontre, sheet)), ("map-pin", rencontre.place), ("users", _who(sheet)))
    return HeadFace(
        rencontre.title,
        state.text,
        state.tone,
        tuple(sorted(axis.number for axis in axes if axis is not None)),
        tuple((icon, words) for icon, words in facts if words),
    )


def standing_words(rencontre: Rencontre, standing: Standing) -> StateWords:
    """How far a rencontre that is known whole is: also that its closed minutes no longer say what it says."""
    if standing.changed and rencontre.state in {State.CLOSED, State.APPROVED}:
        return StateWords(_("À rectifier"), "triangle-alert", "warning")
    return state_words(rencontre.state, standing.number)


def _when(rencontre: Rencontre, sheet: Sheet) -> str:
    if rencontre.starts_on is None:
        return _("date à choisir")
    last = rencontre.ends_on or rencontre.starts_on
    day = long_date(rencontre.starts_on) if last == rencontre.starts_on else date_span(rencontre.starts_on, last)
    starts = next((h.starts for h in sheet.half_days if h.starts), None)
    ends = next((h.ends for h in reversed(sheet.half_days) if h.ends), None)
    return f"{day}, {span(starts, ends)}" if starts and ends else day


def _who(sheet: Sheet) -> str:
    listed, came = len(sheet.rows), sum(row.came for row in sheet.rows)
    if not listed:
        return ""
    if not came:
        return plural(listed, _("{n} inscrit"), _("{n} inscrits"))
    here = plural(came, _("{n} présent"), _("{n} présents"))
    return _("{here} sur {listed}").format(here=here, listed=plural(listed, _("{n} inscrit"), _("{n} inscrits")))
