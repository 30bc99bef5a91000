"""Peers: the devices one exchanges with, enrolled from a file and verified over the telephone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.bundles.certificate import read_certificate, write_certificate
from facilitator_app.bundles.keys import PublicKeys
from facilitator_app.bundles.words import same_words
from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _
from facilitator_app.storage import devices
from facilitator_app.storage.devices import Device

if TYPE_CHECKING:
    from facilitator_app.bundles.certificate import Certificate
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.storage.database import Work

_LEAST_PREFIX = 4


def peers(carnet: Carnet) -> list[Device]:
    """Every device known but this one, by name."""
    with carnet.database.read() as session:
        return [device for device in devices.devices(session) if device.id != carnet.owner.device]


def coordinator(carnet: Carnet) -> Device | None:
    """The national coordinator, once enrolled."""
    return next((peer for peer in peers(carnet) if peer.role == "coordinator" and peer.trusted), None)


def keys_of(device: Device) -> PublicKeys:
    """The public keys of a device."""
    return PublicKeys(device.sign_key, device.age_recipient)


def words_of(device: Device) -> tuple[str, ...]:
    """The six words that stand for a device's keys."""
    return keys_of(device).words()


def my_certificate(carnet: Carnet) -> bytes:
    """The file by which others enrol this device."""
    return write_certificate(read_certificate(_myself(carnet).certificate))


def is_certificate(data: bytes) -> bool:
    """Whether a file is a certificate rather than a bundle: text, where a bundle is an archive."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def enrol(carnet: Carnet, data: bytes) -> Device:
    """Add the device of a certificate: its bundles are applied, and marked until its words are verified.

    ``Problem`` for a file that is no certificate, for our own, and for a known device whose key changed.
    """
    certificate = read_certificate(data)
    if certificate.keys.fingerprint == carnet.owner.fingerprint:
        raise Problem(_("Ce certificat est celui de ce poste : personne n’a été ajouté. Ouvrez celui que l’autre "
                        "personne vous a remis."))  # fmt: skip
    known = {peer.id: peer for peer in peers(carnet)}.get(RecordId(certificate.device))
    if known is not None and known.fingerprint != certificate.keys.fingerprint:
        raise _changed_key(known)
    if known is not None and known.state in {devices.VERIFIED, devices.ENROLLED}:
        return known
    enrolled = device_of(certificate, devices.ENROLLED, _instant(carnet))
    with carnet.database.write() as session:
        keep(session, certificate, enrolled)
    return enrolled


def accept(carnet: Carnet, peer: Device, words: str) -> Device:
    """Verify a device by the six words its owner reads aloud; ``Problem`` when they are not its own."""
    if not same_words(words, " ".join(words_of(peer))):
        raise Problem(_("Ces mots ne sont pas ceux du poste « {name} » : il n’a pas été accepté, et rien n’a changé. "
                        "Rappelez cette personne et faites-lui relire les six mots affichés chez "
                        "elle.").format(name=peer.name))  # fmt: skip
    verified = replace(peer, state=devices.VERIFIED, verified_at=_instant(carnet), verified_how="words")
    with carnet.database.write() as session:
        devices.keep_device(session, verified)
    return verified


def revoke(carnet: Carnet, peer: Device) -> Device:
    """Refuse from now on whatever this device sends; what it sent before stays."""
    revoked = replace(peer, state=devices.REVOKED, revoked_at=_instant(carnet))
    with carnet.database.write() as session:
        devices.keep_device(session, revoked)
    return revoked


def by_name(carnet: Carnet, typed: str) -> Device:
    """The peer of this name, or whose fingerprint begins so; ``Problem`` when none or several answer."""
    every = peers(carnet)
    found = [peer for peer in every if folded(peer.name) == folded(typed)]
    if not found and len(typed) >= _LEAST_PREFIX:
        found = [peer for peer in every if peer.fingerprint.startswith(typed.casefold())]
    if len(found) == 1:
        return found[0]
    if not found:
        raise Problem(_("Aucun correspondant ne s’appelle « {name} » : rien n’a été fait. La commande « peers list » "
                        "montre ceux qui sont connus ; « peers enrol » en ajoute un.").format(name=typed))  # fmt: skip
    raise Problem(_("Plusieurs correspondants répondent à « {name} » : rien n’a été fait. Donnez le début de "
                    "l’empreinte de l’un d’eux (« peers list »).").format(name=typed))  # fmt: skip


def device_of(certificate: Certificate, state: str, at: str) -> Device:
    """The device that a certificate presents."""
    return Device(
        id=RecordId(certificate.device),
        name=certificate.name,
        role=certificate.role,
        state=state,
        fingerprint=certificate.keys.fingerprint,
        sign_key=certificate.keys.sign,
        age_recipient=certificate.keys.age,
        certificate=certificate.document,
        enrolled_at=at,
        spaces=tuple(RecordId(space.id) for space in certificate.spaces),
    )


def keep(session: Work, certificate: Certificate, device: Device) -> None:
    """Write a device and the spaces it names."""
    named = [devices.Space(id=RecordId(s.id), name=s.name, region=s.region) for s in certificate.spaces]
    known = {space.id for space in devices.spaces(session)}
    devices.keep_spaces(session, [space for space in named if space.id not in known])
    devices.keep_device(session, device)


def _myself(carnet: Carnet) -> Device:
    with carnet.database.read() as session:
        return next(device for device in devices.devices(session) if device.id == carnet.owner.device)


def _instant(carnet: Carnet) -> str:
    return carnet.surroundings.clock().strftime("%Y-%m-%dT%H:%M:%SZ")


def _changed_key(known: Device) -> Problem:
    return Problem(
        _("La clé du poste « {name} » n’est plus celle que vous connaissez : le nouveau certificat n’a pas été ajouté "
          "et rien n’a changé. Appelez cette personne ; si elle a changé de poste, révoquez l’ancien, puis ajoutez le "
          "nouveau.").format(name=known.name)
    )  # fmt: skip
