"""The sheet as a table to hand over: a line for each person at each half-day, the counts, and what the words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.credited import at_a_distance, credited_minutes
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.reports.wording import method_word, part_name
from facilitator_app.services import attendance
from facilitator_app.services.attendance_counts import counts_of
from facilitator_app.services.attendance_summary import count_rows, definition_rows
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.places import Places
from facilitator_app.services.spreadsheets import Grid, csv_bytes, xlsx_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.attendance import Attendance
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.services.library import Library
    from facilitator_app.services.spreadsheets import Cell

ENDINGS = (".xlsx", ".csv")
"""What the sheet can be exported as."""
_WIDTHS = (5, 20, 16, 30, 24, 26, 20, 22, 12, 12, 8, 8, 15, 28, 9, 9, 20, 10, 10, 17)


def attendance_file(library: Library, rencontre: Rencontre, ending: str) -> bytes:
    """The sheet as a file whose name ends so; the XLSX also has the counts and the definitions.

    ``Problem`` for another ending than those of ``ENDINGS``.
    """
    if ending not in ENDINGS:
        raise Problem(_("Le format « {ending} » n’est pas proposé pour une feuille d’émargement : rien n’a été écrit. "
                        "Choisissez .xlsx ou .csv.").format(ending=ending or "?"))  # fmt: skip
    sheet, catalogue = attendance.sheet_of(library, rencontre.id), Catalogue.of(library)
    rows = list(sheet_rows(library, sheet, catalogue))
    if ending == ".csv":
        return csv_bytes(rows)
    counts, heads = count_rows(rencontre, counts_of(sheet, catalogue))
    grids = (
        Grid(_("Émargement"), rows, _WIDTHS, listed=True),
        Grid(_("Comptes"), counts, (34, 16, 12, 12, 12, 12, 12, 12, 12, 14, 14, 14), heads),
        Grid(_("Définitions"), definition_rows(), (30, 110)),
    )
    return xlsx_bytes(grids, library.here(), _("Émargement {reference}").format(reference=rencontre.reference))


def export_name(rencontre: Rencontre, ending: str) -> str:
    """The name offered for the file: « R-2026-014-emargement.xlsx »."""
    return f"{rencontre.reference or 'rencontre'}-emargement{ending}"


def sheet_rows(library: Library, sheet: Sheet, catalogue: Catalogue) -> Iterator[tuple[Cell, ...]]:
    """The names of the columns, then each person at each half-day, also where nothing was recorded."""
    yield (
        _("N°"), _("Nom"), _("Prénom"), _("Structure"), _("Fonction"), _("Profil"), _("Territoire"), _("Région"),
        _("Date"), _("Demi-journée"), _("Début"), _("Fin"), _("État"), _("Précision"), _("Arrivée"), _("Départ"),
        _("Relevé"), _("Minutes créditées"), _("Heures créditées"), _("Noté le"),
    )  # fmt: skip
    places = Places(catalogue)
    for row in sheet.rows:
        for half_day in sheet.half_days:
            mark = row.marks.get(half_day.id)
            yield (row.number, *_who(row, mark, catalogue, places), *_when(half_day), *_what(library, half_day, mark))


def _who(row: SheetRow, mark: Attendance | None, catalogue: Catalogue, places: Places) -> tuple[Cell, ...]:
    """Who they were that day; who they are today where nothing was recorded."""
    person = row.known.person
    who = mark or person
    organisation = mark.organisation if mark else row.known.organisation
    profile = catalogue.label("profile", who.profile)
    territory, region = places.territory(who.territory), places.region(who.territory)
    return person.last_name, person.first_name, organisation, who.function, profile, territory, region


def _when(half_day: HalfDay) -> tuple[Cell, ...]:
    starts, ends = half_day.started or half_day.starts, half_day.ended or half_day.ends
    return half_day.day, part_name(half_day.part), starts, ends


def _what(library: Library, half_day: HalfDay, mark: Attendance | None) -> tuple[Cell, ...]:
    """One of three states that are never mixed up, then what is known beyond it."""
    if mark is None:
        return _("non renseigné"), None, None, None, None, None, None, None
    minutes = credited_minutes(half_day, mark)
    hours = None if minutes is None else minutes / 60
    return (
        _("présent") if mark.here else _("absent"),
        _detail(mark),
        mark.arrived,
        mark.left,
        method_word(mark.method),
        minutes,
        hours,
        None if mark.recorded_at is None else library.local(mark.recorded_at),
    )


def _detail(mark: Attendance) -> str:
    """What a state says beyond « présent » and « absent »."""
    if mark.state == Presence.REPRESENTED:
        name = mark.represented_by
        return _("représenté par {name}").format(name=name) if name else _("représenté")
    words = {Presence.LEFT: _("parti avant la fin"), Presence.EXCUSED: _("excusé"), Presence.REMOTE: ""}
    said = words.get(Presence(mark.state), "") if mark.state in set(Presence) else mark.state
    return ", ".join(filter(None, (said, _("à distance") if at_a_distance(mark) else "")))
