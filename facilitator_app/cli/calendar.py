"""`calendar`: rencontres and due dates for the calendars of others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say
from facilitator_app.cli.shape import argument, command, option
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import actions, rencontres
from facilitator_app.services.calendar import calendar_file
from facilitator_app.services.files import write_file

if TYPE_CHECKING:
    import click

    from facilitator_app.cli.session import Session


def commands() -> click.Command:
    """The command, in the language spoken."""
    return command(
        "calendar",
        _calendar,
        _("Écrit les rencontres et les échéances des actions pour un agenda (.ics)."),
        argument("references", _("RÉF"), _("Les rencontres ; toutes si aucune n’est dite."), many=True, required=False),
        option("--out", _("FICHIER.ics"), _("Le fichier à écrire."), required=True),
    )


def _calendar(session: Session, references: tuple[str, ...], out: str) -> None:
    with session.carnet() as carnet:
        library = carnet.library
        meetings = [rencontres.by_reference(library, reference) for reference in dict.fromkeys(references)]
        meetings = meetings or rencontres.rencontres(library)
        chosen = {meeting.id for meeting in meetings}
        followed = [one for one in actions.followed_actions(library) if one.rencontre.id in chosen]
        write_file(Path(out), calendar_file(library, meetings, followed))
    said = (
        plural(len(meetings), _("{n} rencontre"), _("{n} rencontres")),
        plural(sum(one.action.due is not None for one in followed), _("{n} échéance"), _("{n} échéances")),
    )
    say(_("{contents} dans « {name} ».").format(contents=", ".join(said), name=out))
