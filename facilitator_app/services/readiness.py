"""What is still missing in a rencontre before it is sent: said, never imposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.outcome import Kind
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import attendance, outcomes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.library import Library


def missing_before_sending(library: Library, rencontre: Rencontre) -> list[str]:
    """One sentence for each thing that the reader of the compte rendu would miss; empty when all is there."""
    return [sentence for sentence in _sentences(library, rencontre) if sentence]


def _sentences(library: Library, rencontre: Rencontre) -> Iterator[str]:
    noted = outcomes.outcomes_of(library, rencontre.id)
    actions = outcomes.actions_of(library, rencontre.id)
    unfiled = sum(outcome.axis is None for outcome in noted)
    open_ended = sum(
        outcome.nature == Kind.ACTION and (outcome.id not in actions or not actions[outcome.id].owner)
        for outcome in noted
    )
    if unfiled:
        yield plural(unfiled, _("{n} note reste à classer dans un axe"), _("{n} notes restent à classer dans un axe"))
    if not rencontre.essential.strip():
        yield _("L’essentiel n’est pas encore écrit")
    if open_ended:
        yield plural(open_ended, _("{n} action n’a pas de responsable"), _("{n} actions n’ont pas de responsable"))
    yield _unrecorded(library, rencontre)


def _unrecorded(library: Library, rencontre: Rencontre) -> str:
    sheet = attendance.sheet_of(library, rencontre.id)
    if not sheet.half_days:
        return _("Aucune demi-journée n’est prévue")
    silent = sum(not any(half_day.id in row.marks for row in sheet.rows) for half_day in sheet.half_days)
    if silent == 0:
        return ""
    return plural(
        silent, _("{n} demi-journée n’a aucune présence notée"), _("{n} demi-journées n’ont aucune présence notée")
    )
