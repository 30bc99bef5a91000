"""`export`: everything in the documented open schema."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say, say_bytes
from facilitator_app.cli.misuse import Misuse
from facilitator_app.cli.shape import command, flag, option
from facilitator_app.i18n.words import _
from facilitator_app.services.files import write_file
from facilitator_app.services.json_export import exported_json

if TYPE_CHECKING:
    import click

    from facilitator_app.cli.session import Session


def commands() -> click.Command:
    """The command, in the language spoken."""
    return command(
        "export",
        _export,
        _("Écrit tout le carnet en JSON, dans le schéma ouvert documenté."),
        option("--out", _("FICHIER.json"), _("Le fichier à écrire.")),
        flag("--json", _("Écrit le document sur la sortie.")),
    )


def _export(session: Session, out: str, json: bool) -> None:  # noqa: FBT001 - named by the option
    if not out and not json:
        raise Misuse(_("Dites où écrire, avec « --out FICHIER.json », ou « --json » pour la sortie."))
    with session.carnet() as carnet:
        data = exported_json(carnet.library)
        if out:
            write_file(Path(out), data)
    if json:
        say_bytes(data)
    else:
        say(_("Tout le carnet est écrit dans « {name} ».").format(name=out))
