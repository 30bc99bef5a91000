"""The manifest as JSON: written readable, read without tolerance."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from facilitator_app.bundles import fields
from facilitator_app.bundles.certificate import certificate_from, space_from, space_object
from facilitator_app.bundles.format import FORMAT, KNOWN_NEEDS, MAX_LINES, MAX_RECIPIENTS, MAX_SIGNATURES, VERSION
from facilitator_app.bundles.manifest import Kind, Manifest, Notice, Range, Sender
from facilitator_app.bundles.problems import NewerVersionProblem
from facilitator_app.domain.strict_json import read_json, write_json

if TYPE_CHECKING:
    from facilitator_app.bundles.certificate import Certificate

MAX_BYTES = 8 << 20
_KIND = re.compile("normal|full|receipt|archive")
_ABOUT = re.compile(r"[0-9a-f]{32}(\.[1-9][0-9]{0,17})?")


def write_manifest(manifest: Manifest) -> bytes:
    """The member `data/bundle.json`."""
    return write_json(_manifest_object(manifest), indent=1) + b"\n"


def read_manifest(data: bytes) -> Manifest:
    """The manifest in ``data``. Members of a later version are passed over.

    Raises:
        JsonRefused: it is not one.
        NewerVersionProblem: it requires what this version does not know.

    """
    said = _readable(data)
    manifest = Manifest(
        id=fields.matching(said, "id", fields.IDENTITY),
        kind=cast(Kind, fields.matching(said, "kind", _KIND)),
        sender=_sender(said.get("sender")),
        to=fields.matches(said, "to", fields.DIGEST),
        self_log=fields.matching(said, "self", fields.IDENTITY),
        number=fields.count(said, "number"),
        made=fields.instant(said, "made"),
        app=fields.name_text(said, "app"),
        schema=fields.count(said, "schema"),
        past=fields.matches(said, "past", fields.IDENTITY),
        ranges=fields.items(said, "ranges", _range),
        have=fields.by_identity(said, "have", fields.number),
        kept=fields.by_identity(said, "kept", fields.spans),
        want=fields.by_identity(said, "want", fields.spans),
        have_attachments=fields.matches(said, "have_attachments", fields.DIGEST),
        want_attachments=fields.matches(said, "want_attachments", fields.DIGEST),
        devices=fields.items(said, "devices", certificate_from, MAX_SIGNATURES),
        spaces=fields.items(said, "spaces", space_from),
        notices=fields.items(said, "notices", _notice),
        needs=fields.matches(said, "needs", fields.WORD),
        version=fields.count(said, "version"),
    )
    _check_whole(manifest)
    return manifest


def read_devices(data: bytes) -> tuple[Certificate, ...]:
    """Only the certificates in the manifest ``data``, each one's signature verified.

    Raises:
        JsonRefused, NewerVersionProblem: as ``read_manifest``.

    """
    return fields.items(_readable(data), "devices", certificate_from, MAX_SIGNATURES)


def check_version(said: Any) -> None:
    """Refuse a JSON object (manifest or envelope) written for a later reader.

    Raises:
        NewerVersionProblem: its version or its needs are beyond ours.
        JsonRefused: it is of another format.

    """
    if fields.whole_object(said).get("format") != FORMAT:
        raise fields.refused()
    needs = fields.matches(said, "needs", fields.WORD)
    if fields.count(said, "version") > VERSION or not KNOWN_NEEDS.issuperset(needs):
        raise NewerVersionProblem


def _readable(data: bytes) -> dict[str, Any]:
    said = fields.whole_object(read_json(data, limit=MAX_BYTES))
    check_version(said)
    return said


def _check_whole(manifest: Manifest) -> None:
    if not 0 < len(manifest.to) <= MAX_RECIPIENTS:
        raise fields.refused()
    if sum(span.last - span.first + 1 for span in manifest.ranges) > MAX_LINES:
        raise fields.refused()
    ordered = sorted(manifest.ranges, key=lambda span: (span.log, span.first))
    if any(a.log == b.log and (a.last >= b.first or a.device != b.device) for a, b in pairwise(ordered)):
        raise fields.refused()


def _manifest_object(manifest: Manifest) -> dict[str, Any]:
    return {
        "format": manifest.format,
        "version": manifest.version,
        "needs": list(manifest.needs),
        "id": manifest.id,
        "kind": manifest.kind,
        "sender": {"fingerprint": manifest.sender.fingerprint, "name": manifest.sender.name},
        "to": list(manifest.to),
        "self": manifest.self_log,
        "past": list(manifest.past),
        "number": manifest.number,
        "made": manifest.made,
        "app": manifest.app,
        "schema": manifest.schema,
        "ranges": [_range_object(span) for span in manifest.ranges],
        "have": dict(manifest.have),
        "kept": dict(manifest.kept),
        "want": dict(manifest.want),
        "have_attachments": list(manifest.have_attachments),
        "want_attachments": list(manifest.want_attachments),
        "devices": [json.loads(certificate.document) for certificate in manifest.devices],
        "spaces": [space_object(space) for space in manifest.spaces],
        "notices": [{"kind": n.kind, "about": n.about, "reason": n.reason} for n in manifest.notices],
    }


def _range_object(span: Range) -> dict[str, Any]:
    return {
        "log": span.log,
        "device": span.device,
        "space": span.space,
        "first": span.first,
        "last": span.last,
        "prev": span.prev.hex(),
        "head": span.head.hex(),
    }


def _range(value: Any) -> Range:
    said = fields.whole_object(value)
    first, last = fields.count(said, "first"), fields.count(said, "last")
    prev = bytes.fromhex(fields.matching(said, "prev", fields.DIGEST))
    if last < first or (first == 1 and any(prev)):
        raise fields.refused()
    return Range(
        fields.matching(said, "log", fields.IDENTITY),
        fields.matching(said, "device", fields.DIGEST),
        fields.matching(said, "space", fields.WORD),
        first,
        last,
        prev,
        bytes.fromhex(fields.matching(said, "head", fields.DIGEST)),
    )


def _sender(value: Any) -> Sender:
    said = fields.whole_object(value)
    return Sender(fields.matching(said, "fingerprint", fields.DIGEST), fields.name_text(said, "name"))


def _notice(value: Any) -> Notice:
    said = fields.whole_object(value)
    kind, about = fields.matching(said, "kind", fields.WORD), fields.matching(said, "about", _ABOUT)
    return Notice(kind, about, fields.free_text(said, "reason"))
