"""`workspace`: begin a carnet in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say
from facilitator_app.cli.reading import one_of, the_region
from facilitator_app.cli.shape import command, option, subject
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.text import clean_line
from facilitator_app.i18n.words import _
from facilitator_app.services import first_start
from facilitator_app.services.regions import current_regions
from facilitator_app.services.workspace import COORDINATOR, FACILITATOR, Role, shipped

if TYPE_CHECKING:
    from typing import Unpack

    import click
    from typing_extensions import TypedDict

    from facilitator_app.cli.session import Session

    class _Begun(TypedDict):
        role: str
        name: str
        region: str
        group: str


_ROLES: dict[str, Role] = {"facilitator": FACILITATOR, "coordinator": COORDINATOR}


def commands() -> click.Command:
    """The commands of this subject, in the language spoken."""
    return subject(
        "workspace",
        _("Commencer un carnet dans un dossier."),
        command(
            "init",
            _init,
            _("Commence un carnet : son fichier, ses clés, son groupe."),
            option("--role", "facilitator|coordinator", _("Animateur·rice, ou coordination nationale."), required=True),
            option("--name", _("NOM"), _("Qui travaille sur ce poste."), required=True),
            option("--region", _("CODE"), _("La région du groupe, par son code ou son nom.")),
            option("--group", _("NOM"), _("Le nom du groupe de travail régional.")),
        ),
    )


def _init(session: Session, **said: Unpack[_Begun]) -> None:
    role = _ROLES[one_of(said["role"], {name: name for name in _ROLES})]
    surroundings = session.surroundings()
    region = the_region(current_regions(shipped(), surroundings.today()), said["region"])
    name, group = clean_line(said["name"]), clean_line(said["group"])
    if not name:
        raise Problem(_("Le nom manque : rien n’a été créé. Indiquez qui vous êtes avec « --name »."))
    with session.held() as workspace:
        first_start.begin(workspace, surroundings, name=name, role=role, region=region, group=group)
    say(_("Carnet commencé pour {name}, dans « {folder} ».").format(name=name, folder=session.folder))
