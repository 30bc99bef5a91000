"""What a careful reader would object to in each rencontre: doubtful evidence, and what is missing before closing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.rencontre import State
from facilitator_app.i18n.words import _
from facilitator_app.services import attendance, minutes_versions, rencontres
from facilitator_app.services.evidence import doubts_of
from facilitator_app.services.evidence_places import Days
from facilitator_app.services.readiness import missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library


@dataclass(frozen=True, slots=True)
class Finding:
    """One objection: a code (E: evidence, M: missing, V: version), the reference of the rencontre, a sentence.

    For evidence also the ``rows`` of the sheet concerned, each by its number and its name, and the ``remedy``.
    """

    code: str
    reference: str
    sentence: str
    rows: tuple[str, ...] = ()
    remedy: str = ""


def findings(library: Library) -> list[Finding]:
    """Every objection, rencontre by rencontre in the order of time."""
    every = sorted(rencontres.rencontres(library), key=lambda r: (str(r.starts_on), r.reference))
    days = Days.of(library)
    return [finding for rencontre in every for finding in _findings(library, rencontre, days)]


def _findings(library: Library, rencontre: Rencontre, days: Days) -> Iterator[Finding]:
    sheet, reference = attendance.sheet_of(library, rencontre.id), rencontre.reference
    for code, sentence in (*_lacking(library, rencontre, sheet), *_altered(library, rencontre)):
        yield Finding(code, reference, sentence)
    for doubt in doubts_of(library, rencontre, sheet, days):
        yield Finding(doubt.code, reference, doubt.sentence, doubt.row_words, doubt.remedy)


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
