"""`minutes`: the compte rendu of a rencontre and what is made of it, in the format of the file's name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say, watched
from facilitator_app.cli.shape import argument, command, flag, option
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.services import rencontres
from facilitator_app.services.files import write_file
from facilitator_app.services.minutes import Choices, Kind, Variant, minutes_file

if TYPE_CHECKING:
    import click

    from facilitator_app.cli.session import Session


def commands() -> click.Command:
    """The command, in the language spoken."""
    return command(
        "minutes",
        _minutes,
        _("Écrit le compte rendu d’une rencontre, ou ce qui en est tiré pour d’autres lecteurs."),
        argument("reference", _("RÉF"), _("La rencontre.")),
        option("--out", _("FICHIER"), _("Le fichier à écrire : .pdf, .docx, .odt, .md ou .html."), required=True),
        option("--variant", "|".join(Variant), _("Compte rendu complet (sans cette option), relevé de décisions, "
                                                 "synthèse de quatre pages, fiche régionale, version publique.")),
        flag("--internal", _("Pour l’équipe d’animation : avec le nom des participants et les notes internes. "
                             "La version publique n’en tient pas compte.")),
    )  # fmt: skip


def _minutes(session: Session, reference: str, out: str, variant: str, internal: bool) -> None:  # noqa: FBT001 - named by the option
    path = Path(out)
    choices = Choices(variant=_variant(variant), names=internal, internal=internal)
    kind = _kind(path)
    with session.carnet() as carnet:
        rencontre = rencontres.by_reference(carnet.library, reference)
        write_file(path, minutes_file(carnet, rencontre, kind, choices, watched()))
    say(_("Compte rendu écrit dans « {name} ».").format(name=path))


def _variant(word: str) -> Variant:
    if not word:
        return Variant.COMPLETE
    if word.casefold() in set(Variant):
        return Variant(word.casefold())
    raise Problem(_("La variante « {word} » n’est pas proposée : rien n’a été écrit. Choisissez parmi {known}.").format(
        word=word, known=", ".join(Variant)))  # fmt: skip


def _kind(path: Path) -> Kind:
    suffix = path.suffix.casefold().removeprefix(".")
    if suffix in set(Kind):
        return Kind(suffix)
    known = ", ".join(f".{kind}" for kind in Kind)
    raise Problem(_("Carnet n’écrit pas de compte rendu dans « {name} » : rien n’a été écrit. Donnez un nom qui finit "
                    "par {known}.").format(name=path.name, known=known))  # fmt: skip
