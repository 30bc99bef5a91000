"""`peers`: the correspondents: list them, enrol one from a certificate, verify one by words, refuse one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say, say_json, say_rows
from facilitator_app.cli.shape import argument, command, flag, option, subject
from facilitator_app.i18n.words import _
from facilitator_app.services import peers
from facilitator_app.services.files import read_file
from facilitator_app.storage import devices

if TYPE_CHECKING:
    import click

    from facilitator_app.cli.session import Session

_CERTIFICATE_LIMIT = 1_000_000


def commands() -> click.Command:
    """The commands of this subject, in the language spoken."""
    peer = argument("peer", _("CORRESPONDANT"), _("Son nom, ou le début de son empreinte."))
    return subject(
        "peers",
        _("Les correspondants : lister, ajouter, vérifier, révoquer."),
        command(
            "list",
            _list,
            _("Liste les correspondants."),
            flag("--json", _("Écrit un document JSON et rien d’autre.")),
        ),
        command(
            "enrol",
            _enrol,
            _("Ajoute un correspondant d’après son certificat."),
            argument("file", _("FICHIER"), _("Son certificat.")),
        ),
        command(
            "accept",
            _accept,
            _("Vérifie un correspondant par les six mots qu’il dicte."),
            peer,
            option("--words", _("MOTS"), _("Les six mots, entre guillemets."), required=True),
        ),
        command("revoke", _revoke, _("Refuse désormais tout envoi d’un correspondant."), peer),
    )


def _list(session: Session, json: bool) -> None:  # noqa: FBT001 - named by the option
    with session.carnet() as carnet:
        found = peers.peers(carnet)
    if json:
        names = ("id", "name", "role", "state", "fingerprint", "enrolled_at", "verified_at", "revoked_at")
        say_json([{name: getattr(p, name) for name in names} | {"words": " ".join(peers.words_of(p))} for p in found])
    elif found:
        say_rows([p.fingerprint[:8], _state(p.state), p.name, " ".join(peers.words_of(p))] for p in found)
    else:
        say(_("Aucun correspondant. « peers enrol » en ajoute un d’après son certificat."))


def _enrol(session: Session, file: str) -> None:
    data = read_file(Path(file), _CERTIFICATE_LIMIT)
    with session.carnet() as carnet:
        peer = peers.enrol(carnet, data)
        words = " ".join(peers.words_of(peer))
    say(_("« {name} » est ajouté. Appelez cette personne et comparez ses six mots : {words}").format(
        name=peer.name, words=words))  # fmt: skip


def _accept(session: Session, peer: str, words: str) -> None:
    with session.carnet() as carnet:
        verified = peers.accept(carnet, peers.by_name(carnet, peer), words)
    say(_("« {name} » est vérifié.").format(name=verified.name))


def _revoke(session: Session, peer: str) -> None:
    with session.carnet() as carnet:
        revoked = peers.revoke(carnet, peers.by_name(carnet, peer))
    say(_("« {name} » est révoqué : ses prochains envois seront refusés.").format(name=revoked.name))


def _state(state: str) -> str:
    words = {
        devices.PENDING: _("en attente"),
        devices.ENROLLED: _("ajouté"),
        devices.VERIFIED: _("vérifié"),
        devices.REVOKED: _("révoqué"),
    }
    return words.get(state, state)
