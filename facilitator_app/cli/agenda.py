"""`agenda`: the plan of a day from a list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say
from facilitator_app.cli.shape import argument, command, subject
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import rencontres
from facilitator_app.services.agenda_import import read_agenda
from facilitator_app.services.tables import refuse_faults

if TYPE_CHECKING:
    import click

    from facilitator_app.cli.session import Session


def commands() -> click.Command:
    """The commands of this subject, in the language spoken."""
    return subject(
        "agenda",
        _("Le déroulé d’une rencontre."),
        command(
            "import",
            _import,
            _("Ajoute les séquences d’une liste : durée;titre;méthode;axe;priorité;animation;matériel."),
            argument("reference", _("RÉF"), _("La rencontre.")),
            argument("file", _("FICHIER"), _("La liste, en CSV ou XLSX.")),
        ),
    )


def _import(session: Session, reference: str, file: str) -> None:
    path = Path(file)
    with session.carnet() as carnet:
        found = read_agenda(carnet.library, rencontres.by_reference(carnet.library, reference), path)
        refuse_faults(path, found.refused)
        carnet.library.perform_all(found.edits)
    said = [plural(len(found.items), _("{n} séquence ajoutée"), _("{n} séquences ajoutées"))]
    if found.known:
        said.append(plural(found.known, _("{n} déjà là"), _("{n} déjà là")))
    say(", ".join(said))
