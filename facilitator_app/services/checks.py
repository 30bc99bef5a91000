"""What a careful reader would object to in each rencontre: doubtful evidence, and what is missing before closing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain import evidence
from facilitator_app.domain.rencontre import State
from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import attendance, minutes_versions, rencontres
from facilitator_app.services.readiness import missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known


@dataclass(frozen=True, slots=True)
class Finding:
    """One objection: a code (E: evidence, M: missing, V: version), the reference of the rencontre, a sentence."""

    code: str
    reference: str
    sentence: str


def findings(library: Library) -> list[Finding]:
    """Every objection, rencontre by rencontre in the order of time."""
    every = sorted(rencontres.rencontres(library), key=lambda r: (str(r.starts_on), r.reference))
    sheets = {rencontre.id: attendance.sheet_of(library, rencontre.id) for rencontre in every}
    found: list[Finding] = []
    for rencontre in every:
        sheet = sheets[rencontre.id]
        pairs = [*_lacking(library, rencontre, sheet), *_doubtful(library, sheet), *_altered(library, rencontre)]
        found += (Finding(code, rencontre.reference, sentence) for code, sentence in pairs)
    return found + list(_two_places(every, sheets))


def over(library: Library, rencontre: Rencontre) -> bool:
    """Whether a rencontre has begun or its day has come: only then does what is missing count."""
    begun = rencontre.starts_on is not None and rencontre.starts_on <= library.today()
    return begun or rencontre.state != State.PLANNED


def _lacking(library: Library, rencontre: Rencontre, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What is missing now: before the day of a rencontre, only the date can be. E8 says M9 half-day by half-day."""
    held = over(library, rencontre)
    for one in missing(library, rencontre, sheet):
        if one.code != "M9" if held else one.code == "M1":
            yield one.code, one.sentence


def _altered(library: Library, rencontre: Rencontre) -> Iterator[tuple[str, str]]:
    """V1: closed minutes in which something was written since, which no document is made of."""
    for version in minutes_versions.versions_of(library, rencontre.id):
        if not minutes_versions.sound(version):
            sentence = _("la version {n} du compte rendu n’est plus telle qu’elle a été close")
            yield "V1", sentence.format(n=version.number)


def _doubtful(library: Library, sheet: Sheet) -> Iterator[tuple[str, str]]:
    yield from dict.fromkeys(objection for half_day in sheet.half_days for objection in _unusual(half_day))
    for half_day in sheet.half_days:
        yield from _doubtful_half_day(library, sheet, half_day)
    twins: dict[str, int] = defaultdict(int)
    for row in sheet.rows:
        twins[folded(f"{row.known.person.last_name} {row.known.person.first_name}")] += 1
    doubles = sum(count > 1 for count in twins.values())
    if doubles:
        one, many = _("{n} nom est deux fois sur la feuille"), _("{n} noms sont deux fois sur la feuille")
        yield "E13", plural(doubles, one, many)


def _unusual(half_day: HalfDay) -> Iterator[tuple[str, str]]:
    """E4: said of the day, so that its caller says it once for a morning and an afternoon."""
    day = short_date(half_day.day) if half_day.day else "—"
    if evidence.unusual_day(half_day):
        yield "E4", _("le {day} est un dimanche ou un jour férié").format(day=day)
    if evidence.unusual_hour(half_day):
        yield "E4", _("les heures du {day} sont inhabituelles").format(day=day)


def _doubtful_half_day(library: Library, sheet: Sheet, half_day: HalfDay) -> Iterator[tuple[str, str]]:
    day = short_date(half_day.day) if half_day.day else "—"
    marks = [row.marks[half_day.id] for row in sheet.rows if half_day.id in row.marks]
    late = sum(
        evidence.recorded_late(mark, half_day, library.surroundings.local(mark.recorded_at))
        for mark in marks
        if mark.recorded_at is not None
    )
    if late:
        sentence = plural(late, _("{n} présence notée après la fin"), _("{n} présences notées après la fin"))
        yield "E1", _("{day} : {sentence}").format(day=day, sentence=sentence)
    silent = len(sheet.rows) - len(marks) if marks else 0  # a half-day without any mark is missing as a whole: M8
    if silent and half_day.day is not None and half_day.day <= library.today():
        sentence = plural(silent, _("{n} personne non renseignée"), _("{n} personnes non renseignées"))
        yield "E8", _("{day} : {sentence}").format(day=day, sentence=sentence)


def _two_places(every: list[Rencontre], sheets: dict[RecordId, Sheet]) -> Iterator[Finding]:
    """E3: the same person at two rencontres at the same time."""
    seen: dict[RecordId, list[tuple[Rencontre, HalfDay]]] = defaultdict(list)
    sentence = _("{name} est aussi à {other} à la même heure")
    for rencontre, known, half_day in _stays(every, sheets):
        for other, before in seen[known.id]:
            if other.id != rencontre.id and evidence.overlap(before, half_day):
                said = sentence.format(name=known.person.full_name, other=other.reference)
                yield Finding("E3", rencontre.reference, said)
        seen[known.id].append((rencontre, half_day))


def _stays(every: list[Rencontre], sheets: dict[RecordId, Sheet]) -> Iterator[tuple[Rencontre, Known, HalfDay]]:
    """Each half-day that somebody took part in."""
    for rencontre in every:
        sheet = sheets[rencontre.id]
        for row in sheet.rows:
            for half_day in sheet.half_days:
                if half_day.id in row.marks and row.marks[half_day.id].here:
                    yield rencontre, row.known, half_day
