"""The certificate of a device: the public file that a peer enrols; the coordinator's is the invitation."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

from facilitator_app.bundles import fields
from facilitator_app.bundles.base64_text import base64_bytes, base64_text
from facilitator_app.bundles.format import DOMAIN
from facilitator_app.bundles.keys import BadKey, DeviceKeys, PublicKeys
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.strict_json import JsonRefused, read_json, write_json
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

Role = Literal["facilitator", "coordinator"]

EXTENSION = ".carnet-cle"
FORMAT = f"{DOMAIN}/certificate"
VERSION = 1
MAX_BYTES = 1 << 16
_SIGNED = f"{DOMAIN}/certificate/v1\0".encode()
_ROLE = re.compile("facilitator|coordinator")


class CertificateProblem(Problem):
    """A file that enrols nobody; the list of peers is as it was."""


@dataclass(frozen=True)
class Space:
    """A working group's part of the notebook, or the national one."""

    id: str
    name: str
    region: str = ""


@dataclass(frozen=True)
class Certificate:
    """One device as it presents itself; its signature proves that it holds the keys, nothing about its name."""

    device: str
    name: str
    role: Role
    keys: PublicKeys
    spaces: tuple[Space, ...]
    made: str
    document: bytes
    """The signed JSON object, compact, names sorted: what is stored and forwarded."""


def certify(keys: DeviceKeys, device: str, name: str, role: Role, spaces: Sequence[Space], made: str) -> Certificate:
    """The certificate of the device that holds ``keys``; ``made`` is the instant given by the caller.

    Raises:
        JsonRefused: a name or an identity that no device would accept.

    """
    said = {
        "format": FORMAT,
        "version": VERSION,
        "device": device,
        "name": name,
        "role": role,
        "sign": base64_text(keys.public.sign),
        "age": keys.public.age,
        "spaces": [space_object(space) for space in spaces],
        "made": made,
    }
    return certificate_from(said | {"signature": base64_text(keys.sign(_SIGNED + _canonical(said)))})


def write_certificate(certificate: Certificate) -> bytes:
    """The file to hand over: the same object as ``certificate.document``, one member a line."""
    return write_json(json.loads(certificate.document), indent=1) + b"\n"


def read_certificate(data: bytes) -> Certificate:
    """The certificate in the file whose bytes are ``data``.

    Raises:
        CertificateProblem: another file, a later version, or a certificate changed after its signature.

    """
    try:
        value = read_json(data, limit=MAX_BYTES)
    except JsonRefused as error:
        raise CertificateProblem(_not_a_certificate()) from error
    _check_format(value)
    try:
        return certificate_from(value)
    except JsonRefused as error:
        raise CertificateProblem(
            _(
                "Ce certificat a été abîmé ou modifié après sa signature. Personne n’a été ajouté. "
                "Demandez à cette personne de l’exporter et de vous l’envoyer de nouveau."
            )
        ) from error


def certificate_from(value: Any) -> Certificate:
    """The certificate that the JSON object ``value`` is, its signature verified.

    Raises:
        JsonRefused: it is none, or its signature does not hold.

    """
    said = {name: inner for name, inner in fields.whole_object(value).items() if name != "signature"}
    keys = _public_keys(said)
    signature = base64_bytes(fields.free_text(value, "signature"), 64)
    if signature is None or not keys.signed(signature, _SIGNED + _canonical(said)):
        raise fields.refused()
    return Certificate(
        fields.matching(said, "device", fields.IDENTITY),
        fields.name_text(said, "name"),
        cast(Role, fields.matching(said, "role", _ROLE)),
        keys,
        fields.items(said, "spaces", space_from),
        fields.instant(said, "made"),
        _canonical(value),
    )


def space_object(space: Space) -> dict[str, str]:
    """``space`` as it is written."""
    return {"id": space.id, "name": space.name, "region": space.region}


def space_from(value: Any) -> Space:
    """The space that ``value`` is.

    Raises:
        JsonRefused: it is none.

    """
    space = fields.whole_object(value)
    return Space(
        fields.matching(space, "id", fields.WORD), fields.name_text(space, "name"), fields.free_text(space, "region")
    )


def _check_format(value: Any) -> None:
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise CertificateProblem(_not_a_certificate())
    version = value.get("version")
    if type(version) is int and version > VERSION:
        raise CertificateProblem(
            _(
                "Ce certificat vient d’une version plus récente de Carnet. Personne n’a été ajouté. "
                "Mettez Carnet à jour, puis ouvrez-le de nouveau."
            )
        )


def _not_a_certificate() -> str:
    return _(
        "Ce fichier n’est pas le certificat d’un poste Carnet. Personne n’a été ajouté. "
        "Vérifiez que vous avez choisi le bon fichier : son nom finit d’habitude par « .carnet-cle »."
    )


def _public_keys(said: dict[str, Any]) -> PublicKeys:
    if said.get("format") != FORMAT or said.get("version") != VERSION:
        raise fields.refused()
    sign = base64_bytes(fields.free_text(said, "sign"), 32)
    if sign is None:
        raise fields.refused()
    keys = PublicKeys(sign, fields.free_text(said, "age"))
    try:
        keys.check()
    except BadKey as error:
        raise fields.refused() from error
    return keys


def _canonical(value: dict[str, Any]) -> bytes:
    # Strict JSON has no decimals and no repeated names, so sorted and compact is one text for one object.
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
