"""What is still missing in a rencontre before it is sent or closed: said, never imposed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from facilitator_app.domain.outcome import Kind
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import attendance, outcomes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library


class Missing(NamedTuple):
    """One thing that is missing: its code (M1 to M8), and what is said of it."""

    code: str
    sentence: str


def missing_before_sending(library: Library, rencontre: Rencontre) -> list[str]:
    """One sentence for each thing that the reader of the compte rendu would miss; empty when all is there."""
    return [sentence[:1].upper() + sentence[1:] for _code, sentence in missing(library, rencontre)]


def missing(library: Library, rencontre: Rencontre, sheet: Sheet | None = None) -> list[Missing]:
    """What a rencontre that is over should have; ``sheet`` is its attendance sheet, where the caller has it already."""
    known = sheet or attendance.sheet_of(library, rencontre.id)
    return [*_in_facts(rencontre, known), *_on_sheet(known), *_in_outcomes(library, rencontre)]


def _in_facts(rencontre: Rencontre, sheet: Sheet) -> Iterator[Missing]:
    if rencontre.starts_on is None:
        yield Missing("M1", _("la date n’est pas fixée"))
    if not sheet.half_days:
        yield Missing("M2", _("aucune demi-journée n’est prévue"))
    timeless = sum(half_day.starts is None or half_day.ends is None for half_day in sheet.half_days)
    if timeless:
        one, many = _("{n} demi-journée n’a pas ses heures"), _("{n} demi-journées n’ont pas leurs heures")
        yield Missing("M2", plural(timeless, one, many))
    if not rencontre.essential.strip():
        yield Missing("M6", _("l’essentiel n’est pas encore écrit"))


def _on_sheet(sheet: Sheet) -> Iterator[Missing]:
    if not sheet.rows:
        yield Missing("M7", _("personne n’est sur la feuille d’émargement"))
        return
    silent = sum(not any(half_day.id in row.marks for row in sheet.rows) for half_day in sheet.half_days)
    if silent:
        one = _("{n} demi-journée n’a aucune présence notée")
        many = _("{n} demi-journées n’ont aucune présence notée")
        yield Missing("M8", plural(silent, one, many))


def _in_outcomes(library: Library, rencontre: Rencontre) -> Iterator[Missing]:
    noted = outcomes.outcomes_of(library, rencontre.id)
    actions = outcomes.actions_of(library, rencontre.id)
    follow_ups = [actions.get(outcome.id) for outcome in noted if outcome.nature == Kind.ACTION]
    loose = sum(outcome.axis is None for outcome in noted)
    nobodys = sum(action is None or not action.owner for action in follow_ups)
    undated = sum(action is None or action.due is None for action in follow_ups)
    if loose:
        one, many = _("{n} note reste à classer dans un axe"), _("{n} notes restent à classer dans un axe")
        yield Missing("M3", plural(loose, one, many))
    if nobodys:
        one, many = _("{n} action n’a pas de responsable"), _("{n} actions n’ont pas de responsable")
        yield Missing("M4", plural(nobodys, one, many))
    if undated:
        one, many = _("{n} action n’a pas d’échéance"), _("{n} actions n’ont pas d’échéance")
        yield Missing("M5", plural(undated, one, many))
