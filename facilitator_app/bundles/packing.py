"""Packing a bundle: one pass that checks, signs and encrypts what is sent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.bundles import minisign
from facilitator_app.bundles.bag import write_bag
from facilitator_app.bundles.envelope import write_outer
from facilitator_app.bundles.format import ATTACHMENTS, MANIFEST, OPERATIONS, SEALS, SUMMARY
from facilitator_app.bundles.keys import encrypt
from facilitator_app.bundles.lines import write_lines
from facilitator_app.bundles.manifest_json import read_manifest, write_manifest
from facilitator_app.bundles.problems import AlteredProblem, DamagedAttachmentProblem
from facilitator_app.bundles.seal import sealed, write_seals
from facilitator_app.bundles.sender import sign_statement, statement_of
from facilitator_app.bundles.summary import summary_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.bundles.bundle import Bundle
    from facilitator_app.bundles.keys import DeviceKeys, PublicKeys
    from facilitator_app.bundles.manifest import Manifest


def complete(contents: Bundle, keys: DeviceKeys) -> Bundle:
    """``contents`` with what packing adds: the sender's seals on its own logs, and a summary."""
    manifest = contents.manifest
    sealed_here = {(seal.log, seal.seq) for seal in contents.seals}
    own = [
        sealed(keys, span.log, span.last, span.head)
        for span in manifest.ranges
        if span.device == keys.fingerprint and (span.log, span.last) not in sealed_here
    ]
    summary = contents.summary_html or summary_of(manifest, len(contents.attachments))
    return replace(contents, seals=(*contents.seals, *own), summary_html=summary)


def pack(contents: Bundle, keys: DeviceKeys, recipients: Sequence[PublicKeys]) -> bytes:
    """The file of ``contents``, signed by ``keys``, for ``recipients`` and for the sender itself.

    Raises:
        ValueError: the manifest names another sender, other recipients, or says what no reader accepts.
        DamagedLogProblem: a line is not what it was when it was written.
        DamagedAttachmentProblem: an attachment is not what its name says.
        TooMuchToSendProblem: the file would be larger than any reader accepts.

    """
    manifest = contents.manifest
    text = _checked(manifest, keys, recipients)
    payload = _payload(complete(contents, keys), text)
    statement = sign_statement(statement_of(manifest))
    try:
        bag = write_bag(manifest.id, manifest.made, payload, lambda sums: minisign.sign(keys, sums, statement))
    except AlteredProblem as error:
        raise DamagedAttachmentProblem from error
    readers = {reader.age: reader for reader in (*recipients, keys.public)}
    return write_outer(manifest, keys.public, encrypt(bag, list(readers.values())))


def _checked(manifest: Manifest, keys: DeviceKeys, recipients: Sequence[PublicKeys]) -> bytes:
    if manifest.sender.fingerprint != keys.fingerprint or manifest.to != tuple(r.fingerprint for r in recipients):
        raise ValueError(manifest.to)
    text = write_manifest(manifest)
    if read_manifest(text) != manifest:
        raise ValueError(manifest)
    return text


def _payload(contents: Bundle, manifest: bytes) -> dict[str, bytes]:
    sections = zip(contents.manifest.ranges, contents.lines, strict=True)
    payload = {
        MANIFEST: manifest,
        OPERATIONS: write_lines(sections),
        SEALS: write_seals(contents.seals),
        SUMMARY: contents.summary_html,
    }
    return payload | {ATTACHMENTS + sha: contents.attachments[sha] for sha in sorted(contents.attachments)}
