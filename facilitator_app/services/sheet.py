"""Gathers what the attendance sheet says, then lets ``reports`` draw it: to sign, or filled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Attendance, Presence
from facilitator_app.domain.progress import Progress, unwatched
from facilitator_app.i18n.words import _, spoken
from facilitator_app.reports.sheet import draw_sheet
from facilitator_app.reports.sheet_data import FunderData, MarkData, SheetData, SheetPerson
from facilitator_app.services import document_facts, funders, record_of
from facilitator_app.services.sheet_evidence import evidence_of
from facilitator_app.storage import atomic

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.domain.funder import Funder
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.services.library import Library
    from facilitator_app.services.sheet_evidence import Evidence
    from facilitator_app.services.workspace import Carnet


def sheet_pdf(
    carnet: Carnet,
    rencontre: Rencontre,
    *,
    blank_lines: int | None = None,
    filled: bool = False,
    final: bool = False,
    progress: Progress = unwatched,
) -> bytes:
    """The feuille d'émargement: known people printed, ``blank_lines`` for others (``None``: to fill the last page).

    ``final`` is the filled one that nothing can be added to: its empty boxes and its blank lines are struck.
    """
    data = sheet_data(carnet, rencontre, blank_lines=blank_lines, filled=filled or final)
    return draw_sheet(replace(data, final=final), progress)


def write_sheet(
    carnet: Carnet, rencontre: Rencontre, path: Path, *, blank_lines: int | None = None, filled: bool = False
) -> None:
    """Put the sheet on disk; ``Problem`` when the disk refuses."""
    atomic.atomic_write(path, sheet_pdf(carnet, rencontre, blank_lines=blank_lines, filled=filled))


def sheet_data(carnet: Carnet, rencontre: Rencontre, *, blank_lines: int | None, filled: bool) -> SheetData:
    """All that the sheet says."""
    gathered = record_of.whole(carnet, rencontre)
    evidence = evidence_of(carnet.library, rencontre.id, gathered.sheet, spoken()) if filled else None
    paying = funders.chosen_for(carnet.library, rencontre)
    data = SheetData(
        reference=rencontre.reference,
        revision=gathered.revision.number,
        title=rencontre.title,
        half_days=document_facts.half_day_data(gathered.sheet.half_days),
        made_at=carnet.surroundings.local(gathered.revision.at or carnet.surroundings.clock()),
        application=_("Carnet {version}").format(version=carnet.surroundings.app),
        organisation=document_facts.organisation(),
        language=spoken(),
        people=tuple(_person(carnet.library, gathered.sheet, row, evidence) for row in gathered.sheet.lines),
        filled=filled,
        blank_lines=blank_lines,
        led_by=_("animé par l’Unadel"),
        place=rencontre.place,
        facilitators=document_facts.facilitators(rencontre),
        axes=document_facts.axes_of(carnet, gathered),
        funders=tuple(_funder(carnet.library, funder) for funder in paying),
        retention=max((funder.retention for funder in paying), default=0),
    )
    return data if evidence is None else evidence.told_in(data)


def _funder(library: Library, funder: Funder) -> FunderData:
    return FunderData(funder.name, funder.agreement, funder.mention, funders.logo_of(library, funder))


def _person(library: Library, sheet: Sheet, row: SheetRow, evidence: Evidence | None) -> SheetPerson:
    """One line; ``evidence`` is that of a filled sheet, ``None`` for one to sign."""
    person = row.known.person
    marks = (row.marks.get(half_day.id) for half_day in sheet.half_days)
    snapshot = record_of.as_recorded(sheet, row)
    return SheetPerson(
        person.last_name,
        person.first_name,
        snapshot.organisation if snapshot else row.known.organisation,
        snapshot.function if snapshot else person.function,
        () if evidence is None else tuple(_mark(library, mark, evidence) for mark in marks),
        row.number,
    )


def _mark(library: Library, mark: Attendance | None, evidence: Evidence) -> MarkData | None:
    if mark is None:
        return None
    at = mark.left if mark.state == Presence.LEFT else mark.arrived
    return MarkData(mark.state, at, mark.represented_by, mark.method, mark.reason, evidence.signature_of(library, mark))
