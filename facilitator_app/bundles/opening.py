"""Opening a bundle: everything is verified before anything is believed."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pyrage

from facilitator_app.bundles.authors import check_owners, check_seals
from facilitator_app.bundles.bag import Bag, check_sums, check_tags, read_bag
from facilitator_app.bundles.bundle import Bundle
from facilitator_app.bundles.envelope import Outer, read_outer
from facilitator_app.bundles.format import ATTACHMENTS, MANIFEST, OPERATIONS, SEALS, SUMMARY
from facilitator_app.bundles.lines import read_lines
from facilitator_app.bundles.manifest_json import read_manifest
from facilitator_app.bundles.problems import AlteredProblem, ForSomeoneElseProblem, ReencryptedProblem
from facilitator_app.bundles.seal import read_seals
from facilitator_app.bundles.sender import (
    Statement,
    UnknownSenderProblem,
    check_signature,
    own_certificate,
    read_statement,
    statement_of,
)
from facilitator_app.domain.strict_json import JsonRefused
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator_app.bundles.keys import DeviceKeys, PublicKeys

_NOBODY: Mapping[str, str] = MappingProxyType({})


def unpack(
    blob: bytes, keys: DeviceKeys, known: Mapping[str, PublicKeys], owners: Mapping[str, str] = _NOBODY
) -> Bundle:
    """What the file ``blob`` holds for the device of ``keys``.

    The lines are verified as bytes; ``lines.operation_of`` reads each one when it is needed, and refuses it then.

    Args:
        blob: the whole file.
        keys: of this device. What it sent itself opens too.
        known: the accepted devices, by fingerprint.
        owners: for the logs already known here, the fingerprint of the device that writes each.

    Raises:
        BundleProblem: one of its kinds for each reason; an ``UnknownSenderProblem`` only after everything
            else was verified with the certificate that the sender put inside.

    """
    outer, sealed = read_outer(blob)
    bag = read_bag(_decrypted(sealed, outer, keys), outer.id)
    statement = read_statement(bag)
    signers = {**known, keys.fingerprint: keys.public}
    stranger = None if statement.sender in signers else own_certificate(bag, statement.sender)
    signer = stranger.keys if stranger else signers.get(statement.sender)
    if signer is None:
        raise UnknownSenderProblem(None)
    _check_statement(statement, outer, keys.fingerprint, bag, signer)
    bundle = _contents(bag, statement, signers | {statement.sender: signer}, owners)
    if stranger:
        raise UnknownSenderProblem(stranger)
    return bundle


def _decrypted(sealed: bytes, outer: Outer, keys: DeviceKeys) -> bytes:
    try:
        return keys.decrypt(sealed)
    except pyrage.DecryptError as error:
        if keys.fingerprint in (outer.sender, *outer.to):
            raise AlteredProblem(_("Sa partie chiffrée ne s’ouvre plus.")) from error
        raise ForSomeoneElseProblem from error


def _check_statement(statement: Statement, outer: Outer, me: str, bag: Bag, signer: PublicKeys) -> None:
    check_signature(bag, signer)
    if me not in (statement.sender, *statement.to):
        raise ReencryptedProblem
    if (outer.id, outer.sender, outer.to) != statement:
        raise AlteredProblem(_("Son enveloppe ne correspond pas à son contenu."))
    check_sums(bag)


def _contents(bag: Bag, statement: Statement, devices: Mapping[str, PublicKeys], owners: Mapping[str, str]) -> Bundle:
    try:
        manifest = read_manifest(bag.payload[MANIFEST])
        seals = read_seals(bag.payload[SEALS])
    except JsonRefused as refused:
        raise AlteredProblem(refused.detail) from refused
    if statement_of(manifest) != statement:
        raise AlteredProblem(_("Son manifeste ne correspond pas à sa signature."))
    check_tags(bag, manifest.id, manifest.made)
    lines = read_lines(bag.payload[OPERATIONS], manifest.ranges)
    bundle = Bundle(manifest, lines, seals, _attachments(bag), bag.payload[SUMMARY])
    introduced = {certificate.keys.fingerprint: certificate.keys for certificate in manifest.devices}
    check_seals(bundle, {**introduced, **devices})
    check_owners(bundle, owners)
    return bundle


def _attachments(bag: Bag) -> dict[str, bytes]:
    pieces = {name: data for name, data in bag.payload.items() if name.startswith(ATTACHMENTS)}
    return {name.removeprefix(ATTACHMENTS): data for name, data in pieces.items()}
