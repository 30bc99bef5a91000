"""`minutes`: the compte rendu of a rencontre, as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say, watched
from facilitator_app.cli.shape import argument, command, flag, option
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.services import rencontres
from facilitator_app.services.files import write_file
from facilitator_app.services.minutes import Choices, Kind, minutes_file

if TYPE_CHECKING:
    import click

    from facilitator_app.cli.session import Session


def commands() -> click.Command:
    """The command, in the language spoken."""
    return command(
        "minutes",
        _minutes,
        _("Écrit le compte rendu d’une rencontre."),
        argument("reference", _("RÉF"), _("La rencontre.")),
        option("--out", _("FICHIER.pdf"), _("Le fichier à écrire."), required=True),
        flag("--internal", _("Avec la liste nominative des participants, pour un usage interne.")),
    )


def _minutes(session: Session, reference: str, out: str, internal: bool) -> None:  # noqa: FBT001 - named by the option
    path = Path(out)
    if path.suffix.casefold() != ".pdf":
        raise Problem(_("Le compte rendu ne s’écrit qu’en PDF dans cette version : rien n’a été écrit. Donnez un nom "
                        "qui finit par « .pdf »."))  # fmt: skip
    with session.carnet() as carnet:
        rencontre = rencontres.by_reference(carnet.library, reference)
        write_file(path, minutes_file(carnet, rencontre, Kind.PDF, Choices(names=internal), watched()))
    say(_("Compte rendu écrit dans « {name} ».").format(name=path))
