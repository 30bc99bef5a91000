"""`key`: who this device is for others, the certificate to hand over, the secret on paper and put back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator_app.cli.answers import say, say_json
from facilitator_app.cli.shape import argument, command, flag, option, subject
from facilitator_app.i18n.words import _
from facilitator_app.services.files import write_file
from facilitator_app.services.identity import spoken_key, write_certificate
from facilitator_app.services.key_recovery import recovery_sheet_pdf, restore_key

if TYPE_CHECKING:
    from facilitator_app.cli.session import Session


def commands() -> click.Command:
    """The commands of this subject, in the language spoken."""
    return subject(
        "key",
        _("La clé de ce poste : montrer, remettre, restaurer."),
        command(
            "show",
            _show,
            _("Montre les six mots et l’empreinte de ce poste."),
            flag("--json", _("Écrit un document JSON et rien d’autre.")),
        ),
        command(
            "export",
            _export,
            _("Écrit le certificat public qu’un correspondant enregistre."),
            option("--out", _("FICHIER"), _("Le fichier à écrire."), required=True),
        ),
        command(
            "sheet",
            _sheet,
            _("Écrit la fiche de secours : douze mots à imprimer et à garder sous enveloppe."),
            option("--out", _("FICHIER.pdf"), _("Le fichier à écrire ; effacez-le une fois imprimé."), required=True),
        ),
        command(
            "restore",
            _restore,
            _("Remet la clé de ce poste à partir des douze mots de sa fiche de secours."),
            argument("words", _("MOTS"), _("Les douze mots ; sans eux, ils sont lus sur l’entrée."), many=True,
                     required=False),
        ),
    )  # fmt: skip


def _show(session: Session, json: bool) -> None:  # noqa: FBT001 - named by the option
    with session.carnet() as carnet:
        owner, key = carnet.owner, spoken_key(carnet)
    words = " ".join(key.words)
    if json:
        say_json({"name": owner.name, "role": owner.role, "region": owner.region, "fingerprint": owner.fingerprint,
                  "words": words, "digits": key.digits})  # fmt: skip
        return
    say(owner.name)
    say(_("Six mots à dicter : {words}").format(words=words))
    say(_("En chiffres : {digits}").format(digits=key.digits))
    say(_("Empreinte : {fingerprint}").format(fingerprint=owner.fingerprint))


def _export(session: Session, out: str) -> None:
    path = Path(out)
    with session.carnet() as carnet:
        write_certificate(carnet, path)
    say(_("Certificat écrit dans « {name} » : remettez-le à votre correspondant.").format(name=path))


def _sheet(session: Session, out: str) -> None:
    path = Path(out)
    with session.carnet() as carnet:
        write_file(path, recovery_sheet_pdf(carnet))
    say(_("Fiche de secours écrite dans « {name} » : imprimez-la, puis effacez ce fichier.").format(name=path))


def _restore(session: Session, words: tuple[str, ...]) -> None:
    with session.carnet() as carnet:
        restore_key(carnet, " ".join(words) or _asked())
    say(_("La clé de ce poste est remise : les envois sont de nouveau possibles."))


def _asked() -> str:
    """The words from standard input, asked for only at a terminal."""
    if sys.stdin.isatty():
        return str(click.prompt(_("Les douze mots : "), prompt_suffix=""))
    return sys.stdin.read()
