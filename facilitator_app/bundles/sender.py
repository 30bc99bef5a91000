"""Who signed a bundle: the signed statement, and what to do with a sender nobody here knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from facilitator_app.bundles import minisign
from facilitator_app.bundles.format import FORMAT, MANIFEST, MAX_RECIPIENTS, VERSION
from facilitator_app.bundles.manifest_json import read_devices
from facilitator_app.bundles.problems import AlteredProblem, BundleProblem
from facilitator_app.domain.strict_json import JsonRefused
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from facilitator_app.bundles.bag import Bag
    from facilitator_app.bundles.certificate import Certificate
    from facilitator_app.bundles.keys import PublicKeys
    from facilitator_app.bundles.manifest import Manifest

_STATEMENT = re.compile(
    re.escape(f"{FORMAT} v{VERSION}") + r" id=([0-9a-f]{32}) from=([0-9a-f]{64}) to=([0-9a-f]{64}(?:,[0-9a-f]{64})*)"
)


class Statement(NamedTuple):
    """What the sender signs beside the content: this bundle, by this device, for these ones."""

    id: str
    sender: str
    to: tuple[str, ...]


class UnknownSenderProblem(BundleProblem):
    """Sound and signed, by a device that was never accepted here; its file waits.

    ``certificate`` is the sender's own, if the bundle carries it: list it, compare the words, accept it.
    """

    def __init__(self, certificate: Certificate | None) -> None:
        """Say whom to call, or what to ask for."""
        self.certificate = certificate
        super().__init__(_introduced(certificate) if certificate else _anonymous())


def statement_of(manifest: Manifest) -> Statement:
    """What the sender of ``manifest`` must sign."""
    return Statement(manifest.id, manifest.sender.fingerprint, manifest.to)


def sign_statement(statement: Statement) -> str:
    """The line that the signature vouches for."""
    return f"{FORMAT} v{VERSION} id={statement.id} from={statement.sender} to={','.join(statement.to)}"


def read_statement(bag: Bag) -> Statement:
    """What the signature of ``bag`` says, NOT verified yet.

    Raises:
        AlteredProblem: it says nothing we could hold somebody to.

    """
    said = _STATEMENT.fullmatch(minisign.comment_of(bag.signature) or "")
    if not said or len(to := tuple(said[3].split(","))) > MAX_RECIPIENTS:
        raise AlteredProblem(_("Sa signature est illisible."))
    return Statement(said[1], said[2], to)


def check_signature(bag: Bag, keys: PublicKeys) -> None:
    """Refuse a bag that ``keys`` did not sign, statement included.

    Raises:
        AlteredProblem: the signature does not hold.

    """
    if not minisign.holds(keys, bag.sums, bag.signature):
        raise AlteredProblem(_("Sa signature n’est pas celle de la personne qui dit l’avoir préparé."))


def own_certificate(bag: Bag, sender: str) -> Certificate | None:
    """The certificate by which the unknown ``sender`` (fingerprint) introduces itself in ``bag``, if it does.

    Raises:
        AlteredProblem: the manifest cannot be read.

    """
    try:
        devices = read_devices(bag.payload[MANIFEST])
    except JsonRefused as refused:
        raise AlteredProblem(refused.detail) from refused
    return next((device for device in devices if device.keys.fingerprint == sender), None)


def _introduced(certificate: Certificate) -> str:
    return _(
        "Cet envoi vient d’un poste qui n’est pas encore accepté ici : « {name} ». Rien n’a été importé et le "
        "fichier est gardé. Appelez cette personne, comparez ses six mots, acceptez son poste, "
        "puis ouvrez de nouveau l’envoi."
    ).format(name=certificate.name)


def _anonymous() -> str:
    return _(
        "Cet envoi vient d’un poste inconnu ici, et ne contient pas son certificat. Rien n’a été importé et le "
        "fichier est gardé. Demandez à la personne qui l’a préparé de vous envoyer son certificat."
    )
