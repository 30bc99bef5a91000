"""E3: people and facilitators who would be at two rencontres at the same time, whoever sent them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain import evidence
from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.rencontre import HalfDay, Rencontre
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _
from facilitator_app.services.directory import Directory
from facilitator_app.services.doubts import Doubt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known


@dataclass(frozen=True, slots=True)
class Days:
    """The half-days of every rencontre by day: read once for many rencontres."""

    held: dict[date, list[HalfDay]]

    @classmethod
    def of(cls, library: Library) -> Days:
        """All that is known here, rencontres that colleagues sent included."""
        held: dict[date, list[HalfDay]] = defaultdict(list)
        for half_day in library.find(HalfDay):
            if half_day.day is not None:
                held[half_day.day].append(half_day)
        return cls(held)

    def elsewhere(self, rencontre: Rencontre, half_days: tuple[HalfDay, ...]) -> dict[RecordId, list[_Meeting]]:
        """The half-days of other rencontres that fall at the same time, by rencontre, each with ours."""
        found: dict[RecordId, list[_Meeting]] = defaultdict(list)
        for ours in half_days:
            for other in self.held.get(ours.day, ()) if ours.day is not None else ():
                if other.rencontre not in {None, rencontre.id} and evidence.overlap(ours, other):
                    found[other.rencontre or rencontre.id].append((ours, other))
        return found


_Meeting = tuple[HalfDay, HalfDay]


def two_places(library: Library, rencontre: Rencontre, sheet: Sheet, days: Days) -> Iterator[Doubt]:
    """Everyone noted here and at another rencontre at the same time; the facilitators of both, once they have begun."""
    for identity, meetings in days.elsewhere(rencontre, sheet.half_days).items():
        other = library.get(Rencontre, identity)
        if other is not None:
            yield from _people(library, sheet, other, meetings)
            yield from _facilitators(library, rencontre, other, meetings)


def _people(library: Library, sheet: Sheet, other: Rencontre, meetings: list[_Meeting]) -> Iterator[Doubt]:
    away = _who_was(library, other.id)
    rows = tuple(row for row in sheet.lines if any(
        ours.id in row.marks and row.marks[ours.id].here and _key(row.known) in away.get(theirs.id, ())
        for ours, theirs in meetings))  # fmt: skip
    if rows:
        sentence = _("{name} est aussi à {other} à la même heure")
        if len(rows) > 1:
            sentence = _("{n} personnes sont aussi à {other} à la même heure")
        said = sentence.format(n=len(rows), name=rows[0].known.person.full_name, other=other.reference)
        remedy = _("Corrigez la présence à l’une des deux rencontres : personne n’est à deux endroits.")
        yield Doubt(code="E3", sentence=said, remedy=remedy, rows=rows, half_days=_ours(meetings, rows))


def _facilitators(
    library: Library, rencontre: Rencontre, other: Rencontre, meetings: list[_Meeting]
) -> Iterator[Doubt]:
    held = tuple(ours for ours, _theirs in meetings if evidence.begun(ours, library.here()))
    for name in evidence.in_common(rencontre.facilitators, other.facilitators) if held else ():
        yield Doubt(
            code="E3",
            sentence=_("{name} anime aussi {other} à la même heure").format(name=name, other=other.reference),
            remedy=_("Dites dans « Animation » qui a vraiment animé chacune des deux rencontres."),
            step="prepare",
            part="facilitators",
            half_days=held,
        )


def _who_was(library: Library, rencontre: RecordId) -> dict[RecordId, set[str]]:
    """Who took part in each half-day of another rencontre."""
    marks = [mark for mark in library.find(Attendance, rencontre=rencontre) if mark.here and mark.person is not None]
    known = Directory(library).people({mark.person for mark in marks if mark.person is not None})
    keys = {one.id: _key(one) for one in known}
    found: dict[RecordId, set[str]] = defaultdict(set)
    for mark in marks:
        if mark.half_day is not None and mark.person in keys:
            found[mark.half_day].add(keys[mark.person])
    return found


def _key(known: Known) -> str:
    """The same for someone whom two facilitators added apart: a name is not enough, with its structure it is."""
    named = f"{known.person.last_name} {known.person.first_name}|{known.organisation}"
    return folded(named) if known.organisation.strip() else known.id


def _ours(meetings: list[_Meeting], rows: tuple[SheetRow, ...]) -> tuple[HalfDay, ...]:
    return tuple({ours.id: ours for ours, _theirs in meetings if any(ours.id in row.marks for row in rows)}.values())
