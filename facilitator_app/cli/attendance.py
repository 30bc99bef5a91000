"""`attendance`: the sheet of a rencontre from a list, and what it adds up to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator_app.cli.answers import say, say_json, say_rows
from facilitator_app.cli.imports import say_skipped, take_in
from facilitator_app.cli.rencontre import half_day_words
from facilitator_app.cli.shape import argument, command, flag, subject
from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.credited import person_minutes
from facilitator_app.i18n.dates import duration
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import attendance, rencontres
from facilitator_app.services.attendance_import import read_attendance
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.json_export import written

if TYPE_CHECKING:
    import click

    from facilitator_app.cli.session import Session
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.attendance_import import AttendanceImport


def commands() -> click.Command:
    """The commands of this subject, in the language spoken."""
    reference = argument("reference", _("RÉF"), _("La rencontre."))
    return subject(
        "attendance",
        _("Les présences d’une rencontre."),
        command(
            "import",
            _import,
            _("Lit les présences d’une liste : nom;prénom;structure;profil;demi-journée;état;heure."),
            reference,
            argument("file", _("FICHIER"), _("La liste, en CSV ou XLSX.")),
            flag("--skip-refused", _("Importe les autres lignes quand certaines sont refusées.")),
        ),
        command(
            "show",
            _show,
            _("Compte les présences par demi-journée, profil et état, et les heures passées."),
            reference,
            flag("--json", _("Écrit un document JSON et rien d’autre.")),
        ),
    )


def _import(session: Session, reference: str, file: str, skip_refused: bool) -> None:  # noqa: FBT001 - named by the option
    path = Path(file)
    with session.carnet() as carnet:
        rencontre = rencontres.by_reference(carnet.library, reference)
        found = read_attendance(carnet.library, rencontre, path)
        take_in(carnet.library, path, found.edits, found.refused, skip=skip_refused)
    _report(found)


def _report(found: AttendanceImport) -> None:
    people = plural(len(found.attendees), _("{n} personne sur la liste"), _("{n} personnes sur la liste"))
    added = plural(len(found.added), _("dont {n} nouvelle"), _("dont {n} nouvelles"))
    say(f"{people}, {added}")
    say(plural(found.recorded, _("{n} présence ou absence notée"), _("{n} présences ou absences notées")))
    say(plural(found.changed, _("{n} corrigée"), _("{n} corrigées")))
    say(plural(found.unchanged, _("{n} inchangée"), _("{n} inchangées")))
    say(plural(found.silent, _("{n} case non renseignée"), _("{n} cases non renseignées")))
    say_skipped(found.refused)


def _show(session: Session, reference: str, json: bool) -> None:  # noqa: FBT001 - named by the option
    with session.carnet() as carnet:
        rencontre = rencontres.by_reference(carnet.library, reference)
        sheet, catalogue = attendance.sheet_of(carnet.library, rencontre.id), Catalogue.of(carnet.library)
    if json:
        say_json({"reference": rencontre.reference} | counted(sheet))
    else:
        _say_counts(sheet, catalogue)


def counted(sheet: Sheet) -> dict[str, Any]:
    """The counts of a sheet; the states of the cells are three distinct things: here, away, not recorded."""
    return {
        "people": len(sheet.rows),
        "came": sum(row.came for row in sheet.rows),
        "half_days": [
            written(half_day)
            | {
                "counts": {state or "not_recorded": n for state, n in sorted(sheet.counts(half_day.id).items())},
                "here": sheet.here(half_day.id),
                "profiles": dict(sorted(sheet.profiles_at(half_day.id).items())),
            }
            for half_day in sheet.half_days
        ],
        "profiles": dict(sorted(sheet.profiles().items())),
        "person_minutes": _minutes(sheet),
    }


def _minutes(sheet: Sheet) -> int:
    return person_minutes(sheet.half_days, [mark for row in sheet.rows for mark in row.marks.values()])


def _say_counts(sheet: Sheet, catalogue: Catalogue) -> None:
    came = sum(row.came for row in sheet.rows)
    said = plural(len(sheet.rows), _("{n} personne sur la feuille"), _("{n} personnes sur la feuille"))
    say(_("{people}, {came}").format(people=said, came=plural(came, _("{n} venue"), _("{n} venues"))))
    words = state_words()
    for half_day in sheet.half_days:
        counts = sheet.counts(half_day.id)
        states = ", ".join(f"{word} {counts[state]}" for state, word in words.items() if counts[state])
        sentence = _("{half_day} : {states}")
        say(sentence.format(half_day=half_day_words(half_day), states=states or _("personne")))
    profiles = sheet.profiles().most_common()
    if profiles:
        say_rows([f"  {catalogue.label('profile', code) or _('non précisé')}", str(n)] for code, n in profiles)
    say(_("Heures-personnes : {hours}").format(hours=duration(_minutes(sheet))))


def state_words() -> dict[str, str]:
    """Each state of a cell with its word; "" is a cell that nobody filled."""
    return {
        Presence.PRESENT: _("présents"),
        Presence.REMOTE: _("à distance"),
        Presence.LEFT: _("partis avant la fin"),
        Presence.EXCUSED: _("excusés"),
        Presence.REPRESENTED: _("représentés"),
        Presence.ABSENT: _("absents"),
        "": _("non renseignés"),
    }
