"""What is still missing in a rencontre before its minutes are closed or sent: said with a way to it, never imposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _, plural
from facilitator_app.services import agenda, attendance, readiness_notes
from facilitator_app.services.readiness_notes import Missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library

__all__ = ["Missing", "missing"]


def missing(library: Library, rencontre: Rencontre, sheet: Sheet | None = None) -> list[Missing]:
    """What the reader of the compte rendu would miss, in the order of the five steps; empty when all is there.

    ``sheet`` is the attendance sheet, where the caller has it already.
    """
    known = sheet or attendance.sheet_of(library, rencontre.id)
    return [
        *_in_facts(rencontre, known),
        *_on_sheet(library, known),
        *_in_agenda(library, rencontre),
        *readiness_notes.missing_in_notes(library, rencontre),
    ]


def _in_facts(rencontre: Rencontre, sheet: Sheet) -> Iterator[Missing]:
    if not rencontre.title.strip():
        yield Missing("M11", _("la rencontre n’a pas de titre"), "prepare", "title")
    if rencontre.starts_on is None:
        yield Missing("M1", _("la date n’est pas fixée"), "prepare", "when")
    if not sheet.half_days:
        yield Missing("M2", _("aucune demi-journée n’est prévue"), "prepare", "when")
    timeless = sum(half_day.starts is None or half_day.ends is None for half_day in sheet.half_days)
    if timeless:
        one, many = _("{n} demi-journée n’a pas ses heures"), _("{n} demi-journées n’ont pas leurs heures")
        yield Missing("M2", plural(timeless, one, many), "prepare", "when")
    if not rencontre.place.strip():
        yield Missing("M12", _("le lieu n’est pas dit"), "prepare", "place")
    if not rencontre.essential.strip():
        yield Missing("M6", _("l’essentiel n’est pas encore écrit"), part="essential")


def _on_sheet(library: Library, sheet: Sheet) -> Iterator[Missing]:
    if not sheet.rows:
        yield Missing("M7", _("personne n’est sur la feuille d’émargement"), "welcome")
        return
    silent = [half_day for half_day in sheet.half_days if not _marked(sheet, half_day)]
    if silent:
        one = _("{n} demi-journée n’a aucune présence notée")
        many = _("{n} demi-journées n’ont aucune présence notée")
        yield Missing("M8", plural(len(silent), one, many), "welcome")
    today = library.today()
    held = [h for h in sheet.half_days if h not in silent and h.day is not None and h.day <= today]
    unsaid = sum(any(half_day.id not in row.marks for half_day in held) for row in sheet.rows)
    if unsaid:
        one, many = _("la présence de {n} personne n’est pas notée"), _("la présence de {n} personnes n’est pas notée")
        yield Missing("M9", plural(unsaid, one, many), "welcome")


def _marked(sheet: Sheet, half_day: HalfDay) -> bool:
    return any(half_day.id in row.marks for row in sheet.rows)


def _in_agenda(library: Library, rencontre: Rencontre) -> Iterator[Missing]:
    items = agenda.items_of(library, rencontre.id)
    if items and not any(item.started_at for item in items):
        yield Missing("M13", _("aucune séquence du déroulé n’a été lancée"), "animate")
