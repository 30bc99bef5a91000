"""`people`: the people of a list brought in, listed, handed over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say, say_json, say_rows
from facilitator_app.cli.imports import say_skipped, take_in
from facilitator_app.cli.shape import argument, command, flag, option, subject
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import people
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.files import write_file
from facilitator_app.services.json_export import written
from facilitator_app.services.people_export import people_file
from facilitator_app.services.people_import import PeopleImport, read_people

if TYPE_CHECKING:
    import click

    from facilitator_app.cli.session import Session


def commands() -> click.Command:
    """The commands of this subject, in the language spoken."""
    return subject(
        "people",
        _("Les personnes : importer, lister, exporter."),
        command(
            "import",
            _import,
            _("Ajoute les personnes d’une liste : nom;prénom;structure;fonction;profil;territoire;courriel;téléphone."),
            argument("file", _("FICHIER"), _("La liste, en CSV, XLSX ou vCard (.vcf).")),
            flag("--dry-run", _("Dit ce qui serait fait, sans rien modifier.")),
            flag("--skip-refused", _("Importe les autres lignes quand certaines sont refusées.")),
        ),
        command("list", _list, _("Liste les personnes."), flag("--json", _("Écrit un document JSON et rien d’autre."))),
        command(
            "export",
            _export,
            _("Écrit la liste des personnes."),
            option("--out", _("FICHIER"), _("Le fichier à écrire : .csv, .xlsx ou .vcf."), required=True),
        ),
    )


def _import(session: Session, file: str, dry_run: bool, skip_refused: bool) -> int:  # noqa: FBT001 - named by the options
    path = Path(file)
    with session.carnet() as carnet:
        found = read_people(carnet.library, path)
        if not dry_run:
            take_in(carnet.library, path, found.edits, found.refused, skip=skip_refused)
    _report(found, dry_run=dry_run)
    return 2 if dry_run and found.refused and not skip_refused else 0


def _report(found: PeopleImport, *, dry_run: bool) -> None:
    if dry_run:
        say(_("À blanc : rien n’a été modifié."))
    say(plural(len(found.added), _("{n} personne ajoutée"), _("{n} personnes ajoutées")))
    say(plural(len(found.matched), _("{n} déjà connue"), _("{n} déjà connues")))
    say(plural(len(found.doubles), _("{n} doublon possible"), _("{n} doublons possibles")))
    for meeting in found.doubles:
        if meeting.like is not None:
            known = meeting.like
            say(_("  {name}, {organisation} ressemble à {other}, {other_organisation}").format(
                name=meeting.known.person.full_name, organisation=meeting.known.organisation or "—",
                other=known.person.full_name, other_organisation=known.organisation or "—"))  # fmt: skip
    say(plural(len(found.refused), _("{n} ligne refusée"), _("{n} lignes refusées")))
    say_skipped(found.refused)
    if found.unknown_columns:
        say(_("Colonnes laissées de côté : {columns}").format(columns=", ".join(found.unknown_columns)))


def _list(session: Session, json: bool) -> None:  # noqa: FBT001 - named by the option
    with session.carnet() as carnet:
        everyone, catalogue = people.known_people(carnet.library), Catalogue.of(carnet.library)
    if json:
        say_json([written(known.person) | {"organisation_name": known.organisation} for known in everyone])
    elif everyone:
        say_rows([k.person.full_name, k.organisation, catalogue.label("profile", k.person.profile)] for k in everyone)
    else:
        say(_("Personne n’est encore connu. « people import » ajoute les personnes d’une liste."))


def _export(session: Session, out: str) -> None:
    path = Path(out)
    with session.carnet() as carnet:
        write_file(path, people_file(carnet.library, path.suffix.casefold()))
        count = len(people.known_people(carnet.library))
    said = plural(count, _("{n} personne écrite"), _("{n} personnes écrites"))
    say(_("{count} dans « {name} »").format(count=said, name=path))
