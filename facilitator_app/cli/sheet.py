"""`sheet`: the attendance sheet to sign, or filled, as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say, watched
from facilitator_app.cli.reading import the_count
from facilitator_app.cli.shape import argument, command, flag, option
from facilitator_app.i18n.words import _
from facilitator_app.services import rencontres, sheet_prints
from facilitator_app.services.files import write_file
from facilitator_app.services.sheet import sheet_pdf

if TYPE_CHECKING:
    import click

    from facilitator_app.cli.session import Session

_MOST_LINES = 500


def commands() -> click.Command:
    """The command, in the language spoken."""
    return command(
        "sheet",
        _sheet,
        _("Écrit la feuille d’émargement, à signer ou remplie."),
        argument("reference", _("RÉF"), _("La rencontre.")),
        option("--out", _("FICHIER.pdf"), _("Le fichier à écrire."), required=True),
        option("--blank-lines", _("N"), _("Les lignes vides pour les personnes non attendues.")),
        flag("--filled", _("La feuille remplie de ce qui a été noté.")),
    )


def _sheet(session: Session, reference: str, out: str, blank_lines: str, filled: bool) -> None:  # noqa: FBT001 - named by the option
    path = Path(out)
    lines = the_count(blank_lines, _MOST_LINES) if blank_lines else None
    with session.carnet() as carnet:
        rencontre = rencontres.by_reference(carnet.library, reference)
        carnet.library.perform(sheet_prints.printing(carnet.library, rencontre, filled=filled))
        data = sheet_pdf(carnet, rencontre, blank_lines=lines, filled=filled, progress=watched())
        write_file(path, data)
    say(_("Feuille d’émargement écrite dans « {name} ».").format(name=path))
