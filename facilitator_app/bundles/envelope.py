"""The outer file: a ZIP that says what it is to anybody, around the part that only its recipients open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from facilitator_app.bundles import fields
from facilitator_app.bundles.format import EXTENSION, MAX_BODY, MAX_FILE, MAX_RECIPIENTS, MEDIA_TYPE, OUTER_MEMBERS
from facilitator_app.bundles.manifest_json import check_version
from facilitator_app.bundles.problems import (
    AlteredProblem,
    CutShortProblem,
    NotABundleProblem,
    TooLargeProblem,
    TooMuchToSendProblem,
)
from facilitator_app.bundles.readme import write_readme
from facilitator_app.bundles.strict_zip import Allowed, read_members
from facilitator_app.bundles.zip_writer import Member, write_zip
from facilitator_app.domain.strict_json import JsonRefused, read_json, write_json
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from facilitator_app.bundles.keys import PublicKeys
    from facilitator_app.bundles.manifest import Manifest

_MIMETYPE, _README, _ENVELOPE, _SEALED = OUTER_MEMBERS
_ALLOWED = Allowed(OUTER_MEMBERS, None, len(OUTER_MEMBERS), MAX_BODY)
_MAX_ENVELOPE = 65_536
_LOCAL_HEADER = 30
_BEGINS = b"PK\x03\x04"
_THEN = (_MIMETYPE + MEDIA_TYPE).encode()
"""What follows the header of the first member, by which a file of any name is known for a bundle."""


@dataclass(frozen=True)
class Outer:
    """What the envelope says to anybody. Nobody signed it: hints, for a message or a label."""

    format: str
    version: int
    needs: tuple[str, ...]
    id: str
    sender: str
    """Fingerprint."""
    to: tuple[str, ...]
    size: int
    """Bytes of the encrypted part."""


def peek(blob: bytes) -> Outer:
    """What the outside of the file ``blob`` says, read without any key.

    Raises:
        BundleProblem: it is no bundle, or it cannot be read by this version.

    """
    return read_outer(blob)[0]


def read_outer(blob: bytes) -> tuple[Outer, bytes]:
    """What the outside says, and the encrypted part.

    Raises:
        BundleProblem: as ``peek``.

    """
    if len(blob) > MAX_FILE:
        raise TooLargeProblem
    _check_beginning(blob)
    members = read_members(blob, _ALLOWED)
    try:
        outer = _outer(read_json(members[_ENVELOPE], limit=_MAX_ENVELOPE))
    except JsonRefused as refused:
        raise AlteredProblem(refused.detail) from refused
    if outer.size != len(members[_SEALED]) or members[_MIMETYPE] != MEDIA_TYPE.encode():
        raise AlteredProblem(_("Son enveloppe ne correspond pas à son contenu."))
    return outer, members[_SEALED]


def write_outer(manifest: Manifest, sender: PublicKeys, sealed: bytes) -> bytes:
    """The file whose encrypted part is ``sealed``.

    Raises:
        TooMuchToSendProblem: it is larger than any reader accepts.

    """
    name = f"{manifest.made[:10]}_{manifest.number:04d}{EXTENSION}"
    members = (
        Member(_MIMETYPE, MEDIA_TYPE.encode(), stored=True),
        Member(_README, write_readme(manifest, sender, name)),
        Member(_ENVELOPE, write_json(_envelope_object(manifest, len(sealed)), indent=1)),
        Member(_SEALED, sealed, stored=True),
    )
    blob = write_zip(members, manifest.made)
    if len(blob) > MAX_FILE:
        raise TooMuchToSendProblem
    return blob


def _check_beginning(blob: bytes) -> None:
    begins = blob[: len(_BEGINS)]
    if not _BEGINS.startswith(begins):
        raise NotABundleProblem
    then = blob[_LOCAL_HEADER : _LOCAL_HEADER + len(_THEN)]
    if not _THEN.startswith(then):
        raise NotABundleProblem
    if len(then) < len(_THEN):
        raise CutShortProblem


def _envelope_object(manifest: Manifest, size: int) -> dict[str, Any]:
    return {
        "format": manifest.format,
        "version": manifest.version,
        "needs": list(manifest.needs),
        "id": manifest.id,
        "sender": manifest.sender.fingerprint,
        "to": list(manifest.to),
        "size": size,
    }


def _outer(value: Any) -> Outer:
    check_version(value)
    to = fields.matches(value, "to", fields.DIGEST)
    if not 0 < len(to) <= MAX_RECIPIENTS:
        raise fields.refused()
    return Outer(
        value["format"],
        value["version"],
        fields.matches(value, "needs", fields.WORD),
        fields.matching(value, "id", fields.IDENTITY),
        fields.matching(value, "sender", fields.DIGEST),
        to,
        fields.count(value, "size"),
    )
