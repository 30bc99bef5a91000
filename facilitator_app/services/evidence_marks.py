"""Doubts that the marks of one sheet raise by themselves: their hours, their number, those that are not there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from facilitator_app.domain import evidence
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _, plural
from facilitator_app.services.doubts import Doubt, day_of, when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.services.library import Library


def recorded_late(library: Library, sheet: Sheet) -> Iterator[Doubt]:
    """E1: signers after the half-day ended."""
    for half_day in sheet.half_days:
        late = tuple(row for row in sheet.lines if _late(library, row, half_day))
        if late:
            said = plural(len(late), _("{n} présence notée après la fin"), _("{n} présences notées après la fin"))
            yield Doubt(
                code="E1",
                sentence=_("{when} : {sentence}").format(when=when(half_day, sheet.half_days), sentence=said),
                remedy=_("Si elles viennent de la feuille signée, notez-les « sur papier » ; sinon, attestez-les avec "
                         "un motif."),
                rows=late,
                half_days=(half_day,),
            )  # fmt: skip


def in_a_hurry(library: Library, sheet: Sheet) -> Iterator[Doubt]:
    """E2: too many marks in too short a time, on one device, at the end of a day."""
    timed = [(library.local(mark.recorded_at), mark)
             for row in sheet.rows for mark in row.marks.values() if mark.recorded_at is not None]  # fmt: skip
    run = evidence.in_a_row(timed, sheet.half_days)
    if run:
        people = {mark.person for mark in run}
        sentence = _("{n} présences notées à la suite sur le même poste en fin de journée, à moins de 30 s l’une de "
                     "l’autre")  # fmt: skip
        yield Doubt(
            code="E2",
            sentence=sentence.format(n=len(run)),
            remedy=_("Si elles viennent de la feuille signée, notez-les « sur papier » et joignez les pages signées."),
            rows=tuple(row for row in sheet.lines if row.known.id in people),
            half_days=tuple(h for h in sheet.half_days if h.id in {mark.half_day for mark in run}),
        )


def unusual(sheet: Sheet) -> Iterator[Doubt]:
    """E4: Sundays, holidays, nights; said of the day, so once for a morning and an afternoon."""
    remedy = _("Vérifiez le jour et les heures ; s’ils sont justes, gardez ce qui l’explique avec le dossier.")
    said: dict[str, list[HalfDay]] = defaultdict(list)
    for half_day in sheet.half_days:
        if evidence.unusual_day(half_day):
            said[_("le {day} est un dimanche ou un jour férié").format(day=day_of(half_day))].append(half_day)
        if evidence.unusual_hour(half_day):
            said[_("les heures du {day} sont inhabituelles").format(day=day_of(half_day))].append(half_day)
    for sentence, half_days in said.items():
        yield Doubt(code="E4", sentence=sentence, remedy=remedy, step="prepare", part="when",
                    half_days=tuple(half_days))  # fmt: skip


def too_many(rencontre: Rencontre, sheet: Sheet) -> Iterator[Doubt]:
    """E5: more people in the room than it holds."""
    for half_day in sheet.half_days if rencontre.capacity > 0 else ():
        inside = tuple(r for r in sheet.lines if half_day.id in r.marks and evidence.in_room(r.marks[half_day.id]))
        if len(inside) > rencontre.capacity:
            people = plural(len(inside), _("{n} personne notée présente"), _("{n} personnes notées présentes"))
            places = plural(rencontre.capacity, _("{n} place"), _("{n} places"))
            said = _("{when} : {people} dans une salle de {places}")
            yield Doubt(
                code="E5",
                sentence=said.format(when=when(half_day, sheet.half_days), people=people, places=places),
                remedy=_("Corrigez le nombre de places si la salle a changé, ou notez « à distance » qui n’était pas "
                         "dans la salle."),
                step="prepare",
                part="capacity",
                half_days=(half_day,),
            )  # fmt: skip


def unrecorded(library: Library, sheet: Sheet) -> Iterator[Doubt]:
    """E8: cells neither signed nor struck, once the half-day is over.

    A half-day without any mark is missing as a whole: M8 says so.
    """
    for half_day in sheet.half_days:
        silent = tuple(row for row in sheet.lines if half_day.id not in row.marks)
        if silent and len(silent) < len(sheet.rows) and evidence.ended(half_day, library.here()):
            said = plural(len(silent), _("{n} personne non renseignée"), _("{n} personnes non renseignées"))
            yield Doubt(
                code="E8",
                sentence=_("{when} : {sentence}").format(when=when(half_day, sheet.half_days), sentence=said),
                remedy=_("Notez chacune présente, absente ou excusée : une case ni signée ni barrée se discute."),
                rows=silent,
                half_days=(half_day,),
            )


def twice(sheet: Sheet) -> Iterator[Doubt]:
    """E13: the same name on two lines."""
    named: dict[str, list[SheetRow]] = defaultdict(list)
    for row in sheet.lines:
        named[folded(f"{row.known.person.last_name} {row.known.person.first_name}")].append(row)
    twins = [rows for rows in named.values() if len(rows) > 1]
    if twins:
        one, many = _("{n} nom est deux fois sur la feuille"), _("{n} noms sont deux fois sur la feuille")
        yield Doubt(
            code="E13",
            sentence=plural(len(twins), one, many),
            remedy=_(
                "Si c’est la même personne, gardez une seule ligne ; sinon, précisez la fonction ou la structure."
            ),
            rows=tuple(row for rows in twins for row in rows),
        )


def _late(library: Library, row: SheetRow, half_day: HalfDay) -> bool:
    mark = row.marks.get(half_day.id)
    if mark is None or mark.recorded_at is None:
        return False
    return evidence.recorded_late(mark, half_day, library.local(mark.recorded_at))
