"""Certificates of attendance: gathered from the sheet, for those who came, then drawn by ``reports``."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.credited import at_a_distance, credit, credited_minutes
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.progress import unwatched
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _, spoken
from facilitator_app.reports.certificate import draw_certificates
from facilitator_app.reports.certificate_data import AttendedData, CertificateData, CertificatesData
from facilitator_app.services import attendance, document_facts, files

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import time
    from pathlib import Path

    from facilitator_app.domain.attendance import Attendance
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.progress import Progress
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.attendance import SheetRow
    from facilitator_app.services.workspace import Carnet

_SLUG = 60


@dataclass(frozen=True, slots=True)
class Written:
    """What was put on disk: where, for how many people, and how many of them for a time not wholly known."""

    path: Path
    people: int
    doubtful: int


def certificates_pdf(
    carnet: Carnet, rencontre: Rencontre, people: Collection[RecordId] | None = None, progress: Progress = unwatched
) -> bytes:
    """One PDF with a page for each of ``people`` who came; for all who came when ``None``.

    ``Problem`` when none of them did: nobody is certified for a half-day that was not recorded.
    """
    return draw_certificates(certificates_data(carnet, rencontre, people), progress)


def write_certificates(
    carnet: Carnet, rencontre: Rencontre, path: Path, people: Collection[RecordId] | None = None,
    progress: Progress = unwatched,
) -> Written:  # fmt: skip
    """Put at ``path`` what ``certificates_pdf`` gives; ``Problem`` as there, and when the disk refuses."""
    data = certificates_data(carnet, rencontre, people)
    files.write_file(path, draw_certificates(data, progress))
    return _written(path, data)


def write_certificate_files(
    carnet: Carnet, rencontre: Rencontre, folder: Path, progress: Progress = unwatched
) -> Written:
    """Put in ``folder`` a PDF for each person who came, to send to nobody else; two never share a name."""
    data = certificates_data(carnet, rencontre)
    for done, person in enumerate(data.people):
        progress(done, len(data.people))
        name = f"{certificates_name(rencontre, person.name)}-{person.fingerprint[:8]}.pdf"
        files.write_file(folder / name, draw_certificates(replace(data, people=(person,))))
    return _written(folder, data)


def certificates_name(rencontre: Rencontre, person: str = "") -> str:
    """The name offered for a file, without its ending: « R-2026-014-attestation-dupont-elise »."""
    slug = re.sub(r"[^a-z0-9]+", "-", folded(person))[:_SLUG].strip("-")
    kind = "attestation" if person else "attestations"
    return "-".join(filter(None, (rencontre.reference or "rencontre", kind, slug)))


def certificates_data(
    carnet: Carnet, rencontre: Rencontre, people: Collection[RecordId] | None = None
) -> CertificatesData:
    """All that the certificates say. Half-days without a date take no place in documents."""
    sheet = attendance.sheet_of(carnet.library, rencontre.id)
    half_days = [half_day for half_day in sheet.half_days if half_day.day is not None]
    wanted = [row for row in sheet.rows if people is None or row.known.id in people]
    found = [row for row in wanted if _first(row, half_days) is not None]
    if not found:
        raise _nobody(wanted[0].known.person.full_name if people is not None and len(wanted) == 1 else "")
    return CertificatesData(
        reference=rencontre.reference,
        title=rencontre.title,
        half_days=document_facts.half_day_data(half_days),
        place=rencontre.place,
        group=document_facts.group_name(carnet, rencontre),
        facilitators=document_facts.facilitators(rencontre) or (carnet.owner.name,),
        organisation=document_facts.organisation(),
        led_by=_("animé par l’Unadel"),
        made_at=carnet.surroundings.here(),
        application=_("Carnet {version}").format(version=carnet.surroundings.app),
        people=tuple(_certificate(rencontre, row, half_days) for row in found),
        language=spoken(),
    )


def _written(path: Path, data: CertificatesData) -> Written:
    return Written(path, len(data.people), sum(person.unknown > 0 for person in data.people))


def _nobody(name: str) -> Problem:
    if name:
        sentence = _("{name} n’est noté présent à aucune demi-journée : aucune attestation n’a été faite. Notez "
                     "d’abord sa présence sur la feuille.")  # fmt: skip
        return Problem(sentence.format(name=name))
    return Problem(_("Personne n’est noté présent à cette rencontre : aucune attestation n’a été faite. Notez d’abord "
                     "les présences sur la feuille."))  # fmt: skip


def _first(row: SheetRow, half_days: list[HalfDay]) -> Attendance | None:
    """The first presence of someone, which says who they were that day."""
    marks = (row.marks.get(half_day.id) for half_day in half_days)
    return next((mark for mark in marks if mark is not None and mark.here), None)


def _certificate(rencontre: Rencontre, row: SheetRow, half_days: list[HalfDay]) -> CertificateData:
    snapshot = _first(row, half_days)
    total = credit(half_days, row.marks)
    made = CertificateData(
        name=row.known.person.full_name,
        function=snapshot.function if snapshot else "",
        organisation=snapshot.organisation if snapshot else "",
        attended=tuple(_attended(row, half_days)),
        minutes=total.minutes,
        remote=total.remote,
        unknown=total.unknown,
        fingerprint="",
    )
    said = [rencontre.id, rencontre.reference, rencontre.title, rencontre.place, row.known.id, asdict(made)]
    plain = json.dumps(said, default=str, ensure_ascii=False, sort_keys=True)
    return replace(made, fingerprint=sha256(plain.encode()).hexdigest())


def _attended(row: SheetRow, half_days: list[HalfDay]) -> Iterator[AttendedData]:
    for half_day, facts in zip(half_days, document_facts.half_day_data(half_days), strict=True):
        mark = row.marks.get(half_day.id)
        if mark is not None and mark.here:
            yield AttendedData(
                facts,
                credited_minutes(half_day, mark),
                _later(mark.arrived, half_day.started or half_day.starts),
                _earlier(mark.left, half_day.ended or half_day.ends),
                left_early=mark.state == Presence.LEFT,
                remote=at_a_distance(mark),
            )


def _later(arrived: time | None, starts: time | None) -> time | None:
    """An arrival worth saying: someone early is only said to be there."""
    return None if arrived is None or (starts is not None and arrived <= starts) else arrived


def _earlier(left: time | None, ends: time | None) -> time | None:
    return None if left is None or (ends is not None and left >= ends) else left
